package org.comity.record.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.comity.acts.keeping.Erasure;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.text.Shelf.Purge;

/// Full text over the acts of one organisation, in files beside the store or in memory.
///
/// It follows the record when it is told to ([#upToDate]). What is missing, damaged, of another format or of another
/// log is made again. One thread writes; any number may ask. Several programs may have it open: they take turns in
/// writing, and wait some seconds for each other.
///
/// What leaves say lies in one index, what only some may read in another.
public final class TextIndex implements AutoCloseable {
    /// It says at its first use how it could compute vectors faster, which nobody here asks of it. Kept, as a logger
    /// that nobody holds forgets its level.
    private static final Logger LIBRARY = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private static final int BATCH = 1000;
    private static final int ACTS_OF_A_COMMIT = 100_000;

    private final Records records;
    private final String organisation;
    private final Analysis analysis = new Analysis();
    private final Shelf open;
    private final Shelf kept;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private TextIndex(Records records, String organisation, Places places) {
        this.records = records;
        this.organisation = organisation;
        this.open = new Shelf(places.open, records, organisation, analysis);
        this.kept = new Shelf(places.kept, records, organisation, analysis);
    }

    private record Places(org.apache.lucene.store.Directory open, org.apache.lucene.store.Directory kept) {}

    /// Opens the index of an organisation.
    ///
    /// @param directory of the indexes of a store, such as `text`; it is made where there is none
    /// @throws TextUnusable when there is none and none can be made
    public static TextIndex open(Path directory, Records records, String organisation) {
        try {
            Path own = of(directory, organisation);
            return new TextIndex(
                    records,
                    organisation,
                    new Places(FSDirectory.open(own.resolve("open")), FSDirectory.open(own.resolve("kept"))));
        } catch (IOException broken) {
            throw new TextUnusable("the index of texts in " + directory + " cannot be opened", broken);
        }
    }

    /// The same without files, for where none can be written.
    public static TextIndex inMemory(Records records, String organisation) {
        return new TextIndex(records, organisation, new Places(new ByteBuffersDirectory(), new ByteBuffersDirectory()));
    }

    /// Whether there is an index of an organisation, in whatever state.
    public static boolean isThere(Path directory, String organisation) {
        return Files.isDirectory(of(directory, organisation));
    }

    /// Deletes the indexes of all organisations. They are made again by whoever asks next.
    ///
    /// @throws TextUnusable when something cannot be deleted
    public static void delete(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException broken) {
            throw new TextUnusable("the index of texts in " + directory + " cannot be thrown away", broken);
        }
    }

    private static Path of(Path directory, String organisation) {
        return directory.resolve(organisation);
    }

    /// The number of the last act that it has seen.
    public long last() {
        return Math.min(open.number(), kept.number());
    }

    /// Takes what was entered since. What was erased is then gone from the files.
    ///
    /// @throws TextUnusable when it cannot be written, or another program writes for longer than some seconds
    public synchronized void upToDate() {
        swapping.writeLock().lock();
        try {
            if (last() < records.head(organisation).size()
                    || open.reader().isEmpty()
                    || kept.reader().isEmpty()) {
                open.begin();
                kept.begin();
                follow();
                open.end();
                kept.end();
            }
        } catch (IOException | RuntimeException broken) {
            open.giveUp(broken);
            kept.giveUp(broken);
            if (broken instanceof IOException unwritable) {
                throw new TextUnusable("the index of texts cannot be written", unwritable);
            }
            throw (RuntimeException) broken;
        } finally {
            swapping.writeLock().unlock();
        }
    }

    private void follow() throws IOException {
        long size = records.head(organisation).size();
        long at = last();
        long committed = at;
        Set<Long> erased = new LinkedHashSet<>();
        while (at < size) {
            List<Records.Leaf> leaves = records.read(organisation, at, BATCH);
            List<Long> changed = Sound.changed(records, organisation, leaves);
            for (Records.Leaf leaf : leaves) {
                // One that was changed on the disk says nothing; what repairs it throws the index away.
                if (!changed.contains(leaf.number())) {
                    take(leaf, erased);
                }
            }
            at = leaves.getLast().number();
            if (at - committed >= ACTS_OF_A_COMMIT && at < size) {
                commit(at, erased);
                committed = at;
            }
        }
        commit(at, erased);
    }

    private void take(Records.Leaf leaf, Set<Long> erased) throws IOException {
        for (Version version : Version.of(records, organisation, leaf)) {
            Shelf shelf = version.isOpen() ? open : kept;
            if (leaf.number() > shelf.number()) {
                shelf.add(Entry.of(version));
            }
            if (version.act().body() instanceof Erasure erasure) {
                erased.add(erasure.number());
            }
        }
    }

    private void commit(long last, Set<Long> erased) throws IOException {
        for (long number : erased) {
            takeAgain(number);
        }
        open.commit(last, erased.isEmpty() ? Purge.NOTHING_TO_PURGE : Purge.PURGED);
        kept.commit(last, erased.isEmpty() ? Purge.NOTHING_TO_PURGE : Purge.PURGED);
        erased.clear();
    }

    /// An act as it is now that a text of it is gone.
    private void takeAgain(long number) throws IOException {
        open.remove(number);
        kept.remove(number);
        List<Records.Leaf> leaves = records.read(organisation, number - 1, 1);
        if (Sound.changed(records, organisation, leaves).isEmpty()) {
            for (Version version : Version.of(records, organisation, leaves.getFirst())) {
                (version.isOpen() ? open : kept).add(Entry.of(version));
            }
        }
    }

    /// Looks for acts among what it has seen.
    ///
    /// @param atMost hits, at least 1
    /// @throws TextUnusable when it cannot be read, or was never brought up to date
    public Found find(TextQuery query, TextFilter filter, int atMost) {
        swapping.readLock().lock();
        try {
            if (open.reader().isEmpty() || kept.reader().isEmpty()) {
                throw new TextUnusable("the index of texts was never brought up to date", new IllegalStateException());
            }
            return new Search(
                            records,
                            organisation,
                            analysis,
                            open.reader().get(),
                            kept.reader().get())
                    .find(query, filter, atMost);
        } catch (IOException broken) {
            throw new TextUnusable("the index of texts cannot be read", broken);
        } finally {
            swapping.readLock().unlock();
        }
    }

    @Override
    public void close() {
        swapping.writeLock().lock();
        try {
            open.close();
            kept.close();
        } finally {
            swapping.writeLock().unlock();
        }
    }
}
