package org.comity.acts.assistance;

import static org.comity.acts.assistance.Relief.ALDIA;
import static org.comity.acts.assistance.Relief.BRENN;
import static org.comity.acts.assistance.Relief.CASSEL;
import static org.comity.acts.assistance.Relief.COUNCIL;
import static org.comity.acts.assistance.Relief.COURIER;
import static org.comity.acts.assistance.Relief.FLOOD;
import static org.comity.acts.assistance.Relief.SECRETARIAT;
import static org.comity.acts.assistance.Relief.accepted;
import static org.comity.acts.assistance.Relief.boats;
import static org.comity.acts.assistance.Relief.decided;
import static org.comity.acts.assistance.Relief.offer;
import static org.comity.acts.assistance.Relief.requested;
import static org.comity.acts.assistance.Relief.sent;
import static org.comity.acts.assistance.Relief.some;
import static org.comity.acts.assistance.Relief.takenBack;
import static org.comity.acts.assistance.Relief.there;
import static org.comity.acts.assistance.Relief.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;
import org.comity.acts.membership.Basis;
import org.junit.jupiter.api.Test;

class AssistanceTest {
    private static final Optional<Content> NOTHING = Optional.empty();

    @Test
    void who_asks_for_help_is_who_needs_it_or_the_secretariat() {
        Relief relief = new Relief();
        assertEquals("ASSISTANCE-3", relief.refuses(BRENN, "2031-05-01", requested()));
        relief.enters(ALDIA, "2031-05-01", requested());
        assertEquals("ASSISTANCE-2", relief.refuses(SECRETARIAT, "2031-05-02", requested()));
        assertEquals("ASSISTANCE-3", relief.refuses(BRENN, "2031-05-02", new RequestWithdrawn(FLOOD, NOTHING)));
    }

    @Test
    void nothing_is_sent_before_an_organ_has_granted_it() {
        Relief relief = Relief.asked();
        assertEquals("ASSISTANCE-4", relief.refuses(BRENN, "2031-05-01", sent("u-1", BRENN, "", "")));
        relief.enters(COUNCIL, "2031-05-02", decided(Answer.GRANTED, "2031-05-31"));
        assertEquals("ASSISTANCE-5", relief.refuses(BRENN, "2031-05-01", sent("u-1", BRENN, "", "")));
        relief.enters(BRENN, "2031-05-02", sent("u-1", BRENN, "", ""));
        assertEquals("ASSISTANCE-6", relief.refuses(BRENN, "2031-06-01", sent("u-2", BRENN, "", "")));
        assertEquals("ASSISTANCE-2", relief.refuses(BRENN, "2031-05-03", sent("u-1", BRENN, "", "")));
    }

    @Test
    void what_is_told_to_be_sent_without_a_decision_is_a_conflict() {
        Relief relief = Relief.asked();
        relief.enters(told("2031-05-01", sent("u-1", BRENN, "", "")));
        assertEquals(List.of("sent-undecided"), relief.conflicts());
        relief.enters(COUNCIL, "2031-05-02", decided(Answer.GRANTED, "2031-05-31"));
        assertEquals(List.of("sent-before-decision"), relief.conflicts());
    }

    @Test
    void under_a_request_that_is_refused_or_withdrawn_nothing_is_sent_or_accepted() {
        Relief relief = Relief.asked();
        relief.enters(BRENN, "2031-05-01", boats("b-1", BRENN, "2", Needs.NOTHING));
        relief.enters(COUNCIL, "2031-05-02", decided(Answer.REFUSED, ""));
        assertEquals("ASSISTANCE-7", relief.refuses(BRENN, "2031-05-03", sent("u-1", BRENN, "", "")));
        assertEquals("ASSISTANCE-7", relief.refuses(ALDIA, "2031-05-03", accepted("b-1", "")));
        Relief other = Relief.granted();
        other.enters(ALDIA, "2031-05-03", new RequestWithdrawn(FLOOD, NOTHING));
        assertEquals("ASSISTANCE-7", other.refuses(BRENN, "2031-05-04", sent("u-1", BRENN, "", "")));
        assertEquals("ASSISTANCE-7", other.refuses(BRENN, "2031-05-04", boats("b-1", BRENN, "2", Needs.NOTHING)));
        assertEquals("ASSISTANCE-19", other.refuses(ALDIA, "2031-05-04", new RequestWithdrawn(FLOOD, NOTHING)));
    }

