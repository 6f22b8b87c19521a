package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A store while it runs: who holds it, who reads meanwhile, what stops it.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StoreRunTest {
    @TempDir
    Path directory;

    private Path store;

    @BeforeEach
    void name_the_place() {
        store = directory.resolve("store");
    }

    @Test
    void a_second_one_in_the_same_process_is_told_who_holds_the_store() {
        try (Store first = Stores.create(store)) {
            Refused refused = Stores.refused(store);
            assertEquals("STORE-1", refused.code());
            assertTrue(
                    refused.because().contains("pid " + ProcessHandle.current().pid()), refused.because());
            assertTrue(refused.because().contains("a test"), refused.because());
            Stores.enter(first, "goes on");
        }
        Stores.open(store).close();
    }

    @Tag("slow")
    @Test
    void another_process_is_told_who_holds_the_store_and_may_read_it() throws Exception {
        Stores.make(store, 2);
        Process holder = Holder.start(store);
        try {
            String pid = Holder.readLine(holder);
            Refused refused = Stores.refused(store);
            assertEquals("STORE-1", refused.code());
            assertTrue(refused.because().contains("pid " + pid + ", holding, since 20"), refused.because());
            try (StoreReader reader = StoreReader.open(store).orThrow()) {
                long stands = reader.head(Stores.COUNCIL).size();
                assertTrue(stands >= 2);
                // The other process goes on entering acts.
                assertFalse(reader.follow(Stores.COUNCIL, stands, 10, Duration.ofSeconds(60))
                        .isEmpty());
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        // It was killed in the middle of its work, and left the lock to the next.
        try (Store next = Stores.open(store)) {
            long stands = next.head(Stores.COUNCIL).size();
            assertEquals(List.of(stands + 1), Stores.enter(next, "next").numbers());
        }
    }

    @Tag("slow")
    @Test
    void what_was_answered_before_a_process_was_killed_is_there_and_once() throws Exception {
        Stores.make(store, 0);
        for (int round = 0; round < 3; round++) {
            Process holder = Holder.start(store);
            Holder.readLine(holder);
            List<String> answered = new ArrayList<>();
            for (int i = 0; i < 20 * (round + 1); i++) {
                answered.add(Holder.readLine(holder));
            }
            holder.destroyForcibly().waitFor();
            try (Store again = Stores.open(store)) {
                for (String line : answered) {
                    String[] numberAndId = line.split(" ");
                    Draft same = Statements.saying(Stores.COUNCIL, "held", numberAndId[1]);
                    assertEquals(
                            List.of(Long.parseLong(numberAndId[0])),
                            Stores.enter(again, same).numbers());
                }
            }
        }
    }

    @Test
    void listeners_hear_where_it_stands_and_what_is_new() throws Exception {
        Map<String, Long> heard = new ConcurrentHashMap<>();
        try (Store first = Stores.create(store)) {
            Stores.enter(first, "one");
            first.onCommit(heard::put);
            await(() -> heard.getOrDefault(Stores.COUNCIL, 0L) == 1);
            Stores.enter(first, "two");
            await(() -> heard.get(Stores.COUNCIL) == 2);
        }
    }

    @Test
    void a_full_disk_refuses_writes_nothing_and_is_over_when_there_is_room_again() throws Exception {
        try (Store full = Stores.create(store)) {
            Stores.enter(full, "before");
            limit(full, Tables.pragma(full.connection(), "page_count"));
            Draft large = Statements.saying(Stores.COUNCIL, "x".repeat(60_000), "large");
            Answer answer = full.append(Proposal.of(Stores.COUNCIL, List.of(large)));
            assertEquals(
                    "STORE-10",
                    assertInstanceOf(NotEntered.class, answer).refused().code());
            assertEquals(1, full.head(Stores.COUNCIL).size());
            assertEquals(1, full.read(Stores.COUNCIL, 0, 10).size());
            limit(full, 1_000_000);
            assertEquals(List.of(2L), Stores.enter(full, large).numbers());
        }
        try (Store again = Stores.open(store)) {
            assertEquals(2, again.head(Stores.COUNCIL).size());
        }
    }

    @Test
    void an_act_that_the_disk_changed_stops_the_store() throws Exception {
        try (Store changed = Stores.create(store)) {
            Stores.enter(changed, "before");
            try (Statement statement = changed.connection().createStatement()) {
                statement.execute("CREATE TRIGGER change AFTER INSERT ON act BEGIN UPDATE act"
                        + " SET leaf = replace(leaf, 'trusted', 'changed') WHERE key = new.key; END");
            }
            Stores.enter(changed, "trusted");
            await(() -> changed.stopped().isPresent());
            Answer answer =
                    changed.append(Proposal.of(Stores.COUNCIL, List.of(Statements.saying(Stores.COUNCIL, "after"))));
            assertEquals(
                    "STORE-9",
                    assertInstanceOf(NotEntered.class, answer).refused().code());
        }
        Stores.assertRefused("STORE-11", store);
    }

    @Test
    void a_store_whose_files_are_replaced_under_it_stops() throws Exception {
        Path copy = directory.resolve("copy");
        Stores.make(store, 1);
        Stores.copy(store, copy);
        try (Store running = Stores.open(store)) {
            Stores.enter(running, "before");
            Files.move(store, directory.resolve("away"));
            Stores.copy(copy, store);
            await(() -> {
                running.append(Proposal.of(Stores.COUNCIL, List.of(Statements.saying(Stores.COUNCIL, "into nowhere"))));
                return running.stopped().isPresent();
            });
        }
        Stores.assertRefused("STORE-5", store);
    }

    @Test
    void an_erased_text_is_nowhere_in_the_files() throws Exception {
        String secret = "the-name-of-the-witness-" + "0123456789".repeat(900);
        try (Store made = Stores.create(store)) {
            Stores.enter(made, Statements.privately(Stores.COUNCIL, secret, "request-7"));
            Stores.enter(made, Statements.privately(Stores.COUNCIL, "the-name-of-another", "request-8"));
        }
        assertTrue(isInFiles("the-name-of-the-witness"));
        try (Store made = Stores.open(store)) {
            Stores.enter(made, "between");
            String digest = made.openings(Stores.COUNCIL, 1).getFirst().digest();
            Answer answer =
                    made.erase(new Erasing(Stores.COUNCIL, 1, digest, "a person asked for it", "registrar", "erase-1"));
            assertInstanceOf(Entered.class, answer);
            // Nobody has to wait until the store is closed.
            assertEquals(0, Files.size(new Places(store).writeAheadLog()));
        }
        assertFalse(isInFiles("the-name-of-the-witness"));
        assertFalse(isInFiles("0123456789012345678901234567890123456789"));
        assertTrue(isInFiles("the-name-of-another"));
    }

    private boolean isInFiles(String text) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void limit(Store store, long pages) throws Exception {
        try (Statement statement = store.connection().createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean isSo() throws Exception;
    }

    /// The class is given up when it takes too long.
    private static void await(Condition condition) throws Exception {
        while (!condition.isSo()) {
            Thread.sleep(5);
        }
    }
}
