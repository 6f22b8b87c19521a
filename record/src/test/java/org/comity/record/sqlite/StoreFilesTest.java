package org.comity.record.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store says about files that are not as they should be.
class StoreFilesTest {
    @TempDir
    Path directory;

    private Path store;
    private Places places;

    @BeforeEach
    void name_the_places() {
        store = directory.resolve("store");
        places = new Places(store);
    }

    @Test
    void a_store_is_made_where_nothing_is() throws Exception {
        Files.createDirectory(store);
        Stores.make(store, 0);
        assertEquals(
                "STORE-2", Stores.refused(Store.create(store, Stores.OPTIONS)).code());
        Path file = Files.writeString(directory.resolve("file"), "a text");
        assertEquals(
                "STORE-2", Stores.refused(Store.create(file, Stores.OPTIONS)).code());
    }

    @Test
    void only_the_owner_may_read_the_keys() throws Exception {
        Stores.make(store, 0);
        assertEquals("rw-------", permissions(places.key(Stores.COUNCIL)));
        assertEquals("rw-------", permissions(places.database()));
        assertEquals("rwx------", permissions(places.keys()));
        assertEquals("rwx------", permissions(store));
    }

    @Test
    void what_is_no_store_is_named_as_such() throws Exception {
        Stores.assertRefused("STORE-3", store);
        Files.createDirectory(store);
        Stores.assertRefused("STORE-3", store);
        Files.createFile(places.database());
        Stores.assertRefused("STORE-3", store);
        Files.writeString(places.database(), "A text that is no database at all. ".repeat(100));
        Stores.assertRefused("STORE-3", store);
        Files.delete(places.database());
        run("CREATE TABLE other (a)");
        byte[] before = Files.readAllBytes(places.database());
        Stores.assertRefused("STORE-3", store);
        // Nothing was done to the other program's file.
        assertEquals(ByteBuffer.wrap(before), ByteBuffer.wrap(Files.readAllBytes(places.database())));
    }

