package org.comity.record.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What stands beside the log, so that the leaf holds its digest alone. Its arrays are not to be
/// changed.
///
/// @param digest SHA-256 of salt and bytes, 64 hex digits, as the leaf has it
/// @param salt 32 random bytes
/// @param bytes a text in UTF-8, or what is withheld of an act as canonical JSON
public record Kept(String digest, byte[] salt, byte[] bytes, May may) {
    /// What may be done with it.
    public enum May {
        /// A text: it may be released, or erased for ever.
        BE_RELEASED_OR_ERASED,
        /// What is withheld of an act: transitions read it, so it may be released only.
        BE_RELEASED
    }

    /// Random bytes, so many of them.
    @FunctionalInterface
    public interface Salts {
        byte[] next(int bytes);
    }

    static final int SALT_BYTES = 32;

    static Kept of(byte[] bytes, May may, Salts salts) {
        byte[] salt = salts.next(SALT_BYTES);
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        return new Kept(digest(salt, bytes), salt, bytes, may);
    }

    /// Whether the digest is that of salt and bytes.
    public boolean fits() {
        return salt.length == SALT_BYTES && digest(salt, bytes).equals(digest);
    }

    static String digest(byte[]... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha256.update(part);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
