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
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.Correction;
import org.comity.acts.session.AttendanceListed;
import org.comity.acts.session.Attendee;
import org.comity.acts.session.Convening;
import org.comity.acts.session.SessionOpened;
import org.comity.charter.Refused;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// A vote from its opening to its declaration.
class VoteTest {
    private final River river = new River();

    @Test
    void a_vote_is_opened_positions_are_taken_it_is_closed_and_declared_as_the_rule_gives() {
        river.open("substantive")
                .take("in favour ALD BRE CAR, against DOR, abstaining ELM")
                .close()
                .declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        Computed computed = river.computed();
        assertEquals(
                List.of(
                        new Count(Position.IN_FAVOUR, 3),
                        new Count(Position.AGAINST, 1),
                        new Count(Position.ABSTAINING, 1),
                        new Count(Position.ABSENT, 1)),
                computed.tallies());
        assertEquals(River.MEMBERS, computed.bound());
        assertEquals(Optional.of("Statute Art. 5"), computed.reasons().getLast().article());
        assertEquals(List.of(), river.conflicts());
        assertEquals(List.of(VOTE), river.votes().declared(River.DAY, River.DAY.plusDays(1)));
        assertEquals(List.of(), river.votes().openVotes("council"));
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void what_is_frozen_says_who_may_vote_by_which_rule_of_which_charter() {
        river.told(SECRETARIAT, River.bar("FEN", "2031-01-01")).open("substantive");
        Frozen frozen = river.vote().frozen().orElseThrow();
        assertEquals("4".repeat(64), frozen.charter());
        assertEquals(Optional.of("Statute Art. 5"), frozen.article());
        assertEquals(
                "more than 1/2 of present and voting in favour",
                frozen.rules().getFirst().rule());
        assertEquals(6, frozen.electorate().size());
        assertTrue(frozen.electorate().seat("FEN").orElseThrow().because().contains("arrears"));
    }

    @Test
    void a_seat_changes_its_position_until_the_vote_is_closed_and_counts_once() {
        river.open("substantive").take("in favour ALD BRE CAR DOR, against DOR").close();
        assertEquals(
                Position.AGAINST,
                river.votes().positions(river.vote()).bySeat().get("DOR").position());
        assertEquals("VOTE-6", river.refused(member("DOR"), new PositionTaken(VOTE, "DOR", Position.IN_FAVOUR)));
        river.declare();
        assertEquals(
                6, river.computed().tallies().stream().mapToLong(Count::number).sum());
    }

    @Test
    void any_agent_of_a_delegation_takes_its_one_position_and_nobody_takes_that_of_another() {
        river.open("substantive");
        Actor agent = new Actor.Person("Ada Brook", "first secretary", "ALD");
        river.enter(agent, Standing.ACT, new PositionTaken(VOTE, "ALD", Position.IN_FAVOUR));
        river.enter(member("ALD"), Standing.ACT, new PositionTaken(VOTE, "ALD", Position.AGAINST));
        assertEquals(1, river.votes().positions(river.vote()).bySeat().size());
        assertEquals("VOTE-9", river.refused(member("BRE"), new PositionTaken(VOTE, "ALD", Position.IN_FAVOUR)));
        assertEquals("VOTE-9", river.refused(agent, new PositionTaken(VOTE, "BRE", Position.IN_FAVOUR)));
    }

    @Test
    void the_secretariat_takes_down_many_positions_at_once_and_one_seat_votes_for_another() {
        river.open("substantive")
                .enter(
                        SECRETARIAT,
                        Standing.ACT,
                        new PositionsTaken(
                                VOTE,
                                List.of(
                                        new Stand(Position.IN_FAVOUR, List.of("ALD", "BRE")),
                                        new Stand(Position.AGAINST, List.of("CAR"))),
                                List.of(new PositionsTaken.Represented("DOR", "ALD"))));
        river.close().declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        assertTrue(river.computed().tallies().contains(new Count(Position.REPRESENTED, 1)));
        assertEquals(
                "VOTE-4",
                river.refused(
                        member("ALD"),
                        new PositionsTaken(VOTE, List.of(new Stand(Position.IN_FAVOUR, List.of("ALD"))), List.of())));
    }

    @Test
    void a_seat_that_may_not_vote_is_refused_with_the_reason() {
        river.told(SECRETARIAT, River.bar("FEN", "2031-01-01")).open("substantive");
        Refused refused = river.refused(
                member("FEN"), Standing.ACT, river.now(), new PositionTaken(VOTE, "FEN", Position.AGAINST));
        assertEquals("VOTE-5", refused.code());
        assertTrue(refused.because().contains("Statute Art. 20"), refused::because);
        assertEquals("VOTE-5", river.refused(member("ZZZ"), new PositionTaken(VOTE, "ZZZ", Position.AGAINST)));
        assertEquals("VOTE-5", river.refused(member("ALD"), new PositionTaken(VOTE, "ALD", Position.NOT_ENTITLED)));
    }

    @Test
    void what_is_announced_otherwise_than_the_rule_gives_is_refused_of_the_chair_and_a_conflict_of_a_report() {
        river.open("substantive").take("in favour ALD, against BRE CAR DOR").close();
        VoteDeclared other = new VoteDeclared(VOTE).announcing(Verdict.ADOPTED);
        assertEquals("VOTE-10", river.refused(CHAIR, other));
        river.told(new Actor.Outsider("Lock Gazette"), other);
        assertEquals(List.of("announced-computed"), river.conflicts());
        assertEquals(Vote.Stage.CLOSED, river.vote().stage());
        river.declare();
        assertEquals(Verdict.REJECTED, river.announced());
    }

    @Test
    void nothing_is_done_out_of_order() {
        assertEquals("VOTE-2", river.refused(CHAIR, new VoteClosed(VOTE, Optional.empty())));
        river.open("substantive");
        assertEquals("VOTE-1", river.refused(CHAIR, new VoteOpened(VOTE, question("substantive"), Manner.RECORDED)));
        assertEquals("VOTE-7", river.refused(CHAIR, new VoteDeclared(VOTE)));
        assertEquals("VOTE-15", river.refused(member("ALD"), new VoteCorrected(VOTE, "ALD", Position.AGAINST, "slip")));
        river.take("in favour ALD BRE CAR DOR").close();
        assertEquals("VOTE-8", river.refused(CHAIR, new VoteClosed(VOTE, Optional.empty())));
        river.declare();
        assertEquals("VOTE-8", river.refused(CHAIR, new VoteDeclared(VOTE)));
        assertEquals("VOTE-6", river.refused(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)));
    }

