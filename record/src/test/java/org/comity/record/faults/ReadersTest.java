package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.Journal.Entered;
import org.comity.record.Records;
import org.comity.record.Records.Leaf;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some read while others write: within the process that writes, and beside it.
class ReadersTest {
    private static final int WRITERS = 4;
    private static final int PROPOSALS = 70;

    @TempDir
    Path temporary;

    @Tag("slow")
    @Test
    void whoever_reads_while_others_write_sees_whole_batches_under_a_signed_head() throws Exception {
        Path path = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(path, WRITERS);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        try (Store store = Store.open(path, StoreOptions.of("reading")).orThrow();
                StoreReader outside = StoreReader.open(path).orThrow();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (Records records : List.of(store, outside, store, outside)) {
                readers.add(threads.submit(() -> read(records, writing)));
            }
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> write(store, writer, remembered, writing));
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            int looks = 0;
            for (Future<Integer> reader : readers) {
                looks += reader.get();
            }
            assertTrue(looks > readers.size(), "nobody read while others wrote");
        }
        remembered.check();
        assertEquals(WRITERS * PROPOSALS, remembered.acknowledged());
    }

    private static Void write(Store store, int writer, Remembered remembered, AtomicInteger writing) {
        try {
            for (int n = 0; n < PROPOSALS; n++) {
                var answer = store.append(Writings.proposal(writer, n));
                assertTrue(answer instanceof Entered, answer::toString);
                long number = ((Entered) answer).numbers().getFirst();
                remembered.hear("ack " + writer + " " + n + " " + number);
                // What was acknowledged can be read at once.
                assertEquals(
                        number,
                        store.read(Writings.ORGANISATION, number - 1, 1)
                                .getFirst()
                                .number());
            }
            return null;
        } finally {
            writing.decrementAndGet();
        }
    }

    /// How often it looked.
    private static int read(Records records, AtomicInteger writing) {
        VerifierKey key = records.key(Writings.ORGANISATION);
        Frontier tree = Frontier.empty();
        int looks = 0;
        boolean last = false;
        while (!last) {
            last = writing.get() == 0;
            Checkpoint head = head(records, key);
            assertTrue(head.size() >= tree.size(), "the head went back");
            Frontier signed = tree.copy();
            List<Leaf> leaves = records.read(Writings.ORGANISATION, tree.size(), 100_000);
            for (Leaf leaf : leaves) {
                assertEquals(tree.size() + 1, leaf.number());
                tree.append(Hash.leaf(leaf.bytes()));
                if (tree.size() == head.size()) {
                    signed = tree.copy();
                }
            }
            assertTrue(tree.size() >= head.size(), "less can be read than was signed");
            assertEquals(head.size(), signed.size());
            assertEquals(head.root(), signed.root());
            if (!leaves.isEmpty()) {
                assertWhole(Remembered.read(leaves.getFirst()), 0);
                Act end = Remembered.read(leaves.getLast());
                assertWhole(
                        end,
                        Writings.count(Integer.parseInt(end.draft().requestId().split("-")[1])) - 1);
            }
            looks++;
        }
        return looks;
    }

    private static void assertWhole(Act act, int part) {
        assertEquals(Integer.toString(part), act.draft().requestId().split("-")[2], "a part of a batch");
    }

    private static Checkpoint head(Records records, VerifierKey key) {
        byte[] note = records.signedHead(Writings.ORGANISATION).getBytes(StandardCharsets.UTF_8);
        return switch (Checkpoint.open(note, List.of(key))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good.checkpoint();
            case Parsed.Bad<SignedCheckpoint>(String says) -> throw new AssertionError(says);
        };
    }
}
