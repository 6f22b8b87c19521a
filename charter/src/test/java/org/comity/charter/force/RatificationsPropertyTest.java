package org.comity.charter.force;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.charter.facts.CalendarDate;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

/// The range of days is exactly the range of what every reading of the imprecise dates gives, worked out one by one.
class RatificationsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final List<String> RULES = List.of(
            "at least 2 ratified",
            "at least 3 ratified, and all of depositaries ratified",
            "more than 1 depositaries ratified, or at least 4 ratified",
            "at least 1/2 of depositaries ratified, and at least 2 ratified");
    private static final Set<String> NAMED = Set.of("A", "C");

    private record Act(String party, int from, int to, Deposit.Kind kind) {
        Deposit deposit() {
            return new Deposit(party, new CalendarDate(FIRST.plusDays(from), FIRST.plusDays(to)), kind);
        }

        Act on(int day) {
            return new Act(party, day, day, kind);
        }
    }

    @Test
    void both_bounds_are_those_of_every_reading_of_the_dates() {
        Seeded.times(400, random -> {
            List<Act> acts = acts(random);
            String rule = RULES.get(random.nextInt(RULES.size()));
            Force.Completion expected = expected(rule, acts);
            Terms terms =
                    RatificationsTest.terms(rule, "none", Terms.MembersAsOf.EACH_DAY, Map.of("depositaries", NAMED));
            Force force = RatificationsTest.ready(Ratifications.prepare(
                            terms,
                            Optional.empty(),
                            Optional.empty(),
                            acts.stream().map(Act::deposit).toList()))
                    .force();
            Force.Completion found = force.completion() instanceof Force.Completed(CalendarDate on, List<String> _)
                    ? new Force.Completed(on, List.of())
                    : force.completion();
            assertEquals(expected, found, () -> rule + " " + acts);
        });
    }

    /// Each party deposits once; some take it back, never certainly before the deposit.
    private static List<Act> acts(Random random) {
        List<Act> acts = new ArrayList<>();
        for (String party : List.of("A", "B", "C", "D")) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            int from = random.nextInt(8);
            int to = from + (random.nextBoolean() ? 0 : random.nextInt(3));
            acts.add(new Act(party, from, to, Deposit.Kind.RATIFIES));
            if (random.nextInt(3) == 0) {
                int back = to + 1 + random.nextInt(4);
                acts.add(new Act(party, back, back + random.nextInt(3), Deposit.Kind.WITHDRAWS));
            }
        }
        return acts;
    }

    private static Force.Completion expected(String rule, List<Act> acts) {
        Set<Optional<Integer>> days = new HashSet<>();
        everyReading(rule, acts, 0, new ArrayList<>(), days);
        Optional<Integer> first = days.stream().flatMap(Optional::stream).min(Integer::compare);
        if (first.isEmpty()) {
            return new Force.NotYet();
        }
        if (days.contains(Optional.<Integer>empty())) {
            return new Force.Perhaps(FIRST.plusDays(first.get()));
        }
        int last = days.stream().flatMap(Optional::stream).max(Integer::compare).orElseThrow();
        return new Force.Completed(new CalendarDate(FIRST.plusDays(first.get()), FIRST.plusDays(last)), List.of());
    }

    private static void everyReading(
            String rule, List<Act> acts, int next, List<Act> read, Set<Optional<Integer>> days) {
        if (next == acts.size()) {
            days.add(completed(rule, read));
            return;
        }
        for (int day = acts.get(next).from(); day <= acts.get(next).to(); day++) {
            read.add(acts.get(next).on(day));
            everyReading(rule, acts, next + 1, read, days);
            read.removeLast();
        }
    }

    private static Optional<Integer> completed(String rule, List<Act> read) {
        for (int day = 0; day < 30; day++) {
            Set<String> ratified = new HashSet<>();
            for (Act act : read) {
                if (act.kind() == Deposit.Kind.RATIFIES && act.from() <= day) {
                    ratified.add(act.party());
                }
            }
            for (Act act : read) {
                if (act.kind() == Deposit.Kind.WITHDRAWS && act.from() <= day) {
                    ratified.remove(act.party());
                }
            }
            if (holds(rule, ratified)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(String rule, Set<String> ratified) {
        int all = ratified.size();
        long named = ratified.stream().filter(NAMED::contains).count();
        return switch (RULES.indexOf(rule)) {
            case 0 -> all >= 2;
            case 1 -> all >= 3 && named == 2;
            case 2 -> named > 1 || all >= 4;
            default -> named >= 1 && all >= 2;
        };
    }
}
