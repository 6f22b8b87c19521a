package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.comity.acts.Draft;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.memory.MemoryJournal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a caller asks for, it gets an answer of its own, and the others do not hear of it.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CallersTest {
    private static final String COUNCIL = "river-council";

    private enum Kind {
        MEMORY,
        STORE
    }

    @TempDir
    Path directory;

    private Optional<Journal> opened = Optional.empty();

    private Journal open(Kind kind) {
        Journal journal = switch (kind) {
            case MEMORY -> {
                MemoryJournal memory = MemoryJournal.create();
                memory.addOrganisation(COUNCIL, SigningKey.create("record.localhost/" + COUNCIL, KeyUse.NOTE));
                yield memory;
            }
            case STORE -> {
                Store store = Store.create(directory.resolve("store"), StoreOptions.of("a test"))
                        .orThrow();
                assertEquals(Optional.empty(), store.addOrganisation(COUNCIL, "localhost"));
                yield store;
            }
        };
        opened = Optional.of(journal);
        return journal;
    }

    @AfterEach
    void close_it() {
        opened.ifPresent(Journal::close);
    }

    private static void assertRefused(String code, Answer answer) {
        assertEquals(
                code,
                assertInstanceOf(NotEntered.class, answer, answer::toString)
                        .refused()
                        .code());
    }

    private static List<Long> enter(Journal journal, Draft draft) {
        Answer answer = journal.append(Proposal.of(COUNCIL, List.of(draft)));
        return assertInstanceOf(Entered.class, answer, answer::toString).numbers();
    }

    @ParameterizedTest
    @EnumSource
    void an_erasing_that_no_act_could_say_is_refused_and_erases_nothing(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.privately(COUNCIL, "name of the witness", "request-7"));
        String digest = journal.openings(COUNCIL, 1).getFirst().digest();
        assertRefused("JOURNAL-10", erase(journal, 1, digest, "", "registrar", "erase-1"));
        assertRefused("JOURNAL-10", erase(journal, 1, digest, " ", "registrar", "erase-1"));
        assertRefused("ACT-9", erase(journal, 1, digest, "\0", "registrar", "erase-1"));
        assertRefused("ACT-5", erase(journal, 1, digest, "x".repeat(70_000), "registrar", "erase-1"));
        assertRefused("ACT-10", erase(journal, 1, digest, "why", "", "erase-1"));
        assertRefused("ACT-2", erase(journal, 1, digest, "why", "registrar", ""));
        assertRefused("ACT-2", erase(journal, 1, digest, "why", "registrar", "x".repeat(201)));
        assertRefused("ACT-9", erase(journal, 1, digest, "why", "registrar", "\ud800"));
        for (long number : new long[] {Long.MIN_VALUE, -1, 0, 2, 1L << 40, Long.MAX_VALUE}) {
            assertRefused("JOURNAL-10", erase(journal, number, digest, "why", "registrar", "erase-1"));
        }
        assertRefused("JOURNAL-10", erase(journal, 1, "no digest", "why", "registrar", "erase-1"));
        assertEquals(1, journal.openings(COUNCIL, 1).size());
        assertEquals(List.of(2L), enter(journal, Statements.saying(COUNCIL, "goes on")));
    }

    private static Answer erase(
            Journal journal, long number, String digest, String because, String enteredBy, String requestId) {
        return journal.erase(new Erasing(COUNCIL, number, digest, because, enteredBy, requestId));
    }

    @ParameterizedTest
    @EnumSource
    void an_erasing_under_the_request_id_of_another_act_is_refused_while_the_text_is_being_erased(Kind kind)
            throws Exception {
        Journal journal = open(kind);
        enter(journal, Statements.privately(COUNCIL, "name of the witness", "request-7"));
        enter(journal, Statements.saying(COUNCIL, "something else", "taken"));
        String digest = journal.openings(COUNCIL, 1).getFirst().digest();
        CountDownLatch both = new CountDownLatch(1);
        // Both come into the group after this one.
        FutureTask<Answer> first = begin(() -> journal.append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> {
            await(both);
            return new Drafted(List.of(Statements.saying(COUNCIL, "takes its time")));
        })));
        FutureTask<Answer> erasing = begin(() -> erase(journal, 1, digest, "why", "registrar", "erase-1"));
        FutureTask<Answer> mistaken = begin(() -> erase(journal, 1, digest, "why", "registrar", "taken"));
        both.countDown();
        assertInstanceOf(Entered.class, first.get());
        assertEquals(List.of(4L), assertInstanceOf(Entered.class, erasing.get()).numbers());
        assertRefused("JOURNAL-2", mistaken.get());
    }

    /// Begins something, and returns when it has come as far as it can alone.
    private static <T> FutureTask<T> begin(java.util.concurrent.Callable<T> what) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(what);
        Thread thread = Thread.ofPlatform().start(task);
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING
                && !task.isDone()) {
            Thread.sleep(1);
        }
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void more_than_sixty_four_megabytes_of_acts_are_too_many_at_once(Kind kind) {
        Journal journal = open(kind);
        String text = "x".repeat(62_000);
        List<Draft> drafts = IntStream.range(0, 1_100)
                .mapToObj(i -> Statements.saying(COUNCIL, text))
                .toList();
        assertRefused("JOURNAL-5", journal.append(Proposal.of(COUNCIL, drafts)));
        assertRefused(
                "JOURNAL-5", journal.append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> new Drafted(drafts))));
        assertEquals(0, journal.head(COUNCIL).size());
        Answer fewer = journal.append(Proposal.of(COUNCIL, drafts.subList(0, 200)));
        assertEquals(
                200,
                assertInstanceOf(Entered.class, fewer, fewer::toString)
                        .numbers()
                        .size());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_decided_is_not_piled_up_without_end(Kind kind) throws Exception {
        Journal journal = open(kind);
        String text = "x".repeat(62_000);
        CountDownLatch all = new CountDownLatch(1);
        CountDownLatch deciding = new CountDownLatch(1);
        FutureTask<Answer> first = begin(() -> journal.append(new Proposal(COUNCIL, OptionalLong.empty(), _ -> {
            deciding.countDown();
            await(all);
            return new Drafted(List.of(Statements.saying(COUNCIL, "takes its time")));
        })));
        // The others come when the group of the first is closed.
        await(deciding);
        // Until they are decided, all three look as if they went into one group.
        List<Integer> pending = Collections.synchronizedList(new ArrayList<>());
        List<FutureTask<Answer>> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(begin(() -> journal.append(new Proposal(COUNCIL, OptionalLong.empty(), turn -> {
                pending.add(turn.pending().size());
                return new Drafted(IntStream.range(0, 80)
                        .mapToObj(_ -> Statements.saying(COUNCIL, text))
                        .toList());
            }))));
        }
        all.countDown();
        assertInstanceOf(Entered.class, first.get());
        for (FutureTask<Answer> other : others) {
            assertInstanceOf(Entered.class, other.get());
        }
        // About 5 MB each, and a group of 8 MB takes no more.
        assertEquals(List.of(0, 80, 0), pending);
        assertEquals(241, journal.head(COUNCIL).size());
    }

    @ParameterizedTest
    @EnumSource
    void who_has_all_the_patience_there_is_may_follow(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.saying(COUNCIL, "one"));
        assertEquals(
                1,
                journal.follow(COUNCIL, 0, 10, ChronoUnit.FOREVER.getDuration()).size());
    }

    @ParameterizedTest
    @EnumSource
    void who_follows_a_journal_that_is_closed_is_told_that_nothing_comes(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.saying(COUNCIL, "one"));
        journal.close();
        assertEquals(List.of(), journal.follow(COUNCIL, 1, 10, ChronoUnit.FOREVER.getDuration()));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_kept_apart_for_an_act_that_is_not_there(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.privately(COUNCIL, "name of the witness", "request-7"));
        for (long number : new long[] {Long.MIN_VALUE, -1, 0, 2, 1L << 40, Long.MAX_VALUE}) {
            assertEquals(List.of(), journal.openings(COUNCIL, number));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_can_read_from_before_the_first_act_or_no_act(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.saying(COUNCIL, "one"));
        assertThrows(IllegalArgumentException.class, () -> journal.read(COUNCIL, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> journal.read(COUNCIL, 0, 0));
        assertEquals(1, journal.read(COUNCIL, 0, Integer.MAX_VALUE).size());
        assertEquals(List.of(), journal.read(COUNCIL, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @EnumSource
    void a_thread_that_is_interrupted_closes_a_journal_and_stays_interrupted(Kind kind) {
        Journal journal = open(kind);
        enter(journal, Statements.saying(COUNCIL, "one"));
        Thread.currentThread().interrupt();
        journal.close();
        assertTrue(Thread.interrupted());
    }
}
