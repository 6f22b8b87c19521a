package org.comity.log.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.comity.log.note.Checkpoint;
import org.comity.log.tile.Tile;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileReader;
import org.comity.log.tree.Hash;

/// Hashes every entry of a log and compares the tiles of all levels and the root.
///
/// Takes 65,536 entries at a time, shared out among readers tile by tile. Memory does not grow with
/// the log: a bundle and its tile for each reader, one tile for each level.
final class TreeCheck {
    private static final int TILES_PER_REPORT = 16;

    private final PublishedLog log;
    private final Checkpoint checkpoint;
    private final long size;
    private final Findings findings;
    private final Progress progress;
    private final TileReader reader;
    private final Rows rows;
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private long reported;

    TreeCheck(PublishedLog log, Checkpoint checkpoint, Findings findings, Progress progress) {
        this.log = log;
        this.checkpoint = checkpoint;
        this.size = checkpoint.size();
        this.findings = findings;
        this.progress = progress;
        this.reader = new TileReader(log);
        this.rows = new Rows(size, reader, findings);
    }

    /// @return how many entries were hashed
    long run() {
        long fullTiles = size / TilePath.FULL;
        for (long first = 0; first < fullTiles && !findings.areHopeless(); first += TilePath.FULL) {
            Row row = rows.open(1, first / TilePath.FULL);
            share(first, row);
            rows.close(row);
        }
        if (findings.areHopeless()) {
            findings.add(Fault.ROOT, "checkpoint", "so much is wrong that the check stopped before the end");
        } else if (size == 0) {
            root(new TreeMap<>(), new TreeMap<>());
        } else {
            edge();
        }
        return entries.get();
    }

    /// Shares out the full tiles below a row.
    private void share(long first, Row row) {
        AtomicLong next = new AtomicLong();
        AtomicReference<Throwable> broken = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(log.readers(), row.path.width()); i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    work(first, row, next);
                } catch (RuntimeException | Error ours) {
                    broken.compareAndSet(null, ours);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stop) {
            threads.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was stopped", stop);
        }
        if (broken.get() != null) {
            throw new IllegalStateException("the check broke in tiles from " + first + " on", broken.get());
        }
    }

    private void work(long first, Row row, AtomicLong next) {
        LeafCheck leaves = new LeafCheck(size, reader, findings);
        for (long place = next.getAndIncrement();
                place < row.path.width() && !findings.areHopeless();
                place = next.getAndIncrement()) {
            LeafCheck.Pair pair = leaves.read(first + place);
            Optional<Hash> computed = leaves.computedRoot(pair);
            Optional<Hash> published =
                    pair.areEqual() ? computed : pair.published().map(tile -> tile.at(8, 0));
            Optional<Hash> named = row.published((int) place);
            leaves.name(pair, blame(computed, published, named));
            long firstEntry = (first + place) * TilePath.FULL;
            row.set((int) place, rows.settle(pair.tilePath(), firstEntry, computed, published, row, (int) place));
            report();
        }
        entries.addAndGet(leaves.entries());
    }

    private static String blame(Optional<Hash> computed, Optional<Hash> published, Optional<Hash> named) {
        if (named.isPresent() && named.equals(published)) {
            return "the tiles above agree with the hash, so the entry was changed";
        }
        if (named.isPresent() && named.equals(computed)) {
            return "the tiles above agree with the entry, so the hash was changed";
        }
        return "the tiles above agree with neither";
    }

    private void report() {
        if (done.addAndGet(TilePath.FULL) / TilePath.FULL % TILES_PER_REPORT == 0) {
            synchronized (progress) {
                long checked = done.get();
                // Another reader may have said so, or more, while this one waited.
                if (checked > reported) {
                    reported = checked;
                    progress.checked(checked, size);
                }
            }
        }
    }

    /// The partial tiles, which no tile above names: they must give the root.
    private void edge() {
        Map<Integer, Optional<Tile>> computed = new TreeMap<>();
        Map<Integer, Optional<Tile>> published = new TreeMap<>();
        for (Row row : rows.edges()) {
            computed.put(row.level, row.computed());
            published.put(row.level, row.published());
        }
        if (size % TilePath.FULL == 0) {
            root(computed, published);
            return;
        }
        LeafCheck leaves = new LeafCheck(size, reader, findings);
        LeafCheck.Pair pair = leaves.read(size / TilePath.FULL);
        entries.addAndGet(leaves.entries());
        computed.put(0, pair.computed());
        published.put(0, pair.published());
        Optional<Hash> signed = Optional.of(checkpoint.root());
        leaves.name(
                pair,
                signed.equals(Rows.root(size, published))
                        ? "the signed root agrees with the hash, so the entry was changed"
                        : signed.equals(Rows.root(size, computed))
                                ? "the signed root agrees with the entry, so the hash was changed"
                                : "the signed root agrees with neither");
        root(computed, published);
        synchronized (progress) {
            progress.checked(size, size);
        }
    }

    private void root(Map<Integer, Optional<Tile>> computed, Map<Integer, Optional<Tile>> published) {
        Optional<Hash> fromEntries = Rows.root(size, computed);
        Optional<Hash> fromTiles = Rows.root(size, published);
        Optional<Hash> found = fromEntries.or(() -> fromTiles);
        boolean isWrong = found.isPresent() && !found.get().equals(checkpoint.root());
        // When the tiles give the root, what differs from them below has been named already.
        boolean isNamed =
                findings.count() > 0 && fromTiles.isPresent() && fromTiles.get().equals(checkpoint.root());
        if (isWrong && !isNamed) {
            findings.add(
                    Fault.ROOT,
                    "checkpoint",
                    "the " + (fromEntries.isPresent() ? "entries" : "tiles") + " give the root "
                            + found.get().base64() + ", and the checkpoint says "
                            + checkpoint.root().base64() + " at " + size);
        }
    }
}
