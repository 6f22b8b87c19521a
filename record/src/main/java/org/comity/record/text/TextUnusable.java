package org.comity.record.text;

/// The index cannot be written or read where it lies. Nothing of the record is lost by that: it can be made in
/// another place, or in memory with [TextIndex#inMemory].
public final class TextUnusable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    TextUnusable(String because, Throwable cause) {
        super(because, cause);
    }
}
