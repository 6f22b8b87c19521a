package org.comity.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.charter.Closest;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.cli.library.Codes;

/// Finds the seat that a code or a name of a set means on a roll.
///
/// Codes of the user's own come first. Then comes whatever fits the whole set best: the ids of members
/// themselves or one of the lists of codes, so that a number of one list is not taken for a number of another.
final class Directory {
    /// The seat of somebody who has none.
    static final int NO_SEAT = -1;

    private final Facts facts;
    private final Codes own;
    private final Codes shared;
    private final List<Way> ways;

    /// A way to read a code.
    private sealed interface Way {}

    /// The code is the id of a member.
    private record AsId() implements Way {}

    /// The code is one of a list.
    private record AsCodeOf(String scheme) implements Way {}

    private Directory(Facts facts, Codes own, Codes shared, List<Way> ways) {
        this.facts = facts;
        this.own = own;
        this.shared = shared;
        this.ways = List.copyOf(ways);
    }

    /// @param codes every code of the set, by which the ways of reading them are ranked
    static Directory fitting(Facts facts, Codes own, Codes shared, List<String> codes) {
        List<Way> ways = new ArrayList<>();
        ways.add(new AsId());
        shared.schemes().forEach(scheme -> ways.add(new AsCodeOf(scheme)));
        // The sort is stable: of two that fit equally, ids come first, then lists in their order.
        ways.sort(Comparator.comparingLong((Way way) ->
                -codes.stream().filter(code -> reads(way, code, facts, shared)).count()));
        return new Directory(facts, own, shared, ways);
    }

    private static boolean reads(Way way, String code, Facts facts, Codes shared) {
        return switch (way) {
            case AsId _ -> facts.knows(code);
            case AsCodeOf list -> shared.knows(list.scheme(), code);
        };
    }

    /// The place of a code's seat on a roll, or [#NO_SEAT].
    int seat(String code, Roll roll) {
        for (String scheme : own.schemes()) {
            if (own.knows(scheme, code)) {
                return seat(own.member(scheme, code, roll.on()), roll);
            }
        }
        for (Way way : ways) {
            switch (way) {
                case AsId _ -> {
                    if (roll.indexOf(code).isPresent()) {
                        return roll.indexOf(code).getAsInt();
                    }
                }
                case AsCodeOf(String scheme) -> {
                    if (shared.knows(scheme, code)) {
                        return seat(shared.member(scheme, code, roll.on()), roll);
                    }
                }
            }
        }
        return byName(code, roll);
    }

    private static int seat(Optional<String> member, Roll roll) {
        return member.isEmpty() ? NO_SEAT : roll.indexOf(member.get()).orElse(NO_SEAT);
    }

    /// The days within a time on which some code comes to mean another member, or none.
    List<LocalDate> changes(List<String> codes, CalendarDate when) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (String code : codes) {
            own.schemes()
                    .forEach(scheme -> own.rows(scheme, code).forEach(row -> ChangeDays.add(row.period(), when, days)));
            shared.schemes()
                    .forEach(scheme ->
                            shared.rows(scheme, code).forEach(row -> ChangeDays.add(row.period(), when, days)));
        }
        return List.copyOf(days);
    }

    private static int byName(String name, Roll roll) {
        for (int i = 0; i < roll.size(); i++) {
            Seat seat = roll.seats().get(i);
            if (seat.id().equalsIgnoreCase(name)
                    || seat.names().byLanguage().values().stream().anyMatch(name::equalsIgnoreCase)) {
                return i;
            }
        }
        return NO_SEAT;
    }

    /// Why a code has no seat on a roll.
    ///
    /// @param when the time in which the roll's day lies
    Stranger stranger(String code, Roll roll, CalendarDate when) {
        String then = (when.isDay() ? " on " : " in ") + when;
        Optional<String> member = member(code, roll.on());
        if (member.isPresent() && facts.knows(member.get())) {
            String called = member.get().equals(code) ? code : code + " (" + member.get() + ")";
            return new Stranger(
                    Stranger.Standing.KNOWN,
                    called,
                    "had no seat in " + roll.organ().id() + then);
        }
        List<String> ids = roll.seats().stream().map(Seat::id).toList();
        String near = Closest.to(code, ids).map(id -> "; the nearest is " + id).orElse("");
        String hint = otherTime(code)
                .map(row -> "; it is " + row.member() + " " + row.period())
                .orElse(near);
        return new Stranger(Stranger.Standing.UNKNOWN, code, "is nobody that is known" + then + hint);
    }

    private Optional<CodeRow> otherTime(String code) {
        return Stream.concat(
                        own.schemes().stream().flatMap(scheme -> own.rows(scheme, code).stream()),
                        shared.schemes().stream().flatMap(scheme -> shared.rows(scheme, code).stream()))
                .findFirst();
    }

    /// The member that a code means, seat or no seat.
    Optional<String> member(String code, LocalDate on) {
        Optional<String> member = own.member(code, on);
        for (Way way : ways) {
            if (member.isPresent()) {
                return member;
            }
            member = switch (way) {
                case AsId _ -> facts.knows(code) ? Optional.of(code) : Optional.<String>empty();
                case AsCodeOf(String scheme) -> shared.member(scheme, code, on);
            };
        }
        return member;
    }

    /// Somebody without a seat.
    ///
    /// @param called what the set calls it, and who that is
    /// @param clause what is said of it
    record Stranger(Standing standing, String called, String clause) {
        /// Whether it is anybody at all.
        enum Standing {
            /// A member, only not on this roll.
            KNOWN,
            UNKNOWN
        }

        String sentence() {
            return called + " " + clause;
        }
    }
}
