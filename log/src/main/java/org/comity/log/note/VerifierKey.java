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
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.comity.log.tree.Hash;

/// The public half of a key: what others need to check its signatures. Written as a *vkey*,
/// `<name>+<key id, 8 hex digits>+<base64 of type byte and key>` (C2SP signed-note).
///
/// May be used by several threads at once.
public final class VerifierKey {
    private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /// What stands before the 1,312 bytes of a raw ML-DSA-44 key in the form that the JDK reads (RFC
    /// 9881 section 4).
    private static final byte[] ML_DSA_PREFIX = HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private final String name;
    private final KeyUse use;
    private final byte[] raw;
    private final byte[] id;

    /// @param name not empty, without spaces, plus signs and control characters; at most 255 bytes for
    ///     ML-DSA-44
    /// @param raw the 32 bytes of RFC 8032, or the 1,312 bytes of FIPS 204
    public VerifierKey(String name, KeyUse use, byte[] raw) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (!Canonical.isKeyName(name) || use == KeyUse.ML_DSA_COSIGNATURE && bytes.length > 255) {
            throw new IllegalArgumentException("a key cannot be named '" + name + "'");
        }
        if (raw.length != use.keyLength()) {
            throw new IllegalArgumentException(
                    "an " + use.algorithm() + " key has " + use.keyLength() + " bytes, not " + raw.length);
        }
        this.name = name;
        this.use = use;
        this.raw = raw.clone();
        byte[] hash = Hash.of(bytes, new byte[] {'\n', (byte) use.code()}, raw).bytes();
        this.id = Arrays.copyOf(hash, 4);
    }

    /// Reads a vkey: one line, without a newline. Refuses keys of other types, and points that are
    /// none.
    public static Parsed<VerifierKey> parse(String vkey) {
        String[] parts = vkey.length() > 10_000 ? new String[0] : vkey.split("\\+", 3);
        if (parts.length != 3 || !Canonical.isKeyName(parts[0])) {
            return new Parsed.Bad<>("a vkey is <name>+<key id>+<key>, the name without spaces");
        }
        Optional<byte[]> typed = Canonical.base64(parts[2]).filter(bytes -> bytes.length > 1);
        if (typed.isEmpty()) {
            return new Parsed.Bad<>("the key of " + parts[0] + " is not canonical base64");
        }
        Optional<KeyUse> use = KeyUse.of(typed.get()[0] & 0xff);
        if (use.isEmpty() || typed.get().length != 1 + use.get().keyLength()) {
            return new Parsed.Bad<>("the key of " + parts[0] + " is none of type 1 or 4 (Ed25519) or 6 (ML-DSA-44)");
        }
        if (use.get() == KeyUse.ML_DSA_COSIGNATURE && parts[0].getBytes(StandardCharsets.UTF_8).length > 255) {
            return new Parsed.Bad<>("the name of an ML-DSA-44 key has at most 255 bytes");
        }
        VerifierKey key = new VerifierKey(parts[0], use.get(), Arrays.copyOfRange(typed.get(), 1, typed.get().length));
        if (!HexFormat.of().formatHex(key.id).equals(parts[1])) {
            return new Parsed.Bad<>("the key id of " + parts[0] + " is "
                    + HexFormat.of().formatHex(key.id) + " for this name and key, not " + parts[1]);
        }
        return key.isUsable()
                ? new Parsed.Good<>(key)
                : new Parsed.Bad<>(
                        "the key of " + parts[0] + " is no " + use.get().algorithm() + " key");
    }

    public String name() {
        return name;
    }

    public KeyUse use() {
        return use;
    }

    /// The 32 bytes of RFC 8032, or the 1,312 bytes of FIPS 204.
    public byte[] raw() {
        return raw.clone();
    }

    /// The first four bytes of SHA-256(name, newline, type, key).
    public byte[] id() {
        return id.clone();
    }

    /// Whether two keys are the same but for their names and uses.
    public boolean isSameKeyAs(VerifierKey other) {
        return Arrays.equals(raw, other.raw);
    }

    /// Whether this key made this signature of exactly these bytes.
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(use.algorithm());
            verifier.initVerify(publicKey());
            verifier.update(message);
            return signature.length == use.signatureLength() && verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    /// As a vkey.
    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = (byte) use.code();
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+"
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

    /// The raw bytes of a key of the JDK.
    static byte[] raw(KeyUse use, PublicKey key) {
        return switch (use) {
            case NOTE, COSIGNATURE -> raw((EdECPublicKey) key);
            case ML_DSA_COSIGNATURE -> {
                byte[] encoded = key.getEncoded();
                yield Arrays.copyOfRange(encoded, encoded.length - use.keyLength(), encoded.length);
            }
        };
    }

    /// The 32 bytes of RFC 8032 section 5.1.2: y little-endian, the sign of x in the highest bit.
    private static byte[] raw(EdECPublicKey key) {
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

    private boolean isUsable() {
        try {
            Signature.getInstance(use.algorithm()).initVerify(publicKey());
            return true;
        } catch (GeneralSecurityException notAKey) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(use.algorithm());
        return switch (use) {
            case NOTE, COSIGNATURE -> factory.generatePublic(point());
            case ML_DSA_COSIGNATURE -> {
                byte[] encoded = Arrays.copyOf(ML_DSA_PREFIX, ML_DSA_PREFIX.length + raw.length);
                System.arraycopy(raw, 0, encoded, ML_DSA_PREFIX.length, raw.length);
                yield factory.generatePublic(new X509EncodedKeySpec(encoded));
            }
        };
    }

    private EdECPublicKeySpec point() throws GeneralSecurityException {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = raw[31 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        BigInteger y = new BigInteger(1, big);
        if (y.compareTo(FIELD) >= 0) {
            throw new InvalidKeySpecException("y is not below 2^255 - 19");
        }
        return new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, y));
    }
}
