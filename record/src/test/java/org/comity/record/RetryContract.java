package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.acts.Draft;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.junit.jupiter.api.Test;

/// Whoever proposes again what was entered already is answered as the first time, and nothing is doubled.
@SuppressWarnings("exports")
public interface RetryContract extends JournalTrial {
    @Test
    default void a_retry_is_answered_with_the_first_number_and_enters_nothing() {
        Draft draft = Statements.saying(COUNCIL, "once", "request-7");
        enter(draft);
        enter(Statements.saying(COUNCIL, "between"));
        Entered again = enter(draft);
        assertEquals(List.of(1L), again.numbers());
        assertEquals(2, again.head().size());
        assertEquals(List.of("once", "between"), texts(COUNCIL));
    }

    @Test
    default void a_retry_after_the_journal_was_opened_again_is_answered_with_the_first_number() throws Exception {
        List<Draft> batch = Statements.several(COUNCIL, 3);
        entered(journal().append(Proposal.of(COUNCIL, batch)));
        reopen();
        assertEquals(
                List.of(1L, 2L, 3L),
                entered(journal().append(Proposal.of(COUNCIL, batch))).numbers());
        assertEquals(List.of(4L), enter(Statements.saying(COUNCIL, "next")).numbers());
        assertProved(COUNCIL);
    }

    @Test
    default void a_retry_that_expects_the_old_position_is_still_a_retry() {
        Proposal proposal = Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "once")))
                .after(0);
        entered(journal().append(proposal));
        assertEquals(List.of(1L), entered(journal().append(proposal)).numbers());
    }

    @Test
    default void fifty_who_send_the_same_act_at_once_all_get_its_one_number() throws Exception {
        for (int round = 1; round <= 20; round++) {
            Draft draft = Statements.saying(COUNCIL, "round " + round, "round-" + round);
            long number = round;
            for (Answer answer : inParallel(50, _ -> journal().append(Proposal.of(COUNCIL, List.of(draft))))) {
                assertEquals(List.of(number), entered(answer).numbers());
            }
        }
        assertEquals(20, journal().head(COUNCIL).size());
    }

    @Test
    default void the_same_request_id_with_another_content_is_refused() {
        enter(Statements.saying(COUNCIL, "this", "request-7"));
        assertRefused("JOURNAL-2", append(Statements.saying(COUNCIL, "that", "request-7")));
        assertEquals(List.of("this"), texts(COUNCIL));
        // Another organisation's request ids are its own.
        enter(Statements.saying(LEAGUE, "that", "request-7"));
    }

    @Test
    default void the_same_request_id_with_another_private_text_is_refused() {
        Draft draft = Statements.privately(COUNCIL, "the ambassador said so", "request-7");
        enter(draft);
        assertEquals(List.of(1L), enter(draft).numbers());
        assertRefused("JOURNAL-2", append(Statements.privately(COUNCIL, "the minister said so", "request-7")));
        assertRefused("JOURNAL-2", append(Statements.saying(COUNCIL, "the ambassador said so", "request-7")));
    }

    @Test
    default void a_batch_of_which_a_part_is_known_is_refused_whole() {
        Draft known = Statements.saying(COUNCIL, "known");
        enter(known);
        assertRefused(
                "JOURNAL-3", journal().append(Proposal.of(COUNCIL, List.of(known, Statements.saying(COUNCIL, "new")))));
        assertEquals(List.of("known"), texts(COUNCIL));
    }

    @Test
    default void two_acts_of_one_batch_cannot_have_one_request_id() {
        List<Draft> twins = List.of(Statements.saying(COUNCIL, "a", "same"), Statements.saying(COUNCIL, "b", "same"));
        assertRefused("JOURNAL-7", journal().append(Proposal.of(COUNCIL, twins)));
        assertEquals(0, journal().head(COUNCIL).size());
    }

    @Test
    default void a_decided_proposal_that_names_its_request_is_not_decided_twice() {
        AtomicBoolean asked = new AtomicBoolean();
        Proposal proposal = new Proposal(
                COUNCIL,
                OptionalLong.empty(),
                Optional.of("vote-1"),
                _ -> {
                    assertFalse(asked.getAndSet(true), "asked twice");
                    return new Drafted(List.of(
                            Statements.saying(COUNCIL, "voted", "vote-1"),
                            Statements.saying(COUNCIL, "counted", "vote-1-count")));
                },
                List.of());
        assertEquals(List.of(1L, 2L), entered(journal().append(proposal)).numbers());
        assertEquals(List.of(1L, 2L), entered(journal().append(proposal)).numbers());
    }
}
