package org.comity.record.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words without case, accents and other marks that people leave out: `É` as `e`, `ё` as `е`, Arabic without its
/// vowel signs. `й` is a letter of its own and stays.
final class Folding extends TokenFilter {
    private static final char SHORT_I = 'й';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!lowerCased()) {
            String folded = fold(term.toString());
            if (!folded.isEmpty()) {
                term.setEmpty().append(folded);
            }
        }
        return true;
    }

    /// Folds where it stands what has nothing but plain letters.
    private boolean lowerCased() {
        char[] signs = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (signs[i] >= 128) {
                return false;
            }
        }
        for (int i = 0; i < term.length(); i++) {
            if (signs[i] >= 'A' && signs[i] <= 'Z') {
                signs[i] += 'a' - 'A';
            }
        }
        return true;
    }

    static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (sign == SHORT_I || Character.isSurrogate(sign)) {
                folded.append(sign);
            } else if (!isMark(sign)) {
                Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD)
                        .chars()
                        .filter(each -> !isMark((char) each))
                        .forEach(each -> folded.append((char) each));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /// Marks of Latin, Greek, Cyrillic, Hebrew and Arabic writing. Other scripts cannot do without theirs.
    private static boolean isMark(char sign) {
        return sign >= 0x300 && sign <= 0x36F
                || sign >= 0x591 && sign <= 0x5C7
                || sign >= 0x64B && sign <= 0x65F
                || sign == 0x670;
    }
}
