package org.comity.acts.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.UnitId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is proposed about help, in whatever order: what is entered hangs together, and what is not says why.
class RandomAssistanceTest {
    private static final int ACTS = 200;
    private static final LocalDate START = LocalDate.of(2031, 5, 1);
    private static final Instant OPENED = Instant.parse("2031-01-01T00:00:00Z");
    private static final List<String> LINES = List.of("boats", "doctors");

    @Test
    void whatever_is_proposed_a_response_hangs_together() {
        refusesMuch(10, 15);
    }

    @Test
    @Tag("slow")
    void whatever_is_proposed_a_hundred_thousand_times_a_response_hangs_together() {
        refusesMuch(100_000 / ACTS, 20);
    }

    private static void refusesMuch(int records, int leastCodes) {
        Set<String> codes = new TreeSet<>();
        Seeded.times(records, random -> new Trial(random, codes).run());
        assertTrue(codes.size() >= leastCodes, () -> "only " + codes + " were refused");
    }

    private static final class Trial {
        private final Random random;
        private final Set<String> codes;
        private final List<Act> acts = new ArrayList<>();
        /// Only what the organisation does itself, and nothing that is taken back: there nothing goes beyond.
        private final boolean strict;
        private Council council = Council.of(Charters.NONE);
        private int day;

        Trial(Random random, Set<String> codes) {
            this.random = random;
            this.codes = codes;
            this.strict = random.nextBoolean();
        }

        void run() {
            Draft nothing = Relief.draft(Relief.SECRETARIAT, "2031-01-01", new Correction("the record begins"));
            evolved(new Act(1, OPENED, nothing));
            for (int i = 0; i < ACTS; i++) {
                day += random.nextInt(8) == 0 ? 1 : 0;
                boolean retracts = !strict && random.nextInt(20) == 0;
                List<Relation> relates = retracts
                        ? List.of(new Relation(1 + random.nextInt(acts.size()), Relation.As.RETRACTS))
                        : List.of();
                propose(retracts ? new Correction("a slip") : body(), relates);
            }
            Council replayed = Council.of(Charters.NONE);
            for (Act act : acts) {
                replayed = replayed.evolve(act);
            }
            assertEquals(council.works(), replayed.works());
        }

        private void evolved(Act act) {
            acts.add(act);
            council = council.evolve(act);
        }

        private void propose(Body body, List<Relation> relates) {
            When effective = When.on(START.plusDays(Math.max(0, day - random.nextInt(2))));
            Standing standing = strict || random.nextInt(4) > 0 ? Standing.ACT : one(Standing.values());
            List<Source> sources = random.nextInt(8) == 0 ? List.of() : List.of(Relief.ARTICLE);
            Draft draft = Relief.draft(
                    random.nextInt(5) == 0 ? actor() : author(body),
                    effective.text(),
                    body,
                    standing,
                    sources,
                    relates);
            Instant at = Instant.parse("2031-12-01T00:00:00Z");
            AssistanceState before = council.works().responses();
            switch (council.decide(List.of(draft), at)) {
                case Council.Refusal(int _, Refused refused) -> {
                    codes.add(refused.code());
                    assertFalse(refused.because().isBlank() || refused.remedy().isBlank(), refused::code);
                }
                case Council.Entered entered -> {
                    evolved(new Act(acts.size() + 1, at, entered.drafts().getFirst()));
                    check(before, acts.getLast());
                }
            }
        }

        private void check(AssistanceState before, Act act) {
            AssistanceState state = council.works().responses();
            if (act.body() instanceof Statement) {
                assertEquals(before, state, "a statement changes nothing");
            }
            state.conflicts().forEach(each -> assertFalse(each.acts().isEmpty()));
            Response response = state.response(Relief.FLOOD);
            if (strict) {
                recounted(response);
                if (act.body() instanceof Deployed) {
                    granted(before.response(Relief.FLOOD), act);
                }
            }
        }

        /// Nothing is sent that no decision grants.
        private static void granted(Response before, Act act) {
            Term term = before.mandate().orElseThrow();
            When sent = act.draft().effective();
            assertFalse(sent.before(term.decision().when()) == Certainty.YES, () -> act + " comes before " + term);
            assertFalse(term.isOverBefore(sent) == Certainty.YES, () -> act + " comes after " + term);
            assertTrue(term.covers(((Deployed) act.body()).help()));
        }

