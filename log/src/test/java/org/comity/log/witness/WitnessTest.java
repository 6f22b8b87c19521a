package org.comity.log.witness;

import static org.comity.log.Vectors.bad;
import static org.comity.log.Vectors.bytes;
import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.comity.log.Vectors.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1795656705));
    private static final SigningKey LOG = signer("log");
    private static final Tree TREE = Tree.of(40);

    @TempDir
    private Path folder;

    private WitnessState state;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        state = good(WitnessState.open(folder));
        witness = good(Witness.open(
                List.of(signer("aldmark")), List.of(new Policy.Log(key("log"), Optional.empty())), state, CLOCK));
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    private void reopen() throws IOException {
        state.close();
        open();
    }

    @Test
    void a_witness_answers_to_the_byte_as_documented() {
        String[][] table = {
            {"first.request", "200", "text/plain; charset=utf-8", text("witness/first.response")},
            {"next.request", "200", "text/plain; charset=utf-8", text("witness/next.response")},
            {"same.request", "200", "text/plain; charset=utf-8", text("witness/same.response")},
            {"stale.request", "409", "text/x.tlog.size", text("witness/stale.response")},
            {"rewritten-same-size.request", "409", "text/plain; charset=utf-8", "5\n"},
            {"rewritten-longer.request", "422", "text/plain; charset=utf-8", ""},
            {"first.request", "409", "text/x.tlog.size", "5\n"},
            {"same.request", "200", "text/plain; charset=utf-8", text("witness/same.response")}
        };
        for (String[] row : table) {
            Answer answer = witness.add(bytes("witness/" + row[0]));
            assertEquals(row[1], Integer.toString(answer.status()), row[0]);
            assertEquals(row[2], answer.contentType(), row[0]);
            assertTrue(answer.body().endsWith("\n"), row[0]);
            assertTrue(row[3].isEmpty() || row[3].equals(answer.body()), row[0] + " gave " + answer.body());
        }
    }

    @Test
    void what_is_sent_is_what_others_send() {
        assertEquals(text("witness/next.request"), TREE.submission(3, 5, LOG).toString());
        assertEquals(text("witness/stale.request"), TREE.submission(3, 8, LOG).toString());
        Submission read = good(Submission.parse(bytes("witness/next.request")));
        assertEquals(text("witness/next.request"), read.toString());
    }

    @Test
    void a_submission_has_one_spelling() {
        String body = text("witness/next.request");
        String hash = "V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=";
        for (String other : List.of(
                "",
                "\n\n",
                "old 3\n",
                body.replaceFirst("old 3", "old  3"),
                body.replaceFirst("old 3", "old 03"),
                body.replaceFirst("old 3", "old -3"),
                body.replaceFirst("old 3", "old 9223372036854775808"),
                body.replaceFirst("old 3", "Old 3"),
                body.replaceFirst("old 3\n", ""),
                body.replaceFirst("old 3", "old 3 "),
                body.replaceFirst("\n", "\r\n"),
                body.replace(hash, hash.substring(1)),
                body.replace(hash, hash.replace("=", "")),
                body.replace(hash, hash.replace("kE=", "kF=")),
                body.replace(hash, hash + "\n" + (hash + "\n").repeat(59) + hash),
                body + "\n",
                body.substring(0, body.length() - 1))) {
            assertEquals(
                    400, witness.add(other.getBytes(StandardCharsets.UTF_8)).status(), other);
        }
        assertEquals(0, witness.known(Tree.ORIGIN));
    }

    @Test
    void an_unknown_log_is_not_found_even_when_well_signed() {
        SigningKey other = SigningKey.create("record.example/other", KeyUse.NOTE);
        Checkpoint one = new Checkpoint("record.example/other", 1, Hash.leaf(new byte[0]));
        assertEquals(
                404,
                witness.add(("old 0\n\n" + one.signed(other)).getBytes(StandardCharsets.UTF_8))
                        .status());
    }

    @Test
    void a_head_that_the_log_did_not_sign_is_forbidden() {
        SigningKey same = SigningKey.create(Tree.ORIGIN, KeyUse.NOTE);
        assertEquals(403, witness.add(TREE.submission(0, 3, same)).status());
        String spoilt = text("witness/first.request").replace("lPvQ3", "lPvQ4");
        assertEquals(403, witness.add(spoilt.getBytes(StandardCharsets.UTF_8)).status());
    }

    @Test
    void an_old_size_above_the_size_is_malformed_but_only_for_who_can_sign() {
        String body = text("witness/first.request");
        assertEquals(
                400,
                witness.add(body.replace("old 0", "old 4").getBytes(StandardCharsets.UTF_8))
                        .status());
        assertEquals(
                409,
                witness.add(body.replace("old 0", "old 3").getBytes(StandardCharsets.UTF_8))
                        .status());
        assertEquals(
                403,
                witness.add(body.replace("old 0", "old 4")
                                .replace("lPvQ3", "lPvQ4")
                                .getBytes(StandardCharsets.UTF_8))
                        .status());
    }

    @Test
    void a_proof_with_a_hash_too_many_proves_nothing() {
        Submission fine = TREE.submission(0, 3, LOG);
        Submission more = new Submission(0, List.of(Hash.EMPTY), fine.checkpoint());
        assertEquals(422, witness.add(more).status());
        assertEquals(200, witness.add(fine).status());
        assertEquals(
                422,
                witness.add(new Submission(3, List.of(Hash.EMPTY), fine.checkpoint()))
                        .status());
        Submission next = TREE.submission(3, 5, LOG);
        assertEquals(
                422,
                witness.add(new Submission(3, next.proof().subList(1, 4), next.checkpoint()))
                        .status());
        assertEquals(
                422,
                witness.add(new Submission(3, List.of(), next.checkpoint())).status());
        assertEquals(200, witness.add(next).status());
    }

    @Test
    void the_empty_log_can_be_cosigned_and_then_grow() throws IOException {
        assertEquals(200, witness.add(TREE.submission(0, 0, LOG)).status());
        reopen();
        assertTrue(witness.latest(Tree.ORIGIN).isPresent());
        assertEquals(200, witness.add(TREE.submission(0, 0, LOG)).status());
        assertEquals(200, witness.add(TREE.submission(0, 7, LOG)).status());
        assertEquals(new Answer.OtherSize(7), witness.add(TREE.submission(0, 0, LOG)));
    }

    @Test
    void a_log_grows_by_any_steps() {
        long old = 0;
        for (long size : new long[] {1, 2, 3, 4, 7, 8, 9, 16, 17, 31, 40}) {
            assertInstanceOf(Answer.Cosigned.class, witness.add(TREE.submission(old, size, LOG)), "to " + size);
            old = size;
        }
    }

    @Test
    void the_head_is_on_disk_before_the_answer_and_outlives_the_witness() throws IOException {
        Answer.Cosigned answer = assertInstanceOf(Answer.Cosigned.class, witness.add(TREE.submission(0, 5, LOG)));
        String kept = Files.readString(state.file(Tree.ORIGIN));
        assertTrue(kept.endsWith(answer.body()));
        assertTrue(kept.startsWith(TREE.head(5).text()));
        reopen();
        assertEquals(kept, witness.latest(Tree.ORIGIN).orElseThrow().toString());
        assertEquals(new Answer.OtherSize(5), witness.add(TREE.submission(0, 5, LOG)));
        assertEquals(200, witness.add(TREE.submission(5, 6, LOG)).status());
    }

    @Test
    void signatures_of_strangers_are_not_kept() {
        Submission fine = TREE.submission(0, 5, LOG);
        Note crowded = fine.checkpoint()
                .note()
                .with(good(Note.parse(bytes("notes/checkpoint-5-cosigned.txt"))).signatures());
        String body = "old 0\n\n" + crowded;
        assertEquals(200, witness.add(body.getBytes(StandardCharsets.UTF_8)).status());
        assertEquals(2, witness.latest(Tree.ORIGIN).orElseThrow().signatures().size());
    }

    @Test
    void either_key_of_a_log_that_changes_its_key_may_sign() throws IOException {
        SigningKey next = SigningKey.create(Tree.ORIGIN, KeyUse.NOTE);
        witness.add(TREE.submission(0, 5, LOG));
        state.close();
        state = good(WitnessState.open(folder));
        List<Policy.Log> both = List.of(
                new Policy.Log(key("log"), Optional.empty()), new Policy.Log(next.verifier(), Optional.empty()));
        witness = good(Witness.open(List.of(signer("aldmark")), both, state, CLOCK));
        assertEquals(200, witness.add(TREE.submission(5, 6, next)).status());
        assertEquals(200, witness.add(TREE.submission(6, 7, LOG)).status());
    }

    @Test
    void a_witness_with_two_keys_cosigns_with_both() throws IOException {
        SigningKey lasting = SigningKey.create("witness.example/lasting", KeyUse.ML_DSA_COSIGNATURE);
        witness = good(Witness.open(
                List.of(signer("aldmark"), lasting),
                List.of(new Policy.Log(key("log"), Optional.empty())),
                state,
                CLOCK));
        witness.add(TREE.submission(0, 5, LOG));
        byte[] note = witness.latest(Tree.ORIGIN).orElseThrow().bytes();
        List<Note.Verified> right = good(Checkpoint.open(note, List.of(lasting.verifier(), key("aldmark"))))
                .verified();
        assertEquals(2, right.size());
    }

    @Test
    @Tag("slow")
    void a_damaged_head_stops_the_witness_and_no_flip_of_a_bit_goes_unseen() throws IOException {
        witness.add(TREE.submission(0, 5, LOG));
        byte[] kept = Files.readAllBytes(state.file(Tree.ORIGIN));
        for (int bit = 0; bit < 8 * TREE.head(5).text().length(); bit++) {
            byte[] flipped = kept.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(state.file(Tree.ORIGIN), flipped);
            bad(Witness.open(
                    List.of(signer("aldmark")), List.of(new Policy.Log(key("log"), Optional.empty())), state, CLOCK));
        }
        for (int length = 0; length < kept.length - 1; length++) {
            Files.write(state.file(Tree.ORIGIN), java.util.Arrays.copyOf(kept, length));
            var read = state.read(Tree.ORIGIN);
            assertTrue(read instanceof org.comity.log.note.Parsed.Bad
                    || length > TREE.head(5).text().length());
        }
    }

    @Test
    void one_directory_serves_one_witness() throws IOException {
        assertTrue(bad(WitnessState.open(folder)).contains("another witness has"));
        reopen();
    }

    @Test
    void what_cannot_be_kept_is_not_cosigned() throws IOException {
        witness.add(TREE.submission(0, 5, LOG));
        Path beside = folder.resolve(WitnessState.name(Tree.ORIGIN) + ".new");
        Files.createDirectory(beside);
        assertEquals(503, witness.add(TREE.submission(5, 6, LOG)).status());
        assertEquals(5, witness.known(Tree.ORIGIN));
        Files.delete(beside);
        assertEquals(200, witness.add(TREE.submission(5, 6, LOG)).status());
    }

    @Test
    void after_a_rename_that_failed_nothing_is_cosigned_until_the_file_is_read_again() throws IOException {
        witness.add(TREE.submission(0, 5, LOG));
        Path kept = state.file(Tree.ORIGIN);
        Path away = folder.resolve("away");
        Files.move(kept, away);
        Files.createDirectories(kept.resolve("in-the-way"));
        assertEquals(503, witness.add(TREE.submission(5, 6, LOG)).status());
        Files.delete(kept.resolve("in-the-way"));
        Files.delete(kept);
        Files.move(away, kept);
        assertEquals(503, witness.add(TREE.submission(5, 6, LOG)).status());
        reopen();
        assertEquals(200, witness.add(TREE.submission(5, 6, LOG)).status());
    }

    @Test
    void a_rewritten_entry_signed_with_the_real_key_is_refused_by_all_who_saw_the_old_head() {
        assertEquals(200, witness.add(TREE.submission(0, 5, LOG)).status());
        Tree forged = TREE.rewritten(1, "rewritten");
        assertEquals(new Answer.OtherRoot(5), witness.add(forged.submission(5, 5, LOG)));
        assertEquals(422, witness.add(forged.submission(5, 8, LOG)).status());
        // With the proof of the true tree as well.
        Submission mixed = new Submission(5, Proofs.consistency(5, 8, TREE), forged.signed(8, LOG));
        assertEquals(422, witness.add(mixed).status());
        // Whoever holds an old checkpoint needs no witness.
        Checkpoint old = TREE.head(5);
        Checkpoint shown = forged.head(8);
        assertFalse(Proofs.isConsistent(5, old.root(), 8, shown.root(), Proofs.consistency(5, 8, forged)));
        assertFalse(Proofs.isConsistent(5, old.root(), 8, shown.root(), Proofs.consistency(5, 8, TREE)));
        // And whoever asks for a quorum refuses it, as no witness cosigned.
        Policy policy = good(Policy.parse(bytes("notes/capitals.policy")));
        Note alone = shown.note(LOG);
        assertInstanceOf(Policy.Verdict.NotMet.class, policy.check(alone.bytes()));
        Note borrowed = alone.with(good(Note.parse(bytes("notes/checkpoint-5-cosigned.txt")))
                .signatures()
                .subList(1, 3));
        assertInstanceOf(Policy.Verdict.Invalid.class, policy.check(borrowed.bytes()));
        assertEquals(200, witness.add(TREE.submission(5, 8, LOG)).status());
    }

    @Test
    @Tag("slow")
    void a_thousand_races_never_give_two_heads_of_one_size_nor_a_roll_back() throws Exception {
        Tree grown = Tree.of(300);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            CyclicBarrier start = new CyclicBarrier(3);
            long known = 0;
            for (int round = 0; round < 1000; round++) {
                long near = known + 1;
                long far = known + 3;
                List<Submission> three = List.of(
                        grown.submission(known, near, LOG),
                        grown.submission(known, far, LOG),
                        // The same size and another root.
                        grown.rewritten((int) known, "other").submission(known, far, LOG));
                List<Future<Answer>> answers = three.stream()
                        .map(submission -> threads.submit(() -> {
                            start.await();
                            return witness.add(submission);
                        }))
                        .toList();
                int cosigned = 0;
                for (int i = 0; i < 3; i++) {
                    if (answers.get(i).get() instanceof Answer.Cosigned) {
                        cosigned++;
                        known = three.get(i).checkpoint().checkpoint().size();
                        grown = i == 2 ? grown.rewritten((int) known - 3, "other") : grown;
                    }
                }
                assertEquals(1, cosigned, "round " + round);
                assertEquals(known, witness.known(Tree.ORIGIN));
                if (known > 290) {
                    known = 0;
                    Files.delete(state.file(Tree.ORIGIN));
                    reopen();
                }
            }
        }
    }
}
