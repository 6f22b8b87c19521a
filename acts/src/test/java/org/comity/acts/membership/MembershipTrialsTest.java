package org.comity.acts.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.chairmanship.Acting;
import org.comity.acts.chairmanship.ActingChair;
import org.comity.acts.chairmanship.ActingChairEnded;
import org.comity.acts.chairmanship.ChairDecided;
import org.comity.acts.chairmanship.Handover;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.Correction;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Status;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random acts about who belongs and who presides.
class MembershipTrialsTest {
    private static final String[] MEMBERS = {"ALD", "BRE", "CAR", "DUN", "EST-1"};
    private static final String[] UNTIL = {"", "", "2031-09-01", "2032", "2031-03"};
    private static final String[] SAID = {"frozen", "full", "suspended", "left"};

    @Test
    void whatever_is_proposed_the_law_stays_one_and_a_statement_changes_none() {
        Seeded.times(20, random -> trial(random, 100));
    }

    @Tag("long")
    @Test
    void a_hundred_thousand_proposed_acts_leave_the_law_one() {
        Seeded.times(500, random -> trial(random, 200));
    }

    private static void trial(Random random, int acts) {
        Council league = River.league();
        Council council = league;
        List<Act> entered = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            Draft draft = draft(random, council.last());
            switch (council.decide(draft, River.NOW)) {
                case Decided.Unfit(var refused) -> {
                    assertFalse(refused.code().isBlank());
                    assertFalse(refused.because().isBlank());
                    assertFalse(refused.remedy().isBlank());
                }
                case Decided.Fit fit -> {
                    Act act = new Act(council.last() + 1, River.NOW, fit.draft());
                    Council after = council.evolve(act);
                    if (act.draft().standing() == Standing.STATEMENT) {
                        sameLaw(council, after);
                    }
                    entered.add(act);
                    council = after;
                }
            }
        }
        check(council, random);
        Council replayed = league;
        for (Act act : entered) {
            replayed = replayed.evolve(act);
        }
        assertEquals(council, replayed);
        assertEquals(council.conflicts(), replayed.conflicts());
        assertTrue(entered.size() > acts / 20, "too few are entered to try anything: " + entered.size());
    }

    private static void sameLaw(Council before, Council after) {
        for (String member : MEMBERS) {
            assertEquals(
                    before.members().life(member).stretches(),
                    after.members().life(member).stretches(),
                    member);
        }
    }

    /// On no day has a member two statuses for certain, and the facts say what its status is.
    private static void check(Council council, Random random) {
        for (int i = 0; i < 20; i++) {
            LocalDate day = LocalDate.of(2030, 6, 1).plusDays(random.nextInt(1200));
            List<Membership> rows = council.members().facts().memberships(day);
            for (String member : MEMBERS) {
                List<Membership> its =
                        rows.stream().filter(row -> row.member().equals(member)).toList();
                long sure = its.stream()
                        .filter(row -> row.period().covers(day) == Period.Cover.YES)
                        .count();
                assertTrue(sure <= 1, () -> member + " on " + day + ": " + its);
                MemberStatus status = council.members().status(member, day);
                assertEquals(its, status.rows());
                boolean belongs = status.inLaw() != StatusInLaw.OUTSIDE && status.inLaw() != StatusInLaw.LEFT;
                assertEquals(!its.isEmpty(), belongs);
            }
            long acting = council
                    .chairs()
                    .presides(
                            "council",
                            day,
                            council.members().facts(),
                            council.rules().taken().orElseThrow().charter())
                    .acting()
                    .stream()
                    .map(Acting::holder)
                    .distinct()
                    .count();
            boolean shown =
                    council.conflicts().stream().anyMatch(each -> each.kind().equals("two-chairs"));
            assertTrue(acting <= 1 || shown, "two act for the chair at once, and nobody says that they cannot");
        }
    }

    private static Draft draft(Random random, long last) {
        String day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(700)).toString();
        String effective = random.nextInt(10) == 0 ? day.substring(0, 7) : random.nextInt(30) == 0 ? "unknown" : day;
        Body body = body(random);
        if (last > 6 && random.nextInt(12) == 0) {
            long number = 6 + random.nextInt((int) last - 5);
            Relation relation = new Relation(number, Relation.As.RETRACTS);
            return River.draft(
                    River.KEEPER, Standing.ACT, new Correction("Again " + random.nextInt()), day, List.of(relation));
        }
        if (random.nextInt(8) == 0) {
            return River.draft(
                    new Actor.Person("A. Voss", "", ""),
                    Standing.STATEMENT,
                    MembershipTest.claim("status/" + pick(random, MEMBERS), pick(random, SAID)),
                    effective,
                    List.of());
        }
        return switch (random.nextInt(8)) {
            case 0 -> River.told(body, effective);
            case 1 -> River.draft(by(random, body), Standing.STATEMENT, body, effective, List.of());
            case 2 -> River.draft(by(random, body), Standing.DECLARATION, body, effective, List.of());
            default -> River.act(by(random, body), body, effective);
        };
    }

    private static Actor by(Random random, Body body) {
        return switch (random.nextInt(10)) {
            case 0 -> new Actor.Member(pick(random, MEMBERS));
            case 1 -> new Actor.Outsider("Evening Courier");
            case 2 -> new Actor.Office("chair", "ALD");
            default ->
                body instanceof WithdrawalNotified || body instanceof WithdrawalTakenBack
                        ? new Actor.Member(((MemberStep) body).member())
                        : River.COUNCIL;
        };
    }

    private static Body body(Random random) {
        String member = pick(random, MEMBERS);
        Optional<Basis> basis = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(River.decision());
        Optional<When> until =
                Optional.of(pick(random, UNTIL)).filter(each -> !each.isEmpty()).map(When::of);
        Scope scope = Scope.values()[random.nextInt(3)];
        Optional<String> none = Optional.empty();
        return switch (random.nextInt(17)) {
            case 0 -> new Accession(member, Status.values()[random.nextInt(4)], basis);
            case 1 -> new SuspensionRequested(member, scope, none, none, basis);
            case 2, 3 ->
                new Suspension(
                        member, scope, none, Optional.empty(), Optional.empty(), until, Optional.empty(), none, basis);
            case 4, 5 -> new Restoration(member, scope, none, none, basis);
            case 6 ->
                new WithdrawalNotified(member, OptionalLong.of(random.nextInt(12)), Optional.empty(), none, basis);
            case 7 -> new WithdrawalTakenBack(member, none, basis);
            case 8 -> new Withdrawal(member, Optional.empty(), none, basis);
            case 9 -> random.nextBoolean() ? new Lapse(member, none, basis) : new Exclusion(member, until, none, basis);
            case 10 ->
                new SeatSuccession(
                        member,
                        List.of(pick(random, MEMBERS)),
                        SeatSuccession.Manner.values()[random.nextInt(7)],
                        "before",
                        "after",
                        basis);
            case 11 -> new ArrearsDeclared(member, Restriction.Bars.VOTING, none, none, basis);
            case 12 -> new ArrearsSettled(member, none, basis);
            case 13 -> new WaiverGranted(member, Restriction.Cause.ARREARS, none, until, basis);
            case 14 -> new ChairDecided("council", member, until, none, basis);
            case 15 ->
                random.nextBoolean()
                        ? new ActingChair("council", member, until, "ill", basis)
                        : new ActingChairEnded("council", member, basis);
            default ->
                member.equals("ALD")
                        ? new Handover("council", "BRE", "ALD", basis)
                        : new Handover("council", "ALD", member, basis);
        };
    }

    private static String pick(Random random, String[] of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void twenty_thousand_rows_of_one_belongsand_of_many_are_put_together_without_comparing_all_pairs() {
        Council council = River.league();
        for (int i = 0; i < 20_000; i++) {
            String member = i % 2 == 0 ? "M-" + i : "MANY";
            String from = LocalDate.of(1900, 1, 1).plusDays(2L * i).toString();
            String until = LocalDate.of(1900, 1, 1).plusDays(2L * i + 2).toString();
            council = council.evolve(new Act(
                    council.last() + 1,
                    River.NOW,
                    River.told(new FactTold(River.row(member, Status.FULL, from, until)), from)));
        }
        assertEquals(
                5,
                council.members().facts().memberships(LocalDate.of(1950, 1, 1)).size() + 4);
        assertEquals(List.of(), council.conflicts());
    }
}