    @Test
    void members_do_not_open_close_or_declare() {
        assertEquals(
                "VOTE-4", river.refused(member("ALD"), new VoteOpened(VOTE, question("substantive"), Manner.RECORDED)));
        river.open("substantive").take("in favour ALD");
        assertEquals("VOTE-4", river.refused(member("ALD"), new VoteClosed(VOTE, Optional.empty())));
        river.close();
        assertEquals("VOTE-4", river.refused(new Actor.Organ("council"), new VoteDeclared(VOTE)));
    }

    @Test
    void times_that_cannot_be_are_refused() {
        assertEquals(
                "VOTE-14",
                river.refused(
                                CHAIR,
                                Standing.ACT,
                                "2031-06-01",
                                new VoteOpened(VOTE, question("substantive"), Manner.RECORDED))
                        .code());
        assertEquals(
                "VOTE-14",
                river.refused(
                                CHAIR,
                                Standing.ACT,
                                "2031-04",
                                new VoteOpened(VOTE, question("substantive"), Manner.RECORDED))
                        .code());
        river.open("substantive");
        assertEquals(
                "VOTE-14",
                river.refused(
                                member("ALD"),
                                Standing.ACT,
                                "2031-04-30",
                                new PositionTaken(VOTE, "ALD", Position.AGAINST))
                        .code());
        river.take("in favour ALD BRE CAR DOR");
        assertEquals(
                "VOTE-14",
                river.refused(CHAIR, Standing.ACT, "2031-05-01T12:00:05Z", new VoteClosed(VOTE, Optional.empty()))
                        .code());
    }

