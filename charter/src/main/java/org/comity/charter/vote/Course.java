package org.comity.charter.vote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Fallback;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.WaitingTime;

/// The way a matter takes beside the positions: how ties fall, and what may not be put to the vote yet.
///
/// @param casting the casting vote; without one a tied vote is not adopted
/// @param lot the lot; without one a tied vote is not adopted
/// @param notYet times that cannot have passed, with how much of each can
record Course(Optional<TieBreak> casting, Optional<TieBreak> lot, Map<WaitingTime, Long> notYet) {
    /// Ties adopt nothing, and no time is waited for.
    static final Course PLAIN = new Course(Optional.empty(), Optional.empty(), Map.of());

    private static final int HOURS_A_DAY = 24;

    Course {
        notYet = Map.copyOf(notYet);
    }

    /// The way that the circumstances leave.
    ///
    /// @param on the day of the vote
    static Course of(List<Step> stages, Circumstances circumstances, LocalDate on) {
        if (circumstances.equals(Circumstances.NONE)) {
            return PLAIN;
        }
        Map<WaitingTime, Long> notYet = new HashMap<>();
        circumstances
                .consensusFailed()
                .ifPresent(failed -> stages.stream()
                        .flatMap(step -> step.otherwise().flatMap(Fallback::after).stream())
                        .filter(time -> most(time, failed, on) < time.number())
                        .forEach(time -> notYet.put(time, most(time, failed, on))));
        return new Course(circumstances.casting(), circumstances.lot(), notYet);
    }

    /// How much of a time can have passed on a day at most.
    private static long most(WaitingTime time, LocalDate failed, LocalDate on) {
        long days = Math.max(0, ChronoUnit.DAYS.between(failed, on));
        return switch (time.unit()) {
            case DAYS -> days;
            // From the first hour of the one day to the last of the other, which is not yet over.
            case HOURS -> failed.isAfter(on) ? 0 : (days + 1) * HOURS_A_DAY - 1;
        };
    }

    /// Whether a time is sure to have passed on a day.
    static boolean hasPassed(WaitingTime time, LocalDate failed, LocalDate on) {
        long days = ChronoUnit.DAYS.between(failed, on);
        return switch (time.unit()) {
            case DAYS -> days >= time.number();
            // From the last hour of the one day to the first of the other.
            case HOURS -> (days - 1) * HOURS_A_DAY >= time.number();
        };
    }

    /// Whether a fallback may not be put to the vote yet.
    boolean waits(Optional<WaitingTime> after) {
        return after.isPresent() && notYet.containsKey(after.get());
    }

    /// Whether a tied vote is adopted all the same.
    boolean breaks(Tie tie) {
        return breaker(tie).filter(TieBreak.IN_FAVOUR::equals).isPresent();
    }

    /// Which way a tied vote falls, where somebody says.
    Optional<TieBreak> breaker(Tie tie) {
        return switch (tie) {
            case CHAIR_CASTS -> casting;
            case LOTS -> lot;
            case FAILS, SECOND_VOTE -> Optional.empty();
        };
    }

    /// The same way with a tie of one kind falling so.
    Course with(Tie tie, TieBreak so) {
        return switch (tie) {
            case CHAIR_CASTS -> new Course(Optional.of(so), lot, notYet);
            case LOTS -> new Course(casting, Optional.of(so), notYet);
            case FAILS, SECOND_VOTE -> throw new IllegalArgumentException("nobody breaks a tie that " + tie.words());
        };
    }
}
