/// The published layout of a log as static files: tiles of hashes, bundles of entries, their paths (C2SP tlog-tiles).
///
/// Start at [org.comity.log.tile.TilePath].
package org.comity.log.tile;
