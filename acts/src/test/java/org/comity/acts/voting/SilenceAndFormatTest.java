package org.comity.acts.voting;

import static org.comity.acts.voting.River.CHAIR;
import static org.comity.acts.voting.River.SECRETARIAT;
import static org.comity.acts.voting.River.VOTE;
import static org.comity.acts.voting.River.member;
import static org.comity.acts.voting.River.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.charter.Refused;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// Decisions by silence, and in a limited format.
class SilenceAndFormatTest {
    private final River river = new River();

    private River silence() {
        return river.chair(new SilenceOpened(VOTE, question("silence"), "2031-05-02T17:00+02:00", Optional.empty()))
                .clock("2031-05-03T12:00:00Z");
    }

    @Test
    void a_text_stands_when_the_deadline_has_passed_in_silence() {
        silence().declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(List.of(new Count(Position.SILENT, 6)), river.computed().tallies());
    }

    @Test
    void a_letter_one_minute_before_the_deadline_breaks_the_silence_and_one_minute_after_it_is_refused() {
        silence().enter(member("BRE"), Standing.ACT, "2031-05-02T14:59Z", new SilenceBroken(VOTE, "BRE"));
        Refused late = river.refused(member("CAR"), Standing.ACT, "2031-05-02T15:01Z", new SilenceBroken(VOTE, "CAR"));
        assertEquals("VOTE-17", late.code());
        assertTrue(late.because().contains("2031-05-02T17:00+02:00"), late::because);
        assertEquals("Statute Art. 8", late.article());
        river.declare();
        assertEquals(Verdict.REJECTED, river.announced());
    }

    @Test
    void a_late_letter_that_is_told_changes_nothing() {
        silence()
                .enter(
                        new Actor.Outsider("Lock Gazette"),
                        Standing.REPORT,
                        "2031-05-02T15:01Z",
                        new SilenceBroken(VOTE, "CAR"));
        river.declare();
        assertEquals(Verdict.ADOPTED, river.announced());
    }

    @Test
    void nothing_is_declared_before_the_deadline() {
        river.chair(new SilenceOpened(VOTE, question("silence"), "2031-05-02T17:00+02:00", Optional.empty()));
        assertEquals("VOTE-18", river.refused(CHAIR, new VoteDeclared(VOTE)));
        river.clock("2031-05-03T12:00:00Z").declare();
        assertEquals("VOTE-8", river.refused(member("BRE"), new SilenceBroken(VOTE, "BRE")));
    }

    @Test
    void a_deadline_is_moved_before_it_comes_and_as_often_as_the_charter_allows() {
        silence().enter(CHAIR, Standing.ACT, "2031-05-02T10:00Z", new SilenceExtended(VOTE, "2031-05-02T18:00+02:00"));
        river.enter(member("CAR"), Standing.ACT, "2031-05-02T15:01Z", new SilenceBroken(VOTE, "CAR"));
        assertEquals(
                "SILENCE-7",
                river.refused(CHAIR, Standing.ACT, "2031-05-02T11:00Z", new SilenceExtended(VOTE, "2031-05-04T18:00Z"))
                        .code());
    }

    @Test
    void silence_is_opened_with_a_deadline_to_come_for_matters_that_it_decides() {
        assertEquals(
                "SILENCE-5",
                river.refused(
                        CHAIR, new SilenceOpened(VOTE, question("silence"), "2031-04-30T17:00Z", Optional.empty())));
        assertEquals(
                "SILENCE-2",
                river.refused(CHAIR, new SilenceOpened(VOTE, question("silence"), "2031-05-30", Optional.empty())));
        assertEquals(
                "VOTE-16",
                river.refused(
                        CHAIR,
                        new SilenceOpened(VOTE, question("substantive"), "2031-05-30T17:00Z", Optional.empty())));
        silence();
        assertEquals("VOTE-13", river.refused(CHAIR, new VoteClosed(VOTE, Optional.empty())));
        assertEquals("VOTE-13", river.refused(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)));
        assertEquals("VOTE-9", river.refused(member("ALD"), new SilenceBroken(VOTE, "BRE")));
    }

    @Test
    void a_vote_has_no_silence_to_break() {
        river.open("substantive");
        assertEquals("VOTE-13", river.refused(member("ALD"), new SilenceBroken(VOTE, "ALD")));
        assertEquals("VOTE-13", river.refused(CHAIR, new SilenceExtended(VOTE, "2031-05-30T17:00Z")));
    }

    @Test
    void those_who_take_part_decide_while_the_absent_say_in_writing_that_they_do_not_object() {
        river.open("limited", Manner.LIMITED_FORMAT).take("in favour ALD BRE CAR DOR ELM");
        river.enter(member("FEN"), Standing.ACT, new NonObjection("FEN", List.of(), List.of(VOTE)));
        river.close().declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(
                List.of("ALD", "BRE", "CAR", "DOR", "ELM"), river.computed().bound());
        assertTrue(river.computed().tallies().contains(new Count(Position.NON_OBJECTION_IN_WRITING, 1)));
    }

    @Test
    void a_non_objection_that_another_reports_is_not_yet_one() {
        NonObjection letter = new NonObjection("FEN", List.of(), List.of(VOTE));
        river.open("limited", Manner.LIMITED_FORMAT).take("in favour ALD BRE CAR DOR ELM");
        assertEquals("VOTE-9", river.refused(member("ALD"), letter));
        assertEquals("VOTE-9", river.refused(SECRETARIAT, letter));
        river.told(new Actor.Person("Bea Lock", "envoy", "ALD"), letter).close();
        Refused refused = river.refused(CHAIR, Standing.ACT, river.now(), new VoteDeclared(VOTE));
        assertEquals("VOTE-11", refused.code());
        assertTrue(refused.because().contains("Bea Lock"), refused.because());
    }

    @Test
    void without_the_letter_the_format_is_not_accepted_and_an_own_position_goes_before_a_letter() {
        river.open("limited", Manner.LIMITED_FORMAT).take("in favour ALD BRE CAR DOR ELM");
        river.enter(member("FEN"), Standing.ACT, new NonObjection("FEN", List.of(), List.of(VOTE)));
        river.take("objecting FEN").close().declare();
        assertEquals(Verdict.REJECTED, river.announced());
    }
}
