package org.comity.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/// The statement of a witness that it saw a checkpoint at a time, and that it extends all it saw before
/// (C2SP tlog-cosignature).
///
/// In a note it is a signature line whose bytes are the time (seconds since 1970, 8 bytes) and the
/// signature of the time and the checkpoint together.
public final class Cosignature {
    private static final byte[] ML_DSA_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private Cosignature() {}

    /// Makes the cosignature of a checkpoint.
    ///
    /// @param key one whose use is timed
    /// @param seconds since 1970, not negative
    public static NoteSignature sign(SigningKey key, Checkpoint checkpoint, long seconds) {
        VerifierKey signer = key.verifier();
        if (!signer.use().isTimed() || seconds < 0) {
            throw new IllegalArgumentException(signer + " makes no cosignature at " + seconds);
        }
        byte[] signature = key.sign(message(signer, checkpoint, seconds));
        byte[] timed = ByteBuffer.allocate(8 + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return new NoteSignature(signer.name(), signer.id(), timed);
    }

    /// When the key made this cosignature of this checkpoint, in seconds since 1970; empty when it did
    /// not make it.
    public static OptionalLong verify(VerifierKey key, Checkpoint checkpoint, NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (!key.use().isTimed()
                || !signature.isBy(key)
                || bytes.length != 8 + key.use().signatureLength()) {
            return OptionalLong.empty();
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        // An origin that the message cannot hold cannot have been cosigned.
        boolean fits = key.use() != KeyUse.ML_DSA_COSIGNATURE || utf8(checkpoint.origin()).length <= 255;
        boolean right = fits
                && seconds >= 0
                && key.verifies(message(key, checkpoint, seconds), Arrays.copyOfRange(bytes, 8, bytes.length));
        return right ? OptionalLong.of(seconds) : OptionalLong.empty();
    }

    /// The time of any signature line by its key's use; 0 for one that carries none, empty for one that
    /// is wrong.
    static OptionalLong check(VerifierKey key, String text, NoteSignature signature) {
        return switch (key.use()) {
            case NOTE -> key.verifies(utf8(text), signature.bytes()) ? OptionalLong.of(0) : OptionalLong.empty();
            case COSIGNATURE, ML_DSA_COSIGNATURE ->
                switch (Checkpoint.parse(text)) {
                    case Parsed.Good<Checkpoint>(Checkpoint checkpoint) -> verify(key, checkpoint, signature);
                    case Parsed.Bad<Checkpoint> _ -> OptionalLong.empty();
                };
        };
    }

    /// The bytes that are signed.
    static byte[] message(VerifierKey signer, Checkpoint checkpoint, long seconds) {
        return switch (signer.use()) {
            case NOTE -> throw new IllegalArgumentException(signer + " makes no cosignatures");
            case COSIGNATURE -> utf8("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text());
            case ML_DSA_COSIGNATURE -> {
                byte[] name = utf8(signer.name());
                byte[] origin = utf8(checkpoint.origin());
                if (name.length > 255 || origin.length > 255) {
                    throw new IllegalArgumentException("names of " + name.length + " and " + origin.length + " bytes");
                }
                yield ByteBuffer.allocate(ML_DSA_LABEL.length + name.length + origin.length + 58)
                        .put(ML_DSA_LABEL)
                        .put((byte) name.length)
                        .put(name)
                        .putLong(seconds)
                        .put((byte) origin.length)
                        .put(origin)
                        .putLong(0)
                        .putLong(checkpoint.size())
                        .put(checkpoint.root().bytes())
                        .array();
            }
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