    @Test
    @Tag("slow")
    void a_database_that_another_program_holds_refuses_until_it_is_let_go() throws Exception {
        try (Store open = Stores.create(store)) {
            Stores.enter(open, "one");
            Proposal two = Proposal.of(Stores.COUNCIL, List.of(Statements.saying(Stores.COUNCIL, "two")));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + places.database());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                Answer refused = open.append(two);
                assertEquals(
                        "STORE-16",
                        assertInstanceOf(NotEntered.class, refused).refused().code());
                statement.execute("ROLLBACK");
            }
            assertEquals(Optional.empty(), open.stopped());
            assertEquals(
                    List.of(2L),
                    assertInstanceOf(Entered.class, open.append(two)).numbers());
        }
        try (Store again = Stores.open(store)) {
            assertEquals(2, again.head(Stores.COUNCIL).size());
        }
    }

    @Test
    void a_store_is_not_called_damaged_when_the_library_that_reads_it_is_missing() {
        SQLException missing = new Tables.NoLibrary(new UnsatisfiedLinkError("no room"));
        Refused refused = Tables.cannot(store, missing).refused();
        assertEquals("STORE-15", refused.code());
        assertTrue(refused.because().contains(System.getProperty("java.io.tmpdir")), refused.because());
    }

    @Test
    void the_secret_of_request_ids_is_made_once_and_for_its_owner_alone() throws Exception {
        try (Store made = Stores.create(store)) {
            made.requestIds().orThrow();
        }
        Path secret = store.resolve("keys/request-ids.secret");
        byte[] bytes = Files.readAllBytes(secret);
        assertEquals(32, bytes.length);
        assertEquals("rw-------", permissions(secret));
        try (Store again = Stores.open(store)) {
            again.requestIds().orThrow();
            assertEquals(ByteBuffer.wrap(bytes), ByteBuffer.wrap(Files.readAllBytes(secret)));
            Files.write(secret, new byte[3]);
            assertEquals(
                    "STORE-8",
                    assertInstanceOf(Opened.NotOpened.class, again.requestIds())
                            .refused()
                            .code());
        }
    }

    @Test
    void a_store_of_a_later_format_is_left_alone() throws Exception {
        Stores.make(store, 1);
        run("PRAGMA user_version = 2");
        Stores.assertRefused("STORE-4", store);
        assertTrue(StoreReader.open(store) instanceof Opened.NotOpened<StoreReader>);
    }

    @Test
    void a_damaged_page_is_noticed_when_the_store_is_opened() throws Exception {
        Stores.make(store, 3);
        try (FileChannel channel = FileChannel.open(places.database(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[3_000]), 100);
        }
        Stores.assertRefused("STORE-11", store);
    }

    @Test
    void a_changed_act_a_changed_head_and_a_missing_act_are_noticed_when_the_store_is_opened() throws Exception {
        Stores.make(store, 3);
        Path copy = directory.resolve("copy");
        Stores.copy(store, copy);
        for (String change : new String[] {
            "UPDATE act SET leaf = replace(leaf, 'act 2', 'act 7') WHERE key & 0xffffffff = 3",
            "DELETE FROM act WHERE key & 0xffffffff = 3",
            "DELETE FROM act WHERE key & 0xffffffff = 2",
            "UPDATE act SET hash = zeroblob(32) WHERE key & 0xffffffff = 1",
            "UPDATE act SET hash = zeroblob(31) WHERE key & 0xffffffff = 1",
            "UPDATE head SET note = replace(note, char(10) || '3' || char(10), char(10) || '2' || char(10))",
            "UPDATE head SET note = 'nothing'",
            "DELETE FROM head",
            "UPDATE organisation SET vkey = 'none'",
        }) {
            Stores.delete(store);
            Stores.copy(copy, store);
            run(change);
            Refused refused = Stores.refused(store);
            assertEquals("STORE-11", refused.code(), change + ": " + refused.because());
        }
    }

    @Test
    void a_key_that_is_missing_unreadable_or_of_another_log_is_refused_and_reading_needs_none() throws Exception {
        Stores.make(store, 1);
        Path key = places.key(Stores.COUNCIL);
        String right = Files.readString(key);

        Files.writeString(
                key, SigningKey.create("record.localhost/other", KeyUse.NOTE).pem());
        Stores.assertRefused("STORE-8", store);
        Files.writeString(key, "no key");
        Stores.assertRefused("STORE-8", store);
        Files.delete(key);
        Stores.assertRefused("STORE-8", store);
        Files.createDirectory(key);
        Stores.assertRefused("STORE-8", store);
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            assertEquals(1, reader.head(Stores.COUNCIL).size());
        }
        Files.delete(key);
        Files.writeString(key, right);
        Stores.open(store).close();
    }

    @Test
    void a_store_in_a_directory_that_nobody_may_write_to_can_be_read() throws Exception {
        Stores.make(store, 2);
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("r-x------"));
        try {
            try (StoreReader reader = StoreReader.open(store).orThrow()) {
                assertEquals(2, reader.read(Stores.COUNCIL, 0, 10).size());
            }
            // Whoever may write everywhere may write here too.
            if (Files.isWritable(store)) {
                Stores.open(store).close();
            } else {
                Stores.assertRefused("STORE-12", store);
            }
        } finally {
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void organisations_have_names_that_are_fit_for_files_and_logs() throws Exception {
        try (Store made = Store.create(store, Stores.OPTIONS).orThrow()) {
            for (String name : new String[] {"", "../x", "a/b", "a b", "-a", "a+b", "x".repeat(65), "à"}) {
                assertEquals(
                        "STORE-14",
                        made.addOrganisation(name, "localhost").orElseThrow().code(),
                        name);
            }
            for (String domain : new String[] {"", "a/b", "a b", "EXAMPLE.org", "x+y"}) {
                assertEquals(
                        "STORE-14",
                        made.addOrganisation("a", domain).orElseThrow().code(),
                        domain);
            }
            assertEquals(Optional.empty(), made.addOrganisation("a", "records.example.org"));
            assertEquals("record.records.example.org/a", made.head("a").origin());
            assertEquals(
                    "STORE-14",
                    made.addOrganisation("a", "elsewhere.org").orElseThrow().code());
        }
    }

    @Test
    void an_organisation_can_bring_its_key() throws Exception {
        SigningKey key = SigningKey.create("record.example.org/council", KeyUse.NOTE);
        try (Store made = Store.create(store, Stores.OPTIONS).orThrow()) {
            assertEquals(Optional.empty(), made.addOrganisation(Stores.COUNCIL, key));
            assertEquals(key.verifier(), made.key(Stores.COUNCIL));
            Stores.enter(made, "one");
        }
        try (Store again = Stores.open(store)) {
            assertEquals(key.verifier(), again.key(Stores.COUNCIL));
            assertFalse(again.signedHead(Stores.COUNCIL).isEmpty());
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + places.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
