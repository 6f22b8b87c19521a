package org.comity.record.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// How a text becomes words: by the Unicode rules for words (UAX 29), folded, and for a field of stems stemmed. The
/// same for what is kept and for what is asked, whatever the language, as nobody says in which one they ask.
final class Analysis extends Analyzer {
    /// What stands in different texts of one act is never one phrase.
    private static final int BETWEEN_TEXTS = 100;

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream words = new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new Folding(new EnglishPossessiveFilter(words));
        words = new ASCIIFoldingFilter(new DecimalDigitFilter(new ArabicNormalizationFilter(words)));
        TokenStream plain = words;
        return new TokenStreamComponents(
                source,
                Tongue.ofField(field)
                        .<TokenStream>map(each -> each.stems(plain))
                        .orElse(plain));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TEXTS;
    }

    /// A word where it stands in a text.
    ///
    /// @param to not included
    record Word(String folded, int from, int to) {}

    List<Word> words(String field, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
        return words;
    }

    List<String> folded(String field, String text) {
        return words(field, text).stream().map(Word::folded).toList();
    }
}
