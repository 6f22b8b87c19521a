package org.comity.record.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TileHashes;
import org.comity.log.tile.TilePath;
import org.comity.log.tree.Hash;
import org.comity.log.verify.LogDirectory;
import org.comity.record.Document;
import org.comity.record.commit.Refusals;

/// Checks that what is published in a directory is still what a store would publish there. A new
/// checkpoint stands for these files too, and they are not written again.
final class Unchanged {
    private final StoreLog log;
    private final Path directory;
    private final LogDirectory published;

    Unchanged(StoreLog log, Path directory) {
        this.log = log;
        this.directory = directory;
        this.published = new LogDirectory(directory);
    }

    /// @param there the checkpoint that is published, of the same log and no longer than ours
    void check(Checkpoint there) throws Keeps, IOException {
        refuseFork(there);
        long size = there.size();
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            same(TilePath.entries(bundle, size));
        }
        for (int level = 0; level <= TilePath.TOP_LEVEL; level++) {
            for (long tile = 0; tile * TilePath.FULL < size >>> 8 * level; tile++) {
                same(TilePath.hashes(level, tile, size));
            }
        }
        documents();
    }

    private void refuseFork(Checkpoint there) throws Keeps {
        Checkpoint here = log.head().checkpoint();
        Parsed<Hash> root = switch (TileHashes.open(log, here.size(), here.root())) {
            case Parsed.Good<TileHashes>(TileHashes hashes) -> hashes.root(there.size());
            case Parsed.Bad<TileHashes>(String says) -> new Parsed.Bad<>(says);
        };
        switch (root) {
            case Parsed.Bad<Hash>(String says) ->
                throw new Keeps(KeepRefusals.damaged(log.row().name(), says));
            case Parsed.Good<Hash>(Hash then) -> {
                if (!then.equals(there.root())) {
                    throw new Keeps(KeepRefusals.forked(
                            directory.toString(),
                            there.origin(),
                            "at " + Refusals.acts(there.size()) + " it has the root "
                                    + there.root().base64() + ", and the one here " + then.base64()));
                }
            }
        }
    }

    private void same(TilePath path) throws Keeps {
        switch (published.fetch(path)) {
            case Fetched.Found(byte[] bytes) -> {
                if (!(log.fetch(path) instanceof Fetched.Found(byte[] ours)) || !Arrays.equals(bytes, ours)) {
                    throw changed(path + " is not what this record has there");
                }
            }
            case Fetched.Failed(String says) -> throw changed(path + " " + says);
            case Fetched.Missing _ -> {
                // A partial file may be deleted once the full one is there.
                if (path.isFull() || published.fetch(path.full()) instanceof Fetched.Missing) {
                    throw changed(path + " is missing");
                }
            }
        }
    }

    private void documents() throws Keeps {
        for (String name : published.list("documents")) {
            if (!name.matches("[0-9a-f]{64}")) {
                continue;
            }
            boolean right = published.file("documents/" + name, Document.MOST) instanceof Fetched.Found(byte[] bytes)
                    && Hash.of(bytes).hex().equals(name);
            if (!right) {
                throw changed("documents/" + name + " is not the document that its name says");
            }
        }
    }

    private Keeps changed(String says) {
        return new Keeps(KeepRefusals.exportInTheWay(directory, "what is published there was changed: " + says));
    }
}
