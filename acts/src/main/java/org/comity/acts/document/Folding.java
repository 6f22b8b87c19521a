package org.comity.acts.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;

/// Puts what acts say about one document together. Takes whatever they say: what cannot be is left
/// aside and becomes a conflict. Lives for one folding.
final class Folding {
    private final DocumentId id;
    private final Event.Done base;

    private Optional<String> organ = Optional.empty();
    private String form = "";
    private Optional<When> dated = Optional.empty();
    private Optional<SessionId> session = Optional.empty();
    private Optional<ItemId> item = Optional.empty();
    private Document.Sponsored sponsored = Document.Sponsored.NEVER;
    private Stage stage = Stage.NOTED;
    private Optional<Settlement> settled = Optional.empty();
    private List<Origin> origins = List.of();
    private List<String> order = List.of();

    private final List<Title> titles = new ArrayList<>();
    private final Set<String> symbols = new LinkedHashSet<>();
    private final Set<String> sponsors = new LinkedHashSet<>();
    private final List<Version> versions = new ArrayList<>();
    private final Motions amendments = new Motions();
    private final Map<Vote, PutToVote> votes = new LinkedHashMap<>();
    private final List<Forwarding> forwarded = new ArrayList<>();
    private final List<Document.Told> ancestors = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private record Vote(VoteId vote, Subject subject) {}

    private Folding(DocumentId id, Event.Done base) {
        this.id = id;
        this.base = base;
    }

    /// The document; empty when no act tables or notes it.
    ///
    /// @param events about this document, in the order of their numbers
    static Optional<Document> fold(DocumentId id, List<Event> events) {
        return base(events).map(base -> {
            Folding folding = new Folding(id, base);
            folding.begin();
            events.stream().filter(event -> event != base).forEach(folding::next);
            folding.amendments.finish(folding.versions, folding.settled);
            return folding.document();
        });
    }

    private static Optional<Event.Done> base(List<Event> events) {
        return events.stream()
                .filter(Event.Done.class::isInstance)
                .map(Event.Done.class::cast)
                .filter(done -> done.body() instanceof ProposalTabled || done.body() instanceof DocumentNoted)
                .findFirst();
    }

    private void begin() {
        if (base.body() instanceof ProposalTabled tabled) {
            stage = Stage.TABLED;
            organ = Optional.of(tabled.organ());
            session = tabled.session();
            item = tabled.item();
            sponsored = tabled.sponsors().isEmpty() ? Document.Sponsored.NEVER : Document.Sponsored.BY_MEMBERS;
            sponsors.addAll(tabled.sponsors());
            first(tabled.form(), tabled.titles(), tabled.symbol(), tabled.wording(), tabled.origins());
        } else if (base.body() instanceof DocumentNoted noted) {
            organ = noted.organ();
            dated = noted.dated();
            first(noted.form(), noted.titles(), noted.symbol(), noted.wording(), noted.origins());
        }
    }

    private void first(
            String what, List<Title> titled, Optional<String> symbol, Wording wording, List<Origin> through) {
        form = what;
        titles.addAll(titled);
        symbol.ifPresent(symbols::add);
        if (wording.kept().isPresent() || !wording.lines().isEmpty()) {
            versions.add(new Version(1, base.effective(), Optional.empty(), wording, base.number()));
        }
        origins = through;
    }

    private void next(Event event) {
        switch (event) {
            case Event.Done done -> done(done);
            case Event.Voted voted -> voted(voted);
        }
    }

    private void done(Event.Done done) {
        switch (done.body()) {
            case ProposalTabled _, DocumentNoted _ ->
                conflict("tabled-twice", "is put into the record a second time by act " + done.number(), done);
            case SponsorJoined joined -> {
                sponsors.add(joined.member());
                sponsored = Document.Sponsored.BY_MEMBERS;
            }
            case SponsorWithdrawn withdrawn -> sponsors.remove(withdrawn.member());
            case VersionIssued issued -> version(issued, done);
            case AmendmentProposed moved -> moved(moved, done);
            case AmendmentAccepted each -> amendment(each.amendment(), Fate.ACCEPTED, Optional.empty(), done);
            case AmendmentWithdrawn each -> amendment(each.amendment(), Fate.WITHDRAWN, Optional.empty(), done);
            case AmendmentAdopted each -> amendment(each.amendment(), Fate.ADOPTED, Optional.of(each.means()), done);
            case AmendmentRejected each -> amendment(each.amendment(), Fate.REJECTED, Optional.of(each.means()), done);
            case AmendmentsOrdered ordered -> order = ordered.order();
            case ProposalWithdrawn withdrawn ->
                settle(Stage.WITHDRAWN, Optional.empty(), OptionalLong.empty(), withdrawn.because(), done);
            case DocumentAdopted adopted -> {
                adopted.symbol().ifPresent(symbols::add);
                settle(Stage.ADOPTED, Optional.of(adopted.means()), adopted.version(), Optional.empty(), done);
            }
            case DocumentRejected rejected ->
                settle(Stage.REJECTED, Optional.of(rejected.means()), OptionalLong.empty(), Optional.empty(), done);
            case TitleGiven given -> titles.add(given.title());
            case SymbolGiven given -> symbols.add(given.symbol());
            case LineageTold told ->
                told.ancestors().forEach(each -> ancestors.add(new Document.Told(each, done.number())));
            case DocumentForwarded to ->
                forwarded.add(new Forwarding(
                        to.from(),
                        to.to(),
                        to.organisation(),
                        to.means(),
                        to.because(),
                        done.effective(),
                        done.number()));
        }
    }

