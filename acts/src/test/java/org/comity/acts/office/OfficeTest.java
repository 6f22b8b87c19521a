package org.comity.acts.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Certainty;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OfficeTest {
    private static final Instant AT = Instant.parse("2032-01-01T00:00:00Z");
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final String HEAD = "head-of-state";
    private static final Actor ALD = new Actor.Member("ALD");
    private static final Actor SECRETARIAT = new Actor.Office("secretariat", "");

    private Council council = Council.of(Charters.NONE);

    private static Draft draft(Actor by, String effective, Standing standing, Body body, List<Relation> relates) {
        return new Draft(
                "river-league",
                Optional.empty(),
                When.of(effective),
                by,
                "clerk",
                standing,
                body,
                List.of(),
                relates,
                new Audience.Everybody(),
                "r" + body.hashCode() + effective + by + relates + standing,
                List.of());
    }

    private static OfficeTaken taken(String holder, String until) {
        return new OfficeTaken(
                HEAD,
                Optional.of("ALD"),
                holder,
                Optional.empty(),
                Optional.of(until).filter(each -> !each.isEmpty()).map(When::of),
                Optional.empty());
    }

    private static OfficeLeft left(String holder) {
        return new OfficeLeft(HEAD, Optional.of("ALD"), holder, Optional.empty());
    }

    private String propose(Actor by, String effective, Standing standing, Body body, Relation... relates) {
        return switch (council.decide(List.of(draft(by, effective, standing, body, List.of(relates))), AT)) {
            case Council.Refusal(int _, Refused refused) -> refused.code();
            case Council.Entered entered -> {
                council = entered.after();
                yield "";
            }
        };
    }

    private String act(String effective, Body body) {
        return propose(ALD, effective, Standing.ACT, body);
    }

    private String holds(String day) {
        return council.works().offices().holders(HEAD, Optional.of("ALD"), LocalDate.parse(day)).stream()
                .map(each -> each.holder() + (each.certain() == Certainty.YES ? "" : "?"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void whoever_takes_an_office_ends_the_term_of_whoever_held_it() {
        assertEquals("", act("2020-05-01", taken("Voss", "")));
        assertEquals("", act("2024-06-01", taken("Lind", "")));
        assertEquals("", holds("2020-04-30"));
        assertEquals("Voss", holds("2020-05-01"));
        assertEquals("Voss", holds("2024-05-31"));
        assertEquals("Lind", holds("2024-06-01"));
    }

    @Test
    void a_term_ends_by_itself_or_when_its_holder_leaves() {
        act("2020-05-01", taken("Voss", "2024-05-01"));
        assertEquals("Voss", holds("2024-04-30"));
        assertEquals("", holds("2024-05-01"));
        assertEquals("", act("2022-01-01", left("Voss")));
        assertEquals("", holds("2022-01-01"));
        assertEquals("Voss", holds("2021-12-31"));
    }

    @Test
    void a_month_without_a_day_leaves_two_who_may_hold_it() {
        act("2020-05-01", taken("Voss", ""));
        act("2024-06", taken("Lind", ""));
        assertEquals("Voss? Lind?", holds("2024-06-10"));
        assertEquals("Lind", holds("2024-06-30"));
    }

    @Test
    void what_was_entered_late_stands_where_it_happened() {
        act("2024-06-01", taken("Lind", ""));
        act("2020-05-01", taken("Voss", ""));
        assertEquals("Voss", holds("2021-01-01"));
        assertEquals("Lind", holds("2025-01-01"));
    }

    @Test
    void what_was_retracted_holds_nobody() {
        act("2020-05-01", taken("Voss", ""));
        Relation retracts = new Relation(1, Relation.As.RETRACTS);
        assertEquals("", propose(SECRETARIAT, "2024-01-01", Standing.ACT, new Correction("a slip"), retracts));
        assertEquals("", holds("2021-01-01"));
        assertEquals(OfficeState.EMPTY, council.works().offices());
    }

    @Test
    void each_mistake_has_a_refusal_of_its_own() {
        act("2020-05-01", taken("Voss", ""));
        assertEquals("OFFICE-1", propose(ALD, "2021-01-01", Standing.STATEMENT, taken("Lind", "")));
        assertEquals("OFFICE-3", act("2021-01-01", taken("Lind", "2020-01-01")));
        assertEquals("OFFICE-3", act("unknown", taken("Lind", "")));
        assertEquals("OFFICE-4", propose(new Actor.Member("BRE"), "2021-01-01", Standing.ACT, taken("Lind", "")));
        assertEquals("OFFICE-5", act("2021-01-01", left("Lind")));
        assertEquals("OFFICE-6", act("2021-01-01", taken("Voss", "")));
        assertEquals("", propose(SECRETARIAT, "2021-01-01", Standing.ACT, taken("Lind", "")));
    }

    @Test
    void two_who_take_it_at_once_are_shown() {
        propose(new Actor.Outsider("Courier"), "2020-05-01", Standing.REPORT, taken("Voss", ""));
        propose(new Actor.Outsider("Herald"), "2020-05-01", Standing.REPORT, taken("Lind", ""));
        assertEquals(1, council.conflicts().size());
        assertEquals("two-holders", council.conflicts().getFirst().kind());
    }

    @Test
    void whatever_is_proposed_at_most_one_holds_an_office_for_sure() {
        trials(10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_at_most_one_holds_an_office_for_sure() {
        trials(1_000);
    }

    private static void trials(int records) {
        Set<String> codes = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= 4, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private static final List<String> HOLDERS = List.of("Voss", "Lind", "Orr", "Hale");

        private final Random random;
        private final Set<String> codes;
        private final List<Act> acts = new ArrayList<>();
        private Council council = Council.of(Charters.NONE);

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
        }

        void run() {
            for (int i = 0; i < 100; i++) {
                propose();
            }
            Council replayed = Council.of(Charters.NONE);
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council, replayed);
            for (int day = 0; day < 400; day += 37) {
                check(START.plusDays(day));
            }
        }

        private void propose() {
            String holder = HOLDERS.get(random.nextInt(HOLDERS.size()));
            String day = START.plusDays(random.nextInt(400)).toString();
            String effective = random.nextInt(8) == 0 ? day.substring(0, 7) : day;
            String until =
                    random.nextInt(4) == 0 ? START.plusDays(random.nextInt(500)).toString() : "";
            Body body = random.nextInt(3) == 0 ? left(holder) : taken(holder, until);
            Standing standing = Standing.values()[random.nextInt(Standing.values().length)];
            Actor by = random.nextInt(5) == 0 ? new Actor.Member("BRE") : ALD;
            List<Relation> relates = acts.isEmpty() || random.nextInt(15) > 0
                    ? List.of()
                    : List.of(new Relation(1 + random.nextInt(acts.size()), Relation.As.RETRACTS));
            switch (council.decide(List.of(draft(by, effective, standing, body, relates)), AT)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, AT, entered.drafts().getFirst()));
                }
            }
        }

        /// Nobody holds it who did not take it by then, nor one whose term had ended; two never do for sure.
        private void check(LocalDate day) {
            List<Holding> holders = council.works().offices().holders(HEAD, Optional.of("ALD"), day);
            long sure = holders.stream()
                    .filter(each -> each.certain() == Certainty.YES)
                    .map(Holding::holder)
                    .distinct()
                    .count();
            assertTrue(sure <= 1, () -> day + ": " + holders);
            for (Holding each : holders) {
                assertFalse(each.since().firstDay().orElseThrow().isAfter(day), () -> day + ": " + each);
                assertTrue(
                        each.until().isEmpty()
                                || each.until().get().lastDay().orElseThrow().isAfter(day),
                        () -> day + ": " + each);
            }
        }
    }
}
