package org.comity.acts.followup;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;

/// A decision as one act has it.
///
/// @param number of the act
/// @param how whether a vote or silence of this record made it
/// @param organ that made it, within its organisation
/// @param titles as they were given; empty where only the document says them
/// @param made when
/// @param first the first day on which it can have been made, in days since 1970
/// @param last the last one
public record Telling(
        long number,
        How how,
        String organ,
        List<DecisionTold.Title> titles,
        Optional<String> symbol,
        Optional<SessionId> session,
        Optional<DocumentId> document,
        When made,
        long first,
        long last) {
    public Telling {
        titles = List.copyOf(titles);
    }

    public enum How {
        /// A vote or a silence of this record made it.
        DECLARED,
        /// An act says that it was made.
        TOLD
    }

    /// Whether both can be so: what only one of them says is no difference, nor is a date that is less precise.
    boolean agreesWith(Telling other) {
        return organ.equals(other.organ)
                && agree(symbol, other.symbol)
                && agree(session, other.session)
                && agree(document, other.document)
                && first <= other.last
                && other.first <= last;
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /// As a sentence has it.
    String says() {
        return "act " + number + ": " + organ + ", " + made
                + symbol.map(text -> ", " + text).orElse("")
                + session.map(id -> ", session " + id).orElse("")
                + document.map(id -> ", document " + id).orElse("");
    }
}
