package org.comity.acts.session;

import static org.comity.acts.session.Meeting.CHAIR;
import static org.comity.acts.session.Meeting.CONSENSUS;
import static org.comity.acts.session.Meeting.COUNCIL;
import static org.comity.acts.session.Meeting.FISH;
import static org.comity.acts.session.Meeting.LOCKS;
import static org.comity.acts.session.Meeting.SECRETARIAT;
import static org.comity.acts.session.Meeting.SPRING;
import static org.comity.acts.session.Meeting.convening;
import static org.comity.acts.session.Meeting.item;
import static org.comity.acts.session.Meeting.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.ids.ItemId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.session.Attendee.Seen;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static Attendee entry(String member, String office, Seen seen) {
        return new Attendee(
                Optional.of(member),
                Optional.empty(),
                office.isEmpty() ? Optional.empty() : Optional.of(office),
                seen,
                Optional.empty());
    }

    private static AttendanceListed list(AttendanceListed.Completeness completeness, Attendee... attendees) {
        return new AttendanceListed(SPRING, completeness, List.of(attendees));
    }

    private static Arrival arrives(String member) {
        return new Arrival(SPRING, member, Optional.empty());
    }

    private static Departure leaves(String member) {
        return new Departure(SPRING, member, Optional.empty());
    }

    private static When at(String time) {
        return When.of(time);
    }

    @Test
    void what_was_never_convened_cannot_be_opened() {
        Refused refused = Meeting.nothing().refused(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        assertEquals("SESSION-1", refused.code());
    }

    @Test
    void a_session_is_convened_once_but_an_act_replaces_what_was_only_told() {
        Meeting.convened().refused("SESSION-2", CHAIR, "2031-02-02T09:00Z", convening("2031-05-01T10:00Z"));
        Meeting meeting = Meeting.nothing();
        meeting.told().does(member("BRE"), "2031-01-15", convening("2031-04-02"));
        meeting.does(CHAIR, "2031-02-01T09:00Z", convening("2031-04-01T10:00Z"));
        assertEquals(at("2031-04-01T10:00Z"), meeting.session().from());
    }

    @Test
    void an_organ_that_the_charter_does_not_have_is_not_convened() {
        Convening body = convening("2031-04-01T10:00Z");
        Convening senate = new Convening(
                SPRING,
                "senate",
                body.title(),
                body.place(),
                body.host(),
                body.from(),
                body.until(),
                body.type(),
                body.doors(),
                body.requestedBy());
        Meeting.nothing().refused("SESSION-3", CHAIR, "2031-02-01", senate);
    }

    @Test
    void only_those_whom_the_rules_name_convene() {
        Meeting meeting = Meeting.nothing();
        Refused refused = meeting.refused(SECRETARIAT, "2031-02-01", convening("2031-04-01"));
        assertEquals("SESSION-4", refused.code());
        assertEquals("Rules rule 1", refused.article());
        assertTrue(refused.remedy().contains("the chair or a member"), refused.remedy());
        meeting.does(member("BRE"), "2031-02-01", convening("2031-04-01"));
    }

    @Test
    void notice_is_thirty_days_and_not_twenty_nine() {
        Refused refused = Meeting.nothing().refused(CHAIR, "2031-03-03", convening("2031-04-01"));
        assertEquals("SESSION-8", refused.code());
        assertEquals("Rules rule 1", refused.article());
        Meeting.nothing().does(CHAIR, "2031-03-02", convening("2031-04-01"));
    }

    @Test
    void a_session_is_not_called_for_a_time_that_is_past_unless_that_is_told() {
        Meeting meeting = Meeting.nothing();
        meeting.refused("SESSION-7", CHAIR, "2031-05-01", convening("2031-04-01"));
        meeting.told().does(CHAIR, "2031-05-01", convening("2031-04-01"));
    }

    @Test
    void a_session_does_not_open_the_day_before_nor_twice() {
        Meeting meeting = Meeting.convened();
        meeting.does(member("ALD"), "2031-03-31T08:00Z", arrives("ALD"));
        meeting.does(member("BRE"), "2031-03-31T08:00Z", arrives("BRE"));
        meeting.refused("SESSION-7", CHAIR, "2031-03-31T10:00Z", new SessionOpened(SPRING));
        meeting.does(CHAIR, "2031-04-01T09:59Z", new SessionOpened(SPRING));
        meeting.refused("SESSION-6", CHAIR, "2031-04-01T10:30Z", new SessionOpened(SPRING));
    }

    @Test
    void a_session_opens_with_two_of_five_and_not_with_one() {
        Meeting meeting = Meeting.convened();
        meeting.does(
                SECRETARIAT,
                "2031-04-01T09:50Z",
                list(AttendanceListed.Completeness.CLOSED, entry("ALD", "", Seen.PRESENT)));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        assertEquals("SESSION-9", refused.code());
        assertEquals("Rules rule 3", refused.article());
        meeting.does(member("BRE"), "2031-04-01T10:05Z", arrives("BRE"));
        meeting.does(CHAIR, "2031-04-01T10:06Z", new SessionOpened(SPRING));
    }

    @Test
    void where_nobody_says_who_is_there_the_session_opens_and_says_that_it_is_not_known() {
        Meeting meeting = Meeting.convened();
        meeting.does(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        assertTrue(meeting.consequences.getFirst().contains("not known"), meeting.consequences.toString());
    }

    @Test
    void the_quorum_to_decide_is_lost_and_regained() {
        Meeting meeting = Meeting.convened();
        meeting.does(
                SECRETARIAT,
                "2031-04-01T09:55Z",
                list(
                        AttendanceListed.Completeness.CLOSED,
                        entry("ALD", "", Seen.PRESENT),
                        entry("BRE", "", Seen.PRESENT),
                        entry("COR", "", Seen.PRESENT)));
        meeting.does(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        meeting.does(member("COR"), "2031-04-01T11:00Z", leaves("COR"));
        assertEquals(List.of("The quorum to decide is lost (Rules rule 4)."), meeting.consequences);
        meeting.does(member("DOR"), "2031-04-01T11:20Z", arrives("DOR"));
        assertEquals(List.of("The quorum to decide is there (Rules rule 4)."), meeting.consequences);
        List<Quorate.Stretch> stretches = Quorate.stretches(
                meeting.session(),
                meeting.council.rules(),
                meeting.council.members(),
                "river-league",
                Quorate.To.DECIDE);
        assertEquals(
                List.of("2031-04-01T09:55Z yes 3", "2031-04-01T11:00Z no 2", "2031-04-01T11:20Z yes 3"),
                stretches.stream()
                        .map(each -> each.from() + " "
                                + each.holds().name().toLowerCase(java.util.Locale.ROOT) + " "
                                + each.present().size())
                        .toList());
        assertEquals(Room.Presence.ABSENT, meeting.session().presence("COR", at("2031-04-01T11:00Z")));
        assertEquals(Room.Presence.PRESENT, meeting.session().presence("COR", at("2031-04-01T10:59Z")));
    }

    @Test
    void who_is_not_on_an_open_list_may_have_been_there() {
        Meeting meeting = Meeting.convened();
        meeting.told()
                .does(
                        CHAIR,
                        "2031-04-01",
                        list(AttendanceListed.Completeness.OPEN, entry("BRE", "head of state", Seen.PRESENT)));
        Session.Present there = meeting.session().presence(List.of("BRE", "COR"), at("2031-04-01"));
        assertEquals(Set.of("BRE"), there.present());
        assertEquals(Set.of("COR"), there.unknown());
    }

    @Test
    void who_is_not_on_a_closed_list_was_absent() {
        Meeting meeting = Meeting.convened();
        meeting.told()
                .does(CHAIR, "2031-04-01", list(AttendanceListed.Completeness.CLOSED, entry("BRE", "", Seen.PRESENT)));
        assertEquals(Room.Presence.ABSENT, meeting.session().presence("COR", at("2031-04-01T15:00Z")));
    }

    @Test
    void that_the_holder_of_an_office_was_absent_does_not_say_that_the_member_was() {
        Meeting meeting = Meeting.convened();
        meeting.told()
                .does(
                        CHAIR,
                        "2031-04-01",
                        list(AttendanceListed.Completeness.OPEN, entry("COR", "prime minister", Seen.ABSENT)));
        assertEquals(Room.Presence.UNKNOWN, meeting.session().presence("COR", at("2031-04-01")));
        assertEquals(
                Optional.of(Seen.ABSENT),
                meeting.session().room().person("COR", "prime minister").map(Attendee::seen));
        meeting.told()
                .does(CHAIR, "2031-04-01", list(AttendanceListed.Completeness.OPEN, entry("COR", "", Seen.ABSENT)));
        assertEquals(Room.Presence.ABSENT, meeting.session().presence("COR", at("2031-04-01")));
    }

    @Test
    void one_list_does_not_say_both_of_one_member() {
        Meeting meeting = Meeting.convened();
        meeting.refused(
                "SESSION-32",
                CHAIR,
                "2031-04-01T09:00Z",
                list(
                        AttendanceListed.Completeness.OPEN,
                        entry("COR", "", Seen.ABSENT),
                        entry("COR", "minister", Seen.PRESENT)));
    }

    @Test
    void nobody_arrives_twice_nor_leaves_before_coming() {
        Meeting meeting = Meeting.open();
        meeting.refused("SESSION-16", member("BRE"), "2031-04-01T10:10Z", arrives("BRE"));
        meeting.does(member("BRE"), "2031-04-01T10:20Z", leaves("BRE"));
        meeting.refused("SESSION-16", member("BRE"), "2031-04-01T10:30Z", leaves("BRE"));
    }

    @Test
    void who_is_no_member_is_told_so() {
        Refused refused = Meeting.open().refused(SECRETARIAT, "2031-04-01T10:10Z", arrives("XYZ"));
        assertEquals("SESSION-14", refused.code());
        assertEquals("Statute Art. 4", refused.article());
    }

    @Test
    void an_adopted_agenda_changes_by_a_decision_only() {
        Meeting meeting = Meeting.open();
        ItemId late = new ItemId("item-3");
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:10Z", item(late, "Ice", Optional.empty()));
        assertEquals("SESSION-13", refused.code());
        assertEquals("Rules rule 2", refused.article());
        meeting.refused(
                "SESSION-31", COUNCIL, "2031-04-01T10:10Z", item(late, "Ice", Optional.of(new Warrant.Count(2, 2, 0))));
        meeting.does(COUNCIL, "2031-04-01T10:11Z", item(late, "Ice", Optional.of(new Warrant.Count(3, 1, 0))));
        assertEquals(
                Item.Stage.ADDED, meeting.session().item(late).orElseThrow().stage());
        assertEquals(
                Item.Stage.ADOPTED, meeting.session().item(FISH).orElseThrow().stage());
        meeting.refused("SESSION-34", CHAIR, "2031-04-01T10:12Z", new AgendaAdopted(SPRING, CONSENSUS));
    }

    @Test
    void items_are_taken_up_one_after_the_other_once_the_agenda_stands() {
        Meeting meeting = Meeting.convened();
        meeting.does(CHAIR, "2031-03-01T09:00Z", item(FISH, "Fish", Optional.empty()));
        meeting.does(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        meeting.refused("SESSION-12", CHAIR, "2031-04-01T10:01Z", new ItemOpened(SPRING, FISH));
        meeting.refused("SESSION-10", CHAIR, "2031-04-01T10:01Z", new ItemOpened(SPRING, LOCKS));
        Meeting running = Meeting.open();
        running.does(CHAIR, "2031-04-01T10:02Z", new ItemOpened(SPRING, FISH));
        running.refused("SESSION-12", CHAIR, "2031-04-01T10:03Z", new ItemOpened(SPRING, LOCKS));
        running.does(CHAIR, "2031-04-01T10:30Z", new ItemClosed(SPRING, FISH, Optional.of("noted")));
        running.does(CHAIR, "2031-04-01T10:31Z", new ItemOpened(SPRING, LOCKS));
        assertFalse(running.session().item(FISH).orElseThrow().isOpen());
    }

    @Test
    void an_item_can_be_heard_behind_closed_doors() {
        Meeting meeting = Meeting.open();
        meeting.does(CHAIR, "2031-04-01T10:02Z", new DoorsSet(SPRING, Optional.of(LOCKS), Doors.CLOSED));
        assertTrue(meeting.session().isClosed(LOCKS));
        assertFalse(meeting.session().isClosed(FISH));
        assertFalse(meeting.session().isClosed());
    }

    @Test
    void a_delegation_sits_provisionally_until_its_credentials_are_decided_on() {
        Meeting meeting = Meeting.open();
        meeting.refused(
                "SESSION-35",
                COUNCIL,
                "2031-04-01T10:02Z",
                new CredentialsDecided(SPRING, List.of("BRE"), CredentialsDecided.Finding.ACCEPTED, CONSENSUS));
        meeting.does(
                member("BRE"),
                "2031-04-01T10:03Z",
                new CredentialsSubmitted(
                        SPRING, "BRE", CredentialsSubmitted.Completeness.PROVISIONAL, Optional.empty()));
        assertTrue(meeting.session().credentials("BRE").orElseThrow().isProvisional());
        meeting.does(
                COUNCIL,
                "2031-04-01T10:04Z",
                new CredentialsDecided(SPRING, List.of("BRE"), CredentialsDecided.Finding.REJECTED, CONSENSUS));
        meeting.refused("SESSION-15", member("BRE"), "2031-04-01T10:05Z", Meeting.asks("BRE"));
    }

    @Test
    void whoever_acts_as_the_chair_has_to_preside() {
        Meeting meeting = Meeting.open();
        meeting.does(
                CHAIR,
                "2031-04-01T10:10Z",
                new PresidingTaken(SPRING, "BRE", PresidingTaken.Capacity.ACTING, Optional.of("ALD speaks")));
        meeting.refused("SESSION-5", CHAIR, "2031-04-01T10:11Z", new SessionClosed(SPRING));
        meeting.does(new org.comity.acts.Actor.Office("chair", "BRE"), "2031-04-01T10:11Z", new SessionClosed(SPRING));
        assertEquals("BRE", meeting.session().chair().orElseThrow().holder());
    }

    @Test
    void whether_it_is_open_is_asked_of_a_time() {
        Meeting meeting = Meeting.open();
        meeting.does(CHAIR, "2031-04-01T12:00Z", new SessionSuspended(SPRING, Optional.empty(), Optional.empty()));
        meeting.does(CHAIR, "2031-04-01T13:00Z", new SessionResumed(SPRING));
        meeting.does(CHAIR, "2031-04-01T17:00Z", new SessionClosed(SPRING));
        Session session = meeting.session();
        assertEquals(Certainty.NO, session.isOpen(at("2031-04-01T09:59Z")));
        assertEquals(
                Certainty.YES,
                session.isOpen(at("2031-04-01T10:00Z").earliest().orElseThrow().plusSeconds(60)));
        assertEquals(Certainty.NO, session.isOpen(at("2031-04-01T12:30Z")));
        assertEquals(Certainty.YES, session.isOpen(at("2031-04-01T14:00Z")));
        assertEquals(Certainty.UNCERTAIN, session.isOpen(at("2031-04-01")));
        assertEquals(Certainty.NO, session.isOpen(at("2031-04-03")));
        meeting.refused("SESSION-6", CHAIR, "2031-04-01T18:00Z", new SessionResumed(SPRING));
    }

    @Test
    void two_sources_that_give_different_dates_are_a_conflict_and_the_first_stands() {
        Meeting meeting = Meeting.nothing();
        meeting.told().does(CHAIR, "2031-03-01", convening("2031-04-01"));
        meeting.told().does(CHAIR, "2031-03-01", convening("2031-04-03"));
        List<Conflict> conflicts = meeting.council.conflicts();
        assertEquals(
                List.of("session-date"), conflicts.stream().map(Conflict::kind).toList());
        assertEquals(List.of(2L, 3L), conflicts.getFirst().acts());
        assertEquals(at("2031-04-01"), meeting.session().from());
    }

    @Test
    void what_is_corrected_speaks_no_more() {
        Meeting meeting = Meeting.nothing();
        meeting.told().does(CHAIR, "2031-03-01", convening("2031-04-01"));
        meeting.told().does(CHAIR, "2031-03-01", convening("2031-04-03"));
        meeting.relating(new Relation(2, Relation.As.RETRACTS))
                .does(SECRETARIAT, "2031-03-05", new Correction("the source was misread"));
        assertEquals(List.of(), meeting.council.conflicts());
        assertEquals(at("2031-04-03"), meeting.session().from());
    }

    @Test
    void what_is_told_needs_no_order_and_shows_as_a_conflict_where_it_has_none() {
        Meeting meeting = Meeting.convened();
        meeting.told().does(CHAIR, "2031-04-01T17:00Z", new SessionClosed(SPRING));
        meeting.told().does(CHAIR, "2031-04-01T10:00Z", new SessionOpened(SPRING));
        assertEquals(List.of(), meeting.council.conflicts());
        meeting.told().does(CHAIR, "2031-04-01T18:00Z", new SessionResumed(SPRING));
        assertEquals("session-course", meeting.council.conflicts().getFirst().kind());
    }

    @Test
    void the_same_acts_again_give_the_same_council() {
        Meeting meeting = Meeting.open();
        Council again = Council.of(meeting.council.charters());
        for (Act act : meeting.acts) {
            again = again.evolve(act);
        }
        assertEquals(meeting.council.sessions(), again.sessions());
    }
}
