package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Closest;
import org.comity.charter.vote.Position;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which column of a set holds what.
///
/// @param byUse the names of columns by what they are for
record Columns(Map<String, String> byUse) {
    static final String KEY = "key";
    static final String ITEMS_KEY = "items-key";
    static final String VOTES_KEY = "votes-key";
    static final String MEMBER = "member";
    static final String POSITION = "position";
    static final String DATE = "date";
    static final String OUTCOME = "outcome";
    static final String MATTER = "matter";
    static final String VETOED = "vetoed";
    static final String SYMBOL = "symbol";
    static final String TITLE = "title";

    Columns {
        byUse = Map.copyOf(byUse);
    }

    /// What a column is for, and its name.
    record Use(String use, String column) {}

    /// Reads `member=iso3`.
    static final class UseConverter implements ITypeConverter<Use> {
        @Override
        public Use convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new TypeConversionException(
                        "'" + text + "' does not say which column is what, as member=state does");
            }
            String use = text.substring(0, equals).trim();
            if (!uses().contains(use)) {
                String near = Closest.to(use, uses())
                        .map(word -> "; did you mean " + word + "?")
                        .orElse("; known are ");
                throw new TypeConversionException("'" + use + "' is not a use of a column" + near
                        + (near.endsWith("?") ? "" : String.join(", ", uses())));
            }
            return new Use(use, text.substring(equals + 1).trim());
        }
    }

    /// @throws TypeConversionException when two columns are named for one use
    static Columns of(List<Use> uses) {
        Map<String, String> byUse = new HashMap<>();
        for (Use each : uses) {
            String other = byUse.put(each.use(), each.column());
            if (other != null && !other.equals(each.column())) {
                throw new TypeConversionException(
                        "two columns are named for " + each.use() + ": " + other + " and " + each.column());
            }
        }
        return new Columns(byUse);
    }

    static List<String> uses() {
        List<String> uses = new ArrayList<>(
                List.of(KEY, ITEMS_KEY, VOTES_KEY, MEMBER, POSITION, DATE, OUTCOME, MATTER, VETOED, SYMBOL, TITLE));
        for (Position position : Position.values()) {
            uses.add(word(position));
        }
        return uses;
    }

    static String word(Position position) {
        return position.words().replace(' ', '-');
    }

    Optional<String> of(String use) {
        return Optional.ofNullable(byUse.get(use));
    }

    /// The column for a use, else the one for another.
    Optional<String> of(String use, String otherwise) {
        return of(use).or(() -> of(otherwise));
    }

    /// The columns that hold how many stood where.
    Map<Position, String> tallies() {
        Map<Position, String> tallies = new EnumMap<>(Position.class);
        for (Position position : Position.values()) {
            of(word(position)).ifPresent(column -> tallies.put(position, column));
        }
        return tallies;
    }
}
