package org.comity.cli.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.Document;
import org.comity.record.Journal;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.council.Councils;

/// Enters drafts, each batch whole or not at all, and keeps what became of them. Acts of a council's life are decided
/// when their turn has come. Drafts that are in the record already, under the same request id, are counted and not
/// entered again.
final class Entering {
    /// Acts of one batch: a file up to this size is entered whole or not at all.
    static final int MOST_AT_ONCE = 1_000;

    private static final String PARTLY_KNOWN = "JOURNAL-3";

    private final Journal journal;
    private final Councils councils;
    private final String organisation;
    private final List<Consequence> consequences = new ArrayList<>();
    private final Numbers entered = new Numbers();
    private final Numbers there = new Numbers();
    private final Map<String, Long> numbers = new HashMap<>();
    private long notPublic;

    Entering(Journal journal, String organisation) {
        this.journal = journal;
        this.councils = new Councils(journal);
        this.organisation = organisation;
    }

    /// A batch of which nothing was entered.
    ///
    /// @param place of the act that was refused, from 0; empty where it is none of them
    record Rejected(Refused refused, OptionalInt place) {}

    /// What follows from an act, as a sentence; nothing of it is entered.
    record Consequence(long number, String says) {}

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

    /// What follows from the new ones, in their order.
    List<Consequence> consequences() {
        return consequences;
    }

    /// The number of an act that was given to this, new or not.
    ///
    /// @param requestId of an act that was
    long number(String requestId) {
        return numbers.get(requestId);
    }

    private void count(Draft draft, long number, long before) {
        numbers.put(draft.requestId(), number);
        (number > before ? entered : there).add(number);
        if (number > before && !(draft.audience() instanceof Audience.Everybody)) {
            notPublic++;
        }
    }

    /// Enters a batch; when it was rejected, nothing of it was entered.
    Optional<Rejected> enter(List<Draft> drafts, List<Document> documents, OptionalLong after) {
        long before = journal.head(organisation).size();
        return switch (councils.enter(organisation, drafts, documents, after)) {
            case Councils.Entered done -> {
                for (int i = 0; i < drafts.size(); i++) {
                    long number = done.numbers().get(i);
                    count(drafts.get(i), number, before);
                    done.consequences().get(i).forEach(says -> consequences.add(new Consequence(number, says)));
                }
                yield Optional.empty();
            }
            case Councils.NotEntered(OptionalInt _, Refused refused)
            when refused.code().equals(PARTLY_KNOWN) -> enterMissing(drafts, documents, after);
            case Councils.NotEntered(OptionalInt place, Refused refused) -> Optional.of(new Rejected(refused, place));
            case Councils.Unsettled(Refused refused) -> Optional.of(new Rejected(refused, OptionalInt.empty()));
        };
    }

    /// The journal takes a batch for known or for new; one that grew since it was entered first is both. Giving it the
    /// known ones too lets it compare them.
    private Optional<Rejected> enterMissing(List<Draft> drafts, List<Document> documents, OptionalLong after) {
        Set<String> known = known(
                journal, organisation, drafts.stream().map(Draft::requestId).collect(Collectors.toSet()));
        List<Draft> old = new ArrayList<>();
        List<Draft> missing = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < drafts.size(); place++) {
            Draft draft = drafts.get(place);
            if (known.contains(draft.requestId())) {
                old.add(draft);
            } else {
                missing.add(draft);
                places.add(place);
            }
        }
        Optional<Rejected> rejected = enter(old, List.of(), OptionalLong.empty());
        return rejected.isPresent()
                ? rejected
                : enter(missing, documents, after).map(each -> placed(each, places));
    }

    private static Rejected placed(Rejected rejected, List<Integer> places) {
        return rejected.place().isPresent()
                ? new Rejected(
                        rejected.refused(),
                        OptionalInt.of(places.get(rejected.place().getAsInt())))
                : rejected;
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
