package org.comity.charter.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;

/// The times during which each party's ratification stands, at the earliest and at the latest that the dates allow.
final class Spans {
    /// Which of the days that an imprecise date allows is taken.
    enum Bound {
        /// Deposits as early and withdrawals as late as can be: whatever may have been ratified has been.
        EARLIEST,
        /// The other way round: only what has certainly been ratified has been.
        LATEST
    }

    /// A time from a day (included) until another (not included).
    record Span(LocalDate from, LocalDate until) {}

    /// A deposit with the withdrawal that ended it.
    record Standing(CalendarDate on, Optional<CalendarDate> until) {
        Optional<Span> span(Bound bound) {
            LocalDate from = bound == Bound.EARLIEST ? on.first() : on.last();
            LocalDate end = until.map(each -> bound == Bound.EARLIEST ? each.last() : each.first())
                    .orElse(LocalDate.MAX);
            return from.isBefore(end) ? Optional.of(new Span(from, end)) : Optional.empty();
        }
    }

    private final Map<String, List<Standing>> byParty = new LinkedHashMap<>();
    private final List<Deposit> ignored = new ArrayList<>();

    /// Of several deposits of one party the first counts, unless it was withdrawn before the next.
    Spans(List<Deposit> deposits) {
        Map<String, List<Deposit>> acts = new LinkedHashMap<>();
        deposits.forEach(each ->
                acts.computeIfAbsent(each.party(), _ -> new ArrayList<>()).add(each));
        acts.forEach((party, each) -> byParty.put(party, standings(each)));
    }

    private List<Standing> standings(List<Deposit> acts) {
        List<Deposit> ordered = acts.stream()
                .sorted(Comparator.comparing((Deposit act) -> act.on().first())
                        .thenComparing(act -> act.on().last())
                        .thenComparing(Deposit::kind))
                .toList();
        List<Standing> standings = new ArrayList<>();
        Optional<CalendarDate> open = Optional.empty();
        for (Deposit act : ordered) {
            boolean ratifies = act.kind() == Deposit.Kind.RATIFIES;
            if (ratifies == open.isPresent()) {
                ignored.add(act);
            } else if (ratifies) {
                open = Optional.of(act.on());
            } else {
                standings.add(new Standing(open.get(), Optional.of(act.on())));
                open = Optional.empty();
            }
        }
        open.ifPresent(on -> standings.add(new Standing(on, Optional.empty())));
        return standings;
    }

    Map<String, List<Standing>> byParty() {
        return byParty;
    }

    /// Acts that change nothing: a second deposit, a withdrawal of nothing.
    List<Deposit> ignored() {
        return List.copyOf(ignored);
    }
}
