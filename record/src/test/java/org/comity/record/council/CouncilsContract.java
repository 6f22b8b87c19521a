package org.comity.record.council;

import static org.comity.record.council.Decisions.LEAGUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.acts.Draft;
import org.comity.acts.council.Council;
import org.comity.record.Journal;
import org.comity.record.Journal.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is decided when its turn has come, whatever the acts are kept in.
abstract class CouncilsContract {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    private Journal journal;
    private Councils councils;

    abstract Journal open() throws Exception;

    @BeforeEach
    void open_it() throws Exception {
        journal = open();
        councils = new Councils(journal);
    }

    @AfterEach
    void close_it() {
        journal.close();
    }

    private Councils.Entered enter(Draft... drafts) {
        return entered(councils.enter(LEAGUE, List.of(drafts)));
    }

    private static Councils.Entered entered(Councils.Answer answer) {
        return assertInstanceOf(Councils.Entered.class, answer, answer::toString);
    }

    private static void assertRefused(String code, int place, Councils.Answer answer) {
        Councils.NotEntered not = assertInstanceOf(Councils.NotEntered.class, answer, answer::toString);
        assertEquals(code, not.refused().code(), not.refused().because());
        assertEquals(OptionalInt.of(place), not.place());
    }

    private static int steps(Council council, int decision) {
        return council.followUp().steps(Decisions.id(decision), DAY).size();
    }

    @Test
    void an_act_is_decided_on_what_was_entered_before_it() {
        assertRefused("FOLLOWUP-1", 0, councils.enter(LEAGUE, List.of(Decisions.step(1, "begun"))));
        assertEquals(0, journal.head(LEAGUE).size());
        enter(Decisions.told(1));
        assertEquals(List.of(2L), enter(Decisions.step(1, "begun")).numbers());
    }

    @Test
    void each_act_of_a_batch_sees_those_before_it_and_one_that_is_refused_keeps_all_out() {
        enter(Decisions.told(1), Decisions.step(1, "begun"));
        assertRefused(
                "FOLLOWUP-1",
                1,
                councils.enter(LEAGUE, List.of(Decisions.told(2), Decisions.step(3, "begun"), Decisions.told(3))));
        assertEquals(2, journal.head(LEAGUE).size());
    }

    @Test
    void what_another_entered_meanwhile_is_seen() {
        Councils other = new Councils(journal);
        enter(Decisions.told(1));
        entered(other.enter(LEAGUE, List.of(Decisions.completed(1))));
        // Not through any deciding at all.
        journal.append(Proposal.of(LEAGUE, List.of(Decisions.told(2))));
        assertRefused("FOLLOWUP-6", 0, councils.enter(LEAGUE, List.of(Decisions.step(1, "too late"))));
        enter(Decisions.step(2, "begun"));
        assertEquals(councils.council(LEAGUE), other.council(LEAGUE));
    }

    @Test
    void what_only_members_read_is_decided_on_too() {
        enter(Decisions.forMembers(Decisions.told(1)));
        enter(Decisions.forMembers(Decisions.step(1, "begun")));
        Councils fresh = new Councils(journal);
        entered(fresh.enter(LEAGUE, List.of(Decisions.step(1, "going on"))));
        assertEquals(2, steps(fresh.council(LEAGUE), 1));
        assertEquals(fresh.council(LEAGUE), councils.council(LEAGUE));
    }

    @Test
    void a_retry_is_answered_as_the_first_time_though_it_would_be_refused_now() {
        Draft step = Decisions.step(1, "begun");
        enter(Decisions.told(1));
        assertEquals(Councils.Time.FIRST, enter(step).time());
        enter(Decisions.completed(1));
        Councils.Entered again = enter(step);
        assertEquals(List.of(2L), again.numbers());
        assertEquals(Councils.Time.AGAIN, again.time());
        assertEquals(3, journal.head(LEAGUE).size());
    }

    @Test
    void what_was_retracted_comes_back_when_the_retraction_is_retracted() {
        enter(Decisions.told(1), Decisions.completed(1));
        assertRefused("FOLLOWUP-6", 0, councils.enter(LEAGUE, List.of(Decisions.step(1, "too late"))));
        enter(Decisions.retracting(2));
        enter(Decisions.step(1, "going on"));
        enter(Decisions.retracting(3));
        assertRefused("FOLLOWUP-6", 0, councils.enter(LEAGUE, List.of(Decisions.step(1, "too late"))));
        assertEquals(new Councils(journal).council(LEAGUE), councils.council(LEAGUE));
    }

    @Test
    void of_many_at_once_none_is_decided_on_a_state_that_another_has_changed() throws Exception {
        enter(Decisions.told(1));
        List<Future<Councils.Answer>> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                Draft draft = i == 30 ? Decisions.completed(1) : Decisions.step(1, "step " + i);
                answers.add(threads.submit(() -> {
                    start.await();
                    return councils.enter(LEAGUE, List.of(draft));
                }));
            }
            start.countDown();
        }
        long end = entered(answers.get(30).get()).numbers().getFirst();
        int taken = 0;
        for (Future<Councils.Answer> answer : answers) {
            switch (answer.get()) {
                case Councils.Entered done -> {
                    taken++;
                    assertTrue(done.numbers().getFirst() <= end, done::toString);
                }
                case Councils.NotEntered(OptionalInt _, var refused) -> assertEquals("FOLLOWUP-6", refused.code());
                case Councils.Unsettled unsettled -> throw new AssertionError(unsettled.toString());
            }
        }
        assertEquals(taken - 1, steps(new Councils(journal).council(LEAGUE), 1));
        assertEquals(taken + 1, journal.head(LEAGUE).size());
    }

    @Test
    void nobody_is_asked_about_an_organisation_that_is_not_here() {
        Councils.NotEntered not =
                assertInstanceOf(Councils.NotEntered.class, councils.enter("lake-league", List.of(Decisions.told(1))));
        assertEquals("JOURNAL-4", not.refused().code());
    }
}
