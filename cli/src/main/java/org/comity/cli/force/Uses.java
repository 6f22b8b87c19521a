package org.comity.cli.force;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Closest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which column of a file holds what.
record Uses(Map<String, String> byUse) {
    static final String PARTY = "party";
    static final String DATE = "date";
    static final String ACT = "act";
    static final String KEY = "key";
    static final String TREATIES_KEY = "treaties-key";
    static final String RATIFICATIONS_KEY = "ratifications-key";
    static final String NUMBER = "number";
    static final String RULE = "rule";
    static final String DELAY = "delay";
    static final String RECORDED = "recorded";
    static final String ACCEDED = "acceded";
    static final String SUCCEEDED = "succeeded";
    static final String BOUND = "bound";
    static final List<String> ALL = List.of(
            PARTY,
            DATE,
            ACT,
            KEY,
            TREATIES_KEY,
            RATIFICATIONS_KEY,
            NUMBER,
            RULE,
            DELAY,
            RECORDED,
            ACCEDED,
            SUCCEEDED,
            BOUND);

    Uses {
        byUse = Map.copyOf(byUse);
    }

    /// What a column is for, and its name.
    record Use(String use, String column) {}

    /// Reads `party=state`.
    static final class Converter implements ITypeConverter<Use> {
        @Override
        public Use convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException(
                        "'" + text + "' does not say which column is what, as party=state does");
            }
            String use = text.substring(0, equals).trim();
            if (!ALL.contains(use)) {
                String near = Closest.to(use, ALL)
                        .map(word -> "did you mean " + word + "?")
                        .orElse("known are " + String.join(", ", ALL));
                throw new TypeConversionException("'" + use + "' is not a use of a column; " + near);
            }
            return new Use(use, text.substring(equals + 1).trim());
        }
    }

    static Uses of(List<Use> uses) {
        Map<String, String> byUse = new HashMap<>();
        uses.forEach(each -> byUse.put(each.use(), each.column()));
        return new Uses(byUse);
    }

    Optional<String> of(String use) {
        return Optional.ofNullable(byUse.get(use));
    }

    Optional<String> of(String use, String otherwise) {
        return of(use).or(() -> of(otherwise));
    }
}
