package org.comity.record.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.comity.acts.When;
import org.comity.record.text.TextQuery.Clause;
import org.comity.record.text.TextQuery.Field;
import org.comity.record.view.ActFilter;
import org.comity.record.view.AsOf.RecordedBy;

/// What is asked, in the words of the search library.
final class Queries {
    private final Analysis analysis;

    Queries(Analysis analysis) {
        this.analysis = analysis;
    }

    Query of(TextQuery query, TextFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (TextQuery.Part part : query.parts()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            part.any().forEach(clause -> any.add(clause(clause), Occur.SHOULD));
            all.add(
                    any.build(),
                    switch (part.any().getFirst().sign()) {
                        case WANTED -> Occur.MUST;
                        case UNWANTED -> Occur.MUST_NOT;
                    });
        }
        reach(filter.reach(), all);
        filters(filter, each -> all.add(each, Occur.FILTER));
        if (!filter.leftOut().isEmpty()) {
            all.add(LongPoint.newSetQuery(Entry.NUMBER, filter.leftOut()), Occur.MUST_NOT);
        }
        return all.build();
    }

    private Query clause(Clause clause) {
        String text = clause.match().text();
        return switch (clause.where()) {
            case ANYWHERE ->
                switch (clause.match()) {
                    case TextQuery.Word _ -> word(text);
                    case TextQuery.Phrase _ -> phrase(Entry.TEXT, text);
                    case TextQuery.Prefix _ -> prefix(Entry.TEXT, text);
                };
            case SPEAKER -> inField(Entry.SPEAKER, clause);
            case OCCASION -> inField(Entry.OCCASION, clause);
            case ON, KIND, MANNER, LANGUAGE -> exactly(clause.where(), clause.match());
        };
    }

    private Query inField(String field, Clause clause) {
        String text = clause.match().text();
        return switch (clause.match()) {
            case TextQuery.Word _, TextQuery.Phrase _ -> phrase(field, text);
            case TextQuery.Prefix _ -> prefix(field, text);
        };
    }

    private static Query exactly(Field field, TextQuery.Match match) {
        Term term = new Term(field.word(), match.text());
        return switch (match) {
            case TextQuery.Word _, TextQuery.Phrase _ -> new TermQuery(term);
            case TextQuery.Prefix _ -> new PrefixQuery(term);
        };
    }

    /// A word as it stands, or another form of it in a text of a language whose forms are known: the best of them
    /// counts.
    private Query word(String text) {
        List<String> folded = analysis.folded(Entry.TEXT, text);
        if (folded.size() != 1) {
            return phrase(Entry.TEXT, text);
        }
        List<Query> forms = new ArrayList<>();
        forms.add(new TermQuery(new Term(Entry.TEXT, folded.getFirst())));
        for (Tongue tongue : Tongue.values()) {
            analysis.folded(tongue.field(), text)
                    .forEach(stem -> forms.add(new TermQuery(new Term(tongue.field(), stem))));
        }
        return new DisjunctionMaxQuery(forms, 0);
    }

    private Query phrase(String field, String text) {
        List<String> folded = analysis.folded(field, text);
        return switch (folded.size()) {
            case 0 -> MatchNoDocsQuery.INSTANCE;
            case 1 -> new TermQuery(new Term(field, folded.getFirst()));
            default -> new PhraseQuery(field, folded.toArray(String[]::new));
        };
    }

    private Query prefix(String field, String text) {
        return new PrefixQuery(new Term(field, String.join("", analysis.folded(field, text))));
    }

    private static void reach(Reach reach, BooleanQuery.Builder all) {
        switch (reach) {
            case Reach.Everybody _ -> {
                // Only the open index is searched; all of it may be read.
            }
            case Reach.Keeper _ -> all.add(term(Entry.FULLEST, Entry.YES), Occur.FILTER);
            case Reach.Some some ->
                all.add(
                        new TermInSetQuery(
                                Entry.READER,
                                Stream.concat(Stream.of(Version.EVERYBODY), some.marks().stream())
                                        .map(BytesRef::new)
                                        .toList()),
                        Occur.FILTER);
        }
    }

    private static void filters(TextFilter filter, Consumer<Query> add) {
        ActFilter acts = filter.acts();
        acts.kind().ifPresent(kind -> add.accept(term(Entry.KIND, kind)));
        acts.by().ifPresent(who -> add.accept(term(Entry.ACTOR, who)));
        acts.about().ifPresent(subject -> add.accept(term(Entry.ON, subject)));
        acts.standing().ifPresent(standing -> add.accept(term(Entry.STANDING, standing.name())));
        filter.manner().ifPresent(word -> add.accept(term(Entry.MANNER, word)));
        acts.effective()
                .from()
                .ifPresent(from ->
                        add.accept(IntPoint.newRangeQuery(Entry.LAST, Instants.firstDay(from), Integer.MAX_VALUE)));
        acts.effective()
                .until()
                .ifPresent(until ->
                        add.accept(IntPoint.newRangeQuery(Entry.FIRST, Integer.MIN_VALUE, Instants.lastDay(until))));
        between(Entry.KNOWN, acts.known(), add);
        between(Entry.RECORDED, acts.recorded(), add);
        filter.asOf().known().ifPresent(time -> add.accept(upTo(Entry.KNOWN, Instants.lastMicro(time))));
        switch (filter.asOf().recordedBy()) {
            case RecordedBy.Now _ -> {
                // Everything.
            }
            case RecordedBy.Number(long last) -> add.accept(upTo(Entry.NUMBER, last));
            case RecordedBy.Time(When time) -> add.accept(upTo(Entry.RECORDED, Instants.lastMicro(time)));
        }
    }

    private static void between(String field, ActFilter.Range range, Consumer<Query> add) {
        Optional<Long> from = range.from().map(Instants::firstMicro);
        Optional<Long> until = range.until().map(Instants::lastMicro);
        if (from.isPresent() || until.isPresent()) {
            add.accept(LongPoint.newRangeQuery(field, from.orElse(Long.MIN_VALUE), until.orElse(Long.MAX_VALUE)));
        }
    }

    private static Query upTo(String field, long last) {
        return LongPoint.newRangeQuery(field, Long.MIN_VALUE, last);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
