package org.comity.record.commit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Draft;
import org.comity.acts.SeatSignature;
import org.comity.acts.keeping.KeyChange;
import org.comity.charter.Refused;
import org.comity.log.note.Canonical;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.VerifierKey;

/// Whether a change of keys is one: both keys sign it, and nobody else can make it.
public final class KeyChanges {
    public static final String ALGORITHM = "ed25519";

    private KeyChanges() {}

    /// What both keys sign.
    public static byte[] message(KeyChange change) {
        return ("comity/key-change/v1\n" + change.from() + "\n" + change.to() + "\n" + change.because() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Whether these are two keys of one log that both signed the change. Checks two signatures.
    public static boolean isSigned(KeyChange change, List<SeatSignature> signatures) {
        return VerifierKey.parse(change.from()) instanceof Parsed.Good<VerifierKey>(VerifierKey from)
                && VerifierKey.parse(change.to()) instanceof Parsed.Good<VerifierKey>(VerifierKey to)
                && to.name().equals(from.name())
                && to.use() == KeyUse.NOTE
                && isSigned(change, from, signatures)
                && isSigned(change, to, signatures);
    }

    private static boolean isSigned(KeyChange change, VerifierKey key, List<SeatSignature> signatures) {
        return signatures.stream()
                .filter(signature -> signature.key().equals(key.toString())
                        && signature.algorithm().equals(ALGORITHM))
                .anyMatch(signature -> Canonical.base64(signature.value())
                        .filter(bytes -> key.verifies(message(change), bytes))
                        .isPresent());
    }

    /// Why a draft changes no key though it says so.
    ///
    /// @param present the key of the log
    static Optional<Refused> wrong(Draft draft, VerifierKey present) {
        if (!(draft.body() instanceof KeyChange change)) {
            return Optional.empty();
        }
        if (!change.from().equals(present.toString())) {
            return Optional.of(Refusals.noKeyChange("the key of this log is " + present + ", not " + change.from()));
        }
        return isSigned(change, draft.signatures())
                ? Optional.empty()
                : Optional.of(Refusals.noKeyChange("not both keys signed this one"));
    }
}
