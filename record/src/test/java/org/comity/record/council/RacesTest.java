package org.comity.record.council;

import static org.comity.record.council.Voting.CHAIR;
import static org.comity.record.council.Voting.MEMBERS;
import static org.comity.record.council.Voting.VOTE;
import static org.comity.record.council.Voting.entered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.comity.acts.Actor;
import org.comity.acts.Draft;
import org.comity.acts.voting.Computed;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.Put;
import org.comity.acts.voting.VoteClosed;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VoteOpened;
import org.comity.charter.vote.Position;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.memory.MemoryJournal;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who act at once are decided one after the other: what was accepted is what is counted, and the late are refused.
class RacesTest {
    private static final SigningKey KEY = SigningKey.create("record.localhost/" + Decisions.LEAGUE, KeyUse.NOTE);
    private static final List<Position> TAKEN = List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING);

    @FunctionalInterface
    private interface Race {
        void run(Voting voting, Random random);
    }

    private static void times(int times, Race race) {
        Seeded.times(times, random -> {
            try (MemoryJournal journal = MemoryJournal.create()) {
                journal.addOrganisation(Decisions.LEAGUE, KEY);
                race.run(new Voting(journal), random);
            }
        });
    }

    @Test
    void a_position_is_counted_when_it_was_taken_before_the_close_and_else_refused() {
        times(20, RacesTest::positionsAgainstClose);
    }

    @Test
    void of_two_chairs_one_declares_the_result() {
        times(20, RacesTest::chairAgainstChair);
    }

    @Test
    void a_suspension_counts_in_votes_that_are_opened_after_it_and_in_no_other() {
        times(20, RacesTest::suspensionAgainstVote);
    }

    @Test
    @Tag("long")
    void ten_thousand_races_are_won_by_one() {
        times(3_400, RacesTest::positionsAgainstClose);
        times(3_300, RacesTest::chairAgainstChair);
        times(3_300, RacesTest::suspensionAgainstVote);
    }

    private static void open(Voting voting) {
        entered(voting.enter(opening(voting)));
    }

    private static Draft opening(Voting voting) {
        return voting.act(
                CHAIR, new VoteOpened(VOTE, Put.asking("council", "substantive", "Shall it be?"), Manner.ROLL_CALL));
    }

    private static Draft close(Voting voting) {
        return voting.act(CHAIR, new VoteClosed(VOTE, Optional.empty()));
    }

    private static Draft position(Voting voting, String seat, Position position) {
        return voting.act(new Actor.Member(seat), new PositionTaken(VOTE, seat, position));
    }

    private static Computed declared(Voting voting) {
        entered(voting.enter(voting.act(CHAIR, new VoteDeclared(VOTE))));
        return voting.vote().result().orElseThrow().computed().orElseThrow();
    }

    private static long tally(Computed computed, Position position) {
        return computed.tallies().stream()
                .filter(count -> count.position() == position)
                .mapToLong(count -> count.number())
                .sum();
    }

    private static void assertWhole(Computed computed) {
        assertEquals(
                MEMBERS.size(),
                computed.tallies().stream().mapToLong(count -> count.number()).sum(),
                "entitled + not entitled = roll");
    }

    private static String refused(Councils.Answer answer) {
        return answer instanceof Councils.NotEntered not ? not.refused().code() : "";
    }

    private static void positionsAgainstClose(Voting voting, Random random) {
        open(voting);
        List<Draft> drafts = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (String member : MEMBERS) {
            positions.add(TAKEN.get(random.nextInt(3)));
            drafts.add(position(voting, member, positions.getLast()));
        }
        int closing = random.nextInt(drafts.size() + 1);
        drafts.add(closing, close(voting));
        positions.add(closing, Position.UNKNOWN);
        List<Councils.Answer> answers = voting.atOnce(drafts);
        long closed = entered(answers.get(closing));
        Map<Position, Long> accepted = new EnumMap<>(Position.class);
        for (int i = 0; i < answers.size(); i++) {
            if (i == closing) {
                continue;
            }
            if (answers.get(i) instanceof Councils.Entered done) {
                assertTrue(done.numbers().getFirst() < closed, "accepted after the close");
                accepted.merge(positions.get(i), 1L, Long::sum);
            } else {
                assertTrue(refused(answers.get(i)).startsWith("VOTE-"), answers.get(i)::toString);
            }
        }
        Computed computed = declared(voting);
        TAKEN.forEach(each -> assertEquals(accepted.getOrDefault(each, 0L), tally(computed, each), each::words));
        assertWhole(computed);
    }

    private static void chairAgainstChair(Voting voting, Random random) {
        open(voting);
        for (String member : MEMBERS) {
            entered(voting.enter(position(voting, member, Position.IN_FAVOUR)));
        }
        entered(voting.enter(close(voting)));
        int chairs = 2 + random.nextInt(3);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < chairs; i++) {
            drafts.add(voting.act(CHAIR, new VoteDeclared(VOTE)));
        }
        List<Councils.Answer> answers = voting.atOnce(drafts);
        assertEquals(
                1, answers.stream().filter(Councils.Entered.class::isInstance).count());
        assertEquals(
                chairs - 1L,
                answers.stream()
                        .filter(each -> refused(each).startsWith("VOTE-"))
                        .count(),
                answers::toString);
        assertWhole(voting.vote().result().orElseThrow().computed().orElseThrow());
    }

    private static void suspensionAgainstVote(Voting voting, Random random) {
        String member = MEMBERS.get(1 + random.nextInt(MEMBERS.size() - 1));
        List<Draft> drafts = new ArrayList<>(List.of(opening(voting), voting.bar(member)));
        boolean barFirst = random.nextBoolean();
        if (barFirst) {
            Collections.reverse(drafts);
        }
        List<Councils.Answer> answers = voting.atOnce(drafts);
        long opened = entered(answers.get(barFirst ? 1 : 0));
        long barred = entered(answers.get(barFirst ? 0 : 1));
        Councils.Answer taken = voting.enter(position(voting, member, Position.IN_FAVOUR));
        assertEquals(
                opened < barred,
                taken instanceof Councils.Entered,
                () -> "opened by " + opened + ", barred by " + barred + ": " + taken);
        entered(voting.enter(close(voting)));
        Computed computed = declared(voting);
        assertEquals(opened < barred ? 1 : 0, tally(computed, Position.IN_FAVOUR));
        assertEquals(opened < barred ? 0 : 1, tally(computed, Position.NOT_ENTITLED));
        assertWhole(computed);
    }
}
