package org.comity.log.verify;

/// To be written.
public final class LogVerifier {
    private LogVerifier() {}
}
