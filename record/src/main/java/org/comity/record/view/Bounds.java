package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the acts of a stretch, and the rows about a subject, lie between, so that a question with limits need not
/// look at each of those that lie beyond.
///
/// A bound is never too narrow: it may only cover more than a question sees. One thread's.
final class Bounds {
    /// Acts of a stretch, as a power of two.
    private static final int STRETCH = 10;

    private static final String INTO_STRETCH = "INSERT INTO stretch VALUES(?,?,?,?,?,?) ON CONFLICT(list, place)"
            + " DO UPDATE SET known = min(known, excluded.known), known_last = max(known_last, excluded.known_last),"
            + " first = min(first, excluded.first), last = max(last, excluded.last)";
    private static final String INTO_SUBJECT = "INSERT INTO subject VALUES(?,?,?,?,?) ON CONFLICT(view, subject)"
            + " DO UPDATE SET number = min(number, excluded.number), known = min(known, excluded.known),"
            + " first = min(first, excluded.first)"
            + " WHERE excluded.number < number or excluded.known < known or excluded.first < first";

    private final Map<Long, Limits> stretches = new HashMap<>();
    private final Map<About, Least> subjects = new HashMap<>();

    /// What acts lie between; both ends belong to it.
    ///
    /// @param known microseconds, or [Long#MIN_VALUE] when it may be any
    /// @param first the first day on which the first of them may begin
    /// @param last the last day on which the last of them may begin
    record Limits(long known, long knownLast, int first, int last) {
        static final Limits NONE = new Limits(Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE);

        Limits or(Limits other) {
            return new Limits(
                    Math.min(known, other.known),
                    Math.max(knownLast, other.knownLast),
                    Math.min(first, other.first),
                    Math.max(last, other.last));
        }

        Limits and(Limits other) {
            return new Limits(
                    Math.max(known, other.known),
                    Math.min(knownLast, other.knownLast),
                    Math.max(first, other.first),
                    Math.min(last, other.last));
        }
    }

    /// Numbers of acts.
    ///
    /// @param after not included
    record Numbers(long after, long last) {}

    private record About(long view, String subject) {}

    private record Least(long number, long known, int first) {
        Least or(Least other) {
            return new Least(
                    Math.min(number, other.number), Math.min(known, other.known), Math.min(first, other.first));
        }
    }

    void act(long number, long known, Days effective) {
        Limits limits = new Limits(known, known, effective.first(), effective.last());
        stretches.merge(number >> STRETCH, limits, Limits::or);
    }

    void row(long view, String subject, long number, long known, Days from) {
        subjects.merge(new About(view, subject), new Least(number, known, from.first()), Least::or);
    }

    /// Writes what was gathered, and begins anew.
    void flush(Database database, long list) throws SQLException {
        for (Map.Entry<Long, Limits> each : stretches.entrySet()) {
            Limits limits = each.getValue();
            database.batch(
                    INTO_STRETCH,
                    list,
                    each.getKey(),
                    limits.known(),
                    limits.knownLast(),
                    limits.first(),
                    limits.last());
        }
        for (Map.Entry<About, Least> each : subjects.entrySet()) {
            About about = each.getKey();
            Least least = each.getValue();
            database.batch(INTO_SUBJECT, about.view, about.subject, least.number, least.known, least.first);
        }
        database.flush(INTO_STRETCH);
        database.flush(INTO_SUBJECT);
        forget();
    }

    /// Begins anew without writing.
    void forget() {
        stretches.clear();
        subjects.clear();
    }

    /// Where between two numbers acts may be that are between some limits; empty when there surely are none. Looks at
    /// one row for about a thousand acts.
    static Optional<Numbers> within(Database database, long list, Limits limits, Numbers numbers) throws SQLException {
        if (limits.equals(Limits.NONE)) {
            return Optional.of(numbers);
        }
        String find = "SELECT min(place), max(place) FROM stretch WHERE list = ? and place >= ? and place <= ?"
                + " and known <= ? and known_last >= ? and first <= ? and last >= ?";
        try (ResultSet found = database.with(
                        find,
                        list,
                        numbers.after >> STRETCH,
                        numbers.last >> STRETCH,
                        limits.knownLast,
                        limits.known,
                        limits.last,
                        limits.first)
                .executeQuery()) {
            found.next();
            long low = found.getLong(1);
            if (found.wasNull()) {
                return Optional.empty();
            }
            long behind = found.getLong(2) + 1;
            return Optional.of(new Numbers(
                    Math.max(numbers.after, (low << STRETCH) - 1), Math.min(numbers.last, (behind << STRETCH) - 1)));
        }
    }
}
