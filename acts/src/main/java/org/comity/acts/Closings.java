package org.comity.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.table.Table;

/// Which acts speak no more, because later ones correct or retract them. Whoever retracts an act that was
/// itself retracted says nothing of it any more, so that what it had taken back speaks again.
///
/// @param by for each act that closes others, which
/// @param silent for each that speaks no more, the act that closed it
public record Closings(Table<Long, List<Long>> by, Table<Long, Long> silent) {
    public static final Closings NONE = new Closings(Table.empty(), Table.empty());

    /// With one more. Costs a logarithm, and the number of closings where one of them is itself closed.
    public Closings with(long closer, long closed) {
        List<Long> all = new ArrayList<>(by.get(closer).orElse(List.of()));
        all.add(closed);
        Table<Long, List<Long>> more = by.with(closer, List.copyOf(all));
        if (!by.has(closed) && !silent.has(closer)) {
            return new Closings(more, silent.with(closed, closer));
        }
        return new Closings(more, reckoned(more));
    }

    /// A later act is heard before an earlier one.
    private static Table<Long, Long> reckoned(Table<Long, List<Long>> by) {
        Table<Long, Long> silent = Table.empty();
        List<Long> closers = by.entries()
                .map(Table.Entry::key)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (long closer : closers) {
            if (!silent.has(closer)) {
                for (long closed : by.get(closer).orElseThrow()) {
                    silent = silent.with(closed, closer);
                }
            }
        }
        return silent;
    }

    public boolean isSilent(long number) {
        return silent.has(number);
    }

    /// The acts that speak in one of the two and not in the other, which is this one before an act closed another.
    ///
    /// Costs a logarithm, and the number of closings where the closed act had itself closed others.
    public Set<Long> apartFrom(Closings before, long closed) {
        if (!by.has(closed)) {
            return Set.of(closed);
        }
        Set<Long> apart = new TreeSet<>();
        silent.entries()
                .map(Table.Entry::key)
                .filter(each -> !before.isSilent(each))
                .forEach(apart::add);
        before.silent
                .entries()
                .map(Table.Entry::key)
                .filter(each -> !isSilent(each))
                .forEach(apart::add);
        return apart;
    }

    /// The act that closed it.
    public Optional<Long> closer(long number) {
        return silent.get(number);
    }
}
