package org.comity.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.comity.log.tree.Hash;

/// The head of a log: how many leaves it has and their root (C2SP tlog-checkpoint). Ours carries no extension lines.
///
/// @param origin names the log; not empty, one line
/// @param size leaves, at least 0
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20) || size < 0) {
            throw new IllegalArgumentException("no checkpoint of '" + origin + "' at " + size);
        }
    }

    /// The three lines that are signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /// The text with the log's signature: a signed note, as it is published.
    public String signed(SigningKey key) {
        byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
        byte[] line = new byte[4 + signature.length];
        System.arraycopy(key.verifier().id(), 0, line, 0, 4);
        System.arraycopy(signature, 0, line, 4, signature.length);
        return text() + "\n— " + key.verifier().name() + " "
                + Base64.getEncoder().encodeToString(line) + "\n";
    }
}
