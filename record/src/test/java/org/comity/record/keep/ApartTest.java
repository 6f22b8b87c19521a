package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.comity.log.verify.Progress;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Erasing;
import org.comity.record.Statements;
import org.comity.record.codec.Kept;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept apart from the log is there until an act says that it was erased, and then it is not.
@Tag("slow")
class ApartTest {
    private static final String TEXT = "between us";

    @TempDir
    Path directory;

    private Path store;
    private Path backup;
    private Path published;

    /// Act 1 is a charter, act 2 a private text, act 4 behind closed doors.
    @BeforeEach
    void make_a_store() {
        store = Council.store(directory.resolve("store"), 3);
        backup = directory.resolve("backup");
        published = directory.resolve("published");
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(open, List.of(Statements.behindClosedDoors(Council.NAME, "in here", "closed-1")));
        }
    }

    private Entered erase(String because) {
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            String digest = digest();
            return Council.entered(
                    open.erase(new Erasing(Council.NAME, 2, digest, because, "registrar", "erase/" + digest)));
        }
    }

    private String digest() {
        return sql("SELECT digest FROM opening WHERE (act & 1099511627775) = 2");
    }

    private List<Kept> texts() {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return reader.openings(Council.NAME, 2);
        }
    }

    /// Does something to the database behind everybody's back; answers with the first cell.
    private String sql(String... statements) {
        String first = "";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("record.db"));
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                if (statement.execute(one)) {
                    try (var row = statement.getResultSet()) {
                        first = row.next() ? row.getString(1) : first;
                    }
                }
            }
            return first;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /// As a store was left by catching up past an erasure, before that erased.
    private void bringTheTextBack() {
        Backup.make(store, backup, Backup.Secrets.LEFT_OUT, Instant.EPOCH).orThrow();
        assertEquals(List.of(5L), erase("it names a person").numbers());
        assertEquals(List.of(), texts());
        sql(
                "ATTACH '" + backup.resolve("record.db") + "' AS earlier",
                "INSERT OR REPLACE INTO opening SELECT * FROM earlier.opening");
        assertEquals(1, texts().size());
    }

    private boolean holdsTheText() throws Exception {
        for (Path file : Council.files(store)) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(TEXT)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> says(Scrub.Found found) {
        return found.damages().stream().map(Scrub.Damage::says).toList();
    }

    @Test
    void catching_up_past_an_erasure_erases_the_text() throws Exception {
        Backup.make(store, backup, Backup.Secrets.LEFT_OUT, Instant.EPOCH).orThrow();
        erase("it names a person");
        Council.export(store, published);
        Restore.run(backup, store, Restore.Later.GIVE_UP, "a test", Progress.NONE)
                .orThrow();
        assertEquals(1, texts().size());
        Council.importing(published, store).orThrow();
        assertEquals(List.of(), texts());
        assertFalse(holdsTheText());
        Scrub.Found found = Council.scrub(store);
        assertTrue(found.isSound(), found::toString);
        assertEquals(1, found.erased());
        // A retry is known.
        assertEquals(List.of(5L), erase("it names a person").numbers());
    }

    @Test
    void scrubbing_names_a_text_that_is_here_though_an_act_says_that_it_was_erased() {
        bringTheTextBack();
        Scrub.Found found = Council.scrub(store);
        assertEquals(1, found.wrong(), found::toString);
        assertEquals(Scrub.Kind.OPENING, found.damages().getFirst().kind());
        assertEquals(OptionalLong.of(2), found.damages().getFirst().act());
        String says = says(found).getFirst();
        assertTrue(says.startsWith("act 5 says that a text of act 2 was erased, and it is here"), says);
        assertTrue(says.contains("comity erase 2 --digest " + digest()), says);
    }

    @Test
    void a_text_that_came_back_is_erased_again_without_a_second_act() throws Exception {
        bringTheTextBack();
        Entered again = erase("it came back");
        assertEquals(List.of(5L), again.numbers());
        assertEquals(5, again.head().size());
        assertEquals(List.of(), texts());
        assertFalse(holdsTheText());
        assertTrue(Council.scrub(store).isSound());
        // It is a store like any other, and the same asked once more is known.
        Council.more(store, 1);
        assertEquals(List.of(5L), erase("it names a person").numbers());
    }

    @Test
    void scrubbing_names_texts_that_are_gone_though_no_act_says_that_they_were_erased() {
        sql("DELETE FROM opening");
        assertEquals(
                List.of(
                        "act 2: a text of it is not here, and no act says that it was erased",
                        "act 4: what it withholds is not here"),
                says(Council.scrub(store)).stream()
                        .map(one -> one.replaceAll("[:;] [^:;]*$", ""))
                        .toList());
    }

    @Test
    void scrubbing_names_a_text_that_was_blanked_though_no_act_says_that_it_was_erased() {
        sql("UPDATE opening SET salt = NULL, bytes = NULL, erased = 3 WHERE (act & 1099511627775) = 2");
        Scrub.Found found = Council.scrub(store);
        assertEquals(1, found.wrong(), found::toString);
        assertTrue(
                says(found).getFirst().startsWith("act 2: a text of it is not here, and no act says"), found::toString);
    }

    @Test
    void scrubbing_names_a_charter_whose_bytes_are_gone_and_a_mirror_puts_it_back() {
        Council.export(store, published);
        sql("DELETE FROM document");
        Scrub.Found found = Council.scrub(store);
        assertEquals(1, found.wrong(), found::toString);
        assertEquals(Scrub.Kind.DOCUMENT, found.damages().getFirst().kind());
        assertEquals(OptionalLong.of(1), found.damages().getFirst().act());
        try (LogPlace place = LogPlace.open(published.toString()).orThrow();
                var keeping =
                        org.comity.record.sqlite.Keeping.open(store, "a test").orThrow()) {
            var row = Council.row(keeping.reader());
            Repair.Repaired repaired =
                    Repair.run(keeping, row, place, found, Progress.NONE).orThrow();
            assertEquals(1, repaired.documents());
            assertEquals(List.of(), repaired.acts());
            assertTrue(repaired.after().isSound(), repaired::toString);
        }
    }

    @Test
    void a_mirror_never_had_what_is_kept_apart() {
        Council.export(store, published);
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published, mirror).orThrow();
        Scrub.Found found = Council.scrub(mirror);
        assertTrue(found.isSound(), found::toString);
        assertEquals(0, found.openings());
    }

    @Test
    void a_private_text_behind_closed_doors_is_sound() {
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(
                    open, List.of(Statements.privatelyBehindClosedDoors(Council.NAME, "hidden twice", "closed-2")));
        }
        Scrub.Found found = Council.scrub(store);
        assertTrue(found.isSound(), found::toString);
    }
}
