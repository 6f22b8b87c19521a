package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A record goes out as files and comes in again as a mirror, the same to the byte.
@Tag("slow")
class PublishingTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 1_000})
    void a_record_of_this_size_goes_out_and_comes_in_again(int acts) throws Exception {
        roundTrip(acts);
    }

    @Test
    @Tag("slow")
    void a_record_of_seventy_thousand_acts_goes_out_and_comes_in_again() throws Exception {
        roundTrip(70_000);
    }

    private void roundTrip(int acts) throws IOException {
        Path store = Council.store(directory.resolve("store"), acts);
        Path published = directory.resolve("published");
        TilesExport.Exported exported = Council.export(store, published);
        assertEquals(acts, exported.head().size());

        LogCheck.Checked checked = Council.check(published, Council.key(store));
        assertTrue(checked.isClean(), () -> checked.toString());
        assertEquals(acts, checked.acts());

        Path mirror = Council.empty(directory.resolve("mirror"));
        TilesImport.Imported imported = Council.importing(published, mirror).orThrow();
        assertEquals(LogRow.Role.MIRROR, imported.role());
        assertEquals(List.of(), imported.missing());
        assertSame(store, mirror);
        assertTrue(Council.scrub(mirror).isSound(), () -> Council.scrub(mirror).toString());

        Path again = directory.resolve("again");
        Council.export(mirror, again);
        assertSameFiles(published, again);
    }

    private static void assertSame(Path store, Path mirror) {
        try (StoreReader one = StoreReader.open(store).orThrow();
                StoreReader other = StoreReader.open(mirror).orThrow()) {
            assertEquals(one.head(Council.NAME), other.head(Council.NAME));
            long size = one.head(Council.NAME).size();
            for (long after = 0; after < size; after += 1_000) {
                var here = one.read(Council.NAME, after, 1_000);
                var there = other.read(Council.NAME, after, 1_000);
                for (int i = 0; i < here.size(); i++) {
                    assertArrayEquals(here.get(i).bytes(), there.get(i).bytes());
                }
            }
        }
    }

    private static void assertSameFiles(Path one, Path other) throws IOException {
        List<String> names = Council.files(one).stream()
                .map(file -> one.relativize(file).toString())
                .toList();
        assertEquals(
                names,
                Council.files(other).stream()
                        .map(file -> other.relativize(file).toString())
                        .toList());
        for (String name : names) {
            assertArrayEquals(Files.readAllBytes(one.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
        }
    }

    @Test
    void publishing_again_adds_what_is_new_and_leaves_full_tiles_alone() throws Exception {
        Path store = Council.store(directory.resolve("store"), 300);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path bundle = published.resolve("tile/entries/000");
        Object before = Files.readAttributes(bundle, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        Council.more(store, 300);
        TilesExport.Exported exported = Council.export(store, published);
        assertEquals(300, exported.before());
        assertEquals(600, exported.head().size());
        assertEquals(
                before,
                Files.readAttributes(bundle, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey());
        assertTrue(Council.check(published, Council.key(store)).isClean());
    }

    @Test
    void publishing_that_was_stopped_goes_on_the_next_time() throws Exception {
        Path store = Council.store(directory.resolve("store"), 600);
        Path published = directory.resolve("published");
        Council.export(store, published);
        // What is left when it is killed before the end: some files, perhaps one half-written, and no checkpoint.
        Files.delete(published.resolve("checkpoint"));
        Files.delete(published.resolve("tile/0/001"));
        Files.writeString(published.resolve("tile/entries/001.new"), "half");
        assertEquals(0, Council.export(store, published).before());
        assertTrue(Council.check(published, Council.key(store)).isClean());
    }

    @Test
    void publishing_that_was_stopped_after_a_change_of_key_leaves_what_is_published_checkable() throws Exception {
        Path store = Council.store(directory.resolve("store"), 3);
        Path published = directory.resolve("published");
        Council.export(store, published);
        var former = Council.key(store);
        Rotation.run(store, Council.NAME, "because", "registrar", Council.OPTIONS, java.time.Instant.now())
                .orThrow();
        Council.more(store, 1);
        // Something stands where the former key goes, so that no more is written.
        Path inTheWay =
                published.resolve(Council.NAME + "-" + java.util.HexFormat.of().formatHex(former.id()) + ".vkey");
        Files.createDirectory(inTheWay);
        assertEquals(
                "KEEP-17", Council.refused(Council.exporting(store, published)).code());
        try (LogPlace place = LogPlace.open(published.toString()).orThrow()) {
            LogCheck.Checked checked = LogCheck.check(
                    place.log(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    org.comity.log.verify.Progress.NONE);
            assertTrue(checked.isClean(), checked::toString);
        }
        Files.delete(inTheWay);
        Council.export(store, published);
        assertTrue(Council.check(published, former).isClean());
    }

    @Test
    void a_document_that_an_act_names_lies_beside_the_log() throws Exception {
        Path store = Council.store(directory.resolve("store"), 2);
        Path published = directory.resolve("published");
        assertEquals(1, Council.export(store, published).documents());
        assertEquals(1, Council.files(published.resolve("documents")).size());
        String text = Files.readString(
                published.resolve("tile/entries/000.p/2"), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("between us"), "a private text is not published");
    }

    @Tag("slow")
    @Test
    void publishing_goes_on_while_others_append() throws Exception {
        Path path = Council.store(directory.resolve("store"), 10);
        Path published = directory.resolve("published");
        try (Store store = Store.open(path, Council.OPTIONS).orThrow()) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 50; i++) {
                    Council.enter(store, org.comity.record.Statements.several(Council.NAME, 20));
                }
            });
            long last = 0;
            while (writer.isAlive()) {
                last = Council.export(path, published).head().size();
                assertTrue(Council.check(published, store.key(Council.NAME)).isClean());
            }
            writer.join();
            assertTrue(last >= 10);
        }
    }

    @Test
    void a_directory_that_holds_the_log_of_another_key_or_a_longer_one_is_not_exported_to() throws Exception {
        Path store = Council.store(directory.resolve("store"), 3);
        Path other = Council.store(directory.resolve("other"), 3);
        Path published = directory.resolve("published");
        Council.export(store, published);
        assertEquals(
                "KEEP-4", Council.refused(Council.exporting(other, published)).code());
        assertEquals("KEEP-8", Council.refused(Council.exporting(store, store)).code());
        Path old = directory.resolve("old");
        Backup.make(store, old, Backup.Secrets.LEFT_OUT, java.time.Instant.EPOCH)
                .orThrow();
        Council.more(store, 3);
        Council.export(store, published);
        assertEquals(
                "KEEP-8", Council.refused(Council.exporting(old, published)).code());
    }

    @Test
    void a_mirror_catches_up_and_takes_no_older_copy() throws Exception {
        Path store = Council.store(directory.resolve("store"), 5);
        Path early = directory.resolve("early");
        Path late = directory.resolve("late");
        Council.export(store, early);
        Council.more(store, 300);
        Council.export(store, late);
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(early, mirror).orThrow();
        assertEquals(5, Council.importing(late, mirror).orThrow().before());
        assertEquals(0, new java.util.ArrayList<>(Council.scrub(mirror).damages()).size());
        assertEquals("KEEP-3", Council.refused(Council.importing(early, mirror)).code());
    }

    @Test
    void a_mirror_refuses_a_log_that_was_rewritten_with_the_real_key() throws Exception {
        Path store = Council.store(directory.resolve("store"), 5);
        Path backup = directory.resolve("backup");
        Backup.make(store, backup, Backup.Secrets.INCLUDED, java.time.Instant.EPOCH)
                .orThrow();
        Council.more(store, 1);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published, mirror).orThrow();

        Path forked = directory.resolve("forked");
        Restore.run(backup, forked, Restore.Later.KEEP, "a test", org.comity.log.verify.Progress.NONE)
                .orThrow();
        Store.accept(forked, Council.OPTIONS).orThrow();
        Council.more(forked, 3);
        Path rewritten = directory.resolve("rewritten");
        Council.export(forked, rewritten);
        assertTrue(Council.check(rewritten, Council.key(store)).isClean());
        assertEquals(
                "KEEP-4", Council.refused(Council.importing(rewritten, mirror)).code());
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(6, reader.head(Council.NAME).size());
        }
    }

    @Test
    void nothing_can_be_entered_into_a_mirror() throws Exception {
        Path store = Council.store(directory.resolve("store"), 5);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published, mirror).orThrow();
        try (Store opened = Store.open(mirror, Council.OPTIONS).orThrow()) {
            var answer = opened.append(org.comity.record.Journal.Proposal.of(
                    Council.NAME, org.comity.record.Statements.several(Council.NAME, 1)));
            assertTrue(answer instanceof org.comity.record.Journal.NotEntered, answer::toString);
            Checkpoint head = opened.head(Council.NAME);
            assertEquals(5, head.size());
        }
        assertEquals(
                "KEEP-12",
                Council.refused(Rotation.run(
                                mirror, Council.NAME, "because", "registrar", Council.OPTIONS, java.time.Instant.EPOCH))
                        .code());
    }

    @Test
    void a_mirror_that_is_there_takes_no_other_key_than_its_own_and_those_that_followed() throws Exception {
        Path store = Council.store(directory.resolve("store"), 5);
        Path published = directory.resolve("published");
        Council.export(store, published);
        var first = Council.key(store);
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published, mirror).orThrow();
        Council.more(store, 1);
        Council.export(store, published);
        var another = Optional.of(Council.key(Council.store(directory.resolve("other"), 1)));
        Refused refused = Council.refused(Council.importing(published, mirror, another));
        assertEquals("KEEP-2", refused.code());
        assertTrue(refused.because().contains("the key that was given"), refused.because());
        assertEquals(
                5,
                Council.importing(published, mirror, Optional.of(first))
                        .orThrow()
                        .before());

        Rotation.run(store, Council.NAME, "because", "registrar", Council.OPTIONS, java.time.Instant.now())
                .orThrow();
        Council.export(store, published);
        for (var known : List.of(Council.key(store), first, first, Council.key(store))) {
            Council.importing(published, mirror, Optional.of(known)).orThrow();
        }
    }

    @Test
    void another_past_of_the_same_log_is_left_as_it_is() throws Exception {
        Path store = Council.store(directory.resolve("store"), 5);
        Path backup = directory.resolve("backup");
        Backup.make(store, backup, Backup.Secrets.INCLUDED, java.time.Instant.EPOCH)
                .orThrow();
        Council.more(store, 1);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path forked = directory.resolve("forked");
        Restore.run(backup, forked, Restore.Later.KEEP, "a test", org.comity.log.verify.Progress.NONE)
                .orThrow();
        Store.accept(forked, Council.OPTIONS).orThrow();
        Council.more(forked, 3);
        refusedAndLeft("KEEP-4", "has another past", forked, published);
    }

    /// Refused, and every published file is as it was.
    private static void refusedAndLeft(String code, String says, Path store, Path published) throws IOException {
        Path before = published.resolveSibling("before");
        Files.createDirectories(before);
        Council.copy(published, before);
        Refused refused = Council.refused(Council.exporting(store, published));
        assertEquals(code, refused.code(), refused::because);
        assertTrue(refused.because().contains(says), refused.because());
        assertSameFiles(before, published);
        Council.delete(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/entries/000", "tile/0/000", "tile/entries/001.p/44", "tile/1/000.p/1"})
    void a_published_file_that_was_changed_or_lost_gets_no_new_checkpoint(String name) throws Exception {
        Path store = Council.store(directory.resolve("store"), 300);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Council.more(store, 300);
        Path file = published.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refusedAndLeft("KEEP-8", name, store, published);
        Files.delete(file);
        refusedAndLeft("KEEP-8", name, store, published);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Council.export(store, published);
        assertTrue(Council.check(published, Council.key(store)).isClean());
    }

    @Test
    void a_published_document_that_was_changed_gets_no_new_checkpoint() throws Exception {
        Path store = Council.store(directory.resolve("store"), 3);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Files.writeString(Council.files(published.resolve("documents")).getFirst(), "charter: 2\n");
        refusedAndLeft("KEEP-8", "documents/", store, published);
    }

    @Test
    void a_directory_in_a_store_or_around_one_is_not_exported_to() throws Exception {
        Path store = Council.store(directory.resolve("site/store"), 3);
        for (Path to : List.of(store.resolve("public"), store.resolve("keys"), directory.resolve("site"), directory)) {
            Refused refused = Council.refused(Council.exporting(store, to));
            assertEquals("KEEP-8", refused.code());
            assertTrue(refused.because().contains("the store " + store.toRealPath()), refused.because());
        }
        assertFalse(Files.exists(store.resolve("public")));
        assertFalse(Files.exists(directory.resolve("site/checkpoint")));
    }
}
