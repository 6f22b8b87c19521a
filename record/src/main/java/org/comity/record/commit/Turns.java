package org.comity.record.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.ClockJump;
import org.comity.charter.Refused;
import org.comity.log.tree.Hash;
import org.comity.record.Document;
import org.comity.record.Journal.Deciding;
import org.comity.record.Journal.Decision;
import org.comity.record.Journal.Drafted;
import org.comity.record.Journal.Drafting;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotDrafted;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Turn;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Medium.Earlier;

/// Takes the proposals of one group in turn, on copies: until the group is durable nothing of it counts.
final class Turns {
    private static final String JOURNAL = "journal";

    private final Medium medium;
    private final Instant now;
    private final Group group = new Group();
    private final Map<Ledger, Sheet> sheets = new HashMap<>();
    private final Set<Request> asked = new HashSet<>();
    private final Map<Request, Earlier> earlier = new HashMap<>();
    private long weight;

    Turns(Medium medium, Instant now) {
        this.medium = medium;
        this.now = now;
    }

    /// What came of a turn: numbers that hold once the group is durable, or a refusal.
    sealed interface Outcome {}

    record Numbered(List<Long> numbers) implements Outcome {}

    record Refusal(Refused refused) implements Outcome {}

    /// An organisation's page in this group.
    static final class Sheet {
        final Ledger ledger;
        final Growth growth;
        final Instant at;
        final List<Act> pending = new ArrayList<>();
        final Map<Request, Earlier> requests = new HashMap<>();
        int jumps;

        Sheet(Ledger ledger, Instant now) {
            this.ledger = ledger;
            this.growth = ledger.copyOfGrowth();
            this.at = now.isBefore(ledger.recorded()) ? ledger.recorded() : now;
        }
    }

    Group group() {
        return group;
    }

    /// Bytes of what has been entered, about.
    long weight() {
        return weight;
    }

    /// The pages on which something was entered.
    List<Sheet> written() {
        return sheets.values().stream()
                .filter(sheet -> !sheet.pending.isEmpty())
                .toList();
    }

    /// Asks for the request ids of all proposals at once, which is much cheaper than one by one.
    void prepare(List<Waiting> taken) {
        for (Waiting waiting : taken) {
            for (Entry entry : waiting.entries.orElse(List.of())) {
                asked.add(entry.request());
            }
        }
        earlier.putAll(medium.earlier(asked));
    }

    /// Throws what the drafting throws, with nothing entered.
    Outcome take(Waiting waiting, Ledger ledger) {
        Proposal proposal = waiting.proposal;
        if (ledger.key().isEmpty()) {
            return new Refusal(Refusals.signedElsewhere(ledger.name()));
        }
        Sheet sheet = sheets.computeIfAbsent(ledger, one -> new Sheet(one, now));
        if (proposal.request().isPresent()) {
            String requestId = proposal.request().get();
            Optional<Earlier> first = earlier(sheet, Request.of(ledger.id(), requestId));
            if (first.isPresent()) {
                return isErasure(waiting, sheet, first.get()) || isErasedAgain(waiting, sheet, first.get())
                        ? new Numbered(numbers(first.get()))
                        : new Refusal(Refusals.reused(
                                ledger.name(), requestId, first.get().number()));
            }
        }
        if (waiting.entries.isPresent()) {
            Optional<Outcome> known = known(sheet, waiting.entries.get());
            if (known.isPresent()) {
                return known.get();
            }
        }
        enterJumps(sheet);
        if (proposal.after().isPresent() && proposal.after().getAsLong() != sheet.growth.size()) {
            return new Refusal(Refusals.movedOn(proposal, proposal.after().getAsLong(), sheet.growth.size()));
        }
        if (waiting.erasing.isPresent()) {
            return erase(sheet, waiting.erasing.get());
        }
        if (waiting.entries.isPresent() && !(proposal.drafting() instanceof Deciding)) {
            return enter(sheet, waiting.entries.get(), proposal);
        }
        return switch (decide(sheet, proposal.drafting())) {
            case NotDrafted(Refused refused) -> new Refusal(refused);
            case Drafted(List<Draft> drafts)
            when waiting.entries.isPresent() -> enterCompleted(sheet, waiting.entries.get(), drafts, proposal);
            case Drafted(List<Draft> drafts) -> enterDecided(sheet, drafts, proposal);
        };
    }

    /// That none of them is known has been looked at before they were decided.
    private Outcome enterCompleted(Sheet sheet, List<Entry> proposed, List<Draft> drafts, Proposal proposal) {
        return switch (guarded(() -> Entry.completed(proposed, drafts, proposal, sheet.ledger))) {
            case Entry.NotReady(Refused refused) -> new Refusal(refused);
            case Entry.Ready(List<Entry> entries) -> enter(sheet, entries, proposal);
        };
    }

