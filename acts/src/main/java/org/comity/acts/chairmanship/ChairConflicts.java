package org.comity.acts.chairmanship;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.When;
import org.comity.acts.membership.Days;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Period;

/// Acts about one chair that cannot both be so.
final class ChairConflicts {
    private ChairConflicts() {}

    private record Held(long act, String holder, Period period, String what) {}

    static List<Conflict> of(String organ, List<Act> acts) {
        List<Held> decided = new ArrayList<>();
        List<Held> handed = new ArrayList<>();
        for (Act act : acts) {
            Optional<CalendarDate> on = Days.of(act.draft().effective());
            if (on.isPresent()) {
                switch ((ChairBody) act.body()) {
                    case ChairDecided each ->
                        held(act, on.get(), each.until(), each.holder(), "by decision")
                                .ifPresent(decided::add);
                    case Handover each -> handed.add(new Held(act.number(), each.to(), day(on.get()), "by a handover"));
                    case ActingChair _, ActingChairEnded _ -> {}
                }
            }
        }
        List<Held> acting = Terms.of(acts, List.of()).acting().stream()
                .map(each -> new Held(each.act(), each.holder(), each.period(), "in the place of the chair"))
                .toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (List<Held> each : List.of(decided, handed, acting)) {
            clashes(organ, each, conflicts);
        }
        return conflicts;
    }

    private static Optional<Held> held(Act act, CalendarDate on, Optional<When> until, String holder, String what) {
        Optional<CalendarDate> end = until.flatMap(Days::of);
        // One without an end lasts until the next; it clashes with what begins on its own day alone.
        if (end.isEmpty()) {
            return Optional.of(new Held(act.number(), holder, day(on), what));
        }
        return Days.isSome(Optional.of(on), end)
                ? Optional.of(new Held(act.number(), holder, new Period(Optional.of(on), end), what))
                : Optional.empty();
    }

    private static Period day(CalendarDate on) {
        return new Period(Optional.of(on), Optional.of(CalendarDate.of(on.last().plusDays(1))));
    }

    private static void clashes(String organ, List<Held> all, List<Conflict> conflicts) {
        for (int i = 1; i < all.size(); i++) {
            Held later = all.get(i);
            all.subList(0, i).stream()
                    .filter(each -> !each.holder().equals(later.holder()))
                    .filter(each -> each.period().overlaps(later.period()))
                    .findFirst()
                    .ifPresent(each -> conflicts.add(new Conflict(
                            ChairBody.topic(organ),
                            "two-chairs",
                            each.holder() + " and " + later.holder() + " preside at once " + each.what() + ", by acts "
                                    + each.act() + " and " + later.act(),
                            List.of(Math.min(each.act(), later.act()), Math.max(each.act(), later.act())),
                            Math.max(each.act(), later.act()))));
        }
    }
}
