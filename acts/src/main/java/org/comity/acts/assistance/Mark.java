package org.comity.acts.assistance;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.form.Form;

/// What a clock runs from or to: either an event of the response, or the time of a stated act.
///
/// @param act the number of an act of this record
public record Mark(Optional<Event> event, OptionalLong act) {
    public Mark {
        if (event.isPresent() == act.isPresent()) {
            throw new IllegalArgumentException("a clock runs from or to an event or an act, one of the two");
        }
        act.ifPresent(number -> Form.number("the number of an act", number, 1));
    }

    public static Mark of(Event event) {
        return new Mark(Optional.of(event), OptionalLong.empty());
    }
}