    @Test
    void who_decides_names_a_decision_of_the_record_or_a_source() {
        Relief relief = Relief.asked();
        ResponseDecided bare = new ResponseDecided(FLOOD, Optional.empty(), Answer.GRANTED, Optional.empty(), NOTHING);
        assertEquals("ASSISTANCE-15", relief.refuses(COUNCIL, "2031-05-02", bare));
        ResponseDecided unknown = new ResponseDecided(
                FLOOD,
                Optional.of(new Basis(
                        Optional.empty(), Optional.of(new org.comity.acts.ids.DecisionId("c/99")), Optional.empty())),
                Answer.GRANTED,
                Optional.empty(),
                NOTHING);
        assertEquals("ASSISTANCE-16", relief.refuses(COUNCIL, "2031-05-02", unknown));
        assertEquals("ASSISTANCE-3", relief.refuses(ALDIA, "2031-05-02", decided(Answer.GRANTED, "")));
        relief.enters(COUNCIL, "2031-05-02", decided(Answer.GRANTED, "2031-05-31"));
        assertEquals("ASSISTANCE-19", relief.refuses(COUNCIL, "2031-05-03", decided(Answer.GRANTED, "")));
    }

    @Test
    void of_an_offer_no_more_is_accepted_than_is_left_and_of_a_line_no_more_than_is_asked_for() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-02", boats("b-1", BRENN, "4", Needs.NOTHING));
        relief.enters(CASSEL, "2031-05-02", boats("c-1", CASSEL, "5", Needs.NOTHING));
        assertEquals("ASSISTANCE-9", relief.refuses(ALDIA, "2031-05-03", accepted("b-1", "5")));
        assertEquals("ASSISTANCE-3", relief.refuses(CASSEL, "2031-05-03", accepted("b-1", "")));
        relief.enters(ALDIA, "2031-05-03", accepted("b-1", ""));
        assertEquals("ASSISTANCE-9", relief.refuses(SECRETARIAT, "2031-05-03", accepted("c-1", "")));
        relief.enters(SECRETARIAT, "2031-05-03", accepted("c-1", "2"));
        assertEquals("ASSISTANCE-9", relief.refuses(SECRETARIAT, "2031-05-03", accepted("c-1", "1")));
        Supply supply = supply(relief, "2031-05-04");
        assertEquals("6 boats", supply.accepted().words());
        assertEquals("0 boats", supply.unaccepted().orElseThrow().words());
        assertEquals("6 boats", supply.missing().orElseThrow().words());
    }

    private static Supply supply(Relief relief, String day) {
        Response response = relief.on(day);
        return response.supply(response.line(Relief.BOATS).orElseThrow());
    }

    @Test
    void an_offer_taken_back_after_it_was_accepted_leaves_a_gap_and_one_that_is_there_is_not_taken_back() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-02", boats("b-1", BRENN, "4", Needs.NOTHING));
        relief.enters(ALDIA, "2031-05-03", accepted("b-1", ""));
        assertEquals(
                List.of("offer b-1 was accepted (4 boats): that is a gap now, in line boats"),
                relief.follows(BRENN, "2031-05-04", takenBack("b-1")));
        relief.enters(BRENN, "2031-05-04", takenBack("b-1"));
        assertEquals("4 boats", supply(relief, "2031-05-04").gap().words());
        assertEquals("nothing", supply(relief, "2031-05-04").accepted().words());
        assertEquals("4 boats", supply(relief, "2031-05-03").accepted().words(), "the day before it stood");
        assertEquals("ASSISTANCE-8", relief.refuses(ALDIA, "2031-05-05", accepted("b-1", "")));
        relief.enters(CASSEL, "2031-05-05", boats("c-1", CASSEL, "6", Needs.NOTHING));
        relief.enters(ALDIA, "2031-05-05", accepted("c-1", ""));
        relief.enters(CASSEL, "2031-05-06", sent("u-1", CASSEL, "c-1", "5"));
        relief.enters(SECRETARIAT, "2031-05-07", there("u-1"));
        assertEquals("ASSISTANCE-14", relief.refuses(CASSEL, "2031-05-08", takenBack("c-1")));
        assertEquals("5 boats", supply(relief, "2031-05-08").arrived().words());
        assertEquals(
                "1 boats", supply(relief, "2031-05-08").missing().orElseThrow().words());
    }

    @Test
    void what_needs_authorising_at_home_is_not_sent_without_and_nothing_that_was_not_accepted() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-02", boats("b-1", BRENN, "4", Needs.AUTHORISATION));
        assertEquals("ASSISTANCE-22", relief.refuses(BRENN, "2031-05-04", sent("u-1", BRENN, "b-1", "4")));
        relief.enters(ALDIA, "2031-05-03", accepted("b-1", "3"));
        assertEquals("ASSISTANCE-12", relief.refuses(BRENN, "2031-05-04", sent("u-1", BRENN, "b-1", "3")));
        NationallyAuthorised authorised =
                new NationallyAuthorised(FLOOD, BRENN, Optional.of(offer("b-1")), "parliament", NOTHING);
        assertEquals("ASSISTANCE-3", relief.refuses(CASSEL, "2031-05-04", authorised));
        relief.enters(BRENN, "2031-05-04", authorised);
        assertEquals("ASSISTANCE-9", relief.refuses(BRENN, "2031-05-04", sent("u-1", BRENN, "b-1", "4")));
        assertEquals("ASSISTANCE-21", relief.refuses(CASSEL, "2031-05-04", sent("u-1", CASSEL, "b-1", "3")));
        relief.enters(BRENN, "2031-05-04", sent("u-1", BRENN, "b-1", "3"));
    }

    @Test
    void the_host_is_no_helper_and_its_own_people_are_never_added_to_the_help() {
        Relief relief = Relief.granted();
        assertEquals("ASSISTANCE-13", relief.refuses(ALDIA, "2031-05-03", sent("u-1", ALDIA, "", "")));
        assertEquals("ASSISTANCE-13", relief.refuses(ALDIA, "2031-05-03", boats("a-1", ALDIA, "1", Needs.NOTHING)));
        relief.enters(
                ALDIA,
                "2031-05-03",
                new HostForces(
                        FLOOD,
                        Optional.of("restored order"),
                        Optional.empty(),
                        Optional.of(Headcount.exactly(5_000)),
                        NOTHING));
        contribution(relief, BRENN, Optional.of(Headcount.about(150)));
        contribution(relief, CASSEL, Optional.empty());
        Tally tally = Contribution.people(Contribution.of(relief.on("2031-05-10")));
        assertEquals("at least about 150", tally.words());
        assertEquals(List.of("CAS"), tally.unknown());
    }

    private static void contribution(Relief relief, Actor from, Optional<Headcount> headcount) {
        relief.enters(told(
                "2031-05-06",
                new ContributionTold(
                        FLOOD, from, Optional.empty(), Optional.of("guard"), Optional.empty(), headcount, NOTHING)));
    }

    @Test
    void totals_that_cannot_both_be_so_are_a_conflict() {
        Relief relief = Relief.granted();
        total(relief, Headcount.between(OptionalLong.of(2_001), OptionalLong.empty()));
        total(relief, Headcount.between(OptionalLong.empty(), OptionalLong.of(2_500)));
        assertEquals(List.of(), relief.conflicts());
        total(relief, Headcount.exactly(2_030));
        assertEquals(List.of(), relief.conflicts());
        total(relief, Headcount.exactly(3_000));
        assertEquals(List.of("total-differs"), relief.conflicts());
    }

    private static void total(Relief relief, Headcount headcount) {
        relief.enters(told("2031-05-08", new TotalTold(FLOOD, headcount, NOTHING)));
    }

    @Test
    void kinds_and_units_have_to_fit() {
        Relief relief = Relief.granted();
        AssistanceOffered medical = new AssistanceOffered(
                FLOOD,
                offer("b-1"),
                BRENN,
                Optional.of(Relief.BOATS),
                Help.MEDICAL,
                "doctors",
                some("2", "doctors"),
                Optional.empty(),
                Needs.NOTHING,
                NOTHING);
        assertEquals("ASSISTANCE-10", relief.refuses(BRENN, "2031-05-02", medical));
        AssistanceOffered tons = new AssistanceOffered(
                FLOOD,
                offer("b-1"),
                BRENN,
                Optional.of(Relief.BOATS),
                Help.CIVIL_PROTECTION,
                "boats by weight",
                some("2", "t"),
                Optional.empty(),
                Needs.NOTHING,
                NOTHING);
        assertEquals("ASSISTANCE-11", relief.refuses(BRENN, "2031-05-02", tons));
        Deployed police = new Deployed(
                FLOOD,
                new UnitId("u-1"),
                BRENN,
                Optional.empty(),
                Help.POLICE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOTHING);
        assertEquals("ASSISTANCE-10", relief.refuses(BRENN, "2031-05-03", police));
        assertEquals(
                "ASSISTANCE-23",
                relief.refuses(BRENN, "2031-05-02", boats("b-9", BRENN, "1".repeat(40), Needs.NOTHING)));
        assertThrows(IllegalArgumentException.class, () -> new Quantity("-1", "boats"));
        assertThrows(IllegalArgumentException.class, () -> new Quantity("1e3", "boats"));
    }

    @Test
    void what_is_not_there_is_said_not_to_be() {
        Relief relief = Relief.granted();
        assertEquals("ASSISTANCE-1", relief.refuses(ALDIA, "2031-05-03", accepted("none", "")));
        assertEquals("ASSISTANCE-1", relief.refuses(SECRETARIAT, "2031-05-03", there("none")));
        assertEquals(
                "ASSISTANCE-1",
                relief.refuses(ALDIA, "2031-05-03", new LineWithdrawn(FLOOD, new LineId("none"), NOTHING)));
        assertEquals(
                "ASSISTANCE-1",
                relief.refuses(ALDIA, "2031-05-03", new RequestWithdrawn(new ResponseId("none"), NOTHING)));
        assertEquals(
                "ASSISTANCE-1",
                relief.refuses(
                        SECRETARIAT,
                        "2031-05-03",
                        new ClockSet(
                                FLOOD,
                                new org.comity.acts.ids.ClockId("c"),
                                Optional.empty(),
                                new Mark(Optional.empty(), OptionalLong.of(77)),
                                Mark.of(Event.REQUEST),
                                Optional.empty(),
                                NOTHING)));
    }

    @Test
    void a_report_names_a_source_and_a_statement_is_no_help() {
        Relief relief = Relief.asked();
        assertEquals(
                "ASSISTANCE-18",
                relief.refuses(Relief.draft(
                        COURIER, "2031-05-02", sent("u-1", BRENN, "", ""), Standing.REPORT, List.of(), List.of())));
        assertEquals(
                "ASSISTANCE-17",
                relief.refuses(Relief.draft(
                        BRENN,
                        "2031-05-02",
                        sent("u-1", BRENN, "", ""),
                        Standing.STATEMENT,
                        List.of(Relief.ARTICLE),
                        List.of())));
    }

    @Test
    void an_offer_is_not_made_smaller_than_what_was_accepted_of_it() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-02", boats("b-1", BRENN, "4", Needs.NOTHING));
        relief.enters(ALDIA, "2031-05-03", accepted("b-1", "3"));
        OfferChanged smaller = new OfferChanged(FLOOD, offer("b-1"), Optional.empty(), some("2", "boats"), NOTHING);
        assertEquals("ASSISTANCE-20", relief.refuses(BRENN, "2031-05-04", smaller));
        relief.enters(
                BRENN,
                "2031-05-04",
                new OfferChanged(FLOOD, offer("b-1"), Optional.empty(), some("3", "boats"), NOTHING));
        assertEquals(
                "3 boats",
                relief.on("2031-05-04")
                        .offered(offer("b-1"))
                        .orElseThrow()
                        .quantity()
                        .orElseThrow()
                        .words());
        assertEquals(
                "4 boats",
                relief.on("2031-05-03")
                        .offered(offer("b-1"))
                        .orElseThrow()
                        .quantity()
                        .orElseThrow()
                        .words());
    }

    @Test
    void a_mandate_that_ends_while_units_are_there_shows_on_the_day_and_when_they_leave() {
        Relief relief = Relief.granted();
        relief.enters(BRENN, "2031-05-03", sent("u-1", BRENN, "", ""));
        assertEquals(Certainty.NO, over(relief, "2031-05-31"));
        assertEquals(Certainty.YES, over(relief, "2031-06-01"));
        assertTrue(relief.on("2031-06-01").sent().getFirst().withdrawn().isEmpty());
        assertEquals(List.of(), relief.conflicts());
        relief.enters(BRENN, "2031-06-03", new UnitWithdrawn(FLOOD, new UnitId("u-1"), NOTHING));
        assertEquals(List.of("there-after-mandate"), relief.conflicts());
        assertEquals(
                "ASSISTANCE-19",
                relief.refuses(BRENN, "2031-06-04", new UnitWithdrawn(FLOOD, new UnitId("u-1"), NOTHING)));
    }

    private static Certainty over(Relief relief, String day) {
        return relief.on(day).mandate().orElseThrow().isOverOn(LocalDate.parse(day));
    }

    @Test
    void a_mandate_is_extended_before_it_ends_and_to_a_later_day() {
        Relief relief = Relief.granted();
        MandateExtended june = new MandateExtended(FLOOD, Relief.basis(), When.of("2031-06-30"), NOTHING);
        assertEquals("ASSISTANCE-6", relief.refuses(COUNCIL, "2031-06-02", june));
        assertEquals(
                "ASSISTANCE-5",
                relief.refuses(
                        COUNCIL,
                        "2031-05-20",
                        new MandateExtended(FLOOD, Relief.basis(), When.of("2031-05-25"), NOTHING)));
        relief.enters(COUNCIL, "2031-05-20", june);
        assertEquals(Certainty.NO, over(relief, "2031-06-10"));
        relief.enters(COUNCIL, "2031-06-12", new MandateEnded(FLOOD, Relief.basis(), NOTHING));
        assertEquals(Certainty.YES, over(relief, "2031-06-12"));
        assertEquals("ASSISTANCE-6", relief.refuses(BRENN, "2031-06-13", sent("u-9", BRENN, "", "")));
    }

    @Test
    void a_decision_that_is_retracted_grants_nothing() {
        Relief relief = Relief.asked();
        long granted = relief.enters(COUNCIL, "2031-05-02", decided(Answer.GRANTED, "2031-05-31"));
        relief.retracts(granted);
        assertEquals("ASSISTANCE-4", relief.refuses(BRENN, "2031-05-03", sent("u-1", BRENN, "", "")));
    }

    @Test
    void money_is_counted_exactly_and_no_currency_is_turned_into_another() {
        Relief relief = Relief.asked();
        AssistanceOffered pledge = new AssistanceOffered(
                FLOOD,
                offer("p-1"),
                BRENN,
                Optional.empty(),
                Help.FUNDS,
                "unearmarked",
                some("0.30", "EUR"),
                some("0.41", "USD"),
                Needs.NOTHING,
                NOTHING);
        relief.enters(BRENN, "2031-05-02", pledge);
        assertEquals("ASSISTANCE-11", relief.refuses(ALDIA, "2031-05-03", received("0.1", "GBP")));
        relief.enters(ALDIA, "2031-05-03", received("0.1", "EUR"));
        assertEquals(Offer.Fate.PARTLY_RECEIVED, fate(relief, "2031-05-03"));
        relief.enters(ALDIA, "2031-05-04", received("0.2", "EUR"));
        assertEquals(Offer.Fate.RECEIVED, fate(relief, "2031-05-04"));
        assertEquals(
                "0.3 EUR",
                relief.on("2031-05-04")
                        .offered(offer("p-1"))
                        .orElseThrow()
                        .received()
                        .words());
        assertEquals(
                "ASSISTANCE-9",
                relief.refuses(
                        ALDIA,
                        "2031-05-05",
                        new OfferWrittenOff(
                                FLOOD, offer("p-1"), new Quantity("0.01", "EUR"), Optional.empty(), NOTHING)));
        assertEquals("ASSISTANCE-14", relief.refuses(BRENN, "2031-05-05", takenBack("p-1")));
    }

    @Test
    void money_that_comes_in_another_currency_is_held_against_what_the_pledge_is_booked_at() {
        Relief relief = Relief.asked();
        relief.enters(
                BRENN,
                "2031-05-02",
                new AssistanceOffered(
                        FLOOD,
                        offer("p-1"),
                        BRENN,
                        Optional.empty(),
                        Help.FUNDS,
                        "unearmarked",
                        some("300", "EUR"),
                        some("410", "USD"),
                        Needs.NOTHING,
                        NOTHING));
        relief.enters(ALDIA, "2031-05-03", received("400", "USD"));
        assertEquals(Offer.Fate.PARTLY_RECEIVED, fate(relief, "2031-05-03"), "400 is more than 300, of another unit");
        relief.enters(ALDIA, "2031-05-04", received("10", "USD"));
        assertEquals(Offer.Fate.RECEIVED, fate(relief, "2031-05-04"));
    }

    private static Offer.Fate fate(Relief relief, String day) {
        return relief.on(day).offered(offer("p-1")).orElseThrow().fate();
    }

    private static OfferReceived received(String amount, String unit) {
        return new OfferReceived(FLOOD, offer("p-1"), new Quantity(amount, unit), Optional.empty(), NOTHING);
    }

    @Test
    void what_is_told_of_one_event_at_two_times_is_a_conflict() {
        Relief relief = Relief.granted();
        WithdrawalAnnounced announced = new WithdrawalAnnounced(FLOOD, Optional.empty(), Optional.empty(), NOTHING);
        relief.enters(told("2031-05-11", announced));
        relief.enters(told("2031-05", announced));
        assertEquals(List.of(), relief.conflicts());
        relief.enters(told("2031-05-12", announced));
        assertEquals(List.of("told-differently"), relief.conflicts());
    }
}
