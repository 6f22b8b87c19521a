package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.SeatSignature;
import org.comity.acts.keeping.KeyChange;
import org.comity.log.note.Canonical;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;

/// Follows the keys of a log from one to the next. Each change is an act in the log that both
/// keys signed, so that whoever knows an earlier key comes to the present one without asking
/// anybody.
///
/// What both sign is the text `comity/key-change/v1`, the vkey until now, the vkey from now on,
/// the reason: each on a line of its own.
public final class KeyChain {
    static final String ALGORITHM = "ed25519";

    private KeyChain() {}

    /// The key that signs after these changes, for whoever knows `known`. Changes that do not
    /// begin at the last known key, or that not both keys signed, change nothing.
    public static VerifierKey last(VerifierKey known, List<Act> changes) {
        return all(known, changes).getLast();
    }

    /// The known key and those that followed it.
    public static List<VerifierKey> all(VerifierKey known, List<Act> changes) {
        List<VerifierKey> chain = new ArrayList<>(List.of(known));
        for (Act act : changes) {
            next(chain.getLast(), act).ifPresent(chain::add);
        }
        return List.copyOf(chain);
    }

    /// The key that must have signed a head: the last one, or the one before while its change is
    /// the last act.
    static VerifierKey signer(VerifierKey known, ActCheck acts, SignedCheckpoint head) {
        List<VerifierKey> chain = all(known, acts.keyChanges());
        List<Act> changes = acts.keyChanges();
        boolean justChanged = chain.size() > 1 && changes.getLast().number() == acts.last();
        boolean byLast = head.note().verify(List.of(chain.getLast())) instanceof Parsed.Good<?>;
        return justChanged && !byLast ? chain.get(chain.size() - 2) : chain.getLast();
    }

    private static Optional<VerifierKey> next(VerifierKey now, Act act) {
        boolean goesOn = act.body() instanceof KeyChange change && change.from().equals(now.toString());
        if (!goesOn || !(act.body() instanceof KeyChange change)) {
            return Optional.empty();
        }
        return switch (VerifierKey.parse(change.to())) {
            case Parsed.Bad<VerifierKey> _ -> Optional.empty();
            case Parsed.Good<VerifierKey>(VerifierKey to) -> {
                boolean same = to.name().equals(now.name()) && to.use() == KeyUse.NOTE;
                boolean both = isSigned(act, now, change) && isSigned(act, to, change);
                yield same && both ? Optional.of(to) : Optional.empty();
            }
        };
    }

    private static boolean isSigned(Act act, VerifierKey key, KeyChange change) {
        return act.draft().signatures().stream()
                .filter(signature -> signature.key().equals(key.toString())
                        && signature.algorithm().equals(ALGORITHM))
                .anyMatch(signature -> Canonical.base64(signature.value())
                        .filter(bytes -> key.verifies(message(change), bytes))
                        .isPresent());
    }

    static byte[] message(KeyChange change) {
        return ("comity/key-change/v1\n" + change.from() + "\n" + change.to() + "\n" + change.because() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static SeatSignature signature(SigningKey key, KeyChange change) {
        return new SeatSignature(
                "keeper",
                ALGORITHM,
                key.verifier().toString(),
                Base64.getEncoder().encodeToString(key.sign(message(change))));
    }
}
