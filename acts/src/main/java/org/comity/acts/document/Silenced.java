package org.comity.acts.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.table.Table;

/// Which acts speak no more, because later ones correct or retract them. What was closed by an act
/// that is itself closed speaks again.
///
/// @param closes for each act that closes others, which
/// @param silent for each that speaks no more, the act that closed it
record Silenced(Table<Long, List<Long>> closes, Table<Long, Long> silent) {
    static final Silenced NONE = new Silenced(Table.empty(), Table.empty());

    boolean has(long number) {
        return silent.has(number);
    }

    /// With one more. Costs as much as there are acts that close others, where one of them is
    /// closed; else a logarithm.
    Silenced with(long closed, long closer) {
        List<Long> all = new ArrayList<>(closes.get(closer).orElse(List.of()));
        all.add(closed);
        Table<Long, List<Long>> more = closes.with(closer, List.copyOf(all));
        boolean plain = !closes.has(closed) && !silent.has(closer);
        return new Silenced(more, plain ? silent.with(closed, closer) : reckoned(more));
    }

    /// A later act is heard before an earlier one.
    private static Table<Long, Long> reckoned(Table<Long, List<Long>> closes) {
        Table<Long, Long> silent = Table.empty();
        List<Long> closers = closes.entries()
                .map(Table.Entry::key)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (long closer : closers) {
            if (!silent.has(closer)) {
                for (long closed : closes.get(closer).orElseThrow()) {
                    silent = silent.with(closed, closer);
                }
            }
        }
        return silent;
    }

    /// The acts that speak in one of the two and not in the other.
    Set<Long> apartFrom(Silenced other, long closed) {
        if (!closes.has(closed)) {
            return Set.of(closed);
        }
        Set<Long> apart = new TreeSet<>();
        silent.entries().map(Table.Entry::key).filter(each -> !other.has(each)).forEach(apart::add);
        other.silent.entries().map(Table.Entry::key).filter(each -> !has(each)).forEach(apart::add);
        return apart;
    }
}
