package org.comity.acts;

import java.util.List;

/// Who may read an act.
public sealed interface Audience {
    record Everybody() implements Audience {}

    /// The members of an organ, or of the organisation when the organ is empty.
    ///
    /// @param organ the organ's id within its organisation, or empty
    record Members(String organ) implements Audience {}

    /// Those named and nobody else.
    ///
    /// @param readers member codes and offices
    record Only(List<String> readers) implements Audience {
        public Only {
            readers = List.copyOf(readers);
        }
    }
}
