package org.comity.acts.assistance;

import static org.comity.acts.assistance.Relief.BRENN;
import static org.comity.acts.assistance.Relief.CASSEL;
import static org.comity.acts.assistance.Relief.COUNCIL;
import static org.comity.acts.assistance.Relief.FLOOD;
import static org.comity.acts.assistance.Relief.SECRETARIAT;
import static org.comity.acts.assistance.Relief.clock;
import static org.comity.acts.assistance.Relief.decided;
import static org.comity.acts.assistance.Relief.requested;
import static org.comity.acts.assistance.Relief.sent;
import static org.comity.acts.assistance.Relief.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.Elapsed;
import org.comity.acts.When;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final Optional<Content> NOTHING = Optional.empty();
    private static final long HOUR = 3_600_000_000L;

    private static Certainty met(Relief relief, String clock, String limit, String day) {
        return relief.reads(clock, day).judged(Limit.parse(limit).orElseThrow()).met();
    }

    private static Relief sentAt(String requested, String sent) {
        Relief relief = new Relief();
        relief.enters(told(requested, requested()));
        relief.enters(told(requested, decided(Answer.GRANTED, "")));
        relief.enters(told(sent, sent("u-1", BRENN, "", "")));
        relief.enters(
                SECRETARIAT, "2031-01-02", clock("arrival", Event.REQUEST, Event.FIRST_DEPLOYMENT, "within 24 hours"));
        return relief;
    }

    @Test
    void days_alone_do_not_prove_that_it_took_no_more_than_a_day() {
        Relief relief = sentAt("2031-01-05", "2031-01-06");
        Reading reading = relief.reads("arrival", "2031-02-01");
        Reading.Verdict verdict = reading.verdict().orElseThrow();
        assertEquals(Certainty.UNCERTAIN, verdict.met());
        assertEquals(
                List.of("request is given as 2031-01-05", "first deployment is given as 2031-01-06"),
                verdict.hangsOn());
        assertEquals(new Reading.Days(OptionalLong.of(1), OptionalLong.of(1)), reading.days());
        assertEquals(Certainty.NO, met(sentAt("2031-01-05", "2031-01-08"), "arrival", "within 24 hours", "2031-02-01"));
    }

    @Test
    void exact_times_make_it_met_or_not() {
        assertEquals(
                Certainty.YES,
                met(
                        sentAt("2031-01-05T22:10+06:00", "2031-01-06T19:00+03:00"),
                        "arrival",
                        "within 24 hours",
                        "2031-02-01"));
        assertEquals(
                Certainty.NO,
                met(
                        sentAt("2031-01-05T22:10+06:00", "2031-01-06T19:11+03:00"),
                        "arrival",
                        "within 24 hours",
                        "2031-02-01"));
    }

    @Test
    void between_instants_a_change_of_summer_time_counts_for_nothing() {
        // From noon to noon the clocks go forward: 23 hours, and one day of the calendar.
        Relief relief = sentAt("2031-03-29T12:00+01:00", "2031-03-30T12:00+02:00");
        Reading reading = relief.reads("arrival", "2031-05-01");
        assertEquals(Elapsed.exactly(23 * HOUR), reading.elapsed());
        assertEquals(Certainty.YES, met(relief, "arrival", "at most 23 hours", "2031-05-01"));
        assertEquals(Certainty.YES, met(relief, "arrival", "at least 1 day", "2031-05-01"));
        assertEquals(Certainty.NO, met(relief, "arrival", "at least 24 hours", "2031-05-01"));
    }

    @Test
    void where_no_zone_is_known_the_clocks_may_have_been_changed() {
        Elapsed elapsed = Elapsed.between(When.of("2031-03-29T12:00"), When.of("2031-03-30T12:00"));
        assertTrue(elapsed.least().getAsLong() < 24 * HOUR && elapsed.most().getAsLong() > 24 * HOUR);
    }

    @Test
    void a_withdrawal_of_six_days_is_no_more_than_ten_and_not_at_least_ten() {
        Relief relief = sentAt("2031-01-05", "2031-01-06");
        relief.enters(told("2031-01-11", new WithdrawalAnnounced(FLOOD, Optional.empty(), Optional.empty(), NOTHING)));
        relief.enters(told("2031-01-13", new WithdrawalBegun(FLOOD, NOTHING)));
        relief.enters(told("2031-01-19", new WithdrawalCompleted(FLOOD, NOTHING)));
        relief.enters(
                SECRETARIAT, "2031-01-20", clock("out", Event.WITHDRAWAL_ANNOUNCED, Event.WITHDRAWAL_COMPLETED, ""));
        assertEquals(Certainty.YES, met(relief, "out", "no more than 10 days", "2031-02-01"));
        assertEquals(Certainty.NO, met(relief, "out", "at least 10 days", "2031-02-01"));
        assertEquals(Certainty.YES, met(relief, "out", "within 1 month", "2031-02-01"));
        relief.enters(told("2031-01-12", new WithdrawalAnnounced(FLOOD, Optional.empty(), Optional.empty(), NOTHING)));
        assertEquals(
                new Reading.Days(OptionalLong.of(7), OptionalLong.of(8)),
                relief.reads("out", "2031-02-01").days(),
                "sources differ about the day");
        assertEquals(Certainty.UNCERTAIN, met(relief, "out", "at most 7 days", "2031-02-01"));
    }

    @Test
    void a_clock_that_runs_can_only_fail_a_limit_or_pass_a_minimum() {
        Relief relief = new Relief();
        relief.enters(told("2031-01-05", requested()));
        relief.enters(
                SECRETARIAT, "2031-01-05", clock("arrival", Event.REQUEST, Event.FIRST_DEPLOYMENT, "at most 3 days"));
        assertTrue(relief.reads("arrival", "2031-01-07").isRunning());
        assertEquals(Certainty.UNCERTAIN, met(relief, "arrival", "at most 3 days", "2031-01-08"));
        assertEquals(Certainty.NO, met(relief, "arrival", "at most 3 days", "2031-01-09"));
        assertEquals(Certainty.YES, met(relief, "arrival", "at least 3 days", "2031-01-08"));
        assertEquals(
                List.of("request is given as 2031-01-05", "first deployment is not told"),
                relief.reads("arrival", "2031-01-07").verdict().orElseThrow().hangsOn());
    }

    @Test
    void all_are_deployed_when_the_last_accepted_offer_has_a_unit() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-02", Relief.boats("b-1", BRENN, "2", Needs.NOTHING));
        relief.enters(CASSEL, "2031-05-02", Relief.boats("c-1", CASSEL, "2", Needs.NOTHING));
        relief.enters(Relief.ALDIA, "2031-05-03", Relief.accepted("b-1", ""));
        relief.enters(Relief.ALDIA, "2031-05-03", Relief.accepted("c-1", ""));
        relief.enters(COUNCIL, "2031-05-03", clock("all", Event.DECISION, Event.DEPLOYMENT_OF_ALL, "at most 5 days"));
        relief.enters(BRENN, "2031-05-04", sent("u-1", BRENN, "b-1", "2"));
        assertTrue(relief.reads("all", "2031-05-10").isRunning());
        relief.enters(CASSEL, "2031-05-09", sent("u-2", CASSEL, "c-1", "2"));
        assertFalse(relief.reads("all", "2031-05-10").isRunning());
        assertEquals(Certainty.NO, met(relief, "all", "at most 5 days", "2031-05-10"));
        assertTrue(relief.reads("all", "2031-05-08").isRunning(), "on the day before it runs still");
    }

    @Test
    void limits_are_read_as_people_say_them() {
        assertEquals(
                "at most 10 days",
                Limit.parse("No more than  10 days").orElseThrow().words());
        assertEquals("within 1 hour", Limit.parse("within 1 hour").orElseThrow().words());
        assertEquals(
                "more than 2 months", Limit.parse("over 2 months").orElseThrow().words());
        assertEquals(Optional.empty(), Limit.parse("soon"));
        assertEquals(Optional.empty(), Limit.parse("within 3 weeks"));
    }
}
