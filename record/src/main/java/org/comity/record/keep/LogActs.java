package org.comity.record.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.log.note.Parsed;
import org.comity.log.tile.EntryBundle;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileReader;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;

/// Goes through the entries of a published log, a bundle at a time.
final class LogActs {
    private LogActs() {}

    /// Hands over entries in order.
    ///
    /// @param from index of the first
    /// @param size of the log
    /// @return what could not be read; then the entries after it were not handed over
    static Optional<String> read(PublishedLog log, long from, long size, Progress progress, Consumer<byte[]> entries) {
        TileReader reader = new TileReader(log);
        for (long bundle = from / TilePath.FULL; bundle * TilePath.FULL < size; bundle++) {
            switch (reader.bundle(TilePath.entries(bundle, size))) {
                case Parsed.Bad<EntryBundle>(String says) -> {
                    return Optional.of(says);
                }
                case Parsed.Good<EntryBundle>(EntryBundle read) -> {
                    List<byte[]> all = new ArrayList<>(read.entries());
                    int skip = (int) Math.max(0, from - bundle * TilePath.FULL);
                    all.subList(skip, all.size()).forEach(entries);
                }
            }
            if (bundle % 64 == 63) {
                progress.checked((bundle + 1) * TilePath.FULL, size);
            }
        }
        progress.checked(size, size);
        return Optional.empty();
    }
}
