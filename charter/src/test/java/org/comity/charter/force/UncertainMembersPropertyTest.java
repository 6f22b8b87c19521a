package org.comity.charter.force;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

/// Whatever the days of imprecise memberships are, the day that they give lies in the range of the answer.
class UncertainMembersPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final List<String> RULES =
            List.of("at least 2/3 of members ratified", "all of members ratified", "more than 1/2 of members ratified");

    /// A member from one day until another, each with the last day that it can be.
    private record Stay(String member, int from, int fromLast, int until, int untilLast) {
        Row row() {
            return new Membership(
                    member,
                    Status.FULL,
                    new Period(Optional.of(range(from, fromLast)), Optional.of(range(until, untilLast))),
                    "",
                    Grounds.NONE);
        }

        /// The same with days that are known.
        Stay drawn(Random random) {
            int begins = from + random.nextInt(fromLast - from + 1);
            int ends = until + random.nextInt(untilLast - until + 1);
            return new Stay(member, begins, begins, ends, ends);
        }
    }

    private static CalendarDate range(int from, int last) {
        return new CalendarDate(FIRST.plusDays(from), FIRST.plusDays(last));
    }

    @Test
    void no_reading_of_the_memberships_gives_a_day_outside_the_range() {
        Seeded.times(300, random -> {
            List<Stay> stays = new ArrayList<>();
            List<Deposit> deposits = new ArrayList<>();
            for (String member : List.of("E", "F", "G")) {
                int from = random.nextInt(6);
                int fromLast = from + random.nextInt(3);
                int until = fromLast + 1 + random.nextInt(8);
                stays.add(new Stay(member, from, fromLast, until, until + random.nextInt(3)));
                if (random.nextInt(4) > 0) {
                    int day = random.nextInt(12);
                    deposits.add(new Deposit(member, range(day, day), Deposit.Kind.RATIFIES));
                }
            }
            int day = random.nextInt(12);
            deposits.add(new Deposit("A", range(day, day), Deposit.Kind.RATIFIES));
            String rule = RULES.get(random.nextInt(RULES.size()));
            Force uncertain = force(rule, stays, deposits);
            for (int i = 0; i < 8; i++) {
                List<Stay> drawn =
                        stays.stream().map(stay -> stay.drawn(random)).toList();
                Force certain = force(rule, drawn, deposits);
                assertTrue(isInside(certain, uncertain), () -> rule + " " + stays + " " + deposits + " drawn " + drawn);
            }
        });
    }

    private static boolean isInside(Force certain, Force uncertain) {
        boolean completed = certain.completion() instanceof Force.Completed;
        return switch (uncertain.completion()) {
            case Force.NotYet _ -> !completed;
            case Force.Perhaps(LocalDate since) ->
                !completed
                        || !((Force.Completed) certain.completion())
                                .on()
                                .first()
                                .isBefore(since);
            case Force.Completed(CalendarDate on, List<String> _) -> {
                CalendarDate day = completed ? ((Force.Completed) certain.completion()).on() : on;
                yield completed
                        && !day.first().isBefore(on.first())
                        && !day.last().isAfter(on.last());
            }
        };
    }

    private static Force force(String rule, List<Stay> stays, List<Deposit> deposits) {
        Terms terms = RatificationsTest.terms(rule, "none", Terms.MembersAsOf.EACH_DAY, Map.of());
        Body body = RatificationsTest.league(stays.stream().map(Stay::row).toArray(Row[]::new));
        return RatificationsTest.ready(Ratifications.prepare(terms, Optional.of(body), Optional.empty(), deposits))
                .force();
    }
}