    @Test
    void a_vote_to_come_is_refused_unless_the_session_in_which_it_is_put_is_to_come_too() {
        SessionId summer = new SessionId("council/2031-summer");
        String when = "2031-06-01T10:00Z";
        VoteOpened opening = new VoteOpened(VOTE, question("substantive").in(summer), Manner.RECORDED);
        river.enter(CHAIR, Standing.ACT, convening(summer, when));
        river.enter(CHAIR, Standing.ACT, when, new SessionOpened(summer));
        river.enter(CHAIR, Standing.ACT, when, opening);
        river.enter(member("ALD"), Standing.ACT, when, new PositionTaken(VOTE, "ALD", Position.IN_FAVOUR));

        river.clock("2031-06-02T10:00:00Z");
        assertEquals(
                "VOTE-14",
                river.refused(
                                member("BRE"),
                                Standing.ACT,
                                "2031-06-03T10:00Z",
                                new PositionTaken(VOTE, "BRE", Position.IN_FAVOUR))
                        .code());
    }

    @Test
    void whoever_is_not_in_the_room_takes_no_position_and_of_whoever_is_silent_in_it_the_close_tells() {
        SessionId summer = new SessionId("council/2031-summer");
        String begin = "2031-06-01T10:00Z";
        river.enter(CHAIR, Standing.ACT, convening(summer, begin));
        river.clock("2031-06-01T13:00:00Z");
        river.enter(CHAIR, Standing.ACT, begin, new SessionOpened(summer));
        river.enter(SECRETARIAT, Standing.ACT, begin, present(summer, "ALD", "BRE"));
        river.enter(
                CHAIR,
                Standing.ACT,
                begin,
                new VoteOpened(VOTE, question("substantive").in(summer), Manner.RECORDED));
        river.enter(member("ALD"), Standing.ACT, begin, new PositionTaken(VOTE, "ALD", Position.IN_FAVOUR));
        String away = River.MEMBERS.get(2);
        PositionTaken late = new PositionTaken(VOTE, away, Position.AGAINST);
        assertEquals(
                "VOTE-27",
                river.refused(member(away), Standing.ACT, begin, late).code());
        PositionsTaken many = new PositionsTaken(VOTE, List.of(new Stand(Position.AGAINST, List.of(away))), List.of());
        assertEquals(
                "VOTE-27", river.refused(SECRETARIAT, Standing.ACT, begin, many).code());
        river.enter(new Actor.Outsider("Lock Gazette"), Standing.REPORT, begin, late);
        Council.Entered closed =
                river.enter(CHAIR, Standing.ACT, "2031-06-01T10:10Z", new VoteClosed(VOTE, Optional.empty()));
        assertEquals(
                List.of("BRE is in the room and took no position; it counts as absent"),
                closed.consequences().getFirst());
    }

    private static AttendanceListed present(SessionId session, String... members) {
        return new AttendanceListed(
                session,
                AttendanceListed.Completeness.CLOSED,
                Stream.of(members)
                        .map(each -> new Attendee(
                                Optional.of(each),
                                Optional.empty(),
                                Optional.empty(),
                                Attendee.Seen.PRESENT,
                                Optional.empty()))
                        .toList());
    }

