package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.comity.log.Vectors;
import org.comity.log.note.Canonical;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.TlogProof;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Naive;
import org.comity.log.tree.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The vectors that docs/formats/log.md describes. `make-published.py` beside them, which shares no
/// code with ours, wrote them.
class PublishedVectorsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 300})
    void a_log_published_by_others_is_sound(int size) throws URISyntaxException {
        var log = new LogDirectory(vector(size));
        var report = LogVerifier.check(log, Trust.in(Vectors.key("log")), Progress.NONE);
        assertEquals(List.of(), report.findings());
        assertEquals(size, report.entries());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 300})
    void we_publish_the_same_bytes(int size) throws IOException, URISyntaxException {
        Frontier frontier = Frontier.empty();
        entries(0, size).forEach(entry -> frontier.append(Hash.leaf(entry)));
        var key = Vectors.signer("log");
        var log = new StaticLog(directory);
        log.publish(
                new Checkpoint(key.verifier().name(), size, frontier.root()).note(key),
                from -> entries(from, size).iterator());
        log.key(key.verifier());
        assertEquals(hex(MemoryLog.of(vector(size))), hex(MemoryLog.of(directory)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/proofs.csv", numLinesToSkip = 1)
    void proofs_are_those_that_others_make(String kind, int size, int of, String written) {
        List<Hash> leaves = entries(0, size).map(Hash::leaf).toList();
        Hashes hashes = Naive.hashes(leaves);
        List<Hash> proof = new ArrayList<>();
        if (written != null) {
            for (String hash : written.split(" ")) {
                proof.add(Canonical.hash(hash).orElseThrow());
            }
        }
        Hash root = Naive.root(leaves);
        if (kind.equals("inclusion")) {
            assertEquals(proof, Proofs.inclusion(of, size, hashes));
            assertTrue(Proofs.isIncluded(leaves.get(of), of, size, root, proof));
        } else {
            assertEquals(proof, Proofs.consistency(of, size, hashes));
            assertTrue(Proofs.isConsistent(of, Naive.root(leaves.subList(0, of)), size, root, proof));
        }
    }

    @Test
    void the_proof_of_an_act_is_the_one_that_others_make() throws URISyntaxException {
        byte[] proof = Vectors.bytes("notes/entry-2.tlog-proof");
        assertTrue(LogVerifier.prove(proof, Trust.in(Vectors.key("log")), Vectors.bytes("notes/entry-2"))
                .isProven());
        var ours = Vectors.good(LogVerifier.proof(new LogDirectory(vector(5)), Trust.NONE, 2));
        assertEquals(Vectors.good(TlogProof.parse(proof)).hashes(), ours.hashes());
    }

    private static Path vector(int size) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(
                                PublishedVectorsTest.class.getResource("/vectors/published-" + size + "/checkpoint"))
                        .toURI())
                .getParent();
    }

    private static Stream<byte[]> entries(long from, long until) {
        return LongStream.range(from, until).mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> hex(MemoryLog log) {
        Map<String, String> files = new TreeMap<>();
        log.files().forEach((name, bytes) -> files.put(name, HexFormat.of().formatHex(bytes)));
        return files;
    }
}
