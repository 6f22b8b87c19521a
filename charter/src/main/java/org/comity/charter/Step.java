package org.comity.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;
import org.comity.charter.vote.Position;

/// One question that is answered on the way to a decision; most matters have a single one.
///
/// @param id the step's name, or empty when there is only one
/// @param asks what is asked, or empty
/// @param standards how it is decided: one, or one for each reading of a text that leaves a point open
/// @param leavesOut positions that count for nothing, though the seat stays a member and present
/// @param tie what becomes of a tied vote
/// @param otherwise how it is decided when it is not adopted so
public record Step(
        String id,
        String asks,
        List<Standard> standards,
        Set<Position> leavesOut,
        Grounds grounds,
        Tie tie,
        Optional<Fallback> otherwise) {
    /// A rule with its quorum, under one reading of the text.
    ///
    /// @param reading empty when the text leaves nothing open
    public record Standard(Optional<Reading> reading, Rule rule, Optional<Rule> quorum) {
        public Standard {
            if (rule.direction() != Rule.Direction.FOR_ADOPTION) {
                throw new IllegalArgumentException("more against would help: " + rule.sentence());
            }
        }
    }

    /// One way of reading a text that leaves a point open.
    ///
    /// @param openPoint what the text leaves open, as `absence`
    /// @param says what the reading holds
    public record Reading(String id, String openPoint, String says, Grounds grounds) {}

    public Step {
        standards = List.copyOf(standards);
        leavesOut = Set.copyOf(leavesOut);
        if (standards.isEmpty()) {
            throw new IllegalArgumentException("a step without a rule");
        }
    }

    /// A step without a fallback, in which a tie adopts nothing.
    public Step(String id, String asks, List<Standard> standards, Set<Position> leavesOut, Grounds grounds) {
        this(id, asks, standards, leavesOut, grounds, Tie.FAILS, Optional.empty());
    }

    /// The step and what follows when it is not adopted, in order.
    public List<Step> withFallbacks() {
        List<Step> all = new ArrayList<>(List.of(this));
        while (all.getLast().otherwise().isPresent()) {
            all.add(all.getLast().otherwise().get().step());
        }
        return List.copyOf(all);
    }

    public boolean isOpen() {
        return standards.size() > 1;
    }
}
