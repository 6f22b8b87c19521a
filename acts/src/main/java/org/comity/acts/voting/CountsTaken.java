package org.comity.acts.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Position;

/// How many stood where, when nobody says who.
///
/// @param counts in all; no position twice
/// @param groups how many of them are of a group that the rule speaks of
public record CountsTaken(VoteId vote, List<Count> counts, List<OfGroup> groups) implements OnVote {
    /// @param group a kind of seat or a group of the charter
    public record OfGroup(String group, List<Count> counts) {
        public OfGroup {
            Form.text("a group", group);
            counts = once(counts);
        }
    }

    public CountsTaken {
        counts = once(counts);
        groups = List.copyOf(groups);
        if (groups.stream().map(OfGroup::group).distinct().count() != groups.size()) {
            throw new IllegalArgumentException("a group is counted twice");
        }
    }

    private static List<Count> once(List<Count> counts) {
        Set<Position> seen = new HashSet<>();
        for (Count count : counts) {
            if (!seen.add(count.position())) {
                throw new IllegalArgumentException(count.position().words() + " is counted twice");
            }
        }
        return List.copyOf(counts);
    }
}
