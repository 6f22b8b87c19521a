package org.comity.acts.chairmanship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Standing;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.Days;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;

/// The terms in the chair of one organ: those that are told, changed by acts from the days on which they take
/// effect.
final class Terms {
    private final List<ChairTerm> terms = new ArrayList<>();
    private final List<Acting> acting = new ArrayList<>();

    private Terms() {}

    /// @param acts of this organ that speak
    /// @param told in any order
    static Terms of(List<Act> acts, List<ChairTerm> told) {
        Terms result = new Terms();
        result.terms.addAll(told);
        acts.stream()
                .filter(act -> Days.of(act.draft().effective()).isPresent())
                .sorted(Comparator.comparing((Act act) -> day(act).first()).thenComparing(Act::number))
                .forEach(result::take);
        result.terms.sort(Comparator.comparing(term -> begin(term.period())));
        return result;
    }

    List<ChairTerm> terms() {
        return List.copyOf(terms);
    }

    List<Acting> acting() {
        return List.copyOf(acting);
    }

    private static CalendarDate day(Act act) {
        return Days.of(act.draft().effective()).orElseThrow();
    }

    private void take(Act act) {
        CalendarDate on = day(act);
        switch ((ChairBody) act.body()) {
            case ChairDecided each -> {
                Optional<CalendarDate> until = each.until().flatMap(Days::of);
                if (Days.isSome(Optional.of(on), until)) {
                    Period period = new Period(Optional.of(on), until);
                    layOver(new ChairTerm(
                            full(act, each), each.holder(), period, ChairTerm.As.DECISION, grounds(act, each)));
                }
            }
            case Handover each -> {
                terms.replaceAll(term -> isOpenOn(term, on) ? ended(term, on) : term);
                Optional<CalendarDate> next = terms.stream()
                        .flatMap(term -> term.period().from().stream())
                        .filter(from -> from.first().isAfter(on.first()))
                        .min(Comparator.comparing(CalendarDate::first));
                layOver(new ChairTerm(
                        full(act, each),
                        each.to(),
                        new Period(Optional.of(on), next),
                        ChairTerm.As.RULE,
                        grounds(act, each)));
            }
            case ActingChair each -> {
                Optional<CalendarDate> until = each.until().flatMap(Days::of);
                if (Days.isSome(Optional.of(on), until)) {
                    Period period = new Period(Optional.of(on), until);
                    acting.add(new Acting(each.organ(), each.holder(), period, each.because(), act.number()));
                }
            }
            case ActingChairEnded each ->
                acting.replaceAll(one -> one.holder().equals(each.holder()) ? one.endedOn(on) : one);
        }
    }

    private static boolean isOpenOn(ChairTerm term, CalendarDate on) {
        return term.period().until().isEmpty() && begin(term.period()).isBefore(on.first());
    }

    private static ChairTerm ended(ChairTerm term, CalendarDate on) {
        return during(term, term.period().from(), Optional.of(on)).orElse(term);
    }

    /// A term that goes before what it overlaps.
    private void layOver(ChairTerm laid) {
        List<ChairTerm> kept = new ArrayList<>();
        Period period = laid.period();
        for (ChairTerm each : terms) {
            Period old = each.period();
            if (!old.overlaps(period)) {
                kept.add(each);
                continue;
            }
            if (begin(old).isBefore(begin(period))) {
                during(each, old.from(), period.from()).ifPresent(kept::add);
            }
            boolean after = period.until().isPresent()
                    && (old.until().isEmpty()
                            || period.until()
                                    .get()
                                    .first()
                                    .isBefore(old.until().get().first()));
            if (after) {
                during(each, period.until(), old.until()).ifPresent(kept::add);
            }
        }
        kept.add(laid);
        terms.clear();
        terms.addAll(kept);
    }

    private static Optional<ChairTerm> during(
            ChairTerm term, Optional<CalendarDate> from, Optional<CalendarDate> until) {
        return Days.isSome(from, until)
                ? Optional.of(
                        new ChairTerm(term.organ(), term.holder(), new Period(from, until), term.as(), term.grounds()))
                : Optional.empty();
    }

    private static LocalDate begin(Period period) {
        return period.from().map(CalendarDate::first).orElse(LocalDate.MIN);
    }

    private static String full(Act act, ChairBody body) {
        return act.draft().organisation() + "/" + body.organ();
    }

    private static Grounds grounds(Act act, ChairBody body) {
        boolean told = act.draft().standing() == Standing.REPORT;
        String itself = (told ? "told in act " : "act ") + act.number();
        String by = body.basis()
                .map(Basis::words)
                .map(words -> words + "; " + itself)
                .orElse(itself);
        boolean seen = !told || !act.draft().sources().isEmpty();
        return new Grounds(by, seen ? Grounds.Confirmed.YES : Grounds.Confirmed.NO, "", "");
    }
}
