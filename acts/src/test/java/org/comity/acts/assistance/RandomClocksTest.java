package org.comity.acts.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongPredicate;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.ids.ClockId;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a clock says of imprecise times is what all times that they can stand for say, tried one by one.
class RandomClocksTest {
    private static final List<String> ZONES = List.of("Z", "+06:00", "-03:00", "+14:00", "-12:00", "+05:30");
    private static final long HOUR = Duration.ofHours(1).toMillis() * 1_000;

    @Test
    void a_verdict_is_that_of_all_times_that_it_can_have_been() {
        Seeded.times(2_000, RandomClocksTest::trial);
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_verdicts_are_those_of_all_times() {
        Seeded.times(100_000, RandomClocksTest::trial);
    }

    private static void trial(Random random) {
        List<When> from = times(random, 1 + random.nextInt(2));
        List<When> to = times(random, 1 + random.nextInt(2));
        int first = random.nextInt(3);
        int second = random.nextInt(3);
        Timing begins = timing(from, first);
        Timing ends = timing(to, second);
        Limit limit = limit(random);
        Certainty told = reading(begins, ends).judged(limit).met();
        assertEquals(oracle(from, to, first, second, limit), told, () -> begins + " to " + ends + " " + limit.words());
    }

    private static Reading reading(Timing from, Timing to) {
        ClockSet set = Relief.clock("c", Event.REQUEST, Event.COMPLETION, "");
        Act act = new Act(1, Instant.EPOCH, Relief.draft(Relief.SECRETARIAT, "2031-05-01", set));
        assertEquals(new ClockId("c"), set.clock());
        LocalDate on = LocalDate.of(2031, 12, 31);
        return new Reading(
                new Done<>(act, set),
                Optional.of(from),
                Optional.of(to),
                Timing.elapsed(from, to),
                new Reading.Days(
                        java.util.OptionalLong.of(
                                to.firstDay().getAsLong() - from.lastDay().getAsLong()),
                        java.util.OptionalLong.of(
                                to.lastDay().getAsLong() - from.firstDay().getAsLong())),
                on);
    }

    private static Timing timing(List<When> times, int which) {
        List<Timing> at = new ArrayList<>();
        times.forEach(each -> at.add(new Timing.At(each, at.size() + 1)));
        return switch (which) {
            case 0 -> new Timing.First(at);
            case 1 -> new Timing.Last(at);
            default -> new Timing.Any(at);
        };
    }

    private static Limit limit(Random random) {
        Limit.Unit unit = Limit.Unit.values()[random.nextInt(3)];
        int most = switch (unit) {
            case HOURS -> 120;
            case DAYS -> 6;
            case MONTHS -> 2;
        };
        return new Limit(Limit.Bound.values()[random.nextInt(4)], random.nextInt(most), unit);
    }

    private static List<When> times(Random random, int many) {
        List<When> times = new ArrayList<>();
        while (times.size() < many) {
            When next = time(random);
            if (!times.contains(next)) {
                times.add(next);
            }
        }
        return times;
    }

    private static When time(Random random) {
        LocalDate day = LocalDate.of(2031, 2, 26).plusDays(random.nextInt(5));
        String clock = day + "T%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
        return switch (random.nextInt(6)) {
            case 0 -> When.on(day);
            case 1 -> When.of(clock);
            case 2, 3 -> When.of(clock + ZONES.get(random.nextInt(ZONES.size())));
            case 4 -> When.of(day + "/" + day.plusDays(1 + random.nextInt(2)));
            default -> When.of(day + "~");
        };
    }

    private static Certainty oracle(List<When> from, List<When> to, int first, int second, Limit limit) {
        boolean some = false;
        boolean all = true;
        for (long each : limit.unit() == Limit.Unit.HOURS
                ? micros(from, to, first, second)
                : days(from, to, first, second, limit)) {
            boolean kept = keeps(limit).test(each);
            some |= kept;
            all &= kept;
        }
        return all ? Certainty.YES : some ? Certainty.UNCERTAIN : Certainty.NO;
    }

    private static LongPredicate keeps(Limit limit) {
        long bound = switch (limit.unit()) {
            case HOURS -> limit.length() * HOUR;
            case DAYS -> limit.length();
            case MONTHS -> 0;
        };
        return switch (limit.bound()) {
            case WITHIN, AT_MOST -> each -> each <= bound;
            case AT_LEAST -> each -> each >= bound;
            case MORE_THAN -> each -> each > bound;
        };
    }

    /// Every pair of days that the two can have been, as days between them or, for months, behind the last day.
    private static List<Long> days(List<When> from, List<When> to, int first, int second, Limit limit) {
        List<Long> found = new ArrayList<>();
        for (long begin : days(from, first)) {
            for (long end : days(to, second)) {
                long due = limit.unit() == Limit.Unit.DAYS
                        ? begin
                        : LocalDate.ofEpochDay(begin).plusMonths(limit.length()).toEpochDay();
                found.add(end - due);
            }
        }
        return found;
    }

    private static List<Long> days(List<When> times, int which) {
        List<Long> one = between(times.getFirst());
        if (times.size() == 1) {
            return one;
        }
        List<Long> found = new ArrayList<>();
        for (long a : one) {
            for (long b : between(times.getLast())) {
                found.addAll(chosen(a, b, which));
            }
        }
        return found;
    }

    private static List<Long> between(When when) {
        List<Long> all = new ArrayList<>();
        long last = when.lastDay().orElseThrow().toEpochDay();
        for (long day = when.firstDay().orElseThrow().toEpochDay(); day <= last; day++) {
            all.add(day);
        }
        return all;
    }

    private static List<Long> chosen(long a, long b, int which) {
        return switch (which) {
            case 0 -> List.of(Math.min(a, b));
            case 1 -> List.of(Math.max(a, b));
            default -> List.of(a, b);
        };
    }

    /// The least and the most that can lie between two, of all ends and zones of each.
    private static List<Long> micros(List<When> from, List<When> to, int first, int second) {
        List<long[]> ofEnds = new ArrayList<>();
        for (When end : to) {
            List<long[]> ofBegins = new ArrayList<>();
            for (When begin : from) {
                ofBegins.add(range(begin, end));
            }
            // The first of two beginnings gives the longer time.
            ofEnds.add(combined(ofBegins, first == 0 ? 1 : first == 1 ? 0 : 2));
        }
        long[] range = combined(ofEnds, second);
        return List.of(range[0], range[1]);
    }

    private static long[] combined(List<long[]> ranges, int which) {
        long[] a = ranges.getFirst();
        long[] b = ranges.getLast();
        return switch (which) {
            case 0 -> new long[] {Math.min(a[0], b[0]), Math.min(a[1], b[1])};
            case 1 -> new long[] {Math.max(a[0], b[0]), Math.max(a[1], b[1])};
            default -> new long[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])};
        };
    }

    private static boolean hasZone(When when) {
        return when.text().matches(".*T.*(Z|[+-][0-9][0-9]:[0-9][0-9])");
    }

    private static long[] range(When from, When to) {
        if (hasZone(from) && hasZone(to)) {
            long exact = micro(to.earliest()) - micro(from.earliest());
            return new long[] {exact, exact};
        }
        if (hasZone(from) || hasZone(to)) {
            return new long[] {
                micro(to.earliest()) - (micro(from.latest()) - 1), micro(to.latest()) - 1 - micro(from.earliest())
            };
        }
        // Both on clocks of one zone: what is furthest ahead is taken off again.
        long least = micro(to.earliest()) + 14 * HOUR - (micro(from.latest()) - 12 * HOUR - 1);
        long most = micro(to.latest()) - 12 * HOUR - 1 - (micro(from.earliest()) + 14 * HOUR);
        return new long[] {least > 0 ? Math.max(1, least - HOUR) : least - HOUR, most + HOUR};
    }

    private static long micro(Optional<Instant> instant) {
        return instant.orElseThrow().toEpochMilli() * 1_000;
    }
}
