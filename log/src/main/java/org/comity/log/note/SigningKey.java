package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A private key with the name under which it signs: Ed25519, or ML-DSA-44 by its use.
///
/// An Ed25519 signature of the JDK takes about a millisecond, whatever is done with its objects: it is
/// the arithmetic. Whoever signs often hands in another's ([#madeBy]). Several threads may sign; with
/// the JDK's arithmetic they wait for each other.
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "-----END PRIVATE KEY-----\n";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final VerifierKey verifier;
    private final PrivateKey key;
    private final Signing signing;

    private SigningKey(VerifierKey verifier, PrivateKey key, Signing signing) {
        this.verifier = verifier;
        this.key = key;
        this.signing = signing;
    }

    private static SigningKey ofJdk(VerifierKey verifier, PrivateKey key) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(verifier.use().algorithm());
        signer.initSign(key);
        return new SigningKey(verifier, key, message -> signedByJdk(verifier, signer, message));
    }

    private static byte[] signedByJdk(VerifierKey verifier, Signature signer, byte[] message) {
        synchronized (signer) {
            try {
                signer.update(message);
                return signer.sign();
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("cannot sign as " + verifier.name(), broken);
            }
        }
    }

    private interface Signing {
        byte[] sign(byte[] message);
    }

    /// An arithmetic of Ed25519 (RFC 8032 §5.1.6), for [#madeBy]. Several threads call it at once.
    @FunctionalInterface
    public interface Ed25519 {
        /// @param seed the private key, 32 bytes
        /// @param publicKey 32 bytes
        /// @return the signature, 64 bytes
        byte[] sign(byte[] seed, byte[] publicKey, byte[] message);
    }

    /// A new key from the JDK's random numbers.
    public static SigningKey create(String name, KeyUse use) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(use.algorithm()).generateKeyPair();
            return ofJdk(new VerifierKey(name, use, VerifierKey.raw(use, pair.getPublic())), pair.getPrivate());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no " + use.algorithm(), broken);
        }
    }

    /// The key that [#privateBytes] gave, for the verifier key that stood beside it.
    public static SigningKey from(VerifierKey verifier, byte[] pkcs8) {
        try {
            KeyFactory factory = KeyFactory.getInstance(verifier.use().algorithm());
            return ofJdk(verifier, factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not a private " + verifier.use().algorithm() + " key", broken);
        }
    }

    /// Reads what [#pem] wrote, and tries whether it is the private half of this verifier key.
    public static Parsed<SigningKey> parsePem(VerifierKey verifier, String pem) {
        if (!pem.startsWith(BEGIN) || !pem.endsWith(END) || pem.length() > 20_000) {
            return new Parsed.Bad<>("a private key stands between " + BEGIN.strip() + " and " + END.strip());
        }
        String lines = pem.substring(BEGIN.length(), Math.max(BEGIN.length(), pem.length() - END.length()));
        Optional<byte[]> pkcs8 = Canonical.base64(lines.replace("\n", ""));
        // Nothing of a private key is repeated in a message.
        if (pkcs8.isEmpty() || !(LINES.encodeToString(pkcs8.get()) + "\n").equals(lines)) {
            return new Parsed.Bad<>("the private key of " + verifier.name() + " is not base64 in lines of 64");
        }
        try {
            SigningKey key = from(verifier, pkcs8.get());
            byte[] probe = "comity: whose key is this?".getBytes(StandardCharsets.US_ASCII);
            return verifier.verifies(probe, key.sign(probe))
                    ? new Parsed.Good<>(key)
                    : new Parsed.Bad<>("this private key does not belong to " + verifier);
        } catch (IllegalArgumentException notAKey) {
            return new Parsed.Bad<>("this is no private " + verifier.use().algorithm() + " key in PKCS#8");
        }
    }

    /// The same key, whose signatures another arithmetic makes. There is one right signature of a message,
    /// so this is tried once: a key whose signature differs from the JDK's is not given out.
    ///
    /// @throws IllegalStateException when the other arithmetic signs otherwise
    public SigningKey madeBy(Ed25519 other) {
        if (!(key instanceof EdECPrivateKey edwards)) {
            throw new IllegalArgumentException(verifier.name() + " signs with " + key.getAlgorithm());
        }
        byte[] seed = edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("a key without bytes"));
        byte[] publicKey = verifier.raw();
        Signing fast = message -> other.sign(seed, publicKey, message);
        byte[] probe = "comity: are two signatures one?".getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(fast.sign(probe), signing.sign(probe))) {
            throw new IllegalStateException("two ways to sign as " + verifier.name() + " differ");
        }
        return new SigningKey(verifier, key, fast);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The private key, PKCS#8. Whoever has these bytes signs as this key.
    public byte[] privateBytes() {
        return key.getEncoded();
    }

    /// The private key as text (PKCS#8 in PEM). Whoever has it signs as this key.
    public String pem() {
        return BEGIN + LINES.encodeToString(key.getEncoded()) + "\n" + END;
    }

    /// 64 bytes with Ed25519, 2,420 with ML-DSA-44.
    public byte[] sign(byte[] message) {
        return signing.sign(message);
    }
}
