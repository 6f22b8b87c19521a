package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Cosignature;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.log.note.TlogProof;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogVerifierTest {
    private static final Trust KNOWN = Trust.in(Published.KEY.verifier());

    @TempDir
    Path directory;

    @Test
    void a_key_that_lies_beside_the_log_is_said_to_come_from_there() {
        Published.in(directory, 3);
        assertEquals(
                new Signer.FromTheLog(Published.KEY.verifier(), "river-league.vkey"),
                Published.check(directory, Trust.NONE).signer());
        assertEquals(
                new Signer.Known(Published.KEY.verifier()),
                Published.check(directory).signer());
    }

    @Test
    void a_log_without_any_key_is_not_sound() throws IOException {
        Published.in(directory, 3);
        Files.delete(directory.resolve("river-league.vkey"));
        var report = Published.check(directory, Trust.NONE);
        assertEquals(List.of("LOG-2"), codes(report.findings()));
        assertInstanceOf(Signer.Nobody.class, report.signer());
        assertEquals(3, report.entries());
    }

    @Test
    void a_log_of_another_key_or_another_name_is_not_sound() {
        Published.in(directory, 3);
        var other = SigningKey.create(Published.ORIGIN, KeyUse.NOTE).verifier();
        assertEquals(
                List.of("LOG-2"),
                codes(Published.check(directory, Trust.in(other)).findings()));
        var report = Published.check(directory, KNOWN.called("record.example.org/hill-league"));
        assertEquals(
                List.of("the checkpoint is of the log 'record.example.org/river-league', not of"
                        + " 'record.example.org/hill-league'"),
                report.findings().stream().map(Finding::says).toList());
    }

    @Test
    void a_log_goes_on_from_every_checkpoint_it_ever_had() {
        List<Integer> sizes = List.of(0, 1, 2, 255, 256, 257, 300, 512, 600);
        for (int size : sizes) {
            Published.in(directory, size);
            for (int old : sizes) {
                if (old <= size) {
                    var report = Published.check(
                            directory, KNOWN.since(Published.note(old).bytes()));
                    assertEquals(List.of(), report.findings());
                    assertEquals(OptionalLong.of(old), report.olderSize());
                }
            }
        }
    }

    @Test
    void a_log_that_was_cut_back_is_found_by_whoever_kept_a_checkpoint() {
        Published.in(directory, 300);
        var report = Published.check(directory, KNOWN.since(Published.note(301).bytes()));
        assertEquals(List.of("LOG-7"), codes(report.findings()));
        assertTrue(report.findings().getFirst().says().contains("it was cut back, or this is an old copy"));
    }

    @Test
    void a_rewritten_act_signed_with_the_right_key_is_found_by_whoever_kept_a_checkpoint() throws IOException {
        Frontier frontier = Frontier.empty();
        for (long i = 0; i < 600; i++) {
            frontier.append(Hash.leaf(rewritten(i)));
        }
        var log = new StaticLog(directory);
        var forged = new Checkpoint(Published.ORIGIN, 600, frontier.root());
        log.publish(
                forged.note(Published.KEY),
                from -> LongStream.range(from, 600)
                        .mapToObj(LogVerifierTest::rewritten)
                        .iterator());
        assertEquals(List.of(), Published.check(directory).findings());
        var after = Published.check(directory, KNOWN.since(Published.note(400).bytes()));
        assertEquals(List.of("LOG-7"), codes(after.findings()));
        assertTrue(after.findings().getFirst().says().endsWith("the log was rewritten"));
        var before = Published.check(directory, KNOWN.since(Published.note(41).bytes()));
        assertEquals(List.of(), before.findings());
    }

    @Test
    void an_older_checkpoint_of_somebody_else_accuses_nobody() {
        Published.in(directory, 300);
        var key = SigningKey.create(Published.ORIGIN, KeyUse.NOTE);
        var foreign = new Checkpoint(Published.ORIGIN, 200, Hash.of(new byte[1])).note(key);
        var report = Published.check(directory, KNOWN.since(foreign.bytes()));
        assertEquals(OptionalLong.empty(), report.olderSize());
        assertTrue(report.findings().getFirst().says().startsWith("the older checkpoint says nothing about this log"));
    }

    @Test
    void a_policy_says_how_many_witnesses_are_needed() throws IOException {
        var one = SigningKey.create("one.example.org", KeyUse.COSIGNATURE);
        var two = SigningKey.create("two.example.org", KeyUse.COSIGNATURE);
        Policy policy = good(Policy.parse(("log " + Published.KEY.verifier() + "\nwitness one " + one.verifier()
                        + "\nwitness two " + two.verifier() + "\ngroup both all one two\nquorum both\n")
                .getBytes(StandardCharsets.UTF_8)));
        Published.in(directory, 300);
        var trust = Trust.NONE.with(policy);
        assertEquals(List.of("LOG-8"), codes(Published.check(directory, trust).findings()));
        Checkpoint head = Published.checkpoint(300);
        var half = Published.note(300).with(List.of(Cosignature.sign(one, head, 1_000)));
        new StaticLog(directory).publish(half, Published::entries);
        var report = Published.check(directory, trust);
        assertEquals(List.of("LOG-8"), codes(report.findings()));
        assertEquals(1, report.witnesses().size());
        new StaticLog(directory).publish(half.with(List.of(Cosignature.sign(two, head, 2_000))), Published::entries);
        var full = Published.check(directory, trust);
        assertEquals(List.of(), full.findings());
        assertEquals(
                List.of(1_000L, 2_000L),
                full.witnesses().stream().map(Policy.Seen::seconds).toList());
        assertEquals(new Signer.Known(Published.KEY.verifier()), full.signer());
    }

    @Test
    void an_entry_is_found_where_it_is() {
        var log = Published.in(directory, 600);
        for (long index : List.of(0L, 255L, 256L, 511L, 512L, 599L)) {
            byte[] entry = Published.entry(index);
            assertEquals(
                    OptionalLong.of(index),
                    LogVerifier.find(log, KNOWN, entry, OptionalLong.empty()).index());
            assertTrue(
                    LogVerifier.find(log, KNOWN, entry, OptionalLong.of(index)).isProven());
            assertEquals(
                    List.of("LOG-10"),
                    codes(LogVerifier.find(log, KNOWN, entry, OptionalLong.of(1))
                            .findings()));
        }
        assertEquals(
                List.of("LOG-10"),
                codes(LogVerifier.find(log, KNOWN, Published.entry(600), OptionalLong.empty())
                        .findings()));
        assertEquals(
                List.of("LOG-10"),
                codes(LogVerifier.find(log, KNOWN, Published.entry(600), OptionalLong.of(600))
                        .findings()));
    }

    @Test
    void a_proof_file_convinces_without_the_log() {
        var log = Published.in(directory, 600);
        for (long index = 0; index < 600; index += 37) {
            byte[] proof = good(LogVerifier.proof(log, KNOWN, index)).toString().getBytes(StandardCharsets.UTF_8);
            assertTrue(LogVerifier.prove(proof, KNOWN, Published.entry(index)).isProven());
            assertEquals(
                    List.of("LOG-10"),
                    codes(LogVerifier.prove(proof, KNOWN, Published.entry(index + 1))
                            .findings()));
            var stranger =
                    Trust.in(SigningKey.create(Published.ORIGIN, KeyUse.NOTE).verifier());
            assertEquals(
                    List.of("LOG-2"),
                    codes(LogVerifier.prove(proof, stranger, Published.entry(index))
                            .findings()));
        }
        assertEquals(
                List.of("LOG-2"),
                codes(LogVerifier.prove(
                                good(LogVerifier.proof(log, KNOWN, 0))
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8),
                                Trust.NONE,
                                Published.entry(0))
                        .findings()));
    }

    @Test
    void a_proof_is_not_made_from_tiles_that_are_wrong() throws IOException {
        var log = Published.in(directory, 600);
        Published.flip(directory.resolve("tile/0/001"), 77);
        assertInstanceOf(Parsed.Good.class, LogVerifier.proof(log, KNOWN, 5));
        assertInstanceOf(Parsed.Bad.class, LogVerifier.proof(log, KNOWN, 300));
        assertInstanceOf(Parsed.Bad.class, LogVerifier.proof(log, KNOWN, 600));
    }

    @Tag("slow")
    @Test
    void every_bit_of_a_proof_file_matters() {
        var log = Published.in(directory, 6);
        TlogProof proof = good(LogVerifier.proof(log, KNOWN, 4));
        byte[] bytes = proof.toString().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            int turned = bit;
            assertTrue(!LogVerifier.prove(bytes, KNOWN, Published.entry(4)).isProven(), () -> "bit " + turned);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void whoever_waits_is_told_how_far_it_is() {
        var log = Published.in(directory, 17 * 256 + 5);
        var last = new AtomicLong();
        LogVerifier.check(log, KNOWN, (entries, all) -> {
            assertTrue(entries > last.get() && entries <= all);
            last.set(entries);
        });
        assertEquals(17 * 256 + 5, last.get());
    }

    private static byte[] rewritten(long index) {
        return index == 41 ? "{\"entry\":\"another\"}".getBytes(StandardCharsets.UTF_8) : Published.entry(index);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.fault().code()).toList();
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new AssertionError(says);
        };
    }
}
