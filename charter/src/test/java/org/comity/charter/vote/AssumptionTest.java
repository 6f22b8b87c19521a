package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an outcome takes for granted, and when it hangs on it.
class AssumptionTest {
    private static final League ABSENCE_IS_OPEN = League.with("""
            seats: {members: {members: [A, B, C], by: Statute Art. 4}}
            decisions:
              matter:
                rule: no objection
                by: Statute Art. 5
                absence: open
                readings:
                  - {id: presence-required, says: Whoever is absent prevents it., quorum: all of entitled present or consenting in writing, by: Statute Art. 6}
                  - {id: absence-is-no-objection, says: Whoever is absent does not object., by: Statute Art. 7}
            """);

    private static final League IN_TWO_STEPS = League.with("""
            seats: {members: {members: [A, B, C], by: Statute Art. 4}}
            decisions:
              matter:
                by: Statute Art. 5
                binds: those in favour
                steps:
                  - {id: format, asks: May fewer decide it?, rule: no objection, quorum: all of entitled present or consenting in writing}
                  - {id: decision, asks: Is it adopted?, rule: "no objection among the participating, and at least 1 in favour"}
            """);

    private static Assumption assumption(Outcome outcome, String id) {
        return outcome.assumptions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + outcome.assumptions()));
    }

    @Test
    void where_absence_is_open_the_outcome_hangs_on_the_reading() {
        Outcome outcome = ABSENCE_IS_OPEN.vote("A in favour, B silent");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        Assumption required = assumption(outcome, "presence-required");
        assertEquals("inquorate", required.ifSo());
        assertEquals("adopted", required.ifNot());
        assertEquals("Statute Art. 6", required.source());
        assertEquals(Optional.of("absence"), required.openPoint());
        Assumption other = assumption(outcome, "absence-is-no-objection");
        assertEquals("adopted", other.ifSo());
        assertEquals("inquorate", other.ifNot());
    }

    @Test
    void where_nobody_is_absent_it_does_not_and_the_readings_are_listed_all_the_same() {
        Outcome outcome = ABSENCE_IS_OPEN.vote("A in favour, B silent, C non-objection in writing");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertEquals(2, outcome.assumptions().size());
        assertTrue(outcome.assumptions().stream().noneMatch(Assumption::decides));
        assertEquals(
                Verdict.REJECTED,
                ABSENCE_IS_OPEN.vote("A silent, B silent, C objecting").verdict());
    }

    @Test
    void reasons_are_given_under_each_reading_and_once_where_the_readings_agree() {
        List<Reason> reasons = ABSENCE_IS_OPEN.vote("A in favour, B silent").reasons();
        assertEquals(
                List.of(Optional.of("presence-required"), Optional.empty()),
                reasons.stream().map(Reason::reading).toList());
        assertEquals("Statute Art. 6", reasons.getFirst().article());
    }

    @Test
    void an_objection_to_the_format_ends_the_matter_at_its_first_step() {
        Outcome outcome = IN_TWO_STEPS.vote("A in favour, B in favour, C objecting");
        assertEquals(Verdict.REJECTED, outcome.verdict());
        assertEquals(
                List.of("format", "format"),
                outcome.reasons().stream().map(Reason::step).toList());
    }

    @Test
    void whoever_consents_in_writing_lets_the_others_decide_and_is_not_bound() {
        Outcome outcome = IN_TWO_STEPS.vote("A in favour, B in favour, C non-objection in writing");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertEquals(List.of("A", "B"), ((Outcome.Adopted) outcome).bound());
        assertEquals(
                Verdict.REJECTED,
                IN_TWO_STEPS
                        .vote("A in favour, B against, C non-objection in writing")
                        .verdict());
    }

    @Test
    void an_absent_seat_that_says_nothing_is_no_written_consent() {
        assertEquals(
                Verdict.INQUORATE, IN_TWO_STEPS.vote("A in favour, B in favour").verdict());
    }

    @Test
    void where_only_another_reports_the_consent_the_outcome_hangs_on_the_report() {
        Outcome outcome =
                IN_TWO_STEPS.vote("A in favour, B in favour, C non-objection in writing says the secretariat");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        Assumption report = assumption(outcome, "report-on-C");
        assertEquals("the secretariat", report.source());
        assertEquals("adopted", report.ifSo());
        assertEquals("inquorate", report.ifNot());
    }

    @Test
    void a_report_that_changes_nothing_is_listed_and_leaves_the_outcome() {
        Outcome outcome = League.of(3, "more than 1/2 of members in favour")
                .vote("A in favour, B in favour, C in favour says a newspaper");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertFalse(assumption(outcome, "report-on-C").decides());
    }

    @Test
    void a_report_on_a_seat_that_may_not_vote_is_no_assumption() {
        League council = League.of(2, "no objection")
                .and("facts: restrictions\norganisation: league\n"
                        + "rows: [{member: B, bars: voting, because: it is in arrears, by: Decision 8}]");
        assertEquals(
                List.of(), council.vote("A silent, B silent says a newspaper").assumptions());
    }

    @Test
    void whoever_a_reported_seat_represents_hangs_on_the_same_report() {
        League council = League.of(3, "at least 2 in favour");
        Outcome outcome = council.vote("A in favour says a newspaper, B by A");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        assertEquals("inquorate", assumption(outcome, "report-on-A").ifNot());
    }

    @Test
    void three_reports_of_which_any_one_may_be_wrong_matter_together() {
        Outcome outcome = League.of(4, "at least 2 in favour")
                .vote("A in favour says X, B in favour says Y, C in favour says Z, D silent");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        assertTrue(outcome.assumptions().stream().anyMatch(Assumption::decides));
        Assumption together = assumption(outcome, "all-of-these");
        assertEquals("adopted", together.ifSo());
        assertEquals("depends", together.ifNot());
    }

    @Test
    void many_reports_are_taken_as_true_or_not_at_once() {
        StringBuilder votes = new StringBuilder("J silent");
        for (String member : Samples.members(9)) {
            votes.append(", ").append(member).append(" in favour says a newspaper");
        }
        Outcome outcome = League.of(10, "at least 5 in favour").vote(votes.toString());
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        assertEquals(
                "rejected", assumption(outcome, "report-on-A-B-C-D-E-F-G-H-I").ifNot());
    }

    @Test
    void an_unknown_position_matters_where_it_can_decide() {
        League council = League.of(3, "more than 1/2 of members in favour");
        Outcome close = council.vote("A in favour, B unknown, C against");
        assertEquals(Verdict.DEPENDS, close.verdict());
        assertEquals("adopted", assumption(close, "unknown-position-of-B").ifSo());
        assertEquals("rejected", assumption(close, "unknown-position-of-B").ifNot());
        Outcome clear = council.vote("A in favour, B unknown, C in favour");
        assertEquals(Verdict.ADOPTED, clear.verdict());
        assertFalse(assumption(clear, "unknown-position-of-B").decides());
    }

    @Test
    void an_unknown_position_among_counts_matters_where_it_can_decide() {
        League council = League.of(3, "more than 1/2 of members in favour");
        assertEquals(
                Verdict.DEPENDS,
                council.count("in favour 1, unknown 1, against 1").verdict());
        assertEquals(Verdict.ADOPTED, council.count("in favour 2, unknown 1").verdict());
    }

    @Test
    void an_unknown_rule_decides_nothing_and_the_answer_says_what_would_settle_it() {
        League council = League.with("""
                seats: {members: {members: [A, B], by: Statute Art. 4}}
                decisions: {matter: {rule: unknown, settled by: the Rules of 1991, by: Statute Art. 5}}
                """);
        Outcome outcome = council.vote("A in favour, B in favour");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        assertTrue(assumption(outcome, "rule-unknown").says().contains("the Rules of 1991"));
        assertEquals("the rule is unknown", outcome.reasons().getFirst().test());
        assertEquals("Statute Art. 5", outcome.reasons().getFirst().article());
        assertEquals(Verdict.DEPENDS, council.count("in favour 2").verdict());
        Question.Answer three = council.question().decide(League.counts("in favour 3", Map.of()));
        assertEquals(
                "COUNTS-2",
                assertInstanceOf(Question.Denied.class, three).refused().code());
    }

    @Test
    void a_rule_known_only_from_memory_decides_and_is_listed() {
        League council = League.with("""
                seats: {members: {members: [A, B], by: Statute Art. 4}}
                decisions: {matter: {rule: no objection, by: Statute Art. 5, confirmed: no, source: somebody remembers}}
                """);
        Outcome outcome = council.vote("A in favour");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertEquals(
                "somebody remembers", assumption(outcome, "rule-unconfirmed").source());
        assertEquals("", assumption(outcome, "rule-unconfirmed").ifNot());
    }

    @Test
    void a_text_known_only_from_memory_makes_what_rests_on_it_so() {
        League known = League.of(2, "no objection");
        League remembered = new League(
                known.charter()
                        .replace("{title: Statute of the League}", "{title: Statute of the League, confirmed: no}"),
                List.of());
        assertEquals(
                "Statute of the League",
                assumption(remembered.vote("A in favour"), "rule-unconfirmed").source());
        assertEquals(List.of(), known.vote("A in favour").assumptions());
    }

    private static final League WEIGHED = League.with("""
            seats: {members: {members: [A, B], by: Statute Art. 4}}
            weights: {tonnage: {unit: tonnes}}
            decisions: {matter: {rule: more than 1/2 of tonnage of members in favour, by: Statute Art. 5}}
            """);

    @Test
    void a_table_of_an_earlier_year_is_used_and_named() {
        Outcome outcome =
                WEIGHED.and(table("from: 2029-01-01, until: 2030-01-01")).vote("A in favour");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        Assumption stale = assumption(outcome, "tonnage-of-2029-01-01");
        assertTrue(stale.says().contains("still holds on 2031-05-01"), stale::says);
        assertEquals("Report", stale.source());
        assertEquals(
                1,
                WEIGHED.and(table("from: 2029-01-01, until: 2031-05-01"))
                        .vote("A in favour")
                        .assumptions()
                        .size(),
                "the day on which a table ends is not in it");
        assertEquals(
                List.of(),
                WEIGHED.and(table("from: 2029-01-01, until: 2031-05-02"))
                        .vote("A in favour")
                        .assumptions());
        assertEquals(
                List.of(),
                WEIGHED.and(table("from: 2029-01-01")).vote("A in favour").assumptions());
    }

    @Test
    void a_table_whose_dates_are_too_coarse_is_used_and_named() {
        Outcome outcome = WEIGHED.and(table("from: 2031")).vote("A in favour");
        assertTrue(assumption(outcome, "tonnage-of-2031").says().contains("uncertain"));
    }

    private static String table(String period) {
        return "facts: weights\norganisation: league\nweight: tonnage\nby: Report\ntables: [{" + period
                + ", values: {A: 3, B: 2}}]";
    }

    @Test
    void a_membership_whose_date_is_too_coarse_matters_where_it_can_decide() {
        League council = byMembership(
                "{member: A}, {member: B}, {member: C, from: 2031-05}", "more than 1/2 of members in favour");
        Outcome outcome = council.vote("A in favour, B in favour, C against");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertFalse(assumption(outcome, "seat-of-C").decides());
        Outcome close = council.vote("A in favour, B against, C in favour");
        assertEquals(Verdict.DEPENDS, close.verdict());
        assertEquals("rejected", assumption(close, "seat-of-C").ifNot());
    }

    @Test
    void two_coarse_memberships_need_not_hold_together() {
        League council = byMembership(
                "{member: A}, {member: B}, {member: C, from: 2031-05}, {member: D, from: 2031-05}",
                "more than 1/2 of members in favour");
        // A tie both with the two and without them; C alone would make it a majority.
        assertEquals(
                Verdict.DEPENDS,
                council.vote("A in favour, B against, C in favour, D against").verdict());
    }

    @Test
    void counts_name_the_coarse_membership_that_they_take_for_granted() {
        League council = byMembership("{member: A}, {member: B, from: 2031-05}", "no objection");
        assertTrue(assumption(council.count("silent 2"), "seat-of-B").says().contains("uncertain"));
    }

    private static League byMembership(String rows, String rule) {
        return League.with("seats: {members: {filled: membership, by: Statute Art. 4}}\n"
                        + "decisions: {matter: {rule: \"" + rule + "\", by: Statute Art. 5}}")
                .and("facts: members\norganisation: league\nby: Register\nrows: [" + rows + "]");
    }

    @Test
    void members_known_only_from_memory_are_named() {
        League council = byMembership("{member: A}, {member: B, confirmed: no}", "no objection");
        assertTrue(
                assumption(council.vote("A silent"), "roll-unconfirmed").says().contains("B"));
    }

    @Test
    void seats_whose_holders_nobody_names_are_said_to_exist() {
        League council = League.with("""
                seats: {elected: {filled: terms, count: 3, by: Statute Art. 4}}
                decisions: {matter: {rule: at least 2 in favour, by: Statute Art. 5}}
                """)
                .and("facts: terms\norganisation: league\norgan: council\nseats: elected\nby: Election\n"
                        + "rows: [{member: A, from: 2031-01-01, until: 2032-01-01}]");
        Outcome outcome = council.vote("A in favour, elected-2 in favour");
        assertEquals(Verdict.ADOPTED, outcome.verdict());
        assertTrue(assumption(outcome, "roll-unnamed").says().startsWith("2 seats"));
    }
}
