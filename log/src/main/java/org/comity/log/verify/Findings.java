package org.comity.log.verify;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/// Collects what is wrong, whoever finds it first, and keeps the first of it by place in the log.
final class Findings {
    /// Findings that are kept; the others are only counted.
    static final int MOST_KEPT = 100;

    /// After so many there is no point in going on.
    private static final long HOPELESS = 10_000;

    private record Placed(long place, Finding finding) {}

    private final TreeSet<Placed> kept = new TreeSet<>(Comparator.comparingLong(Placed::place)
            .thenComparing(placed -> placed.finding.fault())
            .thenComparing(placed -> placed.finding.file())
            .thenComparing(placed -> placed.finding.says()));
    private long count;

    /// @param place the first entry that it concerns
    synchronized void add(long place, Fault fault, String file, OptionalLong entry, String says) {
        count++;
        kept.add(new Placed(place, new Finding(fault, file, entry, says)));
        if (kept.size() > MOST_KEPT) {
            kept.removeLast();
        }
    }

    /// Something about the log as a whole.
    void add(Fault fault, String file, String says) {
        add(-1, fault, file, OptionalLong.empty(), says);
    }

    synchronized boolean areHopeless() {
        return count >= HOPELESS;
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Finding> kept() {
        return kept.stream().map(Placed::finding).toList();
    }
}
