package org.comity.acts.activity;

import static org.comity.acts.programme.Banks.ALDIA;
import static org.comity.acts.programme.Banks.BRENN;
import static org.comity.acts.programme.Banks.COUNCIL;
import static org.comity.acts.programme.Banks.COURIER;
import static org.comity.acts.programme.Banks.DECIDED;
import static org.comity.acts.programme.Banks.SECRETARIAT;
import static org.comity.acts.programme.Banks.draft;
import static org.comity.acts.programme.Banks.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Conflict;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Claims;
import org.comity.acts.council.HeldClaim;
import org.comity.acts.document.Title;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Banks;
import org.comity.acts.programme.Count;
import org.comity.acts.programme.Undertaking;
import org.comity.acts.statement.Statement;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final YearId YEAR = new YearId("2031");
    private static final LocalDate END = LocalDate.of(2032, 6, 1);
    private static final PositionId DELTA = new PositionId("delta");
    private static final WatchId GALT = new WatchId("galt");

    private final Banks banks = new Banks();

    private static YearOpened year(String id, String from, String until) {
        return new YearOpened(new YearId(id), "council", "ALD", When.of(from), When.of(until), Optional.empty());
    }

    static ActivityHeld held(String id, String area) {
        return held(id, area, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ActivityHeld held(
            String id, String area, Optional<YearId> year, Optional<Undertaking> of, Optional<When> until) {
        return new ActivityHeld(
                new ActivityId(id),
                List.of(Title.of("en", "activity " + id)),
                Optional.of(area),
                Optional.empty(),
                year,
                of,
                Optional.empty(),
                until,
                List.of());
    }

    private static CommonPositionTaken position(String... members) {
        return new CommonPositionTaken(
                DELTA, "Dams in the delta", Optional.empty(), List.of(members), Optional.empty(), Optional.empty());
    }

    private void open() {
        banks.enters(SECRETARIAT, "2031-01-01", year("2031", "2031-01-01", "2032-01-01"));
    }

    private ActivityState state() {
        return banks.council().works().activities();
    }

    private Count count(LocalDate day) {
        return state().tally(YEAR, day).all();
    }

    private List<String> kinds() {
        return banks.council().conflicts().stream().map(Conflict::kind).toList();
    }

    private static Statement claiming(String about, String value) {
        return new Statement(
                "a dinner",
                new Content.Open("much was done"),
                "",
                List.of(new Statement.Claim(about, value, Optional.empty(), Optional.empty())));
    }

    private HeldClaim claim(String value) {
        return claim("chairmanship/2031/activities", value);
    }

    private HeldClaim claim(String about, String value) {
        Act act = new Act(
                999,
                java.time.Instant.parse("2035-01-01T00:00:00Z"),
                draft(ALDIA, "2031-12-01", claiming(about, value), Standing.STATEMENT));
        return Claims.held(List.of(act), banks.council(), END, Tolerance.USUAL).getFirst();
    }

    @Test
    void an_activity_counts_for_the_year_in_which_its_day_lies_and_once_it_is_held() {
        open();
        banks.enters(SECRETARIAT, "2031-05-01", held("a1", "rescue"));
        banks.enters(SECRETARIAT, "2032-01-01", held("a2", "rescue"));
        assertEquals(new Count(0, 0), count(LocalDate.of(2031, 4, 30)));
        assertEquals(new Count(1, 1), count(LocalDate.of(2031, 5, 1)));
        assertEquals(new Count(1, 1), count(END));
    }

    @Test
    void one_whose_day_is_not_known_so_well_leaves_the_count_open() {
        open();
        banks.enters(SECRETARIAT, "2031-05-01", held("a1", "rescue"));
        banks.enters(told("2031-12-20/2032-01-10", held("a2", "rescue")));
        assertEquals(new Count(1, 2), count(END));
        assertEquals(Verdict.DEPENDS, claim("2").verdict());
        assertEquals(Verdict.CONSISTENT, claim("about 3").verdict());
    }

    @Test
    void a_cancelled_activity_does_not_count_and_is_cancelled_once() {
        open();
        banks.enters(SECRETARIAT, "2031-05-01", held("a1", "rescue"));
        ActivityCancelled cancelled = new ActivityCancelled(new ActivityId("a1"), Optional.empty());
        banks.enters(SECRETARIAT, "2031-04-01", cancelled);
        assertEquals(new Count(0, 0), count(END));
        assertEquals("ACTIVITY-10", banks.refuses(SECRETARIAT, "2031-04-02", cancelled));
        banks.enters(told("2031-05-01", held("a1", "rescue")));
        assertEquals(List.of("held-cancelled"), kinds());
        assertEquals(new Count(0, 1), count(END));
    }

    @Test
    void an_activity_names_no_year_in_which_its_day_does_not_lie() {
        open();
        assertEquals(
                "ACTIVITY-9",
                banks.refuses(
                        SECRETARIAT,
                        "2032-02-01",
                        held("a1", "rescue", Optional.of(YEAR), Optional.empty(), Optional.empty())));
        assertEquals(
                "ACTIVITY-1",
                banks.refuses(
                        SECRETARIAT,
                        "2031-02-01",
                        held("a1", "rescue", Optional.of(new YearId("2033")), Optional.empty(), Optional.empty())));
        banks.enters(told("2032-02-01", held("a1", "rescue", Optional.of(YEAR), Optional.empty(), Optional.empty())));
        assertEquals(new Count(1, 1), count(END));
    }

    @Test
    void an_activity_ends_after_it_begins_and_belongs_to_a_programme_that_there_is() {
        assertEquals(
                "ACTIVITY-7",
                banks.refuses(
                        SECRETARIAT,
                        "2031-02-01",
                        held("a1", "x", Optional.empty(), Optional.empty(), Optional.of(When.of("2031-01-31")))));
        Optional<Undertaking> of = Optional.of(Undertaking.of(new ProgrammeId("banks")));
        ActivityHeld held = held("a1", "x", Optional.empty(), of, Optional.empty());
        assertEquals("ACTIVITY-12", banks.refuses(SECRETARIAT, "2031-02-01", held));
        banks.enters(SECRETARIAT, "2031-01-10", Banks.established(DECIDED));
        banks.enters(SECRETARIAT, "2031-02-01", held);
        assertEquals("ACTIVITY-2", banks.refuses(SECRETARIAT, "2031-02-01", held));
    }

    @Test
    void a_new_area_is_taken_and_whoever_enters_it_is_asked_whether_it_is_a_slip() {
        banks.enters(SECRETARIAT, "2031-02-01", held("a1", "rescue"));
        banks.enters(SECRETARIAT, "2031-02-01", held("a2", "resceu"));
        assertTrue(banks.consequences().getFirst().contains("did you mean rescue"), banks.consequences()::toString);
        assertEquals(List.of("resceu", "rescue"), state().areas());
    }

    @Test
    void two_years_of_one_organ_have_no_day_in_common() {
        open();
        assertEquals("ACTIVITY-8", banks.refuses(SECRETARIAT, "2031-06-01", year("2031b", "2031-12-31", "2032-12-31")));
        banks.enters(SECRETARIAT, "2031-06-01", year("2032", "2032-01-01", "2033-01-01"));
        banks.enters(told("2031-06-01", year("2031b", "2031-06-01", "2031-09-01")));
        assertEquals(List.of("years-overlap"), kinds());
    }

    @Test
    void its_holder_and_the_organisation_speak_for_a_year_and_nobody_else() {
        open();
        PrioritiesTold told = new PrioritiesTold(YEAR, List.of("rescue"));
        assertEquals("ACTIVITY-3", banks.refuses(BRENN, "2031-02-01", told));
        banks.enters(ALDIA, "2031-02-01", told);
        YearReported reported =
                new YearReported(YEAR, Optional.empty(), Optional.empty(), Optional.of(new Content.Open("all well")));
        assertEquals("ACTIVITY-7", banks.refuses(ALDIA, "2030-12-31", reported));
        assertEquals("ACTIVITY-7", banks.refuses(ALDIA, "2036-12-31", reported));
        banks.enters(ALDIA, "2031-12-20", reported);
        Year year = state().year(YEAR, END).orElseThrow();
        assertEquals(List.of("rescue"), year.priorities());
        assertEquals(1, year.reports().size());
    }

    @Test
    void a_year_is_for_a_member_that_there_is_and_an_organ_shows_that_it_decided() {
        YearOpened stranger =
                new YearOpened(YEAR, "council", "ALX", When.of("2031-01-01"), When.of("2032-01-01"), Optional.empty());
        assertEquals("ACTIVITY-11", banks.refuses(SECRETARIAT, "2031-01-01", stranger));
        assertEquals("ACTIVITY-3", banks.refuses(ALDIA, "2031-01-01", year("2031", "2031-01-01", "2032-01-01")));
        assertEquals("ACTIVITY-4", banks.refuses(COUNCIL, "2031-01-02", year("2031", "2031-01-01", "2032-01-01")));
    }

    @Test
    void a_claim_is_held_against_the_count_and_changes_nothing() {
        open();
        for (int i = 0; i < 10; i++) {
            banks.enters(SECRETARIAT, "2031-05-01", held("a" + i, i < 7 ? "rescue" : "water"));
        }
        ActivityState before = state();
        banks.enters(draft(ALDIA, "2031-12-01", claiming("chairmanship/2031/activities", "60"), Standing.STATEMENT));
        assertEquals(before, state());
        assertEquals(Verdict.SUPPORTED, claim("10").verdict());
        assertEquals(Verdict.CONSISTENT, claim("about 12").verdict());
        assertEquals(Verdict.NOT_SUPPORTED, claim("about 13").verdict());
        assertEquals(Verdict.SUPPORTED, claim("at least 10").verdict());
        assertEquals(Verdict.NOT_SUPPORTED, claim("over 10").verdict());
        assertEquals(Verdict.SUPPORTED, claim("no more than 10").verdict());
        assertEquals(Verdict.UNREADABLE, claim("dozens").verdict());
        assertEquals(
                Verdict.SUPPORTED,
                claim("chairmanship/2031/activities/water", "3").verdict());
        assertTrue(claim("about 60").says().contains("50 fewer"), claim("about 60")::says);
    }

    @Test
    void sixty_claimed_of_a_register_that_has_none_are_unsupported_and_never_sixty() {
        open();
        assertEquals(Verdict.UNSUPPORTED, claim("about 60").verdict());
        assertEquals(Verdict.UNSUPPORTED, claim("no more than 60").verdict());
        assertEquals(Verdict.SUPPORTED, claim("0").verdict());
        assertEquals("claim unsupported by the register", Verdict.UNSUPPORTED.words());
    }

    @Test
    void fifty_eight_to_sixty_two_are_about_sixty_and_the_tolerance_is_a_setting() {
        for (long count = 56; count <= 64; count++) {
            Verdict verdict = Verdict.of(ClaimedNumber.parse("about 60"), new Count(count, count), Tolerance.USUAL);
            boolean near = count >= 58 && count <= 62;
            assertEquals(near ? Verdict.CONSISTENT : Verdict.NOT_SUPPORTED, verdict);
        }
        assertEquals(
                Verdict.CONSISTENT,
                Verdict.of(ClaimedNumber.parse("about 60"), new Count(58, 62), Tolerance.USUAL),
                "whichever of them it is");
        assertEquals(Verdict.DEPENDS, Verdict.of(ClaimedNumber.parse("about 60"), new Count(57, 62), Tolerance.USUAL));
        Tolerance five = Tolerance.parse("5%").orElseThrow();
        assertEquals(3, five.of(60));
        assertEquals(2, five.of(59));
        assertEquals(Verdict.CONSISTENT, Verdict.of(ClaimedNumber.parse("about 60"), new Count(57, 57), five));
        assertEquals(Optional.empty(), Tolerance.parse("101%"));
        assertEquals(Optional.empty(), Tolerance.parse("-1"));
    }

    @Test
    void numbers_are_read_as_they_are_said() {
        assertEquals(
                "about 60",
                ClaimedNumber.parse("Approximately 60 activities").orElseThrow().words());
        assertEquals("about 60", ClaimedNumber.parse("~60").orElseThrow().words());
        assertEquals("60", ClaimedNumber.parse("60").orElseThrow().words());
        assertEquals(
                "more than 50", ClaimedNumber.parse("over 50").orElseThrow().words());
        assertEquals(
                "at least 50", ClaimedNumber.parse("50 or more").orElseThrow().words());
        assertEquals("at least 50", ClaimedNumber.parse("50+").orElseThrow().words());
        assertEquals(
                "at most 70",
                ClaimedNumber.parse("no more than 70").orElseThrow().words());
        assertEquals(
                "50 to 60",
                ClaimedNumber.parse("between 50 and 60").orElseThrow().words());
        assertEquals("1200", ClaimedNumber.parse("1,200").orElseThrow().words());
        assertEquals(Optional.empty(), ClaimedNumber.parse("sixty"));
        assertEquals(Optional.empty(), ClaimedNumber.parse("not 60"));
        assertEquals(Optional.empty(), ClaimedNumber.parse(""));
    }

    @Test
    void a_length_of_time_is_held_against_the_calendar() {
        LocalDate first = LocalDate.of(2013, 9, 23);
        LocalDate last = LocalDate.of(2024, 11, 28);
        assertTrue(isMet("over a decade", first, last));
        assertTrue(isMet("4,084 days", first, last));
        assertTrue(isMet("more than ten years", first, last));
        assertTrue(isMet("11 years", first, last));
        assertTrue(!isMet("4,083 days", first, last));
        assertTrue(!isMet("over a decade", first, LocalDate.of(2023, 9, 23)));
        assertTrue(isMet("over a decade", first, LocalDate.of(2023, 9, 24)));
        assertEquals(Optional.empty(), ClaimedTime.parse("long"));
    }

    private static boolean isMet(String words, LocalDate first, LocalDate last) {
        return ClaimedTime.parse(words).orElseThrow().isMetBy(first, last, Tolerance.USUAL);
    }

    @Test
    void a_common_position_without_an_act_behind_it_is_a_paraphrase() {
        banks.enters(told("2031-02-01", position("ALD", "BRE")));
        assertEquals(CommonPosition.Rests.PARAPHRASE, common("2031-03-01").rests());
    }

    @Test
    void a_common_position_that_a_decision_took_rests_on_it_and_shows_who_joined_later_and_who_left() {
        banks.enters(
                SECRETARIAT,
                "2031-02-01",
                new CommonPositionTaken(DELTA, "Dams", Optional.empty(), List.of("ALD"), Optional.empty(), DECIDED));
        assertEquals(CommonPosition.Rests.DECISION, common("2031-02-01").rests());
        CommonPositionJoined joins = new CommonPositionJoined(DELTA, "BRE");
        assertEquals("ACTIVITY-3", banks.refuses(ALDIA, "2031-03-01", joins));
        banks.enters(BRENN, "2031-03-01", joins);
        assertEquals("ACTIVITY-13", banks.refuses(BRENN, "2031-03-02", joins));
        assertEquals(1, common("2031-02-28").holders().size());
        assertEquals(
                CommonPosition.Joined.LATER,
                common("2031-03-01").holders().getLast().joined());
        banks.enters(ALDIA, "2031-04-01", new CommonPositionLeft(DELTA, "ALD", Optional.empty()));
        assertEquals(
                "ACTIVITY-13",
                banks.refuses(ALDIA, "2031-04-02", new CommonPositionLeft(DELTA, "ALD", Optional.empty())));
        assertEquals(
                List.of("BRE"),
                common("2031-04-01").holders().stream()
                        .map(CommonPosition.Holder::member)
                        .toList());
    }

    private CommonPosition common(String day) {
        return state().position(DELTA, LocalDate.parse(day), banks.council().settled()::decision, _ -> true)
                .orElseThrow();
    }

    @Test
    void nobody_takes_a_position_for_others_or_on_a_decision_that_nobody_made() {
        assertEquals("ACTIVITY-3", banks.refuses(ALDIA, "2031-02-01", position("BRE")));
        assertEquals("ACTIVITY-11", banks.refuses(SECRETARIAT, "2031-02-01", position("BRX")));
        assertEquals(
                "ACTIVITY-6",
                banks.refuses(
                        SECRETARIAT,
                        "2031-02-01",
                        new CommonPositionTaken(
                                DELTA,
                                "Dams",
                                Optional.empty(),
                                List.of("ALD"),
                                Optional.empty(),
                                Optional.of(new org.comity.acts.membership.Basis(
                                        Optional.empty(),
                                        Optional.of(new org.comity.acts.ids.DecisionId("council/9")),
                                        Optional.empty())))));
    }

    @Test
    void what_is_watched_changes_nothing_and_is_open_until_it_ends_or_its_day_is_past() {
        WatchSet set = new WatchSet(
                GALT,
                "Whether Galt comes back",
                List.of("status/GAL"),
                Optional.of(When.of("2031-12-31")),
                Optional.empty());
        banks.enters(draft(new Actor.Keeper(), "2031-02-01", set, Standing.ACT));
        Watch watch = state().watch(GALT, LocalDate.of(2031, 3, 1)).orElseThrow();
        assertTrue(watch.isOpen(LocalDate.of(2031, 12, 31)));
        assertTrue(!watch.isOpen(LocalDate.of(2032, 1, 1)));
        WatchEnded ended = new WatchEnded(GALT, "it came back");
        banks.enters(SECRETARIAT, "2031-05-01", ended);
        assertEquals("ACTIVITY-10", banks.refuses(SECRETARIAT, "2031-05-02", ended));
        assertTrue(!state().watch(GALT, LocalDate.of(2031, 5, 1)).orElseThrow().isOpen(LocalDate.of(2031, 5, 1)));
        assertEquals("ACTIVITY-1", banks.refuses(SECRETARIAT, "2031-05-02", new WatchEnded(new WatchId("gal"), "x")));
    }

    @Test
    void nothing_follows_from_a_statement_and_a_report_needs_a_source() {
        assertEquals("ACTIVITY-5", banks.refuses(draft(ALDIA, "2031-02-01", held("a1", "x"), Standing.STATEMENT)));
        assertEquals("ACTIVITY-4", banks.refuses(draft(COURIER, "2031-02-01", held("a1", "x"), Standing.REPORT)));
        assertEquals("ACTIVITY-3", banks.refuses(COURIER, "2031-02-01", held("a1", "x")));
        assertEquals(
                "ACTIVITY-14",
                banks.refuses(
                        SECRETARIAT,
                        "2031-02-01",
                        new CommonPositionTaken(
                                DELTA,
                                "Dams",
                                Optional.empty(),
                                List.of("ALD"),
                                Optional.of(new org.comity.acts.ids.DocumentId("none")),
                                Optional.empty())));
    }
}
