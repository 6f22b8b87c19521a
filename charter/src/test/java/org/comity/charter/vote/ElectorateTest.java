package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

/// A question that was frozen decides as the one that it was frozen from, whatever the facts say later.
class ElectorateTest {
    private static final List<Position> GIVEN = List.of(Position.values()).stream()
            .filter(position -> position != Position.REPRESENTED)
            .toList();

    @Test
    void a_frozen_question_decides_as_the_live_one_for_every_matter_of_every_shipped_organ() {
        List<ShippedRules.Live> all = ShippedRules.live();
        assertTrue(all.size() >= 50, () -> all.size() + " questions");
        for (ShippedRules.Live live : all) {
            Question frozen = frozen(live.question());
            assertEquals(shown(live.question().roll()), shown(frozen.roll()), live::name);
            assertEquals(live.question().members(), frozen.members(), live::name);
            assertEquals(live.question().taken(), frozen.taken(), live::name);
            Seeded.times(5, random -> {
                Map<String, Position> given = positions(live.question().roll(), random);
                assertEquals(
                        answer(live.question(), live.facts(), given),
                        answer(frozen, Electorate.of(live.question()).facts(), given),
                        () -> live.name() + " " + given);
            });
        }
    }

    @Test
    void a_member_that_is_barred_later_keeps_the_vote_that_was_frozen() {
        League league = League.of(3, "more than 1/2 of members in favour");
        Electorate electorate = Electorate.of(league.question());
        League later = league.and("""
                facts: restrictions
                organisation: league
                rows:
                  - {member: A, bars: voting, from: 2031-01-01, because: its arrears, by: Statute Art. 9}
                """);
        assertEquals(
                Seat.Right.BARRED, later.question().roll().seats().getFirst().right());
        Question frozen = question(electorate, later.question());
        assertEquals(Seat.Right.VOTES, frozen.roll().seats().getFirst().right());
        assertEquals(
                List.of(new Electorate.Difference(
                        "A", java.util.Optional.of(Seat.Right.VOTES), java.util.Optional.of(Seat.Right.BARRED))),
                electorate.differences(Electorate.of(later.question())));
    }

    @Test
    void a_roll_on_which_a_seat_stands_twice_is_no_electorate() {
        Electorate.Seats one =
                new Electorate.Seats("members", Seat.Right.VOTES, Seat.Certainty.CERTAIN, "", List.of("A", "B"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Electorate(League.DAY, List.of(one, one), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void a_day_without_a_rule_in_the_charter_gives_no_question() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions:
                  matter:
                    - {from: 2030-01-01, rule: "no objection", by: Statute Art. 5}
                """);
        Electorate electorate = Electorate.of(league.question());
        Electorate before = new Electorate(
                LocalDate.of(2029, 1, 1),
                electorate.seats(),
                electorate.made(),
                electorate.weights(),
                electorate.members(),
                electorate.taken());
        assertInstanceOf(
                Question.Denied.class, before.question(league.question().organ(), "matter"));
        assertInstanceOf(
                Question.Denied.class, electorate.question(league.question().organ(), "another"));
    }

    private static Question frozen(Question live) {
        return question(Electorate.of(live), live);
    }

    private static Question question(Electorate electorate, Question like) {
        Question.Prepared prepared =
                electorate.question(like.organ(), like.matter().id());
        return assertInstanceOf(Question.Ready.class, prepared, prepared::toString)
                .question();
    }

    private static List<String> shown(Roll roll) {
        return roll.seats().stream()
                .map(seat -> seat.id() + " " + seat.kind() + " " + seat.right() + " " + seat.certainty() + " "
                        + seat.because())
                .toList();
    }

    private static Map<String, Position> positions(Roll roll, Random random) {
        Map<String, Position> given = new TreeMap<>();
        boolean agreed = random.nextInt(3) == 0;
        for (Seat seat : roll.seats()) {
            boolean usual = agreed || random.nextInt(4) > 0;
            given.put(
                    seat.id(),
                    usual
                            ? (agreed ? Position.IN_FAVOUR : Position.ABSTAINING)
                            : GIVEN.get(random.nextInt(GIVEN.size())));
        }
        // More unknown positions than this are slow to weigh, and that is tested elsewhere.
        List<String> unknown = new ArrayList<>(given.keySet());
        unknown.removeIf(seat -> given.get(seat) != Position.UNKNOWN);
        unknown.stream().skip(2).forEach(seat -> given.put(seat, Position.SILENT));
        return given;
    }

    private static Object answer(Question question, Facts facts, Map<String, Position> given) {
        BallotPaper paper = new BallotPaper(question, facts);
        int named = Math.min(question.provision().naming().least(), given.size());
        given.keySet().stream().limit(named).forEach(paper::named);
        given.forEach((seat, position) -> {
            boolean casts = question.roll().composites().stream()
                    .anyMatch(each -> each.seat().equals(seat)
                            && each.counts() == org.comity.charter.facts.Composite.Counting.AS_ITS_MEMBERS);
            if (!casts) {
                paper.put(seat, position);
            }
        });
        return switch (paper.close(Position.ABSENT)) {
            case BallotPaper.Unsound unsound -> unsound;
            case BallotPaper.Sound sound -> List.of(question.decide(sound.ballots()), sound.ignored());
        };
    }

    @Test
    void a_frozen_question_needs_no_facts_to_know_its_members() {
        Electorate electorate = Electorate.of(League.of(3, "no objection").question());
        assertEquals(3, electorate.size());
        assertEquals(
                FactTable.EMPTY.weights("votes", League.DAY), electorate.facts().weights("votes", League.DAY));
        assertEquals(3, electorate.facts().memberships(League.DAY).size());
    }
}
