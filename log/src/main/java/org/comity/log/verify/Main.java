package org.comity.log.verify;

/// Later.
public final class Main {
    private Main() {}
}