    private void version(VersionIssued issued, Event.Done done) {
        issued.symbol().ifPresent(symbols::add);
        if (issued.version() <= last()) {
            conflict("version-twice", "has two versions " + issued.version(), done);
            return;
        }
        versions.add(new Version(
                issued.version(), done.effective(), Optional.of(issued.because()), issued.wording(), done.number()));
    }

    private long last() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    private void moved(AmendmentProposed moved, Event.Done done) {
        if (amendments.has(moved.amendment())) {
            conflict("amendment-twice", "has two amendments " + moved.amendment(), done);
            return;
        }
        amendments.add(moved, done);
    }

    private void amendment(String amendment, Fate fate, Optional<Means> means, Event event) {
        amendments
                .settle(amendment, fate, means, event)
                .ifPresent(says -> conflict("amendment-settled-twice", says, event));
    }

    private void voted(Event.Voted voted) {
        votes.merge(
                new Vote(voted.vote(), voted.subject()),
                new PutToVote(voted.vote(), voted.subject(), voted.result(), voted.number()),
                (before, after) -> new PutToVote(
                        after.vote(), after.subject(), after.result().or(before::result), before.act()));
        Optional<Means> means = Optional.of(new Means.Vote(voted.vote()));
        switch (voted.result().orElse(Result.UNDECIDED)) {
            case UNDECIDED -> {}
            case ADOPTED -> {
                switch (voted.subject()) {
                    case Subject.OfDocument _ ->
                        settle(Stage.ADOPTED, means, OptionalLong.empty(), Optional.empty(), voted);
                    case Subject.OfAmendment of -> amendment(of.amendment(), Fate.ADOPTED, means, voted);
                }
            }
            case REJECTED -> {
                switch (voted.subject()) {
                    case Subject.OfDocument _ ->
                        settle(Stage.REJECTED, means, OptionalLong.empty(), Optional.empty(), voted);
                    case Subject.OfAmendment of -> amendment(of.amendment(), Fate.REJECTED, means, voted);
                }
            }
        }
    }

    private void settle(Stage to, Optional<Means> means, OptionalLong version, Optional<String> because, Event event) {
        if (settled.isPresent()) {
            settledTwice(to, event);
            return;
        }
        stage = to;
        OptionalLong which = version.isPresent() || versions.isEmpty() ? version : OptionalLong.of(last());
        settled = Optional.of(new Settlement(to, means, event.effective(), which, because, event.number()));
        if (event.effective().before(base.effective()) == Certainty.YES) {
            conflict(
                    "settled-before-tabled",
                    "is " + to.word() + " on " + event.effective() + ", before it is put into the record as of "
                            + base.effective(),
                    event);
        }
    }

    /// A second source that says the same on a day that can be the same says nothing new.
    private void settledTwice(Stage to, Event event) {
        Settlement first = settled.orElseThrow();
        boolean apart = first.effective().before(event.effective()) == Certainty.YES
                || event.effective().before(first.effective()) == Certainty.YES;
        if (to != first.stage() || apart) {
            conflicts.add(new Conflict(
                    Topics.document(id),
                    "settled-twice",
                    "document " + id + " was " + first.stage().word() + " on " + first.effective() + " (act "
                            + first.act() + ") and " + to.word() + " on " + event.effective() + " (act "
                            + event.number() + ")",
                    List.of(first.act(), event.number()),
                    event.number()));
        }
    }

    private void conflict(String kind, String says, Event event) {
        conflicts.add(new Conflict(
                Topics.document(id),
                kind,
                "document " + id + " " + says,
                base.number() < event.number()
                        ? List.of(base.number(), event.number())
                        : List.of(event.number(), base.number()),
                Math.max(event.number(), base.number())));
    }

    private Document document() {
        return new Document(
                id,
                organ,
                form,
                stage,
                base.effective(),
                dated,
                session,
                item,
                titles.stream().distinct().toList(),
                List.copyOf(symbols),
                List.copyOf(sponsors),
                sponsored,
                List.copyOf(versions),
                amendments.all(),
                order,
                List.copyOf(votes.values()),
                settled,
                origins,
                List.copyOf(forwarded),
                List.copyOf(ancestors),
                List.copyOf(conflicts),
                base.number());
    }
}
