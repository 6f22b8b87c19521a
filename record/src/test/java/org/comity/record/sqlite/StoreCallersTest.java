package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Cosignature;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Unsettled;
import org.comity.record.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a caller does, or another program, that must not stop a store for all others.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StoreCallersTest {
    private static final String LEAGUE = "lake-league";

    @TempDir
    Path directory;

    private Path store;

    @BeforeEach
    void name_the_place() {
        store = directory.resolve("store");
    }

    @Test
    void a_thread_that_is_interrupted_adds_an_organisation_and_stays_interrupted() {
        try (Store made = Stores.create(store)) {
            Thread.currentThread().interrupt();
            Optional<?> refused = made.addOrganisation(LEAGUE, "localhost");
            assertTrue(Thread.interrupted());
            assertEquals(Optional.empty(), refused);
            // The guard was not closed under it.
            Stores.enter(made, "goes on");
            Stores.enter(made, Statements.saying(LEAGUE, "too"));
        }
    }

    @Test
    void another_program_that_holds_the_database_keeps_things_out_and_stops_nothing() throws Exception {
        SigningKey witness = SigningKey.create("witness.example", KeyUse.COSIGNATURE);
        try (Store made = Stores.create(store);
                Connection other = Tables.writer(new Places(store).database());
                Statement statement = other.createStatement()) {
            Stores.enter(made, "one");
            Checkpoint head = made.head(Stores.COUNCIL);
            byte[] note =
                    note(made).with(List.of(Cosignature.sign(witness, head, 1))).bytes();
            run(made, "PRAGMA busy_timeout = 1");
            statement.execute("BEGIN IMMEDIATE");
            assertEquals(
                    "STORE-16",
                    made.addOrganisation(LEAGUE, "localhost").orElseThrow().code());
            assertInstanceOf(
                    Parsed.Bad.class, made.keepCosignatures(Stores.COUNCIL, note, List.of(witness.verifier())));
            assertEquals(Optional.empty(), made.stopped());
            statement.execute("ROLLBACK");
            assertInstanceOf(
                    Parsed.Good.class, made.keepCosignatures(Stores.COUNCIL, note, List.of(witness.verifier())));
            assertEquals(Optional.empty(), made.addOrganisation(LEAGUE, "localhost"));
            Stores.enter(made, "two");
        }
    }

    private static Note note(Store store) {
        return switch (Note.parse(store.signedHead(Stores.COUNCIL).getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Good<Note>(Note good) -> good;
            case Parsed.Bad<Note>(String says) -> throw new AssertionError(says);
        };
    }

    private static void run(Store store, String sql) throws Exception {
        try (Statement statement = store.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void nothing_is_added_to_a_store_that_was_closed() {
        Store made = Stores.create(store);
        made.close();
        assertEquals(
                "STORE-13",
                made.addOrganisation(LEAGUE, "localhost").orElseThrow().code());
        byte[] note = note(made).bytes();
        assertInstanceOf(Parsed.Bad.class, made.keepCosignatures(Stores.COUNCIL, note, List.of()));
        try (Store again = Stores.open(store)) {
            assertEquals(Optional.empty(), again.addOrganisation(LEAGUE, "localhost"));
        }
    }

    @Test
    void an_organisation_whose_key_could_not_be_written_whole_can_be_added_again() throws Exception {
        try (Store made = Stores.create(store)) {
            Path inTheWay = new Places(store).verifierKey(LEAGUE);
            Files.createDirectories(inTheWay.resolve("something"));
            assertTrue(made.addOrganisation(LEAGUE, "localhost").isPresent());
            Files.delete(inTheWay.resolve("something"));
            Files.delete(inTheWay);
            assertEquals(Optional.empty(), made.addOrganisation(LEAGUE, "localhost"));
        }
    }

    @Test
    void an_organisation_can_be_added_again_with_the_key_that_lies_there_and_with_no_other() throws Exception {
        SigningKey key = SigningKey.create("record.localhost/" + LEAGUE, KeyUse.NOTE);
        SigningKey other = SigningKey.create("record.localhost/" + LEAGUE, KeyUse.NOTE);
        try (Store made = Stores.create(store)) {
            // As after a disk that was full when the organisation was to be written.
            new Keys(new Places(store)).write(LEAGUE, key);
            assertEquals(
                    "STORE-8", made.addOrganisation(LEAGUE, other).orElseThrow().code());
            assertEquals(Optional.empty(), made.addOrganisation(LEAGUE, key));
            Stores.enter(made, Statements.saying(LEAGUE, "one"));
        }
    }

    @Test
    void a_store_that_stopped_lets_go_of_its_database() throws Exception {
        try (Store made = Stores.create(store)) {
            Stores.enter(made, "one");
            run(made, "CREATE TEMP TRIGGER stop BEFORE INSERT ON act BEGIN SELECT RAISE(ABORT, 'no'); END");
            assertInstanceOf(
                    Unsettled.class,
                    made.append(Proposal.of(Stores.COUNCIL, List.of(Statements.saying(Stores.COUNCIL, "two")))));
        }
        try (Store again = Stores.open(store)) {
            Stores.enter(again, "two again");
        }
    }

    @Test
    void a_reader_that_many_close_at_once_is_closed() throws Exception {
        Stores.make(store, 1);
        for (int round = 0; round < 200; round++) {
            StoreReader reader = StoreReader.open(store).orThrow();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                threads.add(Thread.ofPlatform().daemon(true).start(reader::close));
            }
            for (Thread thread : threads) {
                thread.join(10_000);
                assertTrue(!thread.isAlive(), "it waits for ever");
            }
        }
    }

    @Test
    void a_lock_that_cannot_be_written_is_not_held_either() throws Exception {
        Stores.make(store, 1);
        Path lock = store.resolve("lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, Path.of("/dev/full"));
        Stores.assertRefused("STORE-12", store);
        Stores.assertRefused("STORE-12", store);
        Files.delete(lock);
        Stores.open(store).close();
    }
}
