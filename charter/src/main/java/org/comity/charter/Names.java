package org.comity.charter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A name in several languages of equal rank.
///
/// @param byLanguage language tags (BCP 47) with the name in that language; may be empty
public record Names(Map<String, String> byLanguage) {
    public static final Names NONE = new Names(Map.of());

    public Names {
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /// The name in a language, else in English, else the first there is, else what the caller falls back on.
    public String in(Locale language, String otherwise) {
        String name = byLanguage.get(language.toLanguageTag());
        if (name == null) {
            name = byLanguage.get(language.getLanguage());
        }
        if (name == null) {
            name = byLanguage.get("en");
        }
        return name != null ? name : byLanguage.values().stream().findFirst().orElse(otherwise);
    }

    public String english(String otherwise) {
        return in(Locale.ENGLISH, otherwise);
    }
}
