package org.comity.log.note;

import java.util.Optional;

/// What a key's signatures say: the type byte of signed notes (C2SP signed-note, tlog-cosignature).
public enum KeyUse {
    /// The text of a note, such as a log's checkpoint. Ed25519.
    NOTE(1, "Ed25519", 32, 64),
    /// A checkpoint seen at a time: a witness's cosignature. Ed25519.
    COSIGNATURE(4, "Ed25519", 32, 64),
    /// A checkpoint seen at a time, signed so that a quantum computer cannot forge it. ML-DSA-44.
    ML_DSA_COSIGNATURE(6, "ML-DSA-44", 1312, 2420);

    private final int code;
    private final String algorithm;
    private final int keyLength;
    private final int signatureLength;

    KeyUse(int code, String algorithm, int keyLength, int signatureLength) {
        this.code = code;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
    }

    public int code() {
        return code;
    }

    /// What the JDK calls the algorithm.
    public String algorithm() {
        return algorithm;
    }

    /// Bytes of a public key.
    public int keyLength() {
        return keyLength;
    }

    /// Bytes of a signature, without the time that goes before it in a cosignature.
    public int signatureLength() {
        return signatureLength;
    }

    /// Whether its signatures carry the time at which they were made.
    public boolean isTimed() {
        return this != NOTE;
    }

    static Optional<KeyUse> of(int code) {
        for (KeyUse use : values()) {
            if (use.code == code) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
