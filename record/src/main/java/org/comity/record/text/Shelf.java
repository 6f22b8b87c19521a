package org.comity.record.text;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.Records;

/// One of the two indexes of an organisation: a directory that holds nothing else.
///
/// Its last commit names the format, the organisation, the number of the last act seen and the root of the log over
/// that many entries. Where one of them is another, or a checksum does not fit, it is emptied. One thread's, but for
/// the reader.
final class Shelf implements AutoCloseable {
    private static final String FORMAT = "1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Directory directory;
    private final Records records;
    private final String organisation;
    private final Analysis analysis;
    private Optional<DirectoryReader> reader = Optional.empty();
    private Optional<IndexWriter> writer = Optional.empty();
    private long number;

    Shelf(Directory directory, Records records, String organisation, Analysis analysis) {
        this.directory = directory;
        this.records = records;
        this.organisation = organisation;
        this.analysis = analysis;
        look();
    }

    /// The number of the last act that was looked at; 0 when everything is to be made again.
    long number() {
        return number;
    }

    /// Empty while there is nothing that could be used.
    Optional<DirectoryReader> reader() {
        return reader;
    }

    /// Looks at what is there. What cannot be used is as good as nothing.
    private void look() {
        shut();
        number = 0;
        try {
            DirectoryReader found = DirectoryReader.open(directory);
            try {
                for (LeafReaderContext segment : found.leaves()) {
                    // Reads every byte: damage that goes unnoticed would be an act that is not found.
                    segment.reader().checkIntegrity();
                }
                number = number(found.getIndexCommit().getUserData());
                reader = Optional.of(found);
            } finally {
                if (reader.isEmpty()) {
                    found.close();
                }
            }
        } catch (IOException | RuntimeException unusable) {
            number = 0;
        }
    }

    private long number(Map<String, String> said) throws IOException {
        long last = Long.parseLong(said.getOrDefault("number", ""));
        Map<String, String> expected = last <= records.head(organisation).size() ? note(last) : Map.of();
        if (!said.equals(expected)) {
            throw new IOException("it is of another format or another log");
        }
        return last;
    }

    private Map<String, String> note(long last) {
        Hash root = Frontier.at(last, records.hashes(organisation)).root();
        Map<String, String> note = new HashMap<>();
        note.put("format", FORMAT);
        note.put("organisation", organisation);
        note.put("number", Long.toString(last));
        note.put("root", root.hex());
        return note;
    }

    /// Takes the right to write, and looks at what another process wrote meanwhile.
    void begin() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (writer.isEmpty()) {
            try {
                writer = Optional.of(open());
            } catch (LockObtainFailedException held) {
                if (System.nanoTime() > until) {
                    throw held;
                }
                pause();
                look();
            }
        }
    }

    private IndexWriter open() throws IOException {
        look();
        if (reader.isEmpty()) {
            try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
            }
        }
        OpenMode mode = reader.isEmpty() ? OpenMode.CREATE : OpenMode.APPEND;
        // What is deleted is to be gone, and not only when there is enough of it.
        TieredMergePolicy merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        IndexWriter opened = new IndexWriter(
                directory,
                new IndexWriterConfig(analysis)
                        .setOpenMode(mode)
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(64)
                        .setCommitOnClose(false));
        Map<String, String> there = new HashMap<>();
        if (opened.getLiveCommitData() != null) {
            opened.getLiveCommitData().forEach(each -> there.put(each.getKey(), each.getValue()));
        }
        // Another process may have written between the look and the lock.
        number = mode == OpenMode.CREATE ? 0 : Long.parseLong(there.get("number"));
        return opened;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TextUnusable("interrupted while another program writes the index of texts", stop);
        }
    }

    void add(Document document) throws IOException {
        writer.orElseThrow().addDocument(document);
    }

    /// Takes out everything of an act.
    void remove(long act) throws IOException {
        writer.orElseThrow().deleteDocuments(LongPoint.newExactQuery(Entry.NUMBER, act));
    }

    /// Makes durable what was done, up to an act, and lets others write.
    ///
    /// @param purge whether something was taken out that must be gone from the files
    void commit(long last, Purge purge) throws IOException {
        IndexWriter out = writer.orElseThrow();
        switch (purge) {
            case PURGED -> {
                // What is only remembered as deleted is not merged away: a commit marks it in its segment.
                out.commit();
                out.forceMergeDeletes(true);
                if (out.hasDeletions()) {
                    out.forceMerge(1, true);
                }
            }
            case NOTHING_TO_PURGE -> {}
        }
        out.setLiveCommitData(note(last).entrySet());
        out.commit();
        number = last;
    }

    enum Purge {
        PURGED,
        NOTHING_TO_PURGE
    }

    /// Lets others write, and reads what was written.
    void end() throws IOException {
        if (writer.isPresent()) {
            IndexWriter out = writer.get();
            writer = Optional.empty();
            out.close();
            shut();
            reader = Optional.of(DirectoryReader.open(directory));
        }
    }

    /// Gives up what was not committed.
    void giveUp(Exception because) {
        if (writer.isPresent()) {
            try {
                writer.get().rollback();
            } catch (IOException | RuntimeException broken) {
                because.addSuppressed(broken);
            }
            writer = Optional.empty();
        }
    }

    private void shut() {
        if (reader.isPresent()) {
            try {
                reader.get().close();
            } catch (IOException broken) {
                throw new TextUnusable("the index of texts cannot be closed", broken);
            }
            reader = Optional.empty();
        }
    }

    @Override
    public void close() {
        shut();
        try {
            directory.close();
        } catch (IOException broken) {
            throw new TextUnusable("the index of texts cannot be closed", broken);
        }
    }
}
