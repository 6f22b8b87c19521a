package org.comity.acts.session;

import static org.comity.acts.session.Meeting.CHAIR;
import static org.comity.acts.session.Meeting.FISH;
import static org.comity.acts.session.Meeting.SPRING;
import static org.comity.acts.session.Meeting.asks;
import static org.comity.acts.session.Meeting.ends;
import static org.comity.acts.session.Meeting.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static FloorAsked sides(String who, Stance stance) {
        return new FloorAsked(SPRING, Optional.of(FISH), member(who), Turn.STATEMENT, Optional.of(stance));
    }

    private static FloorGiven reply(String who, String because) {
        return new FloorGiven(
                SPRING, Optional.of(FISH), member(who), Turn.REPLY, OptionalLong.empty(), Optional.of(because));
    }

    private static FloorGiven timed(String who, long seconds) {
        return new FloorGiven(
                SPRING, Optional.of(FISH), member(who), Turn.STATEMENT, OptionalLong.of(seconds), Optional.empty());
    }

    @Test
    void whoever_asked_first_speaks_first_and_another_only_with_a_reason() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        meeting.does(member("COR"), "2031-04-01T10:06Z", asks("COR"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:07Z", Meeting.floor("COR"));
        assertEquals("SESSION-20", refused.code());
        assertEquals("Rules rule 8", refused.article());
        meeting.does(
                CHAIR,
                "2031-04-01T10:07Z",
                new FloorGiven(
                        SPRING,
                        Optional.of(FISH),
                        member("COR"),
                        Turn.STATEMENT,
                        OptionalLong.empty(),
                        Optional.of("its minister has to leave")));
        assertEquals(
                1,
                meeting.session()
                        .floor()
                        .waiting(Optional.of(FISH), Turn.STATEMENT)
                        .size());
    }

    @Test
    void speakers_for_and_against_take_turns() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", sides("BRE", Stance.FOR));
        meeting.does(member("COR"), "2031-04-01T10:06Z", sides("COR", Stance.FOR));
        meeting.does(member("DOR"), "2031-04-01T10:07Z", sides("DOR", Stance.AGAINST));
        meeting.does(CHAIR, "2031-04-01T10:08Z", Meeting.floor("BRE"));
        meeting.does(member("BRE"), "2031-04-01T10:10Z", ends("BRE"));
        meeting.refused("SESSION-20", CHAIR, "2031-04-01T10:10Z", Meeting.floor("COR"));
        meeting.does(CHAIR, "2031-04-01T10:10Z", Meeting.floor("DOR"));
        meeting.does(member("DOR"), "2031-04-01T10:11Z", ends("DOR"));
        meeting.does(CHAIR, "2031-04-01T10:11Z", Meeting.floor("COR"));
    }

    @Test
    void nobody_is_on_a_list_twice_nor_on_one_that_is_closed() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        meeting.refused("SESSION-19", member("BRE"), "2031-04-01T10:06Z", asks("BRE"));
        meeting.does(CHAIR, "2031-04-01T10:07Z", new SpeakersListClosed(SPRING, Optional.of(FISH)));
        meeting.refused("SESSION-18", member("COR"), "2031-04-01T10:08Z", asks("COR"));
        meeting.does(
                member("COR"),
                "2031-04-01T10:08Z",
                new FloorAsked(SPRING, Optional.of(FISH), member("COR"), Turn.REPLY, Optional.empty()));
    }

    @Test
    void one_speaks_at_a_time() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        meeting.does(member("COR"), "2031-04-01T10:05Z", asks("COR"));
        meeting.does(CHAIR, "2031-04-01T10:06Z", Meeting.floor("BRE"));
        meeting.refused("SESSION-21", CHAIR, "2031-04-01T10:07Z", Meeting.floor("COR"));
        meeting.refused("SESSION-21", member("COR"), "2031-04-01T10:07Z", ends("COR"));
    }

    @Test
    void a_speech_is_as_long_as_the_rules_let_it_be() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:06Z", timed("BRE", 301));
        assertEquals("SESSION-23", refused.code());
        meeting.does(CHAIR, "2031-04-01T10:06Z", Meeting.floor("BRE"));
        assertEquals(
                OptionalLong.of(300),
                meeting.session().floor().held().orElseThrow().seconds());
        meeting.does(member("BRE"), "2031-04-01T10:12Z", ends("BRE"));
        assertEquals("BRE spoke 60 seconds longer than it had.", meeting.consequences.getFirst());
        assertEquals(360, meeting.session().floor().seconds(Optional.of(FISH), "BRE"));
    }

    @Test
    void a_delegation_has_eight_minutes_on_an_item_and_speaks_twice() {
        Meeting meeting = Meeting.open();
        for (int i = 0; i < 2; i++) {
            meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
            meeting.does(CHAIR, "2031-04-01T10:06Z", Meeting.floor("BRE"));
            assertEquals(
                    OptionalLong.of(i == 0 ? 300 : 240),
                    meeting.session().floor().held().orElseThrow().seconds());
            meeting.does(member("BRE"), "2031-04-01T10:10Z", ends("BRE"));
        }
        meeting.does(member("BRE"), "2031-04-01T10:11Z", asks("BRE"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:12Z", Meeting.floor("BRE"));
        assertEquals("SESSION-22", refused.code());
        assertEquals("Rules rule 8", refused.article());
    }

    @Test
    void a_second_reply_is_shorter_and_a_third_there_is_not() {
        Meeting meeting = Meeting.open();
        meeting.does(CHAIR, "2031-04-01T10:06Z", reply("COR", "it was named"));
        assertEquals(
                OptionalLong.of(180),
                meeting.session().floor().held().orElseThrow().seconds());
        meeting.does(member("COR"), "2031-04-01T10:07Z", ends("COR"));
        meeting.does(CHAIR, "2031-04-01T10:08Z", reply("COR", "it was named again"));
        assertEquals(
                OptionalLong.of(60),
                meeting.session().floor().held().orElseThrow().seconds());
        meeting.does(member("COR"), "2031-04-01T10:09Z", ends("COR"));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:10Z", reply("COR", "once more"));
        assertEquals("SESSION-22", refused.code());
        assertEquals("Rules rule 9", refused.article());
    }

    @Test
    void whoever_is_absent_does_not_speak() {
        Meeting meeting = Meeting.open();
        meeting.does(member("BRE"), "2031-04-01T10:05Z", asks("BRE"));
        meeting.does(member("BRE"), "2031-04-01T10:06Z", new Departure(SPRING, "BRE", Optional.empty()));
        Refused refused = meeting.refused(CHAIR, "2031-04-01T10:07Z", Meeting.floor("BRE"));
        assertEquals("SESSION-17", refused.code());
        assertTrue(refused.remedy().contains("arrival"), refused.remedy());
    }
}