        /// Sums are those of all acts looked at one by one, and never above what is asked for or offered.
        private void recounted(Response response) {
            Map<OfferId, BigDecimal> accepted = new HashMap<>();
            Map<OfferId, BigDecimal> offered = new HashMap<>();
            Map<OfferId, LineId> lines = new HashMap<>();
            Map<OfferId, String> units = new HashMap<>();
            Map<LineId, BigDecimal> asked = new HashMap<>();
            Set<OfferId> gone = new HashSet<>();
            for (Act act : acts) {
                switch (act.body()) {
                    case AssistanceRequested each -> each.lines().forEach(line -> asked.put(line.line(), value(line)));
                    case LinesAdded each -> each.lines().forEach(line -> asked.put(line.line(), value(line)));
                    case AssistanceOffered each -> {
                        offered.put(each.offer(), each.quantity().orElseThrow().value());
                        each.line().ifPresent(line -> lines.put(each.offer(), line));
                    }
                    case OfferChanged each ->
                        offered.put(each.offer(), each.quantity().orElseThrow().value());
                    case OfferWithdrawn each -> gone.add(each.offer());
                    case OfferAccepted each -> {
                        units.put(each.offer(), each.quantity().orElseThrow().unit());
                        accepted.merge(
                                each.offer(), each.quantity().orElseThrow().value(), BigDecimal::add);
                    }
                    default -> {}
                }
            }
            accepted.forEach((offer, sum) -> {
                assertTrue(sum.compareTo(offered.get(offer)) <= 0, "accepted beyond offer " + offer);
                assertEquals(
                        0,
                        sum.compareTo(
                                response.offered(offer).orElseThrow().accepted().in(units.get(offer))));
            });
            for (Asked each : response.lines()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Map.Entry<OfferId, BigDecimal> one : accepted.entrySet()) {
                    boolean counts = each.line().line().equals(lines.get(one.getKey())) && !gone.contains(one.getKey());
                    sum = counts ? sum.add(one.getValue()) : sum;
                }
                assertTrue(sum.compareTo(asked.get(each.line().line())) <= 0, "accepted beyond what is asked for");
                assertEquals(0, sum.compareTo(response.supply(each).accepted().in("u")));
            }
        }

        private static BigDecimal value(Line line) {
            return line.quantity().orElseThrow().value();
        }

        private Actor actor() {
            return one(new Actor[] {Relief.ALDIA, Relief.BRENN, Relief.CASSEL, Relief.COUNCIL, Relief.COURIER});
        }

        private Actor author(Body body) {
            return switch (body) {
                case MandateBody _ -> Relief.COUNCIL;
                case Deployed each -> each.from();
                default -> Relief.SECRETARIAT;
            };
        }

