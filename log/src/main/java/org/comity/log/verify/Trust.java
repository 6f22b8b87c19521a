package org.comity.log.verify;

import java.util.Optional;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;

/// What somebody knows of a log from elsewhere, and holds it against.
///
/// @param key of the log; without one a policy's keys are used, and without those the key beside
///     the log
/// @param origin what the log calls itself; without one, the name of its key
/// @param policy whose witnesses must have cosigned
/// @param old a checkpoint of this log, kept from earlier: the note, as it was published
public record Trust(Optional<VerifierKey> key, Optional<String> origin, Optional<Policy> policy, Optional<byte[]> old) {
    /// Nothing is known. Then the log can only be shown to agree with itself.
    public static final Trust NONE = new Trust(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Trust in(VerifierKey key) {
        return new Trust(Optional.of(key), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Trust with(Policy witnesses) {
        return new Trust(key, origin, Optional.of(witnesses), old);
    }

    /// The log must begin with what this note stands for.
    public Trust since(byte[] note) {
        return new Trust(key, origin, policy, Optional.of(note.clone()));
    }

    public Trust called(String name) {
        return new Trust(key, Optional.of(name), policy, old);
    }
}
