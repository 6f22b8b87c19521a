package org.comity.charter.force;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;

/// On what terms an instrument comes into force.
///
/// @param rule a sentence that counts ratifications
/// @param groups parties that the instrument itself names, by the id of the group
/// @param organ whose roll says who the members are, or empty when the terms know no members
/// @param membersAsOf the day whose members are meant
public record Terms(
        Rule rule,
        Map<String, Set<String>> groups,
        Optional<String> organ,
        MembersAsOf membersAsOf,
        Delay delay,
        Binds binds,
        Grounds grounds) {
    /// Whose day it is.
    public enum MembersAsOf {
        EACH_DAY("each day"),
        /// The denominators are frozen on the day on which the instrument was adopted.
        ADOPTION("adoption");

        private final String words;

        MembersAsOf(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Whom it binds once it is in force.
    public enum Binds {
        /// Whoever has ratified; whoever does so later after the same delay.
        THOSE_WHO_RATIFIED("those who ratified"),
        /// Every member, whether it has ratified or not.
        ALL_MEMBERS("all members");

        private final String words;

        Binds(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Terms {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        groups.forEach((id, members) -> copy.put(id, Set.copyOf(members)));
        groups = java.util.Collections.unmodifiableMap(copy);
    }
}
