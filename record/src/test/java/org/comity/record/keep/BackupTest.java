package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.comity.charter.Refused;
import org.comity.log.verify.Progress;
import org.comity.record.Statements;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup is one moment of a store; put back, it does not pass for the newest.
@Tag("slow")
class BackupTest {
    @TempDir
    Path directory;

    private Path store;
    private Path backup;

    @BeforeEach
    void make_a_store() {
        store = Council.store(directory.resolve("store"), 10);
        backup = directory.resolve("backup");
    }

    private Manifest make(Backup.Secrets secrets) {
        return Backup.make(store, backup, secrets, Instant.EPOCH).orThrow();
    }

    private Answer<Manifest> restore(Path to, Restore.Later later) {
        return Restore.run(backup, to, later, "a test", Progress.NONE);
    }

    @Test
    void a_backup_is_one_moment_while_others_append() throws Exception {
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 30; i++) {
                    Council.enter(open, Statements.several(Council.NAME, 10));
                }
            });
            Manifest manifest = make(Backup.Secrets.LEFT_OUT);
            writer.join();
            assertTrue(manifest.logs().getFirst().size() >= 10);
        }
        assertTrue(Council.scrub(backup).isSound());
        restore(directory.resolve("new"), Restore.Later.KEEP).orThrow();
    }

    @Test
    void what_somebody_else_keeps_beside_the_backup_is_not_deleted() throws Exception {
        Path beside = Files.createDirectory(directory.resolve("backup.new"));
        Files.writeString(beside.resolve("letters"), "from home");
        Refused refused = Council.refused(Backup.make(store, backup, Backup.Secrets.LEFT_OUT, Instant.EPOCH));
        assertEquals("KEEP-9", refused.code());
        assertTrue(refused.because().contains("backup.new"), refused.because());
        assertEquals("from home", Files.readString(beside.resolve("letters")));
        assertFalse(Files.exists(backup));
        Files.delete(beside.resolve("letters"));
        // What a backup that was stopped leaves behind is cleared away.
        Files.writeString(beside.resolve("record.db"), "half");
        make(Backup.Secrets.LEFT_OUT);
        assertFalse(Files.exists(beside));
    }

    @Test
    void private_keys_are_in_it_only_when_that_is_asked_for() {
        make(Backup.Secrets.LEFT_OUT);
        assertFalse(Files.exists(backup.resolve("keys/" + Council.NAME + ".key")));
        assertTrue(Files.exists(backup.resolve("keys/" + Council.NAME + ".vkey")));
        backup = directory.resolve("with-keys");
        make(Backup.Secrets.INCLUDED);
        assertTrue(Files.exists(backup.resolve("keys/" + Council.NAME + ".key")));
    }

    @Test
    void nothing_is_overwritten_by_a_backup() {
        make(Backup.Secrets.LEFT_OUT);
        assertEquals(
                "KEEP-9",
                Council.refused(Backup.make(store, backup, Backup.Secrets.LEFT_OUT, Instant.EPOCH))
                        .code());
    }

    @Test
    void a_restored_old_backup_refuses_to_sign_until_it_has_caught_up_from_a_mirror() {
        make(Backup.Secrets.LEFT_OUT);
        Council.more(store, 5);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Council.more(store, 1);
        Path newest = directory.resolve("newest");
        Council.export(store, newest);

        assertEquals(
                "KEEP-11", Council.refused(restore(store, Restore.Later.KEEP)).code());
        restore(store, Restore.Later.GIVE_UP).orThrow();
        assertEquals("STORE-5", Council.refusedToOpen(store));
        // A mirror that has not the newest head does not help.
        Council.importing(published, store).orThrow();
        assertEquals("STORE-5", Council.refusedToOpen(store));
        Council.importing(newest, store).orThrow();
        assertEquals("", Council.refusedToOpen(store));
        Council.more(store, 1);
        assertTrue(Council.scrub(store).isSound());
    }

    @Test
    void what_was_entered_under_a_request_before_catching_up_is_entered_once() {
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(open, List.of(Statements.saying(Council.NAME, "once", "request-1")));
        }
        make(Backup.Secrets.LEFT_OUT);
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(open, List.of(Statements.saying(Council.NAME, "once more", "request-2")));
        }
        Path published = directory.resolve("published");
        Council.export(store, published);
        restore(store, Restore.Later.GIVE_UP).orThrow();
        Council.importing(published, store).orThrow();
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            for (String text : List.of("once", "once more")) {
                String id = text.equals("once") ? "request-1" : "request-2";
                assertEquals(
                        text.equals("once") ? List.of(11L) : List.of(12L),
                        Council.enter(open, List.of(Statements.saying(Council.NAME, text, id)))
                                .numbers());
            }
            assertEquals(12, open.head(Council.NAME).size());
        }
    }

    @Test
    void a_store_that_went_another_way_is_not_overwritten() {
        make(Backup.Secrets.INCLUDED);
        Path other = directory.resolve("other");
        restore(other, Restore.Later.KEEP).orThrow();
        Store.accept(other, Council.OPTIONS).orThrow();
        Council.more(other, 1);
        Council.more(store, 2);
        backup = directory.resolve("later");
        make(Backup.Secrets.INCLUDED);
        assertEquals(
                "KEEP-11", Council.refused(restore(other, Restore.Later.KEEP)).code());
        try (StoreReader reader = StoreReader.open(other).orThrow()) {
            assertEquals(11, reader.head(Council.NAME).size());
        }
    }

    @Test
    void a_backup_that_was_changed_is_not_restored() throws Exception {
        make(Backup.Secrets.LEFT_OUT);
        Path target = directory.resolve("target");
        Path database = backup.resolve("record.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertEquals(
                "KEEP-10", Council.refused(restore(target, Restore.Later.KEEP)).code());
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        Path manifest = backup.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("\"size\" : 10", "\"size\" : 11"));
        assertEquals(
                "KEEP-10", Council.refused(restore(target, Restore.Later.KEEP)).code());
        Files.writeString(manifest, text.substring(0, text.length() / 2));
        assertEquals(
                "KEEP-10", Council.refused(restore(target, Restore.Later.KEEP)).code());
        assertFalse(Files.exists(target));
    }

    @Test
    void no_backup_is_made_inside_a_store() {
        backup = store.resolve("sub/backup");
        assertEquals(
                "KEEP-9",
                Council.refused(Backup.make(store, backup, Backup.Secrets.LEFT_OUT, Instant.EPOCH))
                        .code());
        assertFalse(Files.exists(store.resolve("sub")));
    }
}
