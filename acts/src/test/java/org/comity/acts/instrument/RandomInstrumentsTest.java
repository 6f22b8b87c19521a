package org.comity.acts.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
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
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.InstrumentDeposited.Consent;
import org.comity.acts.instrument.InstrumentSigned.SignedAs;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about instruments, in whatever order: what is entered hangs together, who is bound is what an
/// oracle says that looks at every day, and what is not entered says why.
class RandomInstrumentsTest {
    private static final int ACTS = 100;
    private static final LocalDate START = LocalDate.of(2031, 1, 1);

    @Test
    void whatever_is_proposed_who_is_bound_is_what_the_oracle_says() {
        refusesMuch(20, 10);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_who_is_bound_is_what_the_oracle_says() {
        refusesMuch(100_000 / ACTS, 16);
    }

    private static void refusesMuch(int records, int leastCodes) {
        Set<String> codes = new HashSet<>();
        Set<Is> seen = new HashSet<>();
        Seeded.times(records, random -> new Trial(random, codes, seen).run());
        assertTrue(codes.size() >= leastCodes, () -> "only " + codes + " were refused");
        assertEquals(Set.of(Is.values()), seen, "every status comes up");
    }

    private static final class Trial {
        private final Random random;
        private final Set<String> codes;
        private final Set<Is> seen;
        private final List<Act> acts = new ArrayList<>();
        private final boolean precise;
        private final Set<LocalDate> taken = new HashSet<>();
        private Council council = Council.of(Charters.NONE);
        private int day = 400;

        Trial(Random random, Set<String> codes, Set<Is> seen) {
            this.random = random;
            this.codes = codes;
            this.seen = seen;
            this.precise = random.nextInt(3) > 0;
        }

        void run() {
            enter(Treaties.draft(
                    Treaties.SECRETARIAT,
                    "2031-01-01",
                    new Correction("the record begins"),
                    Standing.ACT,
                    List.of(),
                    List.of()));
            for (InstrumentConcluded each : Oracle.TREATIES) {
                enter(Treaties.draft(Treaties.SECRETARIAT, "2031-01-02", each, Standing.ACT, List.of(), List.of()));
            }
            for (int i = 0; i < ACTS; i++) {
                day += random.nextInt(16);
                boolean retracts = random.nextInt(25) == 0;
                List<Relation> relates = retracts || random.nextInt(40) == 0
                        ? List.of(new Relation(
                                1 + random.nextInt(acts.size()),
                                retracts ? Relation.As.RETRACTS : one(Relation.As.values())))
                        : List.of();
                propose(retracts ? new Correction("a slip") : body(), relates);
            }
            check();
            Council replayed = Council.of(Charters.NONE);
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council, replayed);
        }

        private void enter(Draft draft) {
            acts.add(new Act(acts.size() + 1, Treaties.OPENED, draft));
            council = council.evolve(acts.getLast());
        }

        private void propose(Body body, List<Relation> relates) {
            Standing standing = body instanceof Statement ? Standing.STATEMENT : standing();
            List<Source> sources = random.nextInt(8) == 0 ? List.of() : List.of(Treaties.ARTICLE);
            Draft draft = Treaties.draft(actor(body), effective(), body, standing, sources, relates);
            Instant at = Treaties.OPENED.plusSeconds(86_400L * day + 3_600);
            switch (council.decide(List.of(draft), at)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    InstrumentState before = council.works().instruments();
                    council = entered.after();
                    acts.add(new Act(acts.size() + 1, at, entered.drafts().getFirst()));
                    if (standing == Standing.STATEMENT && relates.isEmpty()) {
                        assertEquals(before, council.works().instruments(), "a statement changes nothing");
                    }
                }
            }
        }

        /// No two acts of a precise record fall on one day: what came first on a day is not what this looks at.
        private String effective() {
            LocalDate date = START.plusDays(Math.max(2, day - random.nextInt(90)));
            while (precise && !taken.add(date)) {
                date = date.minusDays(1).isBefore(START.plusDays(3))
                        ? START.plusDays(day + random.nextInt(30))
                        : date.minusDays(1);
            }
            return precise || random.nextInt(3) > 0
                    ? date.toString()
                    : date.toString().substring(0, 7);
        }

