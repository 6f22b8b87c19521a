package org.comity.record.commit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.log.tree.Hash;
import org.comity.record.Document;
import org.comity.record.Journal.Proposal;
import org.comity.record.Opening;

/// A draft as its proposer's thread has encoded it: all but the number and the instant.
record Prepared(Draft draft, byte[] content, int weight) {
    /// Bytes of the largest leaf that tiles can carry.
    static final int MOST_LEAF = 65_535;

    static Prepared of(Draft draft) {
        byte[] bytes = draft.toString().getBytes(StandardCharsets.UTF_8);
        return new Prepared(draft, Hash.of(bytes).bytes(), bytes.length);
    }

    /// What is wrong with drafts or documents whatever their turn.
    static Optional<Refused> wrong(List<Draft> drafts, Proposal proposal) {
        String organisation = proposal.organisation();
        if (drafts.isEmpty()) {
            return Optional.of(Refusals.badSize(organisation, "no act was proposed"));
        }
        if (drafts.size() > Committer.MOST_ACTS) {
            return Optional.of(Refusals.badSize(organisation, drafts.size() + " acts are too many"));
        }
        for (Draft draft : drafts) {
            if (!draft.organisation().equals(organisation)) {
                return Optional.of(Refusals.otherOrganisation(draft, organisation));
            }
        }
        for (Document document : proposal.documents()) {
            if (document.length() > Document.MOST) {
                return Optional.of(Refusals.documentTooLarge(document));
            }
        }
        return Turns.repeated(drafts).map(Refusals::twice);
    }

    /// What is wrong with this act at this turn.
    Optional<Refused> wrongAt(long number, Instant recorded) {
        return Optional.empty();
    }

    byte[] leaf(long number, Instant recorded) {
        return (number + " " + recorded + " " + draft).getBytes(StandardCharsets.UTF_8);
    }

    List<Opening> openings(long number) {
        return List.of();
    }

    /// @param earlier what was entered under the same request id; empty when it can no longer be compared
    boolean isSameAs(byte[] earlier) {
        return earlier.length == 0 || Arrays.equals(earlier, content);
    }
}
