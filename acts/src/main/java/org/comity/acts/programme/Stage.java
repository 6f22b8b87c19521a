package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// A part of an undertaking that has a time of its own.
///
/// @param stage its id within the undertaking, such as `1`
/// @param title what is done in it
/// @param from when it begins
/// @param until when it is over; the day itself is not part of it
public record Stage(String stage, Optional<String> title, Optional<When> from, Optional<When> until) {
    public Stage {
        Form.id("the id of a stage", stage);
        title.ifPresent(text -> Form.text("the title of a stage", text));
        inOrder("stage " + stage, from, until);
    }

    static void inOrder(String what, Optional<When> from, Optional<When> until) {
        if (from.isPresent() && until.isPresent() && until.get().before(from.get()) == Certainty.YES) {
            throw new IllegalArgumentException(
                    what + " ends on " + until.get() + ", before it begins on " + from.get());
        }
    }

    /// From when until when it lasts; what is not said is unknown.
    Span span() {
        return new Span(from.orElse(When.UNKNOWN), Optional.of(until.orElse(When.UNKNOWN)));
    }
}
