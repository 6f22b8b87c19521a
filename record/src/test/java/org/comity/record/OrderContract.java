package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.comity.charter.Refused;
import org.comity.log.tree.Hash;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotDrafted;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Records.Leaf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// In which order acts stand, and what is decided at its turn.
@SuppressWarnings("exports")
public interface OrderContract extends JournalTrial {
    // Order.

    @Test
    default void a_new_record_is_empty_and_its_head_is_signed() {
        assertEquals(List.of(COUNCIL, LEAGUE), journal().organisations());
        assertEquals(0, journal().head(COUNCIL).size());
        assertEquals(Hash.EMPTY, journal().head(COUNCIL).root());
        assertEquals(List.of(), journal().read(COUNCIL, 0, 10));
        assertSigned(COUNCIL);
    }

    @Test
    default void acts_are_numbered_from_one_on_without_gaps_and_read_in_order() {
        assertEquals(List.of(1L), enter(Statements.saying(COUNCIL, "a")).numbers());
        assertEquals(List.of(2L), enter(Statements.saying(COUNCIL, "b")).numbers());
        assertEquals(List.of("a", "b"), texts(COUNCIL));
        assertEquals(2, journal().head(COUNCIL).size());
    }

    @Test
    default void acts_proposed_together_stand_together() {
        enter(Statements.saying(COUNCIL, "before"));
        Entered three = entered(journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 3))));
        assertEquals(List.of(2L, 3L, 4L), three.numbers());
        assertEquals(4, three.head().size());
        assertEquals(List.of("before", "statement 0", "statement 1", "statement 2"), texts(COUNCIL));
    }

    @Test
    default void each_organisation_has_its_own_numbers_and_its_own_log() {
        enter(Statements.saying(COUNCIL, "of the council"));
        assertEquals(
                List.of(1L), enter(Statements.saying(LEAGUE, "of the league")).numbers());
        assertEquals(List.of("of the council"), texts(COUNCIL));
        assertEquals(List.of("of the league"), texts(LEAGUE));
        assertFalse(journal().head(COUNCIL).root().equals(journal().head(LEAGUE).root()));
        assertFalse(journal().key(COUNCIL).equals(journal().key(LEAGUE)));
    }

    @Tag("slow")
    @Test
    default void many_writers_at_once_lose_nothing_and_double_nothing() throws Exception {
        List<Future<Entered>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                String organisation = i % 3 == 0 ? LEAGUE : COUNCIL;
                String text = "text " + i;
                answers.add(threads.submit(() -> enter(Statements.saying(organisation, text))));
            }
        }
        Set<Long> ofTheCouncil = new HashSet<>();
        for (int i = 0; i < 600; i++) {
            Entered answer = answers.get(i).get();
            long number = answer.numbers().getFirst();
            assertTrue(answer.head().size() >= number);
            assertEquals("text " + i, texts(i % 3 == 0 ? LEAGUE : COUNCIL).get((int) number - 1));
            if (i % 3 != 0) {
                ofTheCouncil.add(number);
            }
        }
        assertEquals(LongStream.rangeClosed(1, 400).boxed().collect(Collectors.toSet()), ofTheCouncil);
        assertProved(COUNCIL);
        assertProved(LEAGUE);
    }

    @Test
    default void reading_begins_where_it_is_told_and_gives_no_more_than_it_is_asked() {
        entered(journal().append(Proposal.of(COUNCIL, Statements.several(COUNCIL, 10))));
        assertEquals(
                List.of(4L, 5L, 6L),
                journal().read(COUNCIL, 3, 3).stream().map(Leaf::number).toList());
        assertEquals(
                List.of(9L, 10L),
                journal().read(COUNCIL, 8, 100).stream().map(Leaf::number).toList());
        assertEquals(List.of(), journal().read(COUNCIL, 10, 100));
        assertEquals(List.of(), journal().read(COUNCIL, 11, 100));
    }

    // Expected position.

    @Test
    default void a_proposal_that_has_seen_the_last_act_is_entered_and_one_that_has_not_is_refused() {
        enter(Statements.saying(COUNCIL, "first"));
        Proposal seen = Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "second")));
        assertRefused("JOURNAL-1", journal().append(seen.after(0)));
        assertRefused("JOURNAL-1", journal().append(seen.after(2)));
        assertEquals(List.of("first"), texts(COUNCIL));
        assertEquals(List.of(2L), entered(journal().append(seen.after(1))).numbers());
    }

    @Test
    default void of_many_that_have_seen_the_same_last_act_one_is_entered() throws Exception {
        List<Answer> answers = inParallel(
                50,
                i -> journal()
                        .append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, "text " + i)))
                                .after(0)));
        assertEquals(1, answers.stream().filter(Entered.class::isInstance).count());
        assertEquals(1, texts(COUNCIL).size());
    }

    // Deciding at its turn.

    @Test
    default void a_proposal_is_decided_at_its_turn_with_all_that_stands_before_it() throws Exception {
        List<Answer> answers = inParallel(
                100,
                _ -> journal().append(new Proposal(COUNCIL, OptionalLong.empty(), turn -> {
                    long durable = turn.last() - turn.pending().size();
                    for (int i = 0; i < turn.pending().size(); i++) {
                        assertEquals(durable + i + 1, turn.pending().get(i).number());
                    }
                    return new Drafted(List.of(Statements.saying(COUNCIL, "after " + turn.last())));
                })));
        answers.forEach(this::entered);
        assertEquals(IntStream.range(0, 100).mapToObj(i -> "after " + i).toList(), texts(COUNCIL));
    }

    @Test
    default void the_instant_that_is_given_to_the_drafting_is_the_one_that_is_recorded() {
        Instant[] given = new Instant[1];
        entered(journal().append(new Proposal(COUNCIL, OptionalLong.empty(), turn -> {
            given[0] = turn.at();
            return new Drafted(List.of(Statements.saying(COUNCIL, "now")));
        })));
        assertEquals(given[0], acts(COUNCIL).getFirst().recorded());
    }

    @Test
    default void what_the_drafting_refuses_is_refused_and_nothing_is_written() {
        Refused refused = new Refused("TEST-1", "no", "", "do not");
        NotEntered answer = assertInstanceOf(
                NotEntered.class,
                journal().append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> new NotDrafted(refused))));
        assertEquals(refused, answer.refused());
        assertEquals(0, journal().head(COUNCIL).size());
    }

    @Test
    default void what_the_drafting_throws_reaches_its_proposer_alone() {
        IllegalStateException mistake = new IllegalStateException("a mistake");
        RuntimeException thrown = assertThrows(
                IllegalStateException.class,
                () -> journal().append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> {
                    throw mistake;
                })));
        assertEquals(mistake, thrown);
        enter(Statements.saying(COUNCIL, "goes on"));
        assertEquals(List.of("goes on"), texts(COUNCIL));
    }
}
