package org.comity.record.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far somebody who asks may read. What is beyond is not found, not counted, and changes no order.
public sealed interface Reach {
    /// What stands in leaves, as everybody can read them.
    record Everybody() implements Reach {}

    /// That, and withheld acts that are for one of these. Private texts are not among it.
    ///
    /// @param marks of audiences, as [#membersOf] and [#named] give them
    record Some(Set<String> marks) implements Reach {
        public Some {
            marks = Set.copyOf(marks);
        }
    }

    /// All that is kept, private texts included.
    record Keeper() implements Reach {}

    /// Of a reader who is known by some names, such as the code of a member, and belongs to some organs.
    ///
    /// @param organs those of whose members the reader is one; an empty text is the organisation
    static Reach of(List<String> names, List<String> organs) {
        return new Some(
                Stream.concat(names.stream().map(Reach::named), organs.stream().map(Reach::membersOf))
                        .collect(Collectors.toSet()));
    }

    /// The mark of what is for the members of an organ, or of the organisation when it is empty.
    static String membersOf(String organ) {
        return "members:" + organ;
    }

    /// The mark of what is for somebody alone.
    static String named(String reader) {
        return "only:" + reader;
    }
}
