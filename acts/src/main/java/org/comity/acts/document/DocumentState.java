package org.comity.acts.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.table.Table;
import org.comity.charter.Refused;

/// All documents. Immutable; equal acts in the same order give equal states.
///
/// What the acts about a document come to is computed when it is asked for. A step or a question
/// costs as much as there are acts about that document, and the logarithm of how many documents
/// there are.
public final class DocumentState {
    public static final DocumentState EMPTY =
            new DocumentState(Table.empty(), Table.empty(), Table.empty(), Closings.NONE);

    /// What was said about each document.
    private final Table<DocumentId, File> files;
    /// The document that each act is about, by the act's number.
    private final Table<Long, DocumentId> places;
    /// The documents that bear a symbol.
    private final Table<String, List<DocumentId>> symbols;
    private final Closings closings;

    private DocumentState(
            Table<DocumentId, File> files,
            Table<Long, DocumentId> places,
            Table<String, List<DocumentId>> symbols,
            Closings closings) {
        this.files = files;
        this.places = places;
        this.symbols = symbols;
        this.closings = closings;
    }

    /// What was said about one document.
    ///
    /// @param events in the order of the acts, those that speak no more included
    /// @param conflicts what disagrees among those that speak
    private record File(List<Event> events, List<Conflict> conflicts) {}

    /// The state after one more act. Takes whatever stands in the record and never throws. Of a
    /// statement nothing follows.
    ///
    /// @param body of the act
    public DocumentState evolve(Act act, DocumentBody body, Rules rules) {
        return act.draft().standing() == Standing.STATEMENT ? this : with(Event.Done.of(act, body));
    }

    /// The state once a vote about a text or an amendment was opened.
    ///
    /// @param act that opened it
    public DocumentState opened(Act act, VoteId vote, Subject subject) {
        return with(new Event.Voted(act.number(), act.draft().effective(), vote, subject, Optional.empty()));
    }

    /// The state once the outcome of such a vote was declared.
    ///
    /// @param act that declares it
    public DocumentState declared(Act act, VoteId vote, Subject subject, Result result) {
        return with(new Event.Voted(act.number(), act.draft().effective(), vote, subject, Optional.of(result)));
    }

    private DocumentState with(Event event) {
        DocumentId id = event.document();
        List<Event> before = files.get(id).map(File::events).orElse(List.of());
        List<Event> events = Stream.concat(before.stream(), Stream.of(event)).toList();
        Table<DocumentId, File> filed = files.with(id, new File(events, List.of()));
        return new DocumentState(filed, places.with(event.number(), id), symbols, closings).filed(id, List.of());
    }

    /// What speaks of a document, in the order of the acts. The declared outcome of a vote always
    /// does.
    private List<Event> events(DocumentId id) {
        List<Event> all = files.get(id).map(File::events).orElse(List.of());
        return closings.silent().isEmpty()
                ? all
                : all.stream()
                        .filter(event -> !closings.isSilent(event.number())
                                || event instanceof Event.Voted voted
                                        && voted.result().isPresent())
                        .toList();
    }

    /// With what is kept of a document beside its acts computed anew.
    ///
    /// @param before the symbols that it had
    private DocumentState filed(DocumentId id, List<String> before) {
        List<Event> speaking = events(id);
        Optional<Document> document = Folding.fold(id, speaking);
        List<Conflict> conflicts = document.map(Document::conflicts).orElseGet(() -> baseless(id, speaking));
        Table<String, List<DocumentId>> named = symbols;
        for (String symbol : before) {
            List<DocumentId> left = named.get(symbol).orElse(List.of()).stream()
                    .filter(each -> !each.equals(id))
                    .toList();
            named = left.isEmpty() ? named.without(symbol) : named.with(symbol, left);
        }
        for (String symbol : document.map(Document::symbols).orElse(List.of())) {
            List<DocumentId> bearers = named.get(symbol).orElse(List.of());
            named = bearers.contains(id)
                    ? named
                    : named.with(
                            symbol,
                            Stream.concat(bearers.stream(), Stream.of(id))
                                    .sorted()
                                    .toList());
        }
        return new DocumentState(files.changed(id, file -> new File(file.events, conflicts)), places, named, closings);
    }