    /// What a proposer's drafting threw.
    static final class DraftingBroke extends RuntimeException {
        private static final long serialVersionUID = 1;

        DraftingBroke(Throwable cause) {
            super(cause);
        }
    }

    private static Decision decide(Sheet sheet, Drafting drafting) {
        return guarded(() -> drafting.at(new Turn(sheet.at, sheet.growth.size(), sheet.pending)));
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            throw new DraftingBroke(broken);
        }
    }

    private Outcome enterDecided(Sheet sheet, List<Draft> drafts, Proposal proposal) {
        return switch (guarded(() -> Entry.of(drafts, proposal, sheet.ledger))) {
            case Entry.NotReady(Refused refused) -> new Refusal(refused);
            case Entry.Ready(List<Entry> entries) ->
                known(sheet, entries).orElseGet(() -> enter(sheet, entries, proposal));
        };
    }

    /// Whether the acts, or some of them, have been entered before.
    private Optional<Outcome> known(Sheet sheet, List<Entry> acts) {
        List<Long> numbers = new ArrayList<>();
        String firstKnown = "";
        for (Entry act : acts) {
            String requestId = act.draft().requestId();
            Optional<Earlier> earlier = earlier(sheet, act.request());
            if (earlier.isEmpty()) {
                continue;
            }
            if (!isSame(sheet, act, earlier.get())) {
                return Optional.of(new Refusal(Refusals.reused(
                        sheet.ledger.name(), requestId, earlier.get().number())));
            }
            firstKnown = numbers.isEmpty() ? requestId : firstKnown;
            numbers.add(earlier.get().number());
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.size() == acts.size()
                        ? new Numbered(numbers)
                        : new Refusal(
                                Refusals.partlyKnown(sheet.ledger.name(), numbers.size(), acts.size(), firstKnown)));
    }

    private boolean isSame(Sheet sheet, Entry act, Earlier earlier) {
        if (earlier.number() > sheet.ledger.head().size()) {
            List<Kept> inGroup = group.openings.stream()
                    .filter(row -> row.organisation() == sheet.ledger.id() && row.number() == earlier.number())
                    .map(Group.OpeningRow::kept)
                    .toList();
            return act.isSameAs(earlier.content(), Entry.texts(inGroup), Entry.Missing.NONE);
        }
        Medium.Texts texts = medium.texts(sheet.ledger.id(), earlier.number());
        Entry.Missing missing = texts.erased() > 0 ? Entry.Missing.SOME : Entry.Missing.NONE;
        return act.isSameAs(earlier.content(), texts.left(), missing);
    }

    private Optional<Earlier> earlier(Sheet sheet, Request request) {
        Earlier inGroup = sheet.requests.get(request);
        if (inGroup != null) {
            return Optional.of(inGroup);
        }
        if (asked.add(request)) {
            earlier.putAll(medium.earlier(List.of(request)));
        }
        return Optional.ofNullable(earlier.get(request));
    }

    private static List<Long> numbers(Earlier first) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < first.rest(); i++) {
            numbers.add(first.number() + i);
        }
        return numbers;
    }

    private Outcome enter(Sheet sheet, List<Entry> acts, Proposal proposal) {
        long number = sheet.growth.size();
        List<byte[]> leaves = new ArrayList<>(acts.size());
        for (Entry act : acts) {
            number++;
            Optional<Refused> wrong = act.wrongAt(number, sheet.at).or(() -> bytesMissing(act, proposal));
            if (wrong.isPresent()) {
                return new Refusal(wrong.get());
            }
            leaves.add(act.leaf(number, sheet.at));
        }
        proposal.documents().forEach(document -> group.documents.putIfAbsent(document.sha256(), document));
        List<Long> numbers = new ArrayList<>(acts.size());
        for (int i = 0; i < acts.size(); i++) {
            numbers.add(write(sheet, acts.get(i), leaves.get(i), acts.size() - i));
        }
        return new Numbered(numbers);
    }

    /// The bytes of a charter lie beside the log, so they come with its act or are there already.
    private Optional<Refused> bytesMissing(Entry act, Proposal proposal) {
        if (!(act.draft().body() instanceof CharterTaken taken)) {
            return Optional.empty();
        }
        OptionalLong length = Stream.concat(proposal.documents().stream(), group.documents.values().stream())
                .filter(document -> document.sha256().equals(taken.sha256()))
                .mapToLong(Document::length)
                .findFirst();
        OptionalLong there = length.isPresent() ? length : medium.documentLength(taken.sha256());
        if (there.isEmpty()) {
            return Optional.of(Refusals.bytesMissing(taken, "nobody brought these bytes"));
        }
        return there.getAsLong() == taken.length()
                ? Optional.empty()
                : Optional.of(
                        Refusals.bytesMissing(taken, "it has " + there.getAsLong() + " bytes, not " + taken.length()));
    }

    /// From here on nothing can be refused.
    private long write(Sheet sheet, Entry act, byte[] leaf, int rest) {
        long number = sheet.growth.size() + 1;
        Hash hash = Hash.leaf(leaf);
        List<Growth.Tile> complete = new ArrayList<>(0);
        sheet.growth.append(hash, complete);
        int organisation = sheet.ledger.id();
        for (Growth.Tile tile : complete) {
            group.tiles.add(new Group.TileRow(organisation, tile.level(), tile.index(), tile.hashes()));
        }
        Request request = act.request();
        group.rows.add(new Group.Row(organisation, number, sheet.at, request, rest, act.content(), leaf, hash));
        for (Kept kept : act.kept()) {
            group.openings.add(new Group.OpeningRow(organisation, number, kept));
        }
        sheet.requests.put(request, new Earlier(number, rest, act.content()));
        sheet.pending.add(new Act(number, sheet.at, act.draft()));
        weight += act.weight();
        return number;
    }

    /// Whether an earlier act is what is asked for now: of an erasure that is known, of other acts it is
    /// taken on trust.
    private boolean isErasure(Waiting waiting, Sheet sheet, Earlier earlier) {
        if (waiting.erasing.isEmpty()) {
            return true;
        }
        Erasing erasing = waiting.erasing.get();
        long by = beingErased(sheet, erasing)
                .map(Group.Erased::by)
                .orElseGet(() -> medium.erasedBy(sheet.ledger.id(), erasing.number(), erasing.digest()));
        return by == earlier.number();
    }

    /// A text may be here though an act says that it was erased: then it is erased, and no second act
    /// says so.
    private boolean isErasedAgain(Waiting waiting, Sheet sheet, Earlier earlier) {
        Erasing erasing = waiting.erasing.orElseThrow();
        int organisation = sheet.ledger.id();
        boolean again = earlier.number() <= sheet.ledger.head().size()
                && medium.erasable(organisation, erasing.number(), erasing.digest()) == Medium.Erasable.YES
                && beingErased(sheet, erasing).isEmpty()
                && medium.leaf(organisation, earlier.number())
                        .filter(leaf -> ErasureDraft.says(leaf, erasing))
                        .isPresent();
        if (again) {
            group.erased.add(new Group.Erased(organisation, erasing.number(), erasing.digest(), earlier.number()));
        }
        return again;
    }

    private Outcome erase(Sheet sheet, Erasing erasing) {
        String says = switch (medium.erasable(sheet.ledger.id(), erasing.number(), erasing.digest())) {
            case YES -> beingErased(sheet, erasing).isPresent() ? "it has been erased already" : "";
            case GONE -> "it has been erased already";
            case NEEDED -> "what a withheld act says is needed to compute what follows from it";
            case UNKNOWN -> "there is none of this digest";
        };
        if (!says.isEmpty()) {
            return new Refusal(Refusals.nothingToErase(erasing, says));
        }
        Entry act = Entry.own(ErasureDraft.of(erasing, When.at(sheet.at)), sheet.ledger.id());
        Outcome outcome = enter(sheet, List.of(act), Proposal.of(sheet.ledger.name(), List.of()));
        if (outcome instanceof Numbered(List<Long> numbers)) {
            group.erased.add(
                    new Group.Erased(sheet.ledger.id(), erasing.number(), erasing.digest(), numbers.getFirst()));
        }
        return outcome;
    }

    /// What becomes of the text in this group.
    private Optional<Group.Erased> beingErased(Sheet sheet, Erasing erasing) {
        return group.erased.stream()
                .filter(other -> other.organisation() == sheet.ledger.id()
                        && other.number() == erasing.number()
                        && other.digest().equals(erasing.digest()))
                .findFirst();
    }

    private void enterJumps(Sheet sheet) {
        List<ClockJump> jumps = sheet.ledger.jumps();
        for (; sheet.jumps < jumps.size(); sheet.jumps++) {
            long number = sheet.growth.size() + 1;
            Draft draft = new Draft(
                    sheet.ledger.name(),
                    Optional.empty(),
                    When.at(sheet.at),
                    new Actor.Keeper(),
                    JOURNAL,
                    Standing.ACT,
                    jumps.get(sheet.jumps),
                    List.of(),
                    List.of(),
                    new Audience.Everybody(),
                    unusedId(sheet, JOURNAL + "-clock-" + number),
                    List.of());
            Entry act = Entry.own(draft, sheet.ledger.id());
            write(sheet, act, act.leaf(number, sheet.at), 1);
        }
    }

    /// Somebody may have given this request id to an act of theirs, and a retry of it must be known.
    private String unusedId(Sheet sheet, String wanted) {
        String id = wanted;
        while (earlier(sheet, Request.of(sheet.ledger.id(), id)).isPresent()) {
            id += "+";
        }
        return id;
    }
}
