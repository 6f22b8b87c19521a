package org.comity.log.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    private final SigningKey key = SigningKey.create("record.example/organ", KeyUse.NOTE);

    /// Another arithmetic, as far as the key can tell.
    private static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void another_arithmetic_signs_as_the_same_key() {
        SigningKey other = key.madeBy((seed, publicKey, message) -> {
            assertArrayEquals(key.verifier().raw(), publicKey);
            return sign(seed, message);
        });
        assertArrayEquals(key.sign(MESSAGE), other.sign(MESSAGE));
        assertTrue(key.verifier().verifies(MESSAGE, other.sign(MESSAGE)));
        assertEquals(key.pem(), other.pem());
    }

    @Test
    void an_arithmetic_that_signs_otherwise_is_never_used() {
        assertThrows(
                IllegalStateException.class,
                () -> key.madeBy((seed, publicKey, message) -> {
                    byte[] signature = sign(seed, message);
                    signature[63] ^= 1;
                    return signature;
                }));
    }

    @Test
    void a_key_of_another_kind_has_no_such_arithmetic() {
        SigningKey mlDsa = SigningKey.create("witness.example/w", KeyUse.ML_DSA_COSIGNATURE);
        assertThrows(
                IllegalArgumentException.class, () -> mlDsa.madeBy((seed, publicKey, message) -> sign(seed, message)));
    }
}
