package org.comity.log.tile;

/// Where the files of a log are had: a directory, a web server, a store. Nothing that it gives is
/// believed.
///
/// May be asked by several threads at once.
@FunctionalInterface
public interface TileSource {
    /// The bytes of one file, at most [TilePath#mostBytes] of them.
    Fetched fetch(TilePath path);
}
