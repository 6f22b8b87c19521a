package org.comity.acts.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.table.Table;

/// What holds from which time on, whatever the order in which it was told.
///
/// Where two times cannot be told apart, the one that was recorded later holds. Immutable; a step costs the logarithm
/// of its size, a question the number of entries that begin later.
///
/// @param entries the latest first
public record Timeline<V>(Table<Timeline.Key, Timeline.Entry<V>> entries) {
    /// Where an entry stands: by the first microsecond that its time can be, then by the number of its act.
    public record Key(long micro, long number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = Long.compare(other.micro, micro);
            return byTime != 0 ? byTime : Long.compare(other.number, number);
        }
    }

    /// @param when from when on
    /// @param number of the act that says so
    public record Entry<V>(When when, long number, V value) {}

    public static <V> Timeline<V> empty() {
        return new Timeline<>(Table.empty());
    }

    public Timeline<V> with(When when, long number, V value) {
        Key key = new Key(when.earliestMicro().orElse(Long.MIN_VALUE), number);
        return new Timeline<>(entries.with(key, new Entry<>(when, number, value)));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The last entry that has begun by a time, or may have.
    public Optional<Entry<V>> at(When when) {
        for (Table.Entry<Key, Entry<V>> each : entries) {
            if (each.value().when().sameOrBefore(when) != Certainty.NO) {
                return Optional.of(each.value());
            }
        }
        return Optional.empty();
    }

    /// The last entry of all.
    public Optional<Entry<V>> last() {
        return entries.values().findFirst();
    }

    /// Everything that may hold at a time: the last that has surely begun, and what may have begun since.
    public List<Entry<V>> possible(When when) {
        List<Entry<V>> possible = new ArrayList<>();
        for (Table.Entry<Key, Entry<V>> each : entries) {
            Certainty begun = each.value().when().sameOrBefore(when);
            if (begun != Certainty.NO) {
                possible.add(each.value());
            }
            if (begun == Certainty.YES) {
                break;
            }
        }
        return List.copyOf(possible);
    }

    /// All entries, the first first.
    public List<Entry<V>> all() {
        List<Entry<V>> all = new ArrayList<>();
        entries.values().forEach(all::add);
        Collections.reverse(all);
        return List.copyOf(all);
    }
}