    private static Convening convening(SessionId session, String from) {
        return new Convening(
                session,
                "council",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void an_organ_or_a_matter_that_the_charter_does_not_have_is_refused() {
        VoteOpened senate = new VoteOpened(VOTE, Put.asking("senate", "substantive", "?"), Manner.RECORDED);
        assertEquals("VOTE-3", river.refused(CHAIR, senate));
        assertEquals("QUESTION-1", river.refused(CHAIR, new VoteOpened(VOTE, question("grave"), Manner.RECORDED)));
    }

    @Test
    void a_frozen_electorate_stays_frozen_and_a_back_dated_change_is_shown() {
        river.open("substantive").take("in favour ALD BRE, against CAR").close();
        river.told(SECRETARIAT, River.bar("ALD", "2031-04-01"));
        assertEquals(List.of("electorate-changed"), river.conflicts());
        river.declare();
        assertEquals(Verdict.INQUORATE, river.announced());
        assertEquals(
                0,
                river.computed().tallies().stream()
                        .filter(count -> count.position() == Position.NOT_ENTITLED)
                        .count());
        river.told(SECRETARIAT, River.bar("BRE", "2031-04-01"));
        assertEquals(List.of("electorate-changed", "electorate-changed"), river.conflicts());
        assertEquals(Verdict.INQUORATE, river.announced());
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void what_changes_after_the_vote_is_no_conflict() {
        river.open("substantive");
        river.told(SECRETARIAT, River.bar("ALD", "2031-05-02"));
        assertEquals(List.of(), river.conflicts());
    }

    @Test
    void a_position_that_is_retracted_before_the_declaration_counts_no_more_and_after_it_is_a_conflict() {
        river.open("substantive").take("against ALD, in favour ALD BRE CAR DOR").close();
        long position = river.last() - 1;
        river.force(SECRETARIAT, Standing.ACT, new Correction("a slip"), new Relation(position, Relation.As.RETRACTS));
        assertEquals(3, river.votes().positions(river.vote()).bySeat().size());
        river.chair(new VoteDeclared(VOTE));
        river.force(
                SECRETARIAT, Standing.ACT, new Correction("another"), new Relation(position - 1, Relation.As.RETRACTS));
        assertEquals(List.of("retracted-behind-declared"), river.conflicts());
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void what_an_older_program_let_in_is_left_aside_and_shown() {
        river.force(CHAIR, Standing.ACT, new VoteClosed(VOTE, Optional.empty()));
        river.open("substantive").take("in favour ALD BRE CAR DOR").close();
        river.force(member("ELM"), Standing.ACT, new PositionTaken(VOTE, "ELM", Position.AGAINST));
        river.declare();
        river.force(CHAIR, Standing.ACT, new VoteDeclared(VOTE).announcing(Verdict.REJECTED));
        river.force(CHAIR, Standing.ACT, new VoteOpened(VOTE, question("substantive"), Manner.RECORDED));
        assertEquals(List.of("unknown-vote", "too-late", "declared-twice", "opened-twice"), river.conflicts());
        assertEquals(Verdict.ADOPTED, river.announced());
    }

    @Test
    void a_secret_vote_knows_counts_alone() {
        river.open("substantive", Manner.SECRET);
        assertEquals("VOTE-13", river.refused(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)));
        CountsTaken tooMany = new CountsTaken(VOTE, List.of(new Count(Position.IN_FAVOUR, 7)), List.of());
        assertEquals("COUNTS-2", river.refused(SECRETARIAT, tooMany));
        river.enter(
                SECRETARIAT,
                Standing.ACT,
                new CountsTaken(
                        VOTE, List.of(new Count(Position.IN_FAVOUR, 3), new Count(Position.AGAINST, 2)), List.of()));
        river.close().declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(
                6, river.computed().tallies().stream().mapToLong(Count::number).sum());
    }

    @Test
    void whoever_presides_says_where_all_others_stand_when_nobody_objects() {
        river.open("consensus", Manner.CONSENSUS)
                .chair(new VoteClosed(VOTE, Optional.of(Position.SILENT)))
                .declare();
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(List.of(new Count(Position.SILENT, 6)), river.computed().tallies());
    }

    @Test
    void a_question_that_names_somebody_where_the_rule_does_not_is_refused() {
        Put named = new Put(
                "council",
                "substantive",
                Optional.empty(),
                java.util.OptionalLong.empty(),
                Optional.empty(),
                Optional.of("?"),
                Optional.empty(),
                Optional.empty(),
                List.of("ALD"),
                List.of());
        assertEquals("NAMED-1", river.refused(CHAIR, new VoteOpened(VOTE, named, Manner.RECORDED)));
    }

    @Test
    void a_vote_told_of_a_time_without_a_charter_stands_without_being_counted() {
        River empty = new River();
        VoteId old = new VoteId("assembly/vote-1");
        empty.told(
                new Actor.Outsider("Chronicle"),
                new VoteOpened(old, Put.asking("assembly", "other", "?"), Manner.SHOW_OF_HANDS));
        assertEquals(Optional.empty(), empty.votes().vote(old).orElseThrow().frozen());
        empty.told(new Actor.Outsider("Chronicle"), new VoteDeclared(old).announcing(Verdict.ADOPTED));
        assertEquals(Vote.Stage.DECLARED, empty.votes().vote(old).orElseThrow().stage());
        assertEquals(List.of(), empty.conflicts());
    }
}
