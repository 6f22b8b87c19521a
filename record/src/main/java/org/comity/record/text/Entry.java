package org.comity.record.text;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.CouncilBody;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.record.codec.ActCodec;

/// What the index holds of an act: its words and what it is filtered by. No text is stored in it.
final class Entry {
    static final String NUMBER = "number";
    static final String TEXT = "text";
    static final String SPEAKER = "speaker";
    static final String OCCASION = "occasion";
    static final String ACTOR = "actor";
    static final String ON = "on";
    static final String KIND = "kind";
    static final String MANNER = "manner";
    static final String LANGUAGE = "language";
    static final String STANDING = "standing";
    static final String READER = "reader";
    static final String FULLEST = "fullest";
    static final String KNOWN = "known";
    static final String RECORDED = "recorded";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String YES = "yes";

    private final Document document = new Document();

    private Entry() {}

    static Document of(Version version) {
        Entry entry = new Entry();
        entry.times(version.act());
        entry.filters(version.act());
        version.readers().forEach(each -> entry.word(READER, each));
        if (version.isFullest()) {
            entry.word(FULLEST, YES);
        }
        for (Piece piece : Pieces.of(version.act())) {
            entry.text(TEXT, piece.text());
            Tongue.of(piece.language()).ifPresent(tongue -> entry.text(tongue.field(), piece.text()));
        }
        return entry.document;
    }

    private void times(Act act) {
        document.add(new LongPoint(NUMBER, act.number()));
        document.add(new NumericDocValuesField(NUMBER, act.number()));
        document.add(new LongPoint(KNOWN, Instants.known(act)));
        document.add(new LongPoint(RECORDED, Instants.micros(act.recorded())));
        When effective = act.draft().effective();
        document.add(new IntPoint(FIRST, Instants.firstDay(effective)));
        document.add(new IntPoint(LAST, Instants.lastDay(effective)));
    }

    private void filters(Act act) {
        word(KIND, ActCodec.kind(act.body()));
        word(STANDING, act.draft().standing().name());
        text(SPEAKER, Pieces.who(act.draft().by()));
        actors(act.draft().by()).forEach(each -> word(ACTOR, each));
        topics(act).distinct().forEach(each -> word(ON, each));
        if (act.body() instanceof Statement said) {
            text(OCCASION, said.occasion());
            word(LANGUAGE, said.language());
            manners(said.manner()).forEach(each -> word(MANNER, each));
        }
    }

    /// Both the whole of it and the word before the comma.
    private static Stream<String> manners(String manner) {
        String word = manner.split(",", 2)[0].strip();
        return word.equals(manner) ? Stream.of(manner) : Stream.of(manner, word);
    }

    /// The names by which an act is found exactly, the member of a person and the holder of an office included.
    private static List<String> actors(Actor by) {
        return switch (by) {
            case Actor.Person person -> List.of(person.name(), person.member());
            case Actor.Member _, Actor.Organ _, Actor.Office _, Actor.Outsider _ -> Pieces.names(by);
            case Actor.Keeper _ -> List.of("keeper");
            case Actor.Undisclosed _ -> List.of();
        };
    }

    private static Stream<String> topics(Act act) {
        return switch (act.body()) {
            case Statement said ->
                Stream.concat(said.concerns().stream(), said.claims().stream().map(Statement.Claim::about));
            case CouncilBody council -> council.topics().stream();
            default -> Stream.empty();
        };
    }

    /// Longer than this the index takes none.
    private static final int MOST_OF_A_WORD = 8_000;

    private void word(String field, String value) {
        if (!value.isEmpty() && value.length() <= MOST_OF_A_WORD) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    private void text(String field, String value) {
        if (!value.isEmpty()) {
            document.add(new TextField(field, value, Store.NO));
        }
    }
}
