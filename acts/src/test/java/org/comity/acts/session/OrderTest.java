package org.comity.acts.session;

import static org.comity.acts.session.Meeting.CHAIR;
import static org.comity.acts.session.Meeting.COUNCIL;
import static org.comity.acts.session.Meeting.MOTION;
import static org.comity.acts.session.Meeting.POINT;
import static org.comity.acts.session.Meeting.SPRING;
import static org.comity.acts.session.Meeting.asks;
import static org.comity.acts.session.Meeting.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.comity.acts.ids.MotionId;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static Optional<Warrant> count(long inFavour, long against, long abstaining) {
        return Optional.of(new Warrant.Count(inFavour, against, abstaining));
    }

    private static MotionMoved moves(MotionId id, String does) {
        return new MotionMoved(SPRING, id, does, Optional.empty(), Optional.empty());
    }

    private static Meeting raised() {
        Meeting meeting = Meeting.open();
        meeting.does(
                member("BRE"),
                "2031-04-01T10:05Z",
                new PointRaised(SPRING, POINT, Optional.empty(), "the list is long"));
        return meeting;
    }

    private static Meeting appealed() {
        Meeting meeting = raised();
        meeting.does(
                CHAIR,
                "2031-04-01T10:06Z",
                new PointRuled(SPRING, POINT, PointRuled.Ruling.DISMISSED, Optional.of("it is not")));
        meeting.does(member("COR"), "2031-04-01T10:07Z", new RulingAppealed(SPRING, POINT));
        return meeting;
    }

    private static AppealDecided decided(Optional<Warrant> warrant, Optional<AppealDecided.Result> result) {
        return new AppealDecided(SPRING, POINT, warrant, result);
    }

    @Test
    void nothing_goes_on_before_a_point_of_order_is_ruled_on() {
        Meeting meeting = raised();
        meeting.does(member("COR"), "2031-04-01T10:05Z", asks("COR"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:06Z", Meeting.floor("COR"));
        assertEquals("SESSION-24", refused.code());
        meeting.refused("SESSION-24", member("COR"), "2031-04-01T10:06Z", moves(MOTION, "suspend"));
        meeting.refused(
                "SESSION-4",
                member("BRE"),
                "2031-04-01T10:06Z",
                new PointRuled(SPRING, POINT, PointRuled.Ruling.UPHELD, Optional.empty()));
        meeting.does(
                CHAIR, "2031-04-01T10:06Z", new PointRuled(SPRING, POINT, PointRuled.Ruling.UPHELD, Optional.empty()));
        meeting.does(CHAIR, "2031-04-01T10:07Z", Meeting.floor("COR"));
        assertTrue(meeting.session().points().points().get(POINT).orElseThrow().isUpheld());
    }

    @Test
    void a_ruling_is_overturned_by_the_rule_that_the_charter_names() {
        Meeting meeting = appealed();
        meeting.does(COUNCIL, "2031-04-01T10:08Z", decided(count(3, 1, 0), Optional.empty()));
        assertEquals("The ruling on point of order 'point-1' is overturned.", meeting.consequences.getFirst());
        assertTrue(meeting.session().points().points().get(POINT).orElseThrow().isUpheld());
    }

    @Test
    void a_ruling_stands_when_the_vote_on_it_is_tied() {
        Meeting meeting = appealed();
        meeting.does(COUNCIL, "2031-04-01T10:08Z", decided(count(2, 2, 0), Optional.empty()));
        assertFalse(meeting.session().points().points().get(POINT).orElseThrow().isUpheld());
        meeting.refused("SESSION-25", COUNCIL, "2031-04-01T10:09Z", decided(count(3, 1, 0), Optional.empty()));
    }

    @Test
    void an_act_does_not_say_of_a_count_what_it_does_not_come_to() {
        Refused refused = appealed()
                .refused(
                        COUNCIL,
                        "2031-04-01T10:08Z",
                        decided(count(3, 1, 0), Optional.of(AppealDecided.Result.STANDS)));
        assertEquals("SESSION-31", refused.code());
        assertEquals("Rules rule 10", refused.article());
        appealed().refused("SESSION-13", COUNCIL, "2031-04-01T10:08Z", decided(Optional.empty(), Optional.empty()));
    }

    @Test
    void an_observer_raises_no_point_of_order_and_moves_nothing() {
        Refused refused = Meeting.open().refused(member("OBS"), "2031-04-01T10:05Z", moves(MOTION, "suspend"));
        assertEquals("SESSION-33", refused.code());
    }

    @Test
    void a_motion_that_goes_before_another_is_put_first() {
        Meeting meeting = Meeting.open();
        MotionId suspend = new MotionId("motion-2");
        meeting.does(member("BRE"), "2031-04-01T10:05Z", moves(MOTION, "adjourn"));
        meeting.does(member("COR"), "2031-04-01T10:06Z", moves(suspend, "suspend"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:07Z", new MotionPut(SPRING, MOTION));
        assertEquals("SESSION-29", refused.code());
        assertEquals("Rules rule 6", refused.article());
        meeting.does(CHAIR, "2031-04-01T10:07Z", new MotionPut(SPRING, suspend));
        meeting.does(
                COUNCIL, "2031-04-01T10:08Z", new MotionDecided(SPRING, suspend, count(1, 3, 0), Optional.empty()));
        assertEquals(
                Motions.Stage.LOST,
                meeting.session().motions().motions().get(suspend).orElseThrow().stage());
        meeting.does(CHAIR, "2031-04-01T10:09Z", new MotionPut(SPRING, MOTION));
    }

    @Test
    void a_motion_that_needs_a_seconder_waits_for_one() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", moves(MOTION, "close-debate"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:06Z", new MotionPut(SPRING, MOTION));
        assertEquals("SESSION-30", refused.code());
        assertEquals("Rules rule 7", refused.article());
        meeting.refused("SESSION-27", member("BRE"), "2031-04-01T10:06Z", new MotionSeconded(SPRING, MOTION));
        meeting.does(member("COR"), "2031-04-01T10:06Z", new MotionSeconded(SPRING, MOTION));
        meeting.does(CHAIR, "2031-04-01T10:07Z", new MotionPut(SPRING, MOTION));
    }

    @Test
    void only_the_mover_withdraws_a_motion_and_only_before_it_is_put() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", moves(MOTION, "suspend"));
        meeting.refused("SESSION-4", member("COR"), "2031-04-01T10:06Z", new MotionWithdrawn(SPRING, MOTION));
        meeting.does(CHAIR, "2031-04-01T10:07Z", new MotionPut(SPRING, MOTION));
        meeting.refused("SESSION-27", member("BRE"), "2031-04-01T10:08Z", new MotionWithdrawn(SPRING, MOTION));
    }

    @Test
    void what_the_rules_do_not_know_is_not_moved() {
        Meeting.open().refused("SESSION-28", member("BRE"), "2031-04-01T10:05Z", moves(MOTION, "dance"));
    }
}
