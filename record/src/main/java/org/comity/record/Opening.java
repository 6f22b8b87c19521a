package org.comity.record;

/// What was kept apart from the log: whoever has it can check it against the digest in the leaf.
///
/// @param number of the act it belongs to
/// @param digest SHA-256 of salt and bytes, 64 hex digits, as it stands in the leaf
/// @param salt 32 bytes
/// @param bytes what was kept apart
/// @param kind whether it may be erased
public record Opening(long number, String digest, byte[] salt, byte[] bytes, Kind kind) {
    public enum Kind {
        /// A private text: no transition reads it, so it may be erased.
        TEXT,
        /// What a withheld act says: transitions read it, so it stays.
        BODY
    }
}
