package org.comity.record.council;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.acts.Checks;
import org.comity.acts.CouncilBody;
import org.comity.acts.Draft;
import org.comity.acts.council.Council;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.record.Document;
import org.comity.record.Journal;
import org.comity.record.Journal.Decision;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Turn;

/// Decides acts of a council when their turn has come, and enters them. Every way in leads through here.
///
/// What is decided on is the newest state: no act of another can come between the deciding and the entering. A retry
/// is known by its request ids, compared with what was proposed the first time, and not decided again. For use by
/// many threads at once; one for a journal is enough, and more than one decide the same.
public final class Councils {
    private final Journal journal;
    private final RecordCharters charters;
    private final Map<String, Floor> floors = new ConcurrentHashMap<>();

    public Councils(Journal journal) {
        this.journal = journal;
        this.charters = new RecordCharters(journal);
    }

    /// What became of a batch.
    public sealed interface Answer {}

    /// All of it is in the record.
    ///
    /// @param numbers of the acts, in the order of the batch; those of the first time when it was there already
    /// @param drafts as they were entered: with what was frozen or computed when they were decided. As they were
    ///     proposed when it was there already
    /// @param consequences what follows from each and whoever proposed it should know; empty for what needed no
    ///     deciding
    /// @param head signed, and at least as large as the last of them
    public record Entered(
            List<Long> numbers, List<Draft> drafts, List<List<String>> consequences, Checkpoint head, Time time)
            implements Answer {
        public Entered {
            numbers = List.copyOf(numbers);
            drafts = List.copyOf(drafts);
            consequences = List.copyOf(consequences);
        }
    }

    /// Whether a batch was new.
    public enum Time {
        FIRST,
        AGAIN
    }

    /// Nothing of it was entered.
    ///
    /// @param place in the batch of the act that was refused, from 0; empty when it is not one of them
    public record NotEntered(OptionalInt place, Refused refused) implements Answer {}

    /// The disk failed meanwhile, and whether it is in the record shows when the store is opened again.
    public record Unsettled(Refused refused) implements Answer {}

    /// Decides a batch and enters it whole or not at all.
    ///
    /// @param drafts in the order in which they are decided: each sees those before it
    public Answer enter(String organisation, List<Draft> drafts) {
        return enter(organisation, drafts, List.of(), OptionalLong.empty());
    }

    /// Decides a batch and enters it whole or not at all.
    ///
    /// @param documents the bytes that the drafts name
    /// @param after the number of the last act that the proposer has seen: refused when there are later ones
    public Answer enter(String organisation, List<Draft> drafts, List<Document> documents, OptionalLong after) {
        for (int place = 0; place < drafts.size(); place++) {
            Optional<Refused> wrong = Checks.alone(drafts.get(place));
            if (wrong.isPresent()) {
                return new NotEntered(OptionalInt.of(place), wrong.get());
            }
        }
        boolean known = journal.organisations().contains(organisation);
        return known && drafts.stream().anyMatch(draft -> draft.body() instanceof CouncilBody)
                ? decided(organisation, drafts, documents, after)
                : undecided(organisation, drafts, documents, after);
    }

    private Answer undecided(String organisation, List<Draft> drafts, List<Document> documents, OptionalLong after) {
        long before = journal.organisations().contains(organisation)
                ? journal.head(organisation).size()
                : 0;
        Proposal proposal = new Proposal(organisation, after, Optional.empty(), new Journal.Drafted(drafts), documents);
        return switch (journal.append(proposal)) {
            case Journal.Entered done ->
                new Entered(
                        done.numbers(),
                        drafts,
                        nothing(drafts),
                        done.head(),
                        done.numbers().getFirst() > before ? Time.FIRST : Time.AGAIN);
            case Journal.NotEntered(Refused refused) -> new NotEntered(OptionalInt.empty(), refused);
            case Journal.Unsettled(Refused refused) -> new Unsettled(refused);
        };
    }

    private Answer decided(String organisation, List<Draft> drafts, List<Document> documents, OptionalLong after) {
        charters.bring(documents);
        Floor floor = floor(organisation);
        floor.catchUp();
        Judge judge = new Judge(floor, drafts);
        Proposal proposal =
                new Proposal(organisation, after, Optional.empty(), new Journal.Deciding(drafts, judge::at), documents);
        return switch (journal.append(proposal)) {
            case Journal.Entered done ->
                judge.entered
                        .map(ruling -> new Entered(
                                done.numbers(), ruling.drafts(), ruling.consequences(), done.head(), Time.FIRST))
                        .orElseGet(() -> new Entered(done.numbers(), drafts, nothing(drafts), done.head(), Time.AGAIN));
            case Journal.NotEntered(Refused refused) -> new NotEntered(judge.place, refused);
            case Journal.Unsettled(Refused refused) -> new Unsettled(refused);
        };
    }

    private static List<List<String>> nothing(List<Draft> drafts) {
        return new ArrayList<>(Collections.nCopies(drafts.size(), List.<String>of()));
    }

    /// Decides one batch, once. What it says is read by the proposer's thread after the journal has answered.
    private static final class Judge {
        private final Floor floor;
        private final List<Draft> drafts;
        private volatile Optional<Council.Entered> entered = Optional.empty();
        private volatile OptionalInt place = OptionalInt.empty();

        Judge(Floor floor, List<Draft> drafts) {
            this.floor = floor;
            this.drafts = drafts;
        }

        Decision at(Turn turn) {
            return switch (floor.at(turn).decide(drafts, turn.at())) {
                case Council.Entered ruling -> {
                    entered = Optional.of(ruling);
                    yield new Journal.Drafted(ruling.drafts());
                }
                case Council.Refusal(int refusedAt, Refused refused) -> {
                    place = OptionalInt.of(refusedAt);
                    yield new Journal.NotDrafted(refused);
                }
            };
        }
    }

    /// The council of all that is entered now. The first time all of the record is read.
    ///
    /// @throws IllegalArgumentException when there is no such organisation
    public Council council(String organisation) {
        return floor(organisation).catchUp();
    }

    /// What would become of a batch if its turn were now; enters nothing.
    ///
    /// @param at when it would be recorded
    public Council.Ruling tried(String organisation, List<Draft> drafts, java.time.Instant at) {
        return floor(organisation).catchUp().decide(drafts, at);
    }

    private Floor floor(String organisation) {
        return floors.computeIfAbsent(organisation, name -> new Floor(journal, name, charters));
    }
}
