package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tile.EntryBundle;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.Layer;
import org.comity.log.tile.StaticLog;
import org.comity.log.tile.TilePath;
import org.comity.log.verify.LogVerifier;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;
import org.comity.log.verify.Report;
import org.comity.log.verify.Trust;
import org.comity.record.JournalBroken;
import org.comity.record.Records.Leaf;
import org.comity.record.sqlite.LogRow;
import org.comity.record.sqlite.StoreReader;

/// The log of one organisation of a store, as it would be published at the moment at which this
/// was made. What is entered later is not seen, so that others may be writing.
public final class StoreLog implements PublishedLog {
    private static final int AT_ONCE = 1_024;

    private final StoreReader reader;
    private final LogRow row;
    private final SignedCheckpoint head;

    private StoreLog(StoreReader reader, LogRow row, SignedCheckpoint head) {
        this.reader = reader;
        this.row = row;
        this.head = head;
    }

    /// The log as it stands now, its head with the cosignatures that were kept. No signature is
    /// checked.
    public static StoreLog of(StoreReader reader, LogRow row) {
        byte[] bytes = reader.signedHead(row.name()).getBytes(StandardCharsets.UTF_8);
        return switch (SignedCheckpoint.parse(bytes)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint signed) -> {
                Checkpoint head = signed.checkpoint();
                Note note = signed.note()
                        .with(reader.cosigned(row.name())
                                .filter(seen -> seen.checkpoint().equals(head))
                                .map(seen -> seen.note().signatures())
                                .orElse(List.of()));
                yield new StoreLog(reader, row, new SignedCheckpoint(head, note, List.of()));
            }
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw new JournalBroken(
                        KeepRefusals.damaged(row.name(), "its head: " + says), new IllegalStateException(says));
        };
    }

    public SignedCheckpoint head() {
        return head;
    }

    public LogRow row() {
        return row;
    }

    public StoreReader reader() {
        return reader;
    }

    /// The leaves from an index on, up to the head, read a thousand at a time.
    public Iterator<byte[]> leaves(long from) {
        return new Iterator<>() {
            private Iterator<Leaf> some = List.<Leaf>of().iterator();
            private long at = from;

            @Override
            public boolean hasNext() {
                return at < head.checkpoint().size();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("leaf " + at);
                }
                if (!some.hasNext()) {
                    some = read(at, AT_ONCE).iterator();
                    if (!some.hasNext()) {
                        throw new NoSuchElementException("act " + (at + 1) + " of " + row.name());
                    }
                }
                at++;
                return some.next().bytes();
            }
        };
    }

    private List<Leaf> read(long after, int atMost) {
        long left = head.checkpoint().size() - after;
        return reader.read(row.name(), after, (int) Math.min(atMost, left));
    }

    @Override
    public Fetched fetch(TilePath path) {
        try {
            long first = path.index() * TilePath.FULL;
            return switch (path.layer()) {
                case Layer.Entries _ ->
                    first + path.width() > head.checkpoint().size()
                            ? new Fetched.Missing()
                            : new Fetched.Found(bundle(first, path.width()));
                case Layer.Level(int level) ->
                    first + path.width() > head.checkpoint().size() >>> 8 * level
                            ? new Fetched.Missing()
                            : new Fetched.Found(reader.tile(row.name(), level, path.index(), path.width()));
            };
        } catch (JournalBroken broken) {
            return new Fetched.Failed("cannot be read: " + broken.refused().because());
        } catch (NoSuchElementException missing) {
            return new Fetched.Failed("cannot be read: there is no " + missing.getMessage());
        }
    }

    /// Refuses a log whose acts and hashes are not those that were signed. Reads all of it.
    void refuseDamaged(Progress progress) throws Keeps {
        Report report = LogVerifier.check(this, Trust.in(row.key()), progress);
        if (!report.isClean()) {
            throw new Keeps(KeepRefusals.damaged(
                    row.name(), report.findings().getFirst().says()));
        }
    }

    private byte[] bundle(long first, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        while (entries.size() < width) {
            List<Leaf> some = reader.read(row.name(), first + entries.size(), width - entries.size());
            if (some.isEmpty()) {
                throw new NoSuchElementException("act " + (first + entries.size() + 1) + " of " + row.name());
            }
            some.forEach(leaf -> entries.add(leaf.bytes()));
        }
        return EntryBundle.of(entries).bytes();
    }

    @Override
    public Fetched file(String name, int most) {
        if (name.equals("checkpoint")) {
            return new Fetched.Found(head.note().bytes());
        }
        if (name.equals(StaticLog.keyFile(row.origin()))) {
            return new Fetched.Found((row.key() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Optional<byte[]> document = name.startsWith("documents/")
                ? reader.document(name.substring("documents/".length()))
                : Optional.empty();
        return document.<Fetched>map(Fetched.Found::new).orElseGet(Fetched.Missing::new);
    }

    /// A store's documents belong to all its organisations, so none are listed.
    @Override
    public List<String> list(String folder) {
        return folder.isEmpty() ? List.of("checkpoint", StaticLog.keyFile(row.origin())) : List.of();
    }

    @Override
    public int readers() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public String toString() {
        return row.name();
    }
}
