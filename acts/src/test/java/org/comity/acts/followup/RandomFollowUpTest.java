package org.comity.acts.followup;

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
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about decisions, in whatever order: what is entered hangs together, and what is not says why.
class RandomFollowUpTest {
    private static final int ACTS = 200;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);
    private static final List<LocalDate> DAYS =
            List.of(START.plusDays(20), START.plusDays(60), START.plusDays(150), START.plusDays(400));

    @Test
    void whatever_is_proposed_a_follow_up_hangs_together() {
        refusesMuch(10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_a_follow_up_hangs_together() {
        refusesMuch(100_000 / ACTS);
    }

    private static void refusesMuch(int records) {
        Set<String> codes = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= 8, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private final Random random;
        private final Set<String> codes;
        private final List<Act> acts = new ArrayList<>();
        private Council council = Council.of(Charters.NONE);
        private int day;

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
        }

        void run() {
            begin();
            for (int i = 0; i < ACTS; i++) {
                day += random.nextInt(2);
                boolean retracts = random.nextInt(20) == 0;
                List<Relation> relates = retracts || random.nextInt(30) == 0
                        ? List.of(new Relation(
                                1 + random.nextInt(acts.size()),
                                retracts ? Relation.As.RETRACTS : one(Relation.As.values())))
                        : List.of();
                propose(actor(), standing(), retracts ? new Correction("a slip") : body(), relates);
            }
            assertTrue(acts.size() > 5, () -> "only " + acts.size() + " acts were entered");
            Council replayed = Council.of(Charters.NONE);
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council, replayed);
        }

        /// The first act opens the record.
        private void begin() {
            Body nothing = new Correction("the record begins");
            acts.add(new Act(
                    1,
                    Life.OPENED,
                    Life.draft(Life.SECRETARIAT, "2031-01-01", nothing, Standing.ACT, List.of(), List.of())));
            council = council.evolve(acts.getFirst());
        }

        private void propose(Actor by, Standing standing, Body body, List<Relation> relates) {
            String effective =
                    START.plusDays(Math.max(0, day - random.nextInt(15))).toString();
            List<Source> sources = random.nextInt(3) == 0 ? List.of() : List.of(Life.ARTICLE);
            Draft draft = Life.draft(by, effective, body, standing, sources, relates);
            Instant at = Life.OPENED.plusSeconds(86_400L * day + 3_600);
            switch (council.decide(List.of(draft), at)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    FollowUpState before = council.followUp();
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, at, entered.drafts().getFirst()));
                    check(before, acts.getLast());
                }
            }
        }

        private void check(FollowUpState before, Act act) {
            FollowUpState state = council.followUp();
            for (LocalDate on : DAYS) {
                List<DecisionId> made =
                        state.made(on).stream().map(Progress::decision).toList();
                assertEquals(new HashSet<>(made).size(), made.size(), "a decision stands once in the list");
                List<Neglected> open = state.neglected(Neglect.NONE, on);
                assertEquals(
                        made.stream()
                                .filter(each -> state.ended(each, on).isEmpty())
                                .collect(java.util.stream.Collectors.toSet()),
                        open.stream()
                                .map(each -> each.progress().decision())
                                .collect(java.util.stream.Collectors.toSet()),
                        "every decision that was made and has not ended is followed up");
                long quiet = Long.MIN_VALUE;
                for (Neglected each : open) {
                    assertTrue(each.progress().quietSince() >= quiet, "the quietest come first");
                    quiet = each.progress().quietSince();
                }
                Set<DecisionId> all = new HashSet<>(made);
                assertTrue(
                        state.neglected(Neglect.altogether(3), on).stream()
                                .allMatch(each -> all.contains(each.progress().decision())),
                        "nothing is neglected that was not decided");
            }
            council.conflicts().forEach(conflict -> assertFalse(conflict.acts().isEmpty()));
            if (act.draft().standing() == Standing.ACT && act.relates().isEmpty()) {
                allowed(before, act);
            }
        }

        /// What the organisation itself does about a decision, it does to one that was made and has not ended.
        private static void allowed(FollowUpState before, Act act) {
            if (act.body() instanceof FollowUpBody body && !(body instanceof DecisionTold)) {
                Optional<Telling> told = before.told(body.decision());
                assertTrue(told.isPresent(), () -> "nobody decided " + body.decision());
                LocalDate on = act.draft().effective().lastDay().orElseThrow();
                assertFalse(on.toEpochDay() < told.get().first(), () -> act + " goes before " + told);
                assertTrue(before.ended(body.decision(), on).isEmpty(), () -> body.decision() + " has ended");
            }
            if (act.body() instanceof DecisionSuperseded superseded) {
                Optional<DecisionId> at = Optional.of(superseded.by());
                for (int steps = 0; at.isPresent(); steps++) {
                    assertTrue(steps < 10 && !at.get().equals(superseded.decision()), "no decision replaces itself");
                    at = before.ended(at.get(), LocalDate.MAX).flatMap(End::by);
                }
            }
        }

        private Standing standing() {
            return switch (random.nextInt(8)) {
                case 0, 1 -> Standing.REPORT;
                case 2 -> one(Standing.values());
                default -> Standing.ACT;
            };
        }

        private Actor actor() {
            return switch (random.nextInt(6)) {
                case 0 -> Life.ALDIA;
                case 1 -> Life.BRENN;
                case 2 -> Life.COURIER;
                case 3 -> Life.COUNCIL;
                default -> Life.SECRETARIAT;
            };
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private DecisionId id() {
            return Life.id("council/" + (1 + random.nextInt(6)));
        }

        private When date() {
            return When.on(START.plusDays(random.nextInt(300)));
        }

        private Body body() {
            DecisionId id = id();
            return switch (random.nextInt(9)) {
                case 0, 1 -> Life.told(id.text());
                case 2 ->
                    new OwnerAssigned(
                            id,
                            Stream.of(Life.ALDIA, Life.BRENN, Life.COUNCIL)
                                    .skip(random.nextInt(3))
                                    .findFirst()
                                    .orElseThrow());
                case 3 -> new NextDateSet(id, Optional.of(date()), Optional.of("a report"));
                case 4 -> new ReviewSet(id, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(date()));
                case 5 -> new DecisionCompleted(id, Optional.of(new Content.Open("done")));
                case 6 -> superseded(id);
                case 7 -> new DecisionNotNeeded(id, "the water fell");
                default -> Life.step(id.text());
            };
        }

        private Body superseded(DecisionId id) {
            DecisionId by = id();
            return by.equals(id) ? Life.step(id.text()) : new DecisionSuperseded(id, by);
        }
    }
}
