package org.comity.log.verify;

import org.comity.log.note.VerifierKey;

/// By which key the checkpoint was checked, and who vouches for that key.
public sealed interface Signer {
    /// The caller gave the key, or its policy did.
    record Known(VerifierKey key) implements Signer {}

    /// The key lies beside the log. Whoever can rewrite the log can rewrite that file too.
    ///
    /// @param file in which it lies
    record FromTheLog(VerifierKey key, String file) implements Signer {}

    /// No key signed the checkpoint, or none is known.
    record Nobody() implements Signer {}
}
