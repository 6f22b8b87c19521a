package org.comity.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Numbers of acts, kept as stretches without gaps, so that a million of them take one line.
final class Numbers {
    private final List<Stretch> stretches = new ArrayList<>();

    /// From one number to another, both included.
    record Stretch(long from, long to) {
        @Override
        public String toString() {
            return from == to ? Long.toString(from) : from + " to " + to;
        }
    }

    void add(long number) {
        if (!stretches.isEmpty() && stretches.getLast().to + 1 == number) {
            stretches.add(new Stretch(stretches.removeLast().from, number));
        } else {
            stretches.add(new Stretch(number, number));
        }
    }

    long count() {
        return stretches.stream().mapToLong(each -> each.to - each.from + 1).sum();
    }

    /// `3 acts, 23 to 25`.
    @Override
    public String toString() {
        String listed = stretches.stream().map(Stretch::toString).collect(Collectors.joining(", "));
        return acts(count()) + (stretches.isEmpty() ? "" : ", " + listed);
    }

    List<Map<String, Long>> json() {
        return stretches.stream()
                .map(each -> Map.of("from", each.from, "to", each.to))
                .toList();
    }

    static String acts(long count) {
        return count == 0 ? "no act" : count == 1 ? "1 act" : count + " acts";
    }
}
