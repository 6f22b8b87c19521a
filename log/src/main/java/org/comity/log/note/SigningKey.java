package org.comity.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/// An Ed25519 key with the name under which it signs. Not for use by two threads at once.
///
/// A signature takes about a millisecond.
public final class SigningKey {
    private final VerifierKey verifier;
    private final PrivateKey key;
    private final Signature signer;

    private SigningKey(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
        try {
            this.signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot sign as " + verifier.name(), broken);
        }
    }

    /// A new key from the JDK's random numbers.
    public static SigningKey create(String name, KeyUse use) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    new VerifierKey(name, use, VerifierKey.raw((EdECPublicKey) pair.getPublic())), pair.getPrivate());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK has Ed25519", broken);
        }
    }

    /// The key that [#privateBytes] gave, for the verifier key that stood beside it.
    public static SigningKey from(VerifierKey verifier, byte[] pkcs8) {
        try {
            return new SigningKey(
                    verifier, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not a private Ed25519 key", broken);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The private key, PKCS#8. Whoever has these bytes signs as this key.
    public byte[] privateBytes() {
        return key.getEncoded();
    }

    /// 64 bytes.
    public byte[] sign(byte[] message) {
        try {
            signer.update(message);
            byte[] signature = signer.sign();
            return Arrays.copyOf(signature, signature.length);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot sign as " + verifier.name(), broken);
        }
    }
}
