package org.comity.record.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;

/// A language whose forms of a word are found by each other. Texts in others are found by the words as they stand;
/// Chinese, which has no forms, by its signs in their order.
enum Tongue {
    ENGLISH("en"),
    FRENCH("fr"),
    RUSSIAN("ru"),
    SPANISH("es"),
    ARABIC("ar");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    /// @param tag a BCP 47 tag, of which the language alone counts; or empty
    static Optional<Tongue> of(String tag) {
        String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> each.tag.equals(language)).findFirst();
    }

    /// The field that holds the stems.
    String field() {
        return "stem." + tag;
    }

    static Optional<Tongue> ofField(String field) {
        return Stream.of(values()).filter(each -> each.field().equals(field)).findFirst();
    }

    TokenFilter stems(TokenStream words) {
        return switch (this) {
            case ENGLISH -> new PorterStemFilter(words);
            case FRENCH -> new FrenchLightStemFilter(words);
            case RUSSIAN -> new RussianLightStemFilter(words);
            case SPANISH -> new SpanishLightStemFilter(words);
            case ARABIC -> new ArabicStemFilter(words);
        };
    }
}
