package org.comity.acts.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.table.Table;
import org.comity.charter.Refused;

/// All documents. Immutable; equal acts in the same order give equal states.
///
/// What the acts about a document come to is computed when it is asked for. A step or a question costs as much as
/// there are acts about that document, and the logarithm of how many documents there are.
///
/// @param files what was said about each document, and what disagrees
/// @param places the document that each act is about, by the act's number
/// @param symbols the documents that bear a symbol
public record DocumentState(
        Table<DocumentId, File> files, Table<Long, DocumentId> places, Table<String, List<DocumentId>> symbols) {
    public static final DocumentState EMPTY = new DocumentState(Table.empty(), Table.empty(), Table.empty());

    /// What was said about one document, in the order of the acts.
    public static final class File {
        private final List<Event> events;
        private final List<Conflict> conflicts;

        private File(List<Event> events, List<Conflict> conflicts) {
            this.events = events;
            this.conflicts = conflicts;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof File file && file.events.equals(events);
        }

        @Override
        public int hashCode() {
            return events.hashCode();
        }

        @Override
        public String toString() {
            return events.toString();
        }
    }

    /// The state after one more act. Takes whatever stands in the record and never throws. Of a statement nothing
    /// follows.
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
        List<Event> events = Stream.concat(events(event.document()).stream(), Stream.of(event))
                .toList();
        return new DocumentState(files, places.with(event.number(), event.document()), symbols)
                .with(event.document(), events);
    }

    private List<Event> events(DocumentId id) {
        return files.get(id).map(file -> file.events).orElse(List.of());
    }

    private DocumentState with(DocumentId id, List<Event> events) {
        Optional<Document> document = Folding.fold(id, events);
        List<Conflict> conflicts = document.map(Document::conflicts).orElseGet(() -> baseless(id, events));
        Table<String, List<DocumentId>> named = symbols;
        for (String symbol : document.map(Document::symbols).orElse(List.of())) {
            List<DocumentId> before = named.get(symbol).orElse(List.of());
            if (!before.contains(id)) {
                named = named.with(
                        symbol, Stream.concat(before.stream(), Stream.of(id)).toList());
            }
        }
        Table<DocumentId, File> filed =
                events.isEmpty() ? files.without(id) : files.with(id, new File(events, conflicts));
        return new DocumentState(filed, places, named);
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

    /// The state when an earlier act speaks no more, because a later one corrects or retracts it. The declared outcome
    /// of a vote stays.
    public DocumentState without(long number, Act because) {
        Optional<DocumentId> id = places.get(number);
        if (id.isEmpty()) {
            return this;
        }
        List<Event> events = events(id.get());
        List<Event> left = events.stream()
                .filter(event -> event.number() != number
                        || event instanceof Event.Voted voted && voted.result().isPresent())
                .toList();
        if (left.size() == events.size()) {
            return this;
        }
        return new DocumentState(files, places.without(number), withoutSymbols(id.get())).with(id.get(), left);
    }

    private Table<String, List<DocumentId>> withoutSymbols(DocumentId id) {
        Table<String, List<DocumentId>> named = symbols;
        for (String symbol : document(id).map(Document::symbols).orElse(List.of())) {
            List<DocumentId> left = named.get(symbol).orElse(List.of()).stream()
                    .filter(each -> !each.equals(id))
                    .toList();
            named = left.isEmpty() ? named.without(symbol) : named.with(symbol, left);
        }
        return named;
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
        String named = String.join(" and ", bearers.stream().map(DocumentId::text).toList());
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
        return files.entries().flatMap(entry -> Folding.fold(entry.key(), entry.value().events).stream());
    }

    /// The documents that bear a symbol, written exactly so.
    public List<DocumentId> bySymbol(String symbol) {
        return symbols.get(symbol).orElse(List.of());
    }

    /// The document that an act is about; empty when it is about none.
    public Optional<DocumentId> aboutIn(long act) {
        return places.get(act);
    }

    /// The documents that a document follows, because an act that brought its text follows one about them.
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
}
