package org.comity.acts;

import java.util.List;
import org.comity.acts.form.Form;

/// Who may read an act.
public sealed interface Audience {
    record Everybody() implements Audience {}

    /// The members of an organ, or of the organisation when the organ is empty.
    ///
    /// @param organ the organ's id within its organisation, or empty
    record Members(String organ) implements Audience {}

    /// Those named and nobody else.
    ///
    /// @param readers member codes and offices; at least one, none twice
    record Only(List<String> readers) implements Audience {
        public Only {
            readers = Form.distinct("the list of readers", readers);
            readers.forEach(reader -> Form.text("a reader", reader));
        }
    }
}
