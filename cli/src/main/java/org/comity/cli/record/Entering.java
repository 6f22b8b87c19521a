package org.comity.cli.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.Document;
import org.comity.record.Journal;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Unsettled;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// Enters drafts, each batch whole or not at all, and keeps what became of them. Drafts that are in the record already,
/// under the same request id, are counted and not entered again.
final class Entering {
    /// Acts of one batch: a file up to this size is entered whole or not at all.
    static final int MOST_AT_ONCE = 1_000;

    private static final String PARTLY_KNOWN = "JOURNAL-3";

    private final Journal journal;
    private final String organisation;
    private final Numbers entered = new Numbers();
    private final Numbers there = new Numbers();
    private long notPublic;

    Entering(Journal journal, String organisation) {
        this.journal = journal;
        this.organisation = organisation;
    }

    /// Acts that are new in the record.
    Numbers entered() {
        return entered;
    }

    /// Acts that were there before.
    Numbers there() {
        return there;
    }

    /// How many of the new ones are not for everybody.
    long notPublic() {
        return notPublic;
    }

    private void count(Draft draft, long number, long before) {
        (number > before ? entered : there).add(number);
        if (number > before && !(draft.audience() instanceof Audience.Everybody)) {
            notPublic++;
        }
    }

    /// Enters a batch; when it was refused, nothing of it was entered.
    Optional<Refused> enter(List<Draft> drafts, List<Document> documents, OptionalLong after) {
        long before = journal.head(organisation).size();
        Proposal drafted = Proposal.of(organisation, drafts).with(documents);
        Proposal proposal = after.isPresent() ? drafted.after(after.getAsLong()) : drafted;
        return switch (journal.append(proposal)) {
            case Entered done -> {
                for (int i = 0; i < drafts.size(); i++) {
                    count(drafts.get(i), done.numbers().get(i), before);
                }
                yield Optional.empty();
            }
            case NotEntered(Refused refused)
            when refused.code().equals(PARTLY_KNOWN) -> enterMissing(drafts, documents, after);
            case NotEntered(Refused refused) -> Optional.of(refused);
            case Unsettled(Refused refused) -> Optional.of(refused);
        };
    }

    /// The journal takes a batch for known or for new; one that grew since it was entered first is both. Giving it the
    /// known ones too lets it compare them.
    private Optional<Refused> enterMissing(List<Draft> drafts, List<Document> documents, OptionalLong after) {
        Set<String> known = known(
                journal, organisation, drafts.stream().map(Draft::requestId).collect(Collectors.toSet()));
        List<Draft> old = new ArrayList<>();
        List<Draft> missing = new ArrayList<>();
        drafts.forEach(draft -> (known.contains(draft.requestId()) ? old : missing).add(draft));
        Optional<Refused> refused = enter(old, List.of(), OptionalLong.empty());
        return refused.isPresent() ? refused : enter(missing, documents, after);
    }

    /// Those of some request ids that are in a record. Reads all of it.
    private static Set<String> known(Records records, String organisation, Set<String> asked) {
        Set<String> known = new HashSet<>();
        for (long after = 0; known.size() < asked.size(); ) {
            List<Records.Leaf> leaves = Sound.read(records, organisation, after, MOST_AT_ONCE);
            if (leaves.isEmpty()) {
                break;
            }
            for (Records.Leaf leaf : leaves) {
                if (ActCodec.decode(leaf.bytes()) instanceof Reading.Read(var act)
                        && asked.contains(act.draft().requestId())) {
                    known.add(act.draft().requestId());
                }
            }
            after = leaves.getLast().number();
        }
        return known;
    }
}
