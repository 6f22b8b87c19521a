/// The published layout of a log as static files: tiles of hashes, bundles of entries, their paths
/// (C2SP tlog-tiles).
///
/// Values and strict readers of bytes, and a writer of a directory; that one alone touches files.
/// It knows no network, no clock, and nothing of what an entry says.
///
/// Start at [org.comity.log.tile.TilePath]; [org.comity.log.tile.TileHashes] reads a log, and
/// [org.comity.log.tile.StaticLog] writes one.
package org.comity.log.tile;
