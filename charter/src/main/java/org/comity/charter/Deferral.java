package org.comity.charter;

import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;

/// The right of a minority to have an adoption put off.
///
/// @param rule how many have to ask; it counts only those who do
/// @param time for how long, in the words of the charter
public record Deferral(Rule rule, String time, Grounds grounds) {
    public Deferral {
        if (rule.direction() != Rule.Direction.AGAINST_ADOPTION) {
            throw new IllegalArgumentException("does not count who is against: " + rule.sentence());
        }
    }
}
