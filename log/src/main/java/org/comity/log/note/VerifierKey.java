package org.comity.log.note;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.comity.log.tree.Hash;

/// The public half of a key: what others need to check its signatures. Written as a *vkey*,
/// `<name>+<key id, 8 hex digits>+<base64 of type byte and key>` (C2SP signed-note).
public final class VerifierKey {
    private final String name;
    private final KeyUse use;
    private final byte[] raw;

    /// @param name not empty, without spaces and plus signs
    /// @param raw the 32 bytes of RFC 8032
    public VerifierKey(String name, KeyUse use, byte[] raw) {
        if (name.isEmpty() || name.indexOf('+') >= 0 || name.codePoints().anyMatch(VerifierKey::isSpace)) {
            throw new IllegalArgumentException("a key cannot be named '" + name + "'");
        }
        if (raw.length != 32) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        this.name = name;
        this.use = use;
        this.raw = raw.clone();
    }

    public String name() {
        return name;
    }

    public KeyUse use() {
        return use;
    }

    /// The 32 bytes of RFC 8032.
    public byte[] raw() {
        return raw.clone();
    }

    /// The first four bytes of SHA-256(name, newline, type, key).
    public byte[] id() {
        byte[] hash = Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {(byte) use.code()}, raw)
                .bytes();
        return Arrays.copyOf(hash, 4);
    }

    /// Whether this key made this signature of exactly these bytes.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(message);
            return signature.length == 64 && verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /// As a vkey.
    @Override
    public String toString() {
        byte[] typed = new byte[33];
        typed[0] = (byte) use.code();
        System.arraycopy(raw, 0, typed, 1, 32);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && use == key.use
                && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /// The 32 bytes of RFC 8032 section 5.1.2: y little-endian, the sign of x in the highest bit.
    static byte[] raw(EdECPublicKey key) {
        byte[] big = key.getPoint().getY().toByteArray();
        byte[] raw = new byte[32];
        for (int i = 0; i < big.length && i < 32; i++) {
            raw[i] = big[big.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            raw[31] |= (byte) 0x80;
        }
        return raw;
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = raw[31 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