    private static List<Conflict> baseless(DocumentId id, List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return List.of(new Conflict(
                Topics.document(id),
                "never-tabled",
                "acts speak of document " + id + ", and no act tables or notes it",
                events.stream().map(Event::number).distinct().toList(),
                events.getFirst().number()));
    }

    /// The state when an earlier act speaks no more, because a later one corrects or retracts it.
    /// The declared outcome of a vote stays.
    public DocumentState without(long number, Act because) {
        Closings after = closings.with(because.number(), number);
        DocumentState state = new DocumentState(files, places, symbols, after);
        Set<DocumentId> touched = new TreeSet<>();
        after.apartFrom(closings, number).forEach(each -> places.get(each).ifPresent(touched::add));
        for (DocumentId id : touched) {
            state = state.filed(id, document(id).map(Document::symbols).orElse(List.of()));
        }
        return state;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>();
        files.values().forEach(file -> all.addAll(file.conflicts));
        symbols.entries()
                .filter(entry -> entry.value().size() > 1)
                .forEach(entry -> all.add(sharedSymbol(entry.key(), entry.value())));
        return List.copyOf(all);
    }

    private Conflict sharedSymbol(String symbol, List<DocumentId> bearers) {
        List<Long> acts = bearers.stream()
                .flatMap(id -> document(id).stream())
                .map(Document::act)
                .sorted()
                .toList();
        String named =
                String.join(" and ", bearers.stream().map(DocumentId::text).toList());
        return new Conflict(
                Topics.document(bearers.getFirst()),
                "symbol-shared",
                "the symbol " + symbol + " is that of documents " + named,
                acts,
                acts.getLast());
    }

    /// A document as all acts together show it; empty when none tables or notes it.
    public Optional<Document> document(DocumentId id) {
        return Folding.fold(id, events(id));
    }

    /// A document as it stood at the end of a day. Acts that surely took effect later are left out.
    public Optional<Document> document(DocumentId id, LocalDate day) {
        return Folding.fold(
                id,
                events(id).stream()
                        .filter(event -> event.effective()
                                .firstDay()
                                .map(first -> !first.isAfter(day))
                                .orElse(true))
                        .toList());
    }

    /// All documents, in the order of their ids.
    public Stream<Document> documents() {
        return files.entries().flatMap(entry -> document(entry.key()).stream());
    }

    /// The documents that bear a symbol, written exactly so.
    public List<DocumentId> bySymbol(String symbol) {
        return symbols.get(symbol).orElse(List.of());
    }

    /// The document that an act is about; empty when it is about none.
    public Optional<DocumentId> aboutIn(long act) {
        return places.get(act);
    }

    /// The documents that a document follows, because an act that brought its text follows one
    /// about them.
    List<Document.Told> followed(DocumentId id) {
        return events(id).stream()
                .filter(Event.Done.class::isInstance)
                .map(Event.Done.class::cast)
                .filter(done -> bringsAText(done.body()))
                .flatMap(done -> done.follows().stream()
                        .flatMap(number -> places.get(number).stream())
                        .filter(other -> !other.equals(id))
                        .distinct()
                        .map(other -> new Document.Told(
                                new Ancestor(
                                        Ancestor.As.FOLLOWED, Optional.of(other), Optional.empty(), Optional.empty()),
                                done.number())))
                .toList();
    }

    private static boolean bringsAText(DocumentBody body) {
        return body instanceof ProposalTabled
                || body instanceof DocumentNoted
                || body instanceof VersionIssued
                || body instanceof DocumentAdopted;
    }

    /// Why this cannot be put to a vote now; empty when it can.
    public Optional<Refused> againstVoting(Subject subject) {
        return BeforeAVote.against(subject, this);
    }

    /// Whether the text of a document can be put to a vote now.
    public boolean mayBeVoted(DocumentId id) {
        return againstVoting(new Subject.OfDocument(id)).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentState state
                && state.files.equals(files)
                && state.places.equals(places)
                && state.symbols.equals(symbols)
                && state.closings.equals(closings);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.toString();
    }
}
