package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Waiver;

/// What bars members from voting in an organ on a day, and what lifts that.
///
/// A bar of which it is not certain that it holds takes no vote away, and neither does one of which it is not certain
/// that a waiver leaves it in force; the roll says so.
final class Standing {
    /// Whether a member may vote.
    enum State {
        FREE,
        BARRED,
        /// Something bars it and a waiver lets it vote.
        WAIVED,
        /// Dates do not tell.
        PERHAPS_BARRED
    }

    /// @param because why, as a clause, or empty when nothing bars it
    record Of(State state, String because) {
        private static final Of FREE = new Of(State.FREE, "");
    }

    /// Nothing bars anybody.
    static final Standing NONE = new Standing(LocalDate.EPOCH, List.of());

    private final LocalDate on;
    private final Map<String, List<Restriction>> bars = new LinkedHashMap<>();
    private final List<Waiver> waivers;

    private Standing(LocalDate on, List<Waiver> waivers) {
        this.on = on;
        this.waivers = waivers;
    }

    static Standing of(String organ, LocalDate on, Facts facts) {
        Standing standing = new Standing(on, facts.waivers(organ, on));
        for (Restriction restriction : facts.restrictions(organ, on)) {
            if (restriction.bars() != Restriction.Bars.NOTHING) {
                standing.bars
                        .computeIfAbsent(restriction.member(), _ -> new ArrayList<>())
                        .add(restriction);
            }
        }
        return standing;
    }

    /// How a member stands. The first bar that holds for certain is told, else the first in doubt, else the first that
    /// is waived.
    Of of(String member) {
        Of found = Of.FREE;
        for (Restriction bar : bars.getOrDefault(member, List.of())) {
            Of one = of(bar);
            boolean worse = found.state() == State.FREE
                    || found.state() == State.WAIVED && one.state() != State.WAIVED
                    || found.state() == State.PERHAPS_BARRED && one.state() == State.BARRED;
            if (worse) {
                found = one;
            }
        }
        return found;
    }

    private Of of(Restriction bar) {
        boolean sure = bar.period().covers(on) == Period.Cover.YES;
        Optional<Waiver> waiver = waiver(bar);
        if (waiver.isEmpty()) {
            return sure
                    ? new Of(State.BARRED, says(bar))
                    : new Of(State.PERHAPS_BARRED, "it may have been barred on this day" + by(bar.grounds()));
        }
        Waiver lifts = waiver.get();
        String until = lifts.period().until().map(end -> " until " + end).orElse("");
        if (lifts.period().covers(on) == Period.Cover.YES) {
            return new Of(
                    State.WAIVED,
                    (sure ? says(bar) : "it may be barred on this day" + by(bar.grounds())) + "; that is waived"
                            + since(lifts.period()) + until + by(lifts.grounds()));
        }
        return new Of(
                State.PERHAPS_BARRED,
                "it may have been barred on this day" + by(bar.grounds()) + ", unless that was waived"
                        + since(lifts.period()) + until + by(lifts.grounds()));
    }

    /// The waiver of a bar that is surest to hold on the day.
    private Optional<Waiver> waiver(Restriction bar) {
        Optional<Waiver> perhaps = Optional.empty();
        for (Waiver waiver : waivers) {
            if (waiver.isOf(bar)) {
                if (waiver.period().covers(on) == Period.Cover.YES) {
                    return Optional.of(waiver);
                }
                perhaps = perhaps.isEmpty() ? Optional.of(waiver) : perhaps;
            }
        }
        return perhaps;
    }

    /// Members that vote by a waiver of which nobody saw the source.
    List<String> waivedUnconfirmed() {
        return bars.entrySet().stream()
                .filter(entry -> of(entry.getKey()).state() == State.WAIVED)
                .filter(entry -> entry.getValue().stream()
                        .flatMap(bar -> waiver(bar).stream())
                        .anyMatch(waiver -> waiver.grounds().confirmed() == Grounds.Confirmed.NO))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String says(Restriction bar) {
        String what = bar.bars() == Restriction.Bars.SITTING ? "it may not sit" : "it may not vote";
        String why = bar.because().isEmpty() ? "" : " because " + bar.because();
        return what + since(bar.period()) + why + by(bar.grounds());
    }

    static String since(Period period) {
        return period.from().map(from -> " from " + from).orElse("");
    }

    static String by(Grounds grounds) {
        return grounds.by().isEmpty() ? "" : " (" + grounds.by() + ")";
    }
}