        private Actor helper() {
            return random.nextInt(15) == 0 ? Relief.ALDIA : random.nextBoolean() ? Relief.BRENN : Relief.CASSEL;
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private OfferId offer() {
            return new OfferId("o-" + random.nextInt(8));
        }

        private UnitId unit() {
            return new UnitId("u-" + random.nextInt(6));
        }

        private Quantity some(int most) {
            String unit = random.nextInt(20) == 0 ? "other" : "u";
            return new Quantity(random.nextInt(most) + (random.nextInt(3) == 0 ? ".5" : ""), unit);
        }

        private Line line(String id) {
            return new Line(
                    new LineId(id),
                    id.equals("boats") ? Help.CIVIL_PROTECTION : Help.MEDICAL,
                    "some " + id,
                    Optional.of(new Quantity("" + (3 + random.nextInt(10)), "u")));
        }

        private Body body() {
            Optional<Content> says = Optional.empty();
            return switch (random.nextInt(24)) {
                case 0 ->
                    new AssistanceRequested(
                            Relief.FLOOD,
                            "Flood",
                            Relief.ALDIA,
                            Optional.empty(),
                            LINES.stream().map(this::line).toList(),
                            says);
                case 1 -> new LinesAdded(Relief.FLOOD, List.of(line("l-" + random.nextInt(3))), says);
                case 2 ->
                    random.nextInt(6) == 0
                            ? new RequestWithdrawn(Relief.FLOOD, says)
                            : new LineWithdrawn(Relief.FLOOD, new LineId("l-" + random.nextInt(3)), says);
                case 3, 4 -> decided();
                case 5 ->
                    random.nextInt(4) == 0
                            ? new MandateEnded(Relief.FLOOD, Optional.empty(), says)
                            : new MandateExtended(Relief.FLOOD, Optional.empty(), When.on(date()), says);
                case 6, 7, 8, 9 -> offered();
                case 10 -> new OfferChanged(Relief.FLOOD, offer(), Optional.empty(), Optional.of(some(8)), says);
                case 11 -> new OfferWithdrawn(Relief.FLOOD, offer(), says);
                case 12 -> new NationallyAuthorised(Relief.FLOOD, helper(), Optional.of(offer()), "parliament", says);
                case 13, 14, 15 ->
                    new OfferAccepted(
                            Relief.FLOOD,
                            offer(),
                            random.nextBoolean() ? Optional.empty() : Optional.of(some(5)),
                            says);
                case 16 -> new OfferDeclined(Relief.FLOOD, offer(), says);
                case 17 -> money();
                case 18, 19, 20 -> sent();
                case 21 -> new Arrived(Relief.FLOOD, unit(), Optional.empty(), says);
                case 22 -> new UnitWithdrawn(Relief.FLOOD, unit(), says);
                default -> other();
            };
        }

        private LocalDate date() {
            return START.plusDays(random.nextInt(40));
        }

        private Body decided() {
            Answer answer = random.nextInt(8) == 0 ? Answer.REFUSED : Answer.GRANTED;
            boolean mandated = answer == Answer.GRANTED && random.nextBoolean();
            Optional<Mandate> mandate = mandated
                    ? Optional.of(new Mandate(
                            new Content.Open("rescue"),
                            Optional.empty(),
                            Optional.of(When.on(date())),
                            List.of(Help.CIVIL_PROTECTION)))
                    : Optional.empty();
            return new ResponseDecided(
                    Relief.FLOOD,
                    random.nextInt(10) == 0
                            ? Optional.of(new org.comity.acts.membership.Basis(
                                    Optional.empty(), Optional.of(new DecisionId("none")), Optional.empty()))
                            : Optional.empty(),
                    answer,
                    mandate,
                    Optional.empty());
        }

        private Body offered() {
            boolean boats = random.nextBoolean();
            return new AssistanceOffered(
                    Relief.FLOOD,
                    offer(),
                    helper(),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new LineId(LINES.get(boats ? 0 : 1))),
                    boats != (random.nextInt(15) == 0) ? Help.CIVIL_PROTECTION : Help.MEDICAL,
                    "some",
                    Optional.of(some(8)),
                    Optional.empty(),
                    random.nextInt(3) == 0 ? Needs.AUTHORISATION : Needs.NOTHING,
                    Optional.empty());
        }

        private Body sent() {
            return new Deployed(
                    Relief.FLOOD,
                    unit(),
                    helper(),
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(offer()),
                    random.nextBoolean() ? Help.CIVIL_PROTECTION : Help.MEDICAL,
                    random.nextBoolean() ? Optional.empty() : Optional.of(some(4)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Body money() {
            return random.nextBoolean()
                    ? new OfferReceived(Relief.FLOOD, offer(), some(4), Optional.empty(), Optional.empty())
                    : new OfferWrittenOff(Relief.FLOOD, offer(), some(4), Optional.empty(), Optional.empty());
        }

        private Body other() {
            Optional<Content> says = Optional.empty();
            return switch (random.nextInt(5)) {
                case 0 -> new WithdrawalCompleted(Relief.FLOOD, says);
                case 1 -> Relief.clock("c", Event.REQUEST, Event.FIRST_DEPLOYMENT, "within 24 hours");
                case 2 ->
                    new ContributionTold(
                            Relief.FLOOD,
                            helper(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Headcount.about(10 + random.nextInt(3))),
                            says);
                case 3 -> new WithdrawalBegun(Relief.FLOOD, says);
                default ->
                    new Statement(
                            "",
                            new Content.Open("help was there within 24 hours"),
                            "en",
                            List.of(new Statement.Claim(
                                    "clock/" + Relief.FLOOD + "/c",
                                    "within 24 hours",
                                    Optional.empty(),
                                    Optional.empty())));
            };
        }
    }
}
