package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A session is to be held at another time, or elsewhere.
///
/// @param place where it is held now; empty means where it was to be
/// @param host who is host now; empty means whoever was to be
public record Rescheduling(
        SessionId session,
        When from,
        Optional<When> until,
        Optional<String> place,
        Optional<String> host,
        Optional<String> because)
        implements CourseBody {
    public Rescheduling {
        place.ifPresent(said -> Form.text("the place of a session", said));
        host.ifPresent(said -> Form.text("the host of a session", said));
        because.ifPresent(said -> Form.text("a reason", said));
        if (new Span(from, until).isBackwards()) {
            throw new IllegalArgumentException(
                    "session " + session + " ends at " + until.orElseThrow() + ", before it begins at " + from);
        }
    }
}
