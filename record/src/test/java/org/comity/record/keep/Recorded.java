package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.verify.Progress;
import org.comity.record.Document;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.JournalBroken;
import org.comity.record.Records.Leaf;
import org.comity.record.Statements;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;
import org.comity.record.codec.Reading;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;

/// What a council's store held before its files were damaged, and so what may be heard of it afterwards.
final class Recorded {
    private static final int MOST = 1_000;
    private static final List<String> REFUSALS =
            List.of("STORE-3", "STORE-5", "STORE-6", "STORE-7", "STORE-8", "STORE-11");

    private final List<Leaf> leaves;
    private final List<Hash> roots = new ArrayList<>();
    private final Checkpoint head;
    private final VerifierKey key;

    /// How a damaged store answers.
    enum Answers {
        /// It is not opened.
        REFUSED,
        /// The reading breaks off with a refusal, which cannot name an act.
        BROKEN,
        /// What is damaged is found, and each act that is not as it was is named.
        NAMED,
        /// It is as it once was, and its signed head says so.
        EARLIER,
        WHOLE
    }

    private Recorded(List<Leaf> leaves, Checkpoint head, VerifierKey key) {
        this.leaves = leaves;
        this.head = head;
        this.key = key;
        Frontier frontier = Frontier.empty();
        roots.add(frontier.root());
        leaves.forEach(leaf -> {
            frontier.append(Hash.leaf(leaf.bytes()));
            roots.add(frontier.root());
        });
        assertEquals(head.root(), roots.getLast());
    }

    static Recorded in(Path store) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return new Recorded(
                    reader.read(Council.NAME, 0, MOST), reader.head(Council.NAME), reader.key(Council.NAME));
        }
    }

    /// Reads everything, and holds it against what was recorded.
    Answers readBack(Path store) {
        return switch (StoreReader.open(store)) {
            case Opened.NotOpened<StoreReader>(Refused refused) -> {
                assertTrue(List.of("STORE-3", "STORE-11").contains(refused.code()), refused::toString);
                yield Answers.REFUSED;
            }
            case Opened.Ready<StoreReader>(StoreReader reader) -> {
                try (reader) {
                    yield LogRow.of(reader, Council.NAME)
                            .map(row -> readBack(reader, row))
                            .orElse(Answers.EARLIER);
                } catch (JournalBroken broken) {
                    assertEquals("STORE-11", broken.refused().code());
                    yield Answers.BROKEN;
                }
            }
        };
    }

    private Answers readBack(StoreReader reader, LogRow row) {
        assertEquals(key, row.key());
        Scrub.Found found = Scrub.look(reader, row, Progress.NONE);
        if (!found.isSound()) {
            boolean allServed = served(reader, found);
            assertTrue(allServed || !isVerified(reader, row), found::toString);
            return Answers.NAMED;
        }
        long size = found.size().orElseThrow();
        Checkpoint now = reader.head(Council.NAME);
        assertEquals(roots.get((int) size), now.root());
        assertTrue(isVerified(reader, row));
        List<Leaf> read = reader.read(Council.NAME, 0, MOST);
        assertEquals(size, read.size());
        for (Leaf leaf : read) {
            assertArrayEquals(leaves.get((int) leaf.number() - 1).bytes(), leaf.bytes());
        }
        keptApart(reader);
        return now.equals(head) ? Answers.WHOLE : Answers.EARLIER;
    }

    private boolean isVerified(StoreReader reader, LogRow row) {
        try {
            return LogCheck.check(
                            StoreLog.of(reader, row),
                            Optional.of(key),
                            Optional.empty(),
                            Optional.empty(),
                            Progress.NONE)
                    .isClean();
        } catch (JournalBroken broken) {
            assertEquals("STORE-11", broken.refused().code());
            return false;
        }
    }

    /// Whether each act that should be there is as it was. One that is not is no act that anybody could take for one,
    /// and was named.
    private boolean served(StoreReader reader, Scrub.Found found) {
        long size = found.size().orElse(0);
        TreeSet<Long> damaged = new TreeSet<>();
        for (long number = 1; number <= size; number++) {
            Optional<byte[]> bytes = read(reader, number);
            byte[] right = leaves.get((int) number - 1).bytes();
            if (bytes.isEmpty() || !Arrays.equals(right, bytes.get())) {
                damaged.add(number);
            }
            bytes.filter(served -> !Arrays.equals(right, served)).ifPresent(served -> {
                boolean passes = ActCodec.decode(served) instanceof Reading.Read;
                assertFalse(passes, () -> "another act is served: " + new String(served, StandardCharsets.UTF_8));
            });
        }
        assertTrue(found.damagedActs().containsAll(damaged), () -> damaged + " is damaged, found is " + found);
        keptApart(reader);
        return damaged.isEmpty();
    }

    private static Optional<byte[]> read(StoreReader reader, long number) {
        try {
            return reader.read(Council.NAME, number - 1, 1).stream().findFirst().map(Leaf::bytes);
        } catch (JournalBroken broken) {
            assertEquals("STORE-11", broken.refused().code());
            return Optional.empty();
        }
    }

    /// What a store keeps beside the log fits its digest, or whoever asks for it can see that it does not.
    private static void keptApart(StoreReader reader) {
        try {
            for (Kept kept : reader.openings(Council.NAME, 2)) {
                assertTrue(!kept.fits() || Arrays.equals("between us".getBytes(StandardCharsets.UTF_8), kept.bytes()));
            }
            byte[] charter = "charter: 1\n".getBytes(StandardCharsets.UTF_8);
            reader.document(Document.of(charter).sha256())
                    .ifPresent(bytes -> assertEquals(
                            Arrays.equals(charter, bytes),
                            Document.of(bytes)
                                    .sha256()
                                    .equals(Document.of(charter).sha256())));
        } catch (JournalBroken broken) {
            assertEquals("STORE-11", broken.refused().code());
        }
    }

    /// Opens the store to write, and where that is possible enters an act: it must go on from the head that was
    /// signed last.
    Answers goOn(Path store) {
        switch (Store.open(store, Council.OPTIONS)) {
            case Opened.NotOpened<Store>(Refused refused) -> {
                assertTrue(REFUSALS.contains(refused.code()), refused::toString);
                return Answers.REFUSED;
            }
            case Opened.Ready<Store>(Store opened) -> {
                try (opened) {
                    assertEquals(head, opened.head(Council.NAME));
                    if (opened.append(Proposal.of(Council.NAME, Statements.several(Council.NAME, 1)))
                            instanceof NotEntered(Refused refused)) {
                        assertTrue(refused.code().startsWith("STORE-"), refused::toString);
                        return Answers.REFUSED;
                    }
                }
                assertGoesOn(store);
                return Answers.WHOLE;
            }
        }
    }

    private void assertGoesOn(Path store) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            Frontier frontier = Frontier.empty();
            leaves.forEach(leaf -> frontier.append(Hash.leaf(leaf.bytes())));
            reader.read(Council.NAME, head.size(), MOST).forEach(leaf -> frontier.append(Hash.leaf(leaf.bytes())));
            assertEquals(head.size() + 1, frontier.size());
            assertEquals(frontier.root(), reader.head(Council.NAME).root());
        }
    }
}
