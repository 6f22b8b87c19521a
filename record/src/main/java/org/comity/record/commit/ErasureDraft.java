package org.comity.record.commit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Checks;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.Erasure;
import org.comity.charter.Refused;
import org.comity.record.Journal.Erasing;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Prepared;
import org.comity.record.codec.Reading;

/// The act that says that a text was erased.
final class ErasureDraft {
    private ErasureDraft() {}

    /// What is wrong with it, whatever its turn. What is not looked at here would be a mistake of the
    /// committer's later, and stop the journal.
    ///
    /// @param last the number of the last act
    static Optional<Refused> wrong(Erasing erasing, long last) {
        if (erasing.number() < 1 || erasing.number() > last) {
            return Optional.of(Refusals.nothingToErase(erasing, "there is no such act"));
        }
        if (!erasing.digest().matches("[0-9a-f]{64}")) {
            return Optional.of(Refusals.nothingToErase(erasing, "that is no digest"));
        }
        if (erasing.because().isBlank()) {
            return Optional.of(Refusals.nothingToErase(erasing, "nobody says why"));
        }
        // Any instant is as long as the one that it will be.
        Draft draft = of(erasing, When.at(Instant.EPOCH));
        return Checks.alone(draft).or(() -> switch (Prepared.of(draft, byte[]::new)) {
            case Prepared.Ready _ -> Optional.empty();
            case Prepared.NotReady(Refused refused) -> Optional.of(refused);
        });
    }

    /// Whether an act says that this text was erased.
    static boolean says(byte[] leaf, Erasing erasing) {
        return ActCodec.decode(leaf) instanceof Reading.Read(Act act)
                && act.body() instanceof Erasure erasure
                && erasure.number() == erasing.number()
                && erasure.digest().equals(erasing.digest());
    }

    static Draft of(Erasing erasing, When when) {
        return new Draft(
                erasing.organisation(),
                Optional.empty(),
                when,
                new Actor.Keeper(),
                erasing.enteredBy(),
                Standing.ACT,
                new Erasure(erasing.number(), erasing.digest(), erasing.because()),
                List.of(),
                List.of(new Relation(erasing.number(), Relation.As.FOLLOWS)),
                new Audience.Everybody(),
                erasing.requestId(),
                List.of());
    }
}