        private void check() {
            InstrumentReading reading = council.works().instruments().reading(council.rules(), council.members());
            Oracle oracle = new Oracle(council, acts);
            for (InstrumentConcluded treaty : Oracle.TREATIES) {
                InstrumentId id = treaty.instrument();
                for (int i = 0; i < 10; i++) {
                    LocalDate on = START.plusDays(random.nextInt(day + 900));
                    for (PartyStatus status : reading.bound(id, on)) {
                        seen.add(status.is());
                        hangsTogether(reading, oracle, id, status, on);
                    }
                }
                for (int i = 0; precise && oracle.knows() && treaty.entry().isPresent() && i < 12; i++) {
                    LocalDate on = START.plusDays(random.nextInt(day + 900));
                    for (String party : Oracle.PARTIES) {
                        boolean bound = reading.party(id, party, on).is() == Is.BOUND;
                        assertEquals(
                                oracle.isBound(id, party, on),
                                bound,
                                () -> party + " " + id + " on " + on + ": " + reading.party(id, party, on)
                                        + reading.stretches(id, party)
                                        + reading.instrument(id)
                                                .orElseThrow()
                                                .entry()
                                                .general() + told(id));
                    }
                }
                sweep(reading, id);
            }
            for (GuaranteeStatus each : reading.guarantees(START.plusDays(day))) {
                each.owed()
                        .forEach(owed -> assertFalse(
                                reading.party(each.stipulated().instrument(), owed.from(), START.plusDays(day))
                                                .bound()
                                        == org.comity.acts.Certainty.NO,
                                "nobody owes what does not bind it"));
            }
            council.conflicts().forEach(conflict -> assertFalse(conflict.acts().isEmpty()));
        }

        private String told(InstrumentId id) {
            StringBuilder all = new StringBuilder();
            for (Act act : acts) {
                if (act.body() instanceof InstrumentBody body
                                && body.instrument().equals(id)
                        || !act.relates().isEmpty()) {
                    all.append('\n')
                            .append(act.number())
                            .append(' ')
                            .append(act.draft().effective())
                            .append(' ')
                            .append(act.draft().standing())
                            .append(' ')
                            .append(act.body())
                            .append(act.relates().isEmpty() ? "" : act.relates());
                }
            }
            return all.toString();
        }

        private void hangsTogether(
                InstrumentReading reading, Oracle oracle, InstrumentId id, PartyStatus status, LocalDate on) {
            switch (status.is()) {
                case BOUND, UNCERTAIN -> {
                    assertTrue(oracle.hasConsentOrTold(id, status.party()), () -> status + " rests on nothing");
                    assertFalse(status.acts().isEmpty());
                }
                case SIGNED, NOT_YET, PROVISIONAL -> assertFalse(status.acts().isEmpty());
                case ENDED ->
                    assertTrue(status.end().isPresent() && !status.acts().isEmpty());
                case NOTHING -> assertTrue(status.acts().isEmpty());
            }
            assertEquals(status, reading.party(id, status.party(), on), "there is one answer");
            assertTrue(status.acts().stream().allMatch(number -> number <= acts.size()));
        }

        /// The rows of a sweep cover all days once, and each says what is so on its days.
        private void sweep(InstrumentReading reading, InstrumentId id) {
            LocalDate from = START.plusDays(random.nextInt(300));
            LocalDate to = START.plusDays(day + 900);
            List<Spell> spells = reading.spells(id, from, to);
            for (String party : Oracle.PARTIES) {
                List<Spell> own = spells.stream()
                        .filter(each -> each.status().party().equals(party))
                        .toList();
                for (int i = 0; i < own.size(); i++) {
                    Spell spell = own.get(i);
                    assertEquals(i == 0 ? from : own.get(i - 1).to().plusDays(1), spell.from());
                    long days = spell.from().until(spell.to(), java.time.temporal.ChronoUnit.DAYS);
                    LocalDate within = spell.from().plusDays(random.nextInt((int) days + 1));
                    assertEquals(
                            spell.status().is(),
                            reading.party(id, party, within).is(),
                            () -> spell + " on " + within);
                }
                assertTrue(own.isEmpty() || own.getLast().to().equals(to));
            }
        }

