package org.comity.acts.voting;

import static org.comity.acts.voting.River.SECRETARIAT;
import static org.comity.acts.voting.River.VOTE;
import static org.comity.acts.voting.River.question;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.keeping.Correction;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// Votes of the past, told in one act.
class RollCallTest {
    private final River river = new River();

    private static RollCall told(Verdict announced, Stand... stands) {
        return new RollCall(
                VOTE,
                LocalDate.of(2021, 3, 4),
                question("substantive"),
                Optional.of("R/21"),
                Optional.of("Repair of the locks"),
                List.of(stands),
                Optional.empty(),
                Optional.of(announced),
                List.of(),
                Optional.empty());
    }

    private static Stand stand(Position position, String... seats) {
        return new Stand(position, List.of(seats));
    }

    private void tell(RollCall body) {
        river.enter(new Actor.Outsider("Archive"), Standing.REPORT, "2021-03-04", body);
    }

    @Test
    void what_was_announced_stands_beside_what_the_rule_of_its_day_gives() {
        tell(told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD", "BRE", "CAR"), stand(Position.AGAINST, "DOR")));
        RollCall stands = river.votes().rollCall(VOTE).orElseThrow();
        assertEquals(Verdict.ADOPTED, stands.computed().orElseThrow().verdict());
        assertEquals(List.of(), river.conflicts());
        assertEquals(List.of(VOTE), river.votes().declared(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1)));
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void a_difference_between_them_is_a_conflict() {
        tell(told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD"), stand(Position.AGAINST, "DOR", "BRE", "CAR")));
        assertEquals(List.of("announced-computed"), river.conflicts());
        assertEquals(
                Optional.of(Verdict.ADOPTED),
                river.votes().rollCall(VOTE).orElseThrow().announced());
    }

    @Test
    void somebody_unknown_is_refused_and_a_member_without_a_seat_that_day_is_a_conflict() {
        assertEquals(
                "VOTE-5",
                river.refused(
                                new Actor.Outsider("Archive"),
                                Standing.REPORT,
                                "2021-03-04",
                                told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ZZZ")))
                        .code());
        RollCall early = new RollCall(
                VOTE,
                LocalDate.of(1999, 3, 4),
                question("substantive"),
                Optional.empty(),
                Optional.empty(),
                List.of(stand(Position.IN_FAVOUR, "ALD")),
                Optional.empty(),
                Optional.of(Verdict.ADOPTED),
                List.of(),
                Optional.empty());
        river.enter(new Actor.Outsider("Archive"), Standing.REPORT, "1999-03-04", early);
        assertEquals("no-seat", river.conflicts().getFirst());
    }

    @Test
    void a_vote_of_today_is_not_told_whole_by_an_organ() {
        assertEquals("VOTE-4", river.refused(SECRETARIAT, told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD"))));
        tell(told(Verdict.REJECTED, stand(Position.IN_FAVOUR, "ALD"), stand(Position.AGAINST, "BRE", "CAR", "DOR")));
        assertEquals(
                "VOTE-1",
                river.refused(
                                new Actor.Outsider("Archive"),
                                Standing.REPORT,
                                "2021-03-04",
                                told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD")))
                        .code());
    }

    @Test
    void a_mistake_in_what_was_told_is_put_right_by_an_act_that_corrects_it() {
        tell(told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD"), stand(Position.AGAINST, "BRE")));
        long first = river.last();
        river.force(
                SECRETARIAT, Standing.ACT, new Correction("a wrong page"), new Relation(first, Relation.As.RETRACTS));
        assertEquals(Optional.empty(), river.votes().rollCall(VOTE));
        tell(told(Verdict.ADOPTED, stand(Position.IN_FAVOUR, "ALD", "BRE", "CAR", "DOR")));
        assertEquals(
                Verdict.ADOPTED,
                river.votes()
                        .rollCall(VOTE)
                        .orElseThrow()
                        .computed()
                        .orElseThrow()
                        .verdict());
        assertEquals(river.council(), river.replayed());
    }
}
