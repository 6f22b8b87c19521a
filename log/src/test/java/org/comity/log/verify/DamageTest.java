package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Hash;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every damage to a published log is found, and its place is named.
class DamageTest {
    @TempDir
    Path directory;

    @Tag("slow")
    @Test
    void every_bit_of_a_checkpoint_matters() {
        Published.in(directory, 3);
        var log = MemoryLog.of(directory);
        for (int bit = 0; bit < log.files().get("checkpoint").length * 8; bit++) {
            log.flip("checkpoint", bit);
            int turned = bit;
            assertFalse(check(log).isClean(), () -> "bit " + turned);
            log.flip("checkpoint", bit);
        }
        assertTrue(check(log).isClean());
    }

    @Test
    void every_bit_of_a_small_log_matters_and_the_entry_is_named() {
        Published.in(directory, 5);
        var log = MemoryLog.of(directory);
        for (int bit = 0; bit < 5 * 32 * 8; bit++) {
            log.flip("tile/0/000.p/5", bit);
            var findings = tree(log, 5);
            assertEquals(List.of(OptionalLong.of(bit / 256)), places(findings), findings::toString);
            assertTrue(findings.getFirst().says().endsWith("agrees with the entry, so the hash was changed"));
            log.flip("tile/0/000.p/5", bit);
        }
        int length = log.files().get("tile/entries/000.p/5").length;
        for (int bit = 0; bit < length * 8; bit++) {
            log.flip("tile/entries/000.p/5", bit);
            assertFalse(tree(log, 5).isEmpty());
            log.flip("tile/entries/000.p/5", bit);
        }
    }

    @Tag("slow")
    @Test
    void every_bit_of_a_full_tile_matters_and_the_entry_is_named() {
        Published.in(directory, 257);
        var log = MemoryLog.of(directory);
        for (int bit = 0; bit < 256 * 32 * 8; bit++) {
            log.flip("tile/0/000", bit);
            var findings = tree(log, 257);
            assertEquals(List.of(OptionalLong.of(bit / 256)), places(findings), findings::toString);
            log.flip("tile/0/000", bit);
        }
    }

    @Test
    void a_bit_turned_anywhere_in_a_larger_log_is_found() {
        Published.in(directory, 700);
        var log = MemoryLog.of(directory);
        List<String> files = new ArrayList<>(log.files().keySet());
        files.remove("river-league.vkey");
        files.remove("checkpoint");
        Seeded.times(100, random -> {
            String file = files.get(random.nextInt(files.size()));
            int bit = random.nextInt(log.files().get(file).length * 8);
            log.flip(file, bit);
            var findings = tree(log, 700);
            assertEquals(1, findings.size(), () -> file + " bit " + bit + ": " + findings);
            assertTrue(findings.getFirst().says().contains(file), findings::toString);
            log.flip(file, bit);
        });
    }

    @Test
    void a_changed_entry_is_told_from_a_changed_hash() {
        Published.in(directory, 600);
        var log = MemoryLog.of(directory);
        // Each entry has two bytes of length and about 12 of text; this is in the text of entry 256 + 1.
        log.flip("tile/entries/001", (2 + 13 + 2 + 4) * 8);
        var changed = tree(log, 600);
        assertEquals(List.of(OptionalLong.of(257)), places(changed), changed::toString);
        assertEquals(
                "LOG-4 entry 257 (act 258) in tile/entries/001 does not have the hash that stands in tile/0/001: "
                        + "the tiles above agree with the hash, so the entry was changed",
                changed.getFirst().toString());
        log.flip("tile/entries/001", (2 + 13 + 2 + 4) * 8);
        log.flip("tile/0/001", 9 * 256);
        var hash = tree(log, 600);
        assertEquals(List.of(OptionalLong.of(265)), places(hash));
        assertTrue(hash.getFirst().says().endsWith("agree with the entry, so the hash was changed"));
    }

    @Test
    void many_changed_entries_are_each_named() {
        Published.in(directory, 700);
        var log = MemoryLog.of(directory);
        for (int entry : List.of(3, 255, 256, 511, 512, 699)) {
            int tile = entry / 256;
            log.flip(tile == 2 ? "tile/0/002.p/188" : "tile/0/00" + tile, entry % 256 * 256);
        }
        assertEquals(
                List.of(3L, 255L, 256L, 511L, 512L, 699L),
                places(tree(log, 700)).stream().map(OptionalLong::getAsLong).toList());
    }

    @Test
    void a_forged_hash_above_the_entries_is_named() {
        Published.in(directory, 700);
        var log = MemoryLog.of(directory);
        log.flip("tile/1/000.p/2", 256);
        var findings = tree(log, 700);
        assertEquals(
                List.of("LOG-5 hash 1 of tile/1/000.p/2 is not the root of tile/0/001"),
                findings.stream().map(Finding::toString).toList());
    }

