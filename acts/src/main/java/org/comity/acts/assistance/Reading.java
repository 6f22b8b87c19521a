package org.comity.acts.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Certainty;
import org.comity.acts.Elapsed;
import org.comity.acts.When;

/// What a clock shows on a day.
///
/// @param clock the act that sets it
/// @param from when it began to run; empty while it has not
/// @param to when it stopped; empty while it has not
/// @param elapsed between the two, or so far
/// @param days of the calendar between the two, or so far
public record Reading(
        Done<ClockSet> clock, Optional<Timing> from, Optional<Timing> to, Elapsed elapsed, Days days, LocalDate on) {
    /// @param least empty when nothing is known
    /// @param most empty when nothing is known
    public record Days(OptionalLong least, OptionalLong most) {
        static final Days UNKNOWN = new Days(OptionalLong.empty(), OptionalLong.empty());

        static Days between(Timing from, Timing to) {
            return new Days(minus(to.firstDay(), from.lastDay()), minus(to.lastDay(), from.firstDay()));
        }
    }

    /// Whether a limit is kept.
    ///
    /// @param met uncertain where the times are not precise enough, or the clock still runs
    /// @param hangsOn what it hangs on, as clauses; empty where it is certain
    public record Verdict(Limit limit, Certainty met, List<String> hangsOn) {}

    static Reading of(Done<ClockSet> clock, Response response, LocalDate on) {
        Optional<Timing> from = Events.at(response, clock.body().from());
        Optional<Timing> to = Events.at(response, clock.body().to());
        if (from.isEmpty()) {
            return new Reading(clock, from, to, Elapsed.UNKNOWN, Days.UNKNOWN, on);
        }
        if (to.isPresent()) {
            return new Reading(
                    clock, from, to, Timing.elapsed(from.get(), to.get()), Days.between(from.get(), to.get()), on);
        }
        // It stops on the day that is asked about at the earliest.
        Timing now = new Timing.At(When.on(on), 0);
        return new Reading(
                clock,
                from,
                to,
                new Elapsed(Timing.elapsed(from.get(), now).least(), OptionalLong.empty()),
                new Days(minus(now.firstDay(), from.get().lastDay()), OptionalLong.empty()),
                on);
    }

    private static OptionalLong minus(OptionalLong later, OptionalLong earlier) {
        return later.isEmpty() || earlier.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(later.getAsLong() - earlier.getAsLong());
    }

    public boolean isRunning() {
        return from.isPresent() && to.isEmpty();
    }

    /// Whether the limit that was set is kept; empty where none was.
    public Optional<Verdict> verdict() {
        return clock.body().limit().map(this::judged);
    }

    /// Whether a limit is kept, whoever gave it.
    public Verdict judged(Limit limit) {
        Certainty met = switch (limit.unit()) {
            case HOURS -> compared(limit.bound(), elapsed.least(), elapsed.most(), limit.length() * 3_600_000_000L);
            case DAYS -> compared(limit.bound(), days.least(), days.most(), limit.length());
            case MONTHS -> months(limit);
        };
        return new Verdict(limit, met, met == Certainty.UNCERTAIN ? hangsOn() : List.of());
    }

    /// How far the end lies behind the day that comes so many months after the beginning.
    private Certainty months(Limit limit) {
        if (from.isEmpty()) {
            return Certainty.UNCERTAIN;
        }
        OptionalLong first = to.isPresent() ? to.get().firstDay() : OptionalLong.of(on.toEpochDay());
        OptionalLong last = to.isPresent() ? to.get().lastDay() : OptionalLong.empty();
        return compared(
                limit.bound(),
                minus(first, later(from.get().lastDay(), limit.length())),
                minus(last, later(from.get().firstDay(), limit.length())),
                0);
    }

    private static OptionalLong later(OptionalLong day, long months) {
        return day.isEmpty()
                ? day
                : OptionalLong.of(
                        LocalDate.ofEpochDay(day.getAsLong()).plusMonths(months).toEpochDay());
    }

    private static Certainty compared(Limit.Bound bound, OptionalLong least, OptionalLong most, long limit) {
        return switch (bound) {
            case WITHIN, AT_MOST -> atMost(least, most, limit);
            case MORE_THAN -> atMost(least, most, limit).not();
            case AT_LEAST -> atMost(least, most, limit - 1).not();
        };
    }

    private static Certainty atMost(OptionalLong least, OptionalLong most, long limit) {
        if (most.isPresent() && most.getAsLong() <= limit) {
            return Certainty.YES;
        }
        return least.isPresent() && least.getAsLong() > limit ? Certainty.NO : Certainty.UNCERTAIN;
    }

    private List<String> hangsOn() {
        List<String> on = new ArrayList<>();
        on.add(from.map(timing -> given(clock.body().from(), timing))
                .orElseGet(() -> missing(clock.body().from())));
        on.add(to.map(timing -> given(clock.body().to(), timing))
                .orElseGet(() -> missing(clock.body().to())));
        return on;
    }

    private static String missing(Mark mark) {
        return Events.words(mark) + " is not told";
    }

    private static String given(Mark mark, Timing timing) {
        List<String> times = timing.all().map(at -> at.when().text()).distinct().toList();
        return Events.words(mark) + " is given as " + String.join(" or ", times);
    }
}
