package org.comity.cli;

import java.io.IOException;
import java.io.OutputStream;

/// Passes bytes on, and remembers whether their reader has gone away, as `head` does when it has its lines.
final class Pipe extends OutputStream {
    private static final String GONE = "Broken pipe";

    private final OutputStream to;
    private volatile boolean isLeft;

    Pipe(OutputStream to) {
        this.to = to;
    }

    /// Whether nobody reads any more: no reason to complain.
    boolean isLeft() {
        return isLeft;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        try {
            to.write(octets, from, count);
        } catch (IOException broken) {
            isLeft |= GONE.equals(broken.getMessage());
            throw broken;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
