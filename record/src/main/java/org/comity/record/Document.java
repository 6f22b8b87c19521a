package org.comity.record;

import org.comity.log.tree.Hash;

/// Bytes that an act names by their SHA-256, such as those of a charter file. They lie beside the log
/// and are exported with it.
public final class Document {
    /// Bytes of the largest one.
    public static final int MOST = 16 << 20;

    private final byte[] bytes;
    private final String sha256;

    private Document(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = Hash.of(bytes).hex();
    }

    public static Document of(byte[] bytes) {
        return new Document(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /// 64 hex digits.
    public String sha256() {
        return sha256;
    }
}
