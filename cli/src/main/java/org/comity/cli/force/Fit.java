package org.comity.cli.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.force.Delay;

/// Which usual delay the parties that came later bear out, and with how many ratifications it gives the recorded day.
///
/// @param parties how many parties were bound so long after their deposits
/// @param of of how many that came later
/// @param number the number of ratifications with which it gives the recorded day, or empty when no deposit does
record Fit(Delay delay, int parties, int of, Optional<Integer> number) {
    /// Fewer parties than this may fit by chance.
    static final int FEWEST = 3;

    /// The simplest first: of two that fit as many the first is named.
    private static final List<Delay> USUAL = usual();

    /// A party that came later: its deposit, and the days that are recorded as those on which it was bound.
    record Late(LocalDate deposited, List<LocalDate> bound) {}

    /// The usual delay that fits most of those who came later; empty when it is fewer than half of them, or than three.
    static Optional<Fit> of(List<Late> late, List<LocalDate> deposits, LocalDate recorded) {
        Delay best = Delay.NONE;
        int most = 0;
        for (Delay delay : USUAL) {
            int fits = fitting(delay, late);
            if (fits > most) {
                best = delay;
                most = fits;
            }
        }
        if (most < FEWEST || most * 2 < late.size()) {
            return Optional.empty();
        }
        return Optional.of(new Fit(best, most, late.size(), number(best, deposits, recorded)));
    }

    static int fitting(Delay delay, List<Late> late) {
        return (int) late.stream()
                .filter(each -> each.bound().contains(delay.after(each.deposited())))
                .count();
    }

    private static Optional<Integer> number(Delay delay, List<LocalDate> deposits, LocalDate recorded) {
        List<LocalDate> fitting = deposits.stream()
                .filter(day -> delay.after(day).equals(recorded))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = fitting.stream().max(LocalDate::compareTo).orElseThrow();
        return Optional.of(
                (int) deposits.stream().filter(day -> !day.isAfter(last)).count());
    }

    private static List<Delay> usual() {
        List<Delay> usual = new ArrayList<>(List.of(Delay.NONE));
        for (int days : List.of(30, 90, 60)) {
            usual.add(new Delay.Days(days));
        }
        for (int months : List.of(3, 1, 2, 6, 12, 4, 9, 18, 24)) {
            usual.add(new Delay.Months(months));
        }
        for (int days : List.of(1, 7, 10, 14, 15, 20, 28, 31, 40, 45, 91, 92, 120, 180, 365)) {
            usual.add(new Delay.Days(days));
        }
        usual.add(new Delay.FirstOfMonthAfter(Delay.NONE));
        for (int months : List.of(1, 2, 3, 6)) {
            usual.add(new Delay.FirstOfMonthAfter(new Delay.Months(months)));
        }
        for (int days : List.of(30, 60, 90)) {
            usual.add(new Delay.FirstOfMonthAfter(new Delay.Days(days)));
        }
        return List.copyOf(usual);
    }
}
