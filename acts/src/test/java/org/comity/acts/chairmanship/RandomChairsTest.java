package org.comity.acts.chairmanship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.Correction;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.River;
import org.comity.charter.Refused;
import org.comity.charter.chair.Presiding;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about who presides: one presides, or it is shown that the record says two things.
class RandomChairsTest {
    private static final int ACTS = 200;
    private static final List<String> MEMBERS = List.of("ALD", "BRE", "CAR", "DUN", "ZZZ");
    private static final LocalDate START = LocalDate.of(2031, 1, 2);

    @Test
    void whatever_is_proposed_one_presides() {
        refusesMuch(5);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_one_presides() {
        refusesMuch(100_000 / ACTS);
    }

    private static void refusesMuch(int records) {
        Set<String> codes = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= 6, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private final Random random;
        private final Set<String> codes;
        private final List<Act> entered = new ArrayList<>();
        private final Council league = River.league();
        private Council council = league;

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
        }

        void run() {
            for (int i = 0; i < ACTS; i++) {
                propose();
            }
            assertTrue(entered.size() > 3, () -> "only " + entered.size() + " acts were entered");
            Council replayed = league;
            for (Act act : entered) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council, replayed);
            assertEquals(council.conflicts(), replayed.conflicts());
        }

        private void propose() {
            Draft draft = draft();
            switch (council.decide(List.of(draft), River.NOW)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered fit -> {
                    Council before = council;
                    council = fit.after();
                    entered.add(new Act(council.last(), River.NOW, fit.drafts().getFirst()));
                    check(before, fit.drafts().getFirst());
                }
            }
        }

        private void check(Council before, Draft draft) {
            LocalDate day = START.plusDays(random.nextInt(700));
            long acting = presides(council, day).acting().stream()
                    .map(Acting::holder)
                    .distinct()
                    .count();
            boolean shown =
                    council.conflicts().stream().anyMatch(each -> each.kind().equals("two-chairs"));
            assertTrue(acting <= 1 || shown, "two act for the chair at once, and nobody says that they cannot");
            boolean dayIsKnown = draft.effective().firstDay().isPresent()
                    && draft.effective().firstDay().equals(draft.effective().lastDay());
            if (draft.standing() == Standing.ACT && dayIsKnown && draft.body() instanceof Handover handover) {
                Set<String> held =
                        held(before, draft.effective().firstDay().get().minusDays(1));
                assertTrue(
                        held.isEmpty() || held.contains(handover.from()),
                        () -> handover + " on " + draft.effective() + ", and until then " + held + " preside");
            }
        }

        /// Who holds the chair by the record, and where it does not say, by the rule; whoever acts for it hands nothing
        /// over.
        private static Set<String> held(Council council, LocalDate day) {
            Presiding.Day on = presides(council, day).day().orElseThrow();
            Set<String> held = new HashSet<>(on.recordedHolders());
            if (held.isEmpty()) {
                on.readings().forEach(reading -> held.addAll(reading.holders()));
            }
            return held;
        }

        private static Presides presides(Council council, LocalDate day) {
            return council.chairs()
                    .presides(
                            "council",
                            day,
                            council.members().facts(),
                            council.rules().taken().orElseThrow().charter());
        }

        private Draft draft() {
            String day = START.plusDays(random.nextInt(600)).toString();
            if (random.nextInt(15) == 0 && council.last() > 6) {
                Relation relation = new Relation(6 + random.nextInt((int) council.last() - 5), Relation.As.RETRACTS);
                return River.draft(
                        River.KEEPER,
                        Standing.ACT,
                        new Correction("Again " + random.nextInt()),
                        day,
                        List.of(relation));
            }
            Standing standing = switch (random.nextInt(10)) {
                case 0 -> Standing.STATEMENT;
                case 1 -> Standing.DECLARATION;
                case 2 -> Standing.REPORT;
                default -> Standing.ACT;
            };
            String effective = switch (random.nextInt(20)) {
                case 0 -> day.substring(0, 7);
                case 1 -> "unknown";
                default -> day;
            };
            return River.draft(by(), standing, body(), effective, List.of());
        }

        private Actor by() {
            return switch (random.nextInt(8)) {
                case 0 -> new Actor.Member(member());
                case 1 -> new Actor.Outsider("Evening Courier");
                case 2 -> new Actor.Office("chair", member());
                case 3 -> new Actor.Office("secretariat", "");
                default -> River.COUNCIL;
            };
        }

        private String member() {
            return MEMBERS.get(random.nextInt(random.nextInt(8) == 0 ? 5 : 4));
        }

        private Body body() {
            Optional<Basis> basis = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(River.decision());
            Optional<When> until =
                    random.nextBoolean() ? Optional.empty() : Optional.of(When.on(START.plusDays(random.nextInt(700))));
            String organ = random.nextInt(25) == 0 ? "senate" : "council";
            return switch (random.nextInt(6)) {
                case 0, 1 -> new ChairDecided(organ, member(), until, Optional.empty(), basis);
                case 2 -> new ActingChair(organ, member(), until, "ill", basis);
                case 3 -> new ActingChairEnded(organ, member(), basis);
                default -> handover(organ, basis);
            };
        }

        private Body handover(String organ, Optional<Basis> basis) {
            String from = member();
            String to = member();
            return from.equals(to) ? new ActingChairEnded(organ, from, basis) : new Handover(organ, from, to, basis);
        }
    }
}
