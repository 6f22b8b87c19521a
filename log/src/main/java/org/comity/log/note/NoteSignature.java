package org.comity.log.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// One signature line of a note: who says to have signed, and the bytes. Nothing is checked by having
/// it.
public final class NoteSignature {
    private static final String DASH = "— ";

    private final String name;
    private final byte[] keyId;
    private final byte[] bytes;

    /// @param name of the key; not empty, without spaces and plus signs
    /// @param keyId 4 bytes
    /// @param bytes what the key's algorithm gave, with the time before it in a cosignature; not empty
    public NoteSignature(String name, byte[] keyId, byte[] bytes) {
        if (!Canonical.isKeyName(name)) {
            throw new IllegalArgumentException("a key cannot be named '" + name + "'");
        }
        if (keyId.length != 4 || bytes.length == 0) {
            throw new IllegalArgumentException("no signature of " + name + ": " + bytes.length + " bytes");
        }
        this.name = name;
        this.keyId = keyId.clone();
        this.bytes = bytes.clone();
    }

    /// Reads a line without the newline at its end.
    public static Parsed<NoteSignature> parse(String line) {
        if (!line.startsWith(DASH)) {
            return new Parsed.Bad<>("a signature line begins with an em dash (U+2014) and a space");
        }
        int space = line.indexOf(' ', DASH.length());
        if (space < 0) {
            return new Parsed.Bad<>("a signature line has a key name, a space and a signature in base64");
        }
        String name = line.substring(DASH.length(), space);
        if (!Canonical.isKeyName(name)) {
            return new Parsed.Bad<>("a key name is not empty and has no space, plus sign or control character");
        }
        Optional<byte[]> decoded = Canonical.base64(line.substring(space + 1));
        if (decoded.isEmpty() || decoded.get().length < 5) {
            return new Parsed.Bad<>(
                    "the signature of " + name + " is not canonical base64 of a key id and a signature");
        }
        byte[] all = decoded.get();
        return new Parsed.Good<>(
                new NoteSignature(name, Arrays.copyOf(all, 4), Arrays.copyOfRange(all, 4, all.length)));
    }

    public String name() {
        return name;
    }

    /// 4 bytes.
    public byte[] keyId() {
        return keyId.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The line, with the newline at its end.
    public String line() {
        byte[] all = Arrays.copyOf(keyId, 4 + bytes.length);
        System.arraycopy(bytes, 0, all, 4, bytes.length);
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /// Whether this key is the one that the line names.
    public boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && Arrays.equals(keyId, key.id());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature
                && name.equals(signature.name)
                && Arrays.equals(keyId, signature.keyId)
                && Arrays.equals(bytes, signature.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(keyId);
    }
}
