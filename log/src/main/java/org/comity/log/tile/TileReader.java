package org.comity.log.tile;

import java.util.function.Function;
import org.comity.log.note.Parsed;

/// Reads tiles and bundles from a source, strictly. What it says when it cannot begins with the
/// path.
///
/// A log may delete a partial tile once the full one is there; then the beginning of the full one
/// is taken. May be used by several threads when the source may.
public final class TileReader {
    private final TileSource source;

    public TileReader(TileSource source) {
        this.source = source;
    }

    public Parsed<Tile> tile(TilePath path) {
        return read(
                path,
                bytes -> Tile.parse(path, bytes),
                bytes -> first(Tile.parse(path.full(), bytes), tile -> tile.first(path.width())));
    }

    public Parsed<EntryBundle> bundle(TilePath path) {
        return read(
                path,
                bytes -> named(path, EntryBundle.parse(bytes, path.width())),
                bytes -> first(
                        named(path.full(), EntryBundle.parse(bytes, TilePath.FULL)),
                        bundle -> bundle.first(path.width())));
    }

    private <T> Parsed<T> read(
            TilePath path, Function<byte[], Parsed<T>> exact, Function<byte[], Parsed<T>> beginning) {
        return switch (source.fetch(path)) {
            case Fetched.Found(byte[] bytes) -> exact.apply(bytes);
            case Fetched.Failed(String says) -> new Parsed.Bad<>(path + ": " + says);
            case Fetched.Missing _ -> {
                if (!path.isFull() && source.fetch(path.full()) instanceof Fetched.Found(byte[] bytes)) {
                    yield beginning.apply(bytes);
                }
                yield new Parsed.Bad<>(path + " is missing");
            }
        };
    }

    private static <T> Parsed<T> first(Parsed<T> full, Function<T, T> beginning) {
        return switch (full) {
            case Parsed.Good<T>(T value) -> new Parsed.Good<>(beginning.apply(value));
            case Parsed.Bad<T> bad -> bad;
        };
    }

    private static <T> Parsed<T> named(TilePath path, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T> good -> good;
            case Parsed.Bad<T>(String says) -> new Parsed.Bad<>(path + ": " + says);
        };
    }
}
