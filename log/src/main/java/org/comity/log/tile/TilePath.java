package org.comity.log.tile;

/// To be written.
public final class TilePath {
    private TilePath() {}
}
