package org.comity.log.note;

/// What a key's signatures say: the type byte of signed notes (C2SP signed-note, tlog-cosignature).
public enum KeyUse {
    /// The text of a note, such as a log's checkpoint.
    NOTE(1),
    /// A checkpoint seen at a time: a witness's cosignature.
    COSIGNATURE(4);

    private final int code;

    KeyUse(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
