package org.comity.acts;

import java.util.Optional;
import org.comity.acts.statement.Manner;
import org.comity.acts.statement.Statement;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Whether a statement is of a known manner and has behind it what that manner asks for.
///
/// For what is entered. What stands in a record is read whatever its manner.
final class Manners {
    private static final String DECISION = "decision/";

    private Manners() {}

    static Optional<Refused> wrong(Statement said, Draft draft) {
        Optional<Manner> manner = Manner.of(said.manner());
        if (manner.isEmpty()) {
            String meant = Closest.to(said.manner(), Manner.words())
                    .map(word -> "; did you mean '" + word + "'?")
                    .orElse("");
            return refuse(
                    "ACT-13",
                    "'" + said.manner() + "' is no manner of a statement" + meant,
                    "use one of " + String.join(", ", Manner.words())
                            + ", with more behind a comma where that is needed, or leave it out");
        }
        if (manner.get() != Manner.COLLECTIVE_POSITION || hasAnAct(said, draft) || isParaphrase(draft)) {
            return Optional.empty();
        }
        return refuse(
                "ACT-14",
                "it is a collective position, and neither an act stands behind it nor is it told as a paraphrase of"
                        + " nobody who is named",
                "name the act with 'relates' as follows, or the decision among 'concerns' as decision/ID; where only"
                        + " the press says so, give its source with a link whose hedge is paraphrased or unattributed;"
                        + " what one speaker holds is a 'position'");
    }

    private static boolean hasAnAct(Statement said, Draft draft) {
        return draft.relates().stream().anyMatch(each -> each.as() == Relation.As.FOLLOWS)
                || said.concerns().stream().anyMatch(each -> each.startsWith(DECISION));
    }

    private static boolean isParaphrase(Draft draft) {
        return draft.sources().stream()
                .flatMap(source -> source.through().stream())
                .flatMap(link -> link.hedge().degrees().stream())
                .anyMatch(degree -> switch (degree) {
                    case PARAPHRASED, UNATTRIBUTED -> true;
                    case QUOTED, REPORTED, HEARSAY, ASSESSED, OWN_VOICE -> false;
                });
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
