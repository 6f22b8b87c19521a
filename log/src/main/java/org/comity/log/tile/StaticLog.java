package org.comity.log.tile;
/// Later.
public final class StaticLog {
    private StaticLog() {}
}