    @Test
    void entries_forged_with_all_the_tiles_above_do_not_give_the_signed_root() {
        Published.in(directory, 600);
        var log = MemoryLog.of(directory);
        var other = new Checkpoint(Published.ORIGIN, 600, Hash.of(new byte[1])).note(Published.KEY);
        log.files().put("checkpoint", other.bytes());
        var report = check(log);
        assertEquals(
                List.of(Fault.ROOT),
                report.findings().stream().map(Finding::fault).toList());
    }

    @Test
    void a_file_cut_short_anywhere_is_named() {
        Published.in(directory, 258);
        var log = MemoryLog.of(directory);
        for (String file : List.of("tile/0/001.p/2", "tile/1/000.p/1", "tile/entries/001.p/2")) {
            byte[] whole = log.files().get(file);
            for (int length = 0; length < whole.length; length++) {
                log.files().put(file, Arrays.copyOf(whole, length));
                assertEquals(
                        List.of(file),
                        tree(log, 258).stream().map(Finding::file).toList());
            }
            log.files().put(file, Arrays.copyOf(whole, whole.length + 1));
            assertFalse(tree(log, 258).isEmpty(), file);
            log.files().put(file, whole);
        }
        byte[] checkpoint = log.files().get("checkpoint");
        for (int length = 0; length < checkpoint.length; length++) {
            log.files().put("checkpoint", Arrays.copyOf(checkpoint, length));
            assertEquals(Fault.CHECKPOINT, check(log).findings().getFirst().fault());
        }
        log.files().put("checkpoint", Arrays.copyOf(checkpoint, checkpoint.length + 1));
        assertFalse(check(log).isClean());
        Seeded.times(100, random -> {
            String file = random.nextBoolean() ? "tile/0/000" : "tile/entries/000";
            byte[] whole = log.files().get(file);
            log.files().put(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertEquals(
                    List.of(file), tree(log, 258).stream().map(Finding::file).toList());
            log.files().put(file, whole);
        });
    }

    @Test
    void a_missing_file_is_named() {
        Published.in(directory, 700);
        var log = MemoryLog.of(directory);
        for (String file : List.copyOf(log.files().keySet())) {
            byte[] bytes = log.files().remove(file);
            var report = check(log);
            assertEquals(
                    file.endsWith(".vkey") ? List.of() : List.of(file),
                    report.findings().stream().map(Finding::file).toList());
            log.files().put(file, bytes);
        }
        log.files().remove("tile/entries/001");
        assertEquals(
                List.of("LOG-3 tile/entries/001 is missing (entries 256 to 511, acts 257 to 512)"),
                check(log).findings().stream().map(Finding::toString).toList());
    }

    @Test
    void a_partial_tile_may_be_gone_when_the_full_one_is_there() {
        Published.in(directory, 700);
        var log = MemoryLog.of(directory);
        var small =
                new Checkpoint(Published.ORIGIN, 300, Published.checkpoint(300).root());
        log.files().put("checkpoint", small.note(Published.KEY).bytes());
        // Its level above has a partial tile of width 1, of which the log keeps the longer one.
        log.files().put("tile/1/000.p/1", Arrays.copyOf(log.files().get("tile/1/000.p/2"), 32));
        assertEquals(List.of(), check(log).findings());
    }

    @Test
    void a_log_that_claims_to_be_huge_is_given_up_soon() {
        Published.in(directory, 2);
        var log = MemoryLog.of(directory);
        var huge = new Checkpoint(Published.ORIGIN, Long.MAX_VALUE, Hash.of(new byte[1]));
        log.files().put("checkpoint", huge.note(Published.KEY).bytes());
        var report = check(log);
        assertEquals(100, report.findings().size());
        assertTrue(report.wrong() >= 10_000 && report.wrong() < 20_000, () -> "" + report.wrong());
    }

    @Test
    void the_findings_do_not_depend_on_who_was_first() {
        Published.in(directory, 2000);
        var log = MemoryLog.of(directory);
        log.files().keySet().removeIf(name -> name.startsWith("tile/entries"));
        for (int entry = 0; entry < 7 * 256; entry += 2) {
            log.flip("tile/0/00" + entry / 256, entry % 256 * 256);
        }
        var first = check(log);
        for (int i = 0; i < 20; i++) {
            assertEquals(first, check(log));
        }
    }

    private static Report check(MemoryLog log) {
        return LogVerifier.check(log, Trust.in(Published.KEY.verifier()), Progress.NONE);
    }

    /// The tree alone, without the signature, whose check takes longer than all the rest.
    private static List<Finding> tree(MemoryLog log, long size) {
        Findings findings = new Findings();
        new TreeCheck(log, Roots.at(size), findings, Progress.NONE).run();
        return findings.kept();
    }

    private static List<OptionalLong> places(List<Finding> findings) {
        return findings.stream().map(Finding::entry).toList();
    }

    /// Checkpoints that were computed already.
    private static final class Roots {
        private static final Map<Long, Checkpoint> KNOWN = new ConcurrentHashMap<>();

        static Checkpoint at(long size) {
            return KNOWN.computeIfAbsent(size, Published::checkpoint);
        }
    }
}
