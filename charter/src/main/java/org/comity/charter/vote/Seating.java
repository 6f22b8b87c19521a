package org.comity.charter.vote;

import java.util.List;
import java.util.Map;

/// Who fills the seats that charter and facts leave unnamed: a national body's ballot, a committee for a day.
///
/// @param names ids of seats by kind
/// @param sizes numbers of seats by kind, named ones included
public record Seating(Map<String, List<String>> names, Map<String, Integer> sizes) {
    public static final Seating NOBODY = new Seating(Map.of(), Map.of());

    public Seating {
        names = Map.copyOf(names);
        sizes = Map.copyOf(sizes);
    }

    List<String> named(String kind) {
        return names.getOrDefault(kind, List.of());
    }

    int size(String kind) {
        return Math.max(sizes.getOrDefault(kind, 0), named(kind).size());
    }
}
