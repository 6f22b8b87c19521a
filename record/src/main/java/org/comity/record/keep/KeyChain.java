package org.comity.record.keep;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.SeatSignature;
import org.comity.acts.keeping.KeyChange;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.commit.KeyChanges;

/// Follows the keys of a log from one to the next. Each change is an act in the log that both
/// keys signed, so that whoever knows an earlier key comes to the present one without asking
/// anybody.
///
/// What both sign is the text `comity/key-change/v1`, the vkey until now, the vkey from now on,
/// the reason: each on a line of its own.
public final class KeyChain {
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
        List<VerifierKey> chain = new ArrayList<>(List.of(known));
        long changedBy = 0;
        for (Act act : acts.keyChanges()) {
            Optional<VerifierKey> to = next(chain.getLast(), act);
            to.ifPresent(chain::add);
            changedBy = to.isPresent() ? act.number() : changedBy;
        }
        boolean justChanged = chain.size() > 1 && changedBy == acts.last();
        boolean byLast = head.note().verify(List.of(chain.getLast())) instanceof Parsed.Good<?>;
        return justChanged && !byLast ? chain.get(chain.size() - 2) : chain.getLast();
    }

    /// Whether an act changes a key: both keys signed it. One that says so without has no effect.
    public static boolean isSignedByBoth(Act act) {
        return act.body() instanceof KeyChange change
                && KeyChanges.isSigned(change, act.draft().signatures());
    }

    private static Optional<VerifierKey> next(VerifierKey now, Act act) {
        boolean goesOn =
                act.body() instanceof KeyChange change && change.from().equals(now.toString()) && isSignedByBoth(act);
        return goesOn
                        && act.body() instanceof KeyChange change
                        && VerifierKey.parse(change.to()) instanceof Parsed.Good<VerifierKey>(VerifierKey to)
                ? Optional.of(to)
                : Optional.empty();
    }

    static SeatSignature signature(SigningKey key, KeyChange change) {
        return new SeatSignature(
                "keeper",
                KeyChanges.ALGORITHM,
                key.verifier().toString(),
                Base64.getEncoder().encodeToString(key.sign(KeyChanges.message(change))));
    }
}
