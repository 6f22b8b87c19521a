package org.comity.cli.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.Closest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which column of a table of members and years holds what.
///
/// @param byUse the names of columns by what they are for; every use has one
record YearColumns(Map<String, String> byUse) {
    static final String MEMBER = "member";
    static final String YEAR = "year";
    static final String VOTED = "voted";
    static final String ABSENT = "absent";
    static final String NOT_MEMBER = "not-member";
    static final List<String> USES = List.of(MEMBER, YEAR, VOTED, ABSENT, NOT_MEMBER);

    YearColumns {
        byUse = Map.copyOf(byUse);
    }

    /// @throws TypeConversionException when a use has no column, or two
    static YearColumns of(List<Columns.Use> uses) {
        Map<String, String> byUse = new HashMap<>();
        for (Columns.Use each : uses) {
            String other = byUse.put(each.use(), each.column());
            if (other != null) {
                throw new TypeConversionException(
                        "two columns are named for " + each.use() + ": " + other + " and " + each.column());
            }
        }
        for (String use : USES) {
            if (!byUse.containsKey(use)) {
                throw new TypeConversionException("needs " + use + "=COLUMN");
            }
        }
        return new YearColumns(byUse);
    }

    String of(String use) {
        return byUse.get(use);
    }

    /// Reads `member=code`.
    static final class UseConverter implements ITypeConverter<Columns.Use> {
        @Override
        public Columns.Use convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException(
                        "'" + text + "' does not say which column is what, as member=state does");
            }
            String use = text.substring(0, equals).trim();
            if (!USES.contains(use)) {
                String near = Closest.to(use, USES)
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("; known are " + String.join(", ", USES));
                throw new TypeConversionException("'" + use + "' is not a use of a column" + near);
            }
            return new Columns.Use(use, text.substring(equals + 1).trim());
        }
    }
}
