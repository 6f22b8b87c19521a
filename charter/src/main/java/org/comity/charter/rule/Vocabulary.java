package org.comity.charter.rule;

import java.util.Set;

/// The names that a charter lets its rules use.
///
/// @param groups kinds of seat and further groups of the organ
/// @param weights weights of the organ
public record Vocabulary(Set<String> groups, Set<String> weights) {
    public static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of());

    public Vocabulary {
        groups = Set.copyOf(groups);
        weights = Set.copyOf(weights);
    }
}
