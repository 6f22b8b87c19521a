package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Deciding;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Drafting;
import org.comity.record.Journal.NotDrafted;
import org.comity.record.Journal.Proposal;
import org.junit.jupiter.api.Test;

/// Acts that are proposed, completed when their turn comes, and known again by what was proposed.
@SuppressWarnings("exports")
public interface DecidingContract extends JournalTrial {
    private Answer decide(List<Draft> proposed, Drafting by) {
        return journal()
                .append(new Proposal(
                        COUNCIL, OptionalLong.empty(), Optional.empty(), new Deciding(proposed, by), List.of()));
    }

    private static Drafted saying(String text, String requestId) {
        return new Drafted(List.of(Statements.saying(COUNCIL, text, requestId)));
    }

    private static Drafting never() {
        return _ -> fail("it was decided once more");
    }

    @Test
    default void what_stands_in_the_record_is_what_was_decided() {
        entered(decide(
                List.of(Statements.saying(COUNCIL, "open", "vote-1")), turn -> saying("open, with 3 seats", "vote-1")));
        assertEquals(List.of("open, with 3 seats"), texts(COUNCIL));
        assertProved(COUNCIL);
    }

    @Test
    default void a_retry_is_known_by_what_was_proposed_and_not_decided_again() throws Exception {
        List<Draft> proposed = List.of(Statements.saying(COUNCIL, "open", "vote-1"));
        entered(decide(proposed, _ -> saying("open, with 3 seats", "vote-1")));
        assertEquals(List.of(1L), entered(decide(proposed, never())).numbers());
        reopen();
        assertEquals(List.of(1L), entered(decide(proposed, never())).numbers());
        assertRefused("JOURNAL-2", decide(List.of(Statements.saying(COUNCIL, "close", "vote-1")), never()));
        assertEquals(List.of("open, with 3 seats"), texts(COUNCIL));
    }

    @Test
    default void a_batch_of_which_a_part_is_known_is_refused_before_anything_is_decided() {
        Draft known = Statements.saying(COUNCIL, "known");
        enter(known);
        assertRefused("JOURNAL-3", decide(List.of(known, Statements.saying(COUNCIL, "new")), never()));
    }

    @Test
    default void what_was_refused_once_is_decided_when_it_is_proposed_again() {
        List<Draft> proposed = List.of(Statements.saying(COUNCIL, "once", "vote-1"));
        assertRefused("TEST-1", decide(proposed, _ -> new NotDrafted(new Refused("TEST-1", "no", "", "later"))));
        assertEquals(
                List.of(1L),
                entered(decide(proposed, _ -> new Drafted(proposed))).numbers());
    }

    @Test
    default void what_is_decided_is_what_was_proposed_and_nothing_else() {
        List<Draft> proposed = List.of(Statements.saying(COUNCIL, "once", "vote-1"));
        assertThrows(IllegalArgumentException.class, () -> decide(proposed, _ -> saying("once", "vote-2")));
        assertThrows(
                IllegalArgumentException.class,
                () -> decide(proposed, _ -> new Drafted(Statements.several(COUNCIL, 2))));
        assertEquals(List.of(), texts(COUNCIL));
        enter(Statements.saying(COUNCIL, "goes on"));
    }

    @Test
    default void fifty_who_propose_the_same_at_once_have_it_decided_once() throws Exception {
        AtomicInteger decided = new AtomicInteger();
        List<Draft> proposed = List.of(Statements.saying(COUNCIL, "open", "vote-1"));
        List<Answer> answers = inParallel(
                50,
                _ -> decide(proposed, turn -> {
                    decided.incrementAndGet();
                    return saying("open after " + turn.last(), "vote-1");
                }));
        answers.forEach(answer -> assertEquals(List.of(1L), entered(answer).numbers()));
        assertEquals(1, decided.get());
        assertEquals(List.of("open after 0"), texts(COUNCIL));
    }
}
