package org.comity.record.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Unsettled;
import org.comity.record.Statements;
import org.comity.record.TestClock;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium;
import org.comity.record.commit.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a journal answers when what it writes to fails.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FailingMediumTest {
    private static final String COUNCIL = "river-council";
    private static final String LEAGUE = "lake-league";

    private enum Fate {
        GOOD,
        FULL,
        BROKEN,
        WRITTEN_THEN_BROKEN
    }

    private final TestClock clock = new TestClock();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final AtomicInteger commits = new AtomicInteger();
    private MemoryJournal journal;

    @BeforeEach
    void open_it() {
        journal = MemoryJournal.create(clock.clocks(), Failing::new);
        for (String organisation : List.of(COUNCIL, LEAGUE)) {
            journal.addOrganisation(organisation, SigningKey.create("record.localhost/" + organisation, KeyUse.NOTE));
        }
    }

    @AfterEach
    void close_it() {
        journal.close();
    }

    @Test
    void a_full_disk_refuses_the_group_and_the_next_one_is_entered() {
        fates.addAll(List.of(Fate.GOOD, Fate.FULL, Fate.FULL, Fate.GOOD));
        assertInstanceOf(Entered.class, say("one"));
        assertEquals(
                "STORE-10",
                assertInstanceOf(NotEntered.class, say("two")).refused().code());
        clock.set(Duration.ofHours(1));
        assertEquals(
                "STORE-10",
                assertInstanceOf(NotEntered.class, say("two")).refused().code());
        assertEquals(1, journal.head(COUNCIL).size());
        // The jump of the clock was not written either, and is not forgotten.
        assertEquals(List.of(3L), assertInstanceOf(Entered.class, say("two")).numbers());
        assertEquals(3, journal.head(COUNCIL).size());
    }

    @Test
    void after_the_first_failure_nothing_is_ever_written_again() {
        fates.addAll(List.of(Fate.GOOD, Fate.BROKEN));
        assertInstanceOf(Entered.class, say("one"));
        assertEquals(
                "STORE-9",
                assertInstanceOf(Unsettled.class, say("two")).refused().code());
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    "STORE-9",
                    assertInstanceOf(NotEntered.class, say("three")).refused().code());
        }
        assertEquals(2, commits.get());
        // Reading goes on.
        assertEquals(1, journal.read(COUNCIL, 0, 10).size());
    }

    @Test
    void what_was_written_when_it_failed_is_not_said_to_be_refused() {
        fates.add(Fate.WRITTEN_THEN_BROKEN);
        Unsettled unsettled = assertInstanceOf(Unsettled.class, say("one"));
        assertTrue(unsettled.refused().because().contains("may be in the record or not"));
        assertEquals(0, journal.head(COUNCIL).size());
    }

    private Answer say(String text) {
        return journal.append(Proposal.of(COUNCIL, List.of(Statements.saying(COUNCIL, text))));
    }

    private final class Failing implements Medium {
        private final Medium medium;

        Failing(Medium medium) {
            this.medium = medium;
        }

        @Override
        public void commit(Group group) throws NoRoom, Busy {
            commits.incrementAndGet();
            Fate fate = fates.isEmpty() ? Fate.GOOD : fates.poll();
            switch (fate) {
                case GOOD -> medium.commit(group);
                case FULL -> throw new NoRoom(new IOException("no space left on device"));
                case BROKEN -> throw new IllegalStateException("input/output error");
                case WRITTEN_THEN_BROKEN -> {
                    medium.commit(group);
                    throw new IllegalStateException("input/output error");
                }
            }
        }

        @Override
        public Map<Request, Earlier> earlier(Collection<Request> requests) {
            return medium.earlier(requests);
        }

        @Override
        public Erasable erasable(int organisation, long number, String digest) {
            return medium.erasable(organisation, number, digest);
        }

        @Override
        public Texts texts(int organisation, long number) {
            return medium.texts(organisation, number);
        }

        @Override
        public long erasedBy(int organisation, long number, String digest) {
            return medium.erasedBy(organisation, number, digest);
        }

        @Override
        public Optional<byte[]> leaf(int organisation, long number) {
            return medium.leaf(organisation, number);
        }

        @Override
        public OptionalLong documentLength(String sha256) {
            return medium.documentLength(sha256);
        }

        @Override
        public Optional<String> cosigned(int organisation, long size) {
            return medium.cosigned(organisation, size);
        }

        @Override
        public void keepCosigned(int organisation, long size, String note) throws NoRoom, Busy {
            medium.keepCosigned(organisation, size, note);
        }
    }
}
