package org.comity.record.text;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Body;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Hedge;
import org.comity.acts.Relation;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.record.Journal;
import org.comity.record.memory.MemoryJournal;
import org.comity.record.view.AsOf;

/// A record in memory in which people say things, and what is found in it.
final class Sayings implements AutoCloseable {
    static final String LEAGUE = "river-league";
    static final AsOf TODAY = AsOf.on(LocalDate.of(2031, 6, 1));

    final MemoryJournal journal = MemoryJournal.create();
    private int requests;

    Sayings() {
        journal.addOrganisation(LEAGUE, SigningKey.create("record.localhost/" + LEAGUE, KeyUse.NOTE));
    }

    long enter(Draft draft) {
        return assertInstanceOf(Journal.Entered.class, journal.append(Journal.Proposal.of(LEAGUE, List.of(draft))))
                .numbers()
                .getFirst();
    }

    long say(String text) {
        return say(text, "en");
    }

    long say(String text, String language) {
        return enter(draft(said(new Content.Open(text), language), new Audience.Everybody()));
    }

    long sayPrivately(String text) {
        return enter(draft(said(new Content.Private(text), "en"), new Audience.Everybody()));
    }

    long sayTo(Audience audience, String text) {
        return enter(draft(said(new Content.Open(text), "en"), audience));
    }

    long sayPrivatelyTo(Audience audience, String text) {
        return enter(draft(said(new Content.Private(text), "en"), audience));
    }

    long erase(long number) {
        String digest = journal.openings(LEAGUE, number).getFirst().digest();
        var erasing = new Journal.Erasing(LEAGUE, number, digest, "it names a person", "registrar", "erase-" + number);
        return assertInstanceOf(Journal.Entered.class, journal.erase(erasing))
                .numbers()
                .getFirst();
    }

    static Statement said(Content says, String language) {
        return new Statement("position", "spring session", says, language, List.of("session/spring"), List.of());
    }

    Draft draft(Body body, Audience audience) {
        return draft(body, audience, Optional.empty(), When.of("2031-05-01"), List.of());
    }

    Draft draft(Body body, Audience audience, Optional<When> known, When effective, List<Relation> relates) {
        Source.Link link = new Source.Link("C. Lind", "analyst", Hedge.of(Hedge.Degree.HEARSAY));
        return new Draft(
                LEAGUE,
                known,
                effective,
                new Actor.Person("A. Voss", "head of the delegation", "ALD"),
                "registrar",
                Standing.STATEMENT,
                body,
                List.of(new Source("Evening Courier", "", Optional.empty(), Optional.empty(), List.of(link))),
                relates,
                audience,
                "request-" + requests++,
                List.of());
    }

    TextIndex inMemory() {
        TextIndex index = TextIndex.inMemory(journal, LEAGUE);
        index.upToDate();
        return index;
    }

    static TextQuery query(String text) {
        return switch (TextQuery.parse(text)) {
            case TextQuery.Good(TextQuery query) -> query;
            case TextQuery.Bad(var refused) -> throw new AssertionError(text + ": " + refused);
        };
    }

    static Found find(TextIndex index, String query, Reach reach) {
        return index.find(query(query), TextFilter.of(TODAY, reach), 100);
    }

    static List<Long> numbers(TextIndex index, String query, Reach reach) {
        return numbers(find(index, query, reach));
    }

    static List<Long> numbers(Found found) {
        return found.hits().stream().map(Hit::number).toList();
    }

    /// What everybody finds, in the order of numbers.
    static List<Long> found(TextIndex index, String query) {
        return numbers(index, query, new Reach.Everybody()).stream().sorted().toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
