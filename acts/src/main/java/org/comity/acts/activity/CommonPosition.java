package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.membership.Basis;

/// What several members hold of a question, by what has taken effect by a day.
///
/// @param since when it was taken
/// @param basis that the act names
/// @param decision that the record has of it
/// @param document that says it, where the record has it
/// @param holders whose position it is by then, in the order in which they came to it
/// @param left who held it and does so no more
/// @param standing of the act that tells it
/// @param act its number
public record CommonPosition(
        PositionId position,
        String question,
        Optional<Content> says,
        When since,
        Optional<Basis> basis,
        Optional<Telling> decision,
        Optional<DocumentId> document,
        List<Holder> holders,
        List<Holder> left,
        Standing standing,
        long act) {
    public CommonPosition {
        holders = List.copyOf(holders);
        left = List.copyOf(left);
    }

    /// On what it stands.
    public enum Rests {
        DECISION,
        DOCUMENT,
        /// Nothing that members did shows it: it is what somebody makes of what was said.
        PARAPHRASE
    }

    /// @param joined whether it came later than the others
    public record Holder(String member, When since, Joined joined, long act) {}

    public enum Joined {
        AT_FIRST,
        LATER
    }

    public Rests rests() {
        if (decision.isPresent()) {
            return Rests.DECISION;
        }
        return document.isPresent() ? Rests.DOCUMENT : Rests.PARAPHRASE;
    }
}
