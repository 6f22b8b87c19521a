package org.comity.record.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.comity.record.text.TextQuery.Clause;
import org.comity.record.text.TextQuery.Field;
import org.comity.record.text.TextQuery.Part;

/// A word that may be meant where nothing was found. Each is tried before it is told: one that stands only in what
/// may not be read finds nothing, and is never told.
final class Meant {
    private static final int SHORTEST = 4;
    private static final int MOST_TRIED = 5;
    private static final int MOST_WORDS = 3;

    private final Analysis analysis;
    private final IndexReader reader;

    Meant(Analysis analysis, IndexReader reader) {
        this.analysis = analysis;
        this.reader = reader;
    }

    @FunctionalInterface
    interface Trial {
        boolean finds(TextQuery query) throws IOException;
    }

    private record Near(String word, int changes, int frequent) {}

    Optional<String> word(TextQuery query, Trial trial) throws IOException {
        int words = 0;
        for (int at = 0; at < query.parts().size() && words < MOST_WORDS; at++) {
            Part part = query.parts().get(at);
            if (part.any().size() == 1
                    && part.any().getFirst() instanceof Clause(TextQuery.Sign sign, Field where, TextQuery.Word word)
                    && sign == TextQuery.Sign.WANTED
                    && where == Field.ANYWHERE) {
                words++;
                for (Near near : near(word.text())) {
                    List<Part> parts = new ArrayList<>(query.parts());
                    parts.set(at, new Part(List.of(new Clause(sign, where, new TextQuery.Word(near.word())))));
                    if (trial.finds(new TextQuery(parts))) {
                        return Optional.of(near.word());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Near> near(String text) throws IOException {
        List<String> folded = analysis.folded(Entry.TEXT, text);
        Terms terms = MultiTerms.getTerms(reader, Entry.TEXT);
        if (folded.size() != 1 || folded.getFirst().length() < SHORTEST || terms == null) {
            return List.of();
        }
        String word = folded.getFirst();
        int most = word.length() < 7 ? 1 : 2;
        List<Near> found = new ArrayList<>();
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(Entry.TEXT, word), most, 1, true);
        for (BytesRef each = near.next(); each != null && found.size() < 1000; each = near.next()) {
            String other = each.utf8ToString();
            if (!other.equals(word)) {
                found.add(new Near(other, Math.abs(other.length() - word.length()), near.docFreq()));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Near::frequent)
                        .reversed()
                        .thenComparingInt(Near::changes)
                        .thenComparing(Near::word))
                .limit(MOST_TRIED)
                .toList();
    }
}