        private Standing standing() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2 -> Standing.REPORT;
                case 3 -> one(Standing.values());
                default -> Standing.ACT;
            };
        }

        private Actor actor(Body body) {
            boolean own = body instanceof PartyBody && random.nextInt(2) == 0;
            return switch (random.nextInt(12)) {
                case 0 -> Treaties.ALDIA;
                case 1 -> Treaties.COURIER;
                case 2 -> Treaties.COUNCIL;
                default -> own ? new Actor.Member(((PartyBody) body).party()) : Treaties.SECRETARIAT;
            };
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private InstrumentId id() {
            return random.nextInt(30) == 0
                    ? new InstrumentId("nowhere")
                    : Oracle.TREATIES
                            .get(random.nextInt(Oracle.TREATIES.size()))
                            .instrument();
        }

        private Body body() {
            InstrumentId id = id();
            String party = Oracle.PARTIES.get(random.nextInt(Oracle.PARTIES.size()));
            return switch (random.nextInt(24)) {
                case 0, 1, 2, 3 ->
                    new InstrumentSigned(
                            id,
                            party,
                            random.nextInt(6) == 0
                                    ? Optional.of(SignedAs.DEFINITIVE)
                                    : Optional.of(SignedAs.SUBJECT_TO_RATIFICATION),
                            Optional.empty());
                case 4, 5, 6, 7, 8 -> new InstrumentDeposited(id, party, one(Consent.values()), Optional.empty());
                case 9, 10 ->
                    new PartyEnded(id, party, one(PartyEnded.How.values()), Optional.empty(), Optional.empty());
                case 11 -> Treaties.denounced(id, party);
                case 12 -> new DenunciationTakenBack(id, party);
                case 13 -> new ProvisionallyApplied(id, party);
                case 14 -> new ProvisionalApplicationEnded(id, party);
                case 15 ->
                    new ForceTold(precise ? Oracle.UNTERMED : id, random.nextInt(2) == 0 ? List.of() : List.of(party));
                case 16 ->
                    new ReservationMade(id, party, "" + random.nextInt(2), Optional.empty(), new Content.Open("not"));
                case 17 -> new ReservationWithdrawn(id, party, "" + random.nextInt(2));
                case 18 ->
                    party.equals("ALD")
                            ? new RatifiedAtHome(id, party, "parliament")
                            : new ReservationObjected(
                                    id,
                                    party,
                                    "ALD",
                                    "" + random.nextInt(2),
                                    one(ReservationObjected.Between.values()));
                case 19 -> new FullPowersPresented(id, party, "A. Carr", Optional.empty());
                case 20 ->
                    new GuaranteeStipulated(
                            new GuaranteeId("g" + random.nextInt(3)),
                            id,
                            "Art. 4",
                            List.of(),
                            List.of(),
                            new Content.Open("help"),
                            Optional.empty());
                case 21 -> new GuaranteeEnded(new GuaranteeId("g" + random.nextInt(3)), id, "no more");
                case 22 ->
                    random.nextInt(12) == 0
                            ? new InstrumentTerminated(id, Optional.empty(), Optional.empty())
                            : random.nextInt(3) == 0
                                    ? Treaties.treaty(id, "at least 3 ratified", "none")
                                    : new InstrumentProlonged(
                                            id, OptionalLong.of(3), OptionalLong.empty(), List.of(), Optional.empty());
                default ->
                    new Statement(
                            "",
                            new Content.Open("it binds everybody"),
                            "",
                            List.of(new Statement.Claim(
                                    "instrument/" + id, "in force", Optional.of(When.on(START)), Optional.empty())));
            };
        }
    }
}
