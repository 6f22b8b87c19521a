package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.acts.Certainty;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.Stretch.By;
import org.comity.acts.instrument.Stretch.End;
import org.comity.acts.instrument.Stretch.Why;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Terms;

/// Whom one instrument binds, from when until when.
///
/// Costs one pass over its acts, and one over those of the instruments that do something to it.
final class Binding {
    private final InstrumentReading reading;
    private final Gathered gathered;
    private final Entry entry;
    private final Term term;
    private final NavigableMap<String, List<Stretch>> stretches = new TreeMap<>();
    private final NavigableMap<String, List<Told<PartyBody>>> again = new TreeMap<>();

    Binding(InstrumentReading reading, Gathered gathered) {
        this.reading = reading;
        this.gathered = gathered;
        this.entry = new InForce(reading, gathered).entry();
        this.term = new Term(reading, gathered, entry);
        gathered.parties.values().forEach(party -> stretches.put(party.code, reckoned(party)));
        if (bindsAll()) {
            reading.members(entry).forEach(member -> stretches.computeIfAbsent(member, this::withoutAnAct));
        }
    }

    Gathered gathered() {
        return gathered;
    }

    Entry entry() {
        return entry;
    }

    Term term() {
        return term;
    }

    /// Everybody of whom an act speaks, and whoever is bound without one.
    SortedSet<String> parties() {
        return new TreeSet<>(stretches.keySet());
    }

    List<Stretch> of(String party) {
        return stretches.getOrDefault(party, List.of());
    }

    /// Consents that change nothing, because an earlier one stands.
    Map<String, List<Told<PartyBody>>> again() {
        return again;
    }

    private boolean bindsAll() {
        return entry.terms()
                        .filter(terms -> terms.binds() == Terms.Binds.ALL_MEMBERS)
                        .isPresent()
                && entry.general().isPresent();
    }

    private List<Stretch> withoutAnAct(String member) {
        Stretch stretch = new Stretch(entry.general().orElseThrow(), entry.by(), entry.acts(), Optional.empty());
        return ended(new Party(member), Optional.empty(), term.pieces(new Party(member), Optional.empty(), stretch));
    }

    private List<Stretch> reckoned(Party party) {
        List<Stretch> found = new ArrayList<>();
        List<Told<ForceTold>> told = new ArrayList<>(party.told);
        Optional<Told<PartyBody>> before = Optional.empty();
        for (Told<PartyBody> consent : party.consents) {
            if (before.isPresent() && stands(party, before.get(), found, consent)) {
                again.computeIfAbsent(party.code, _ -> new ArrayList<>()).add(consent);
                continue;
            }
            before = Optional.of(consent);
            Optional<Stretch> begun = begun(party, consent, mine(told, party, consent));
            begun.ifPresent(each ->
                    found.addAll(ended(party, Optional.of(consent), term.pieces(party, Optional.of(consent), each))));
        }
        for (Told<ForceTold> each : told) {
            boolean known = found.stream()
                    .anyMatch(stretch -> Dates.begun(stretch.from(), each.on().last()) != Certainty.NO
                            && stretch.end()
                                    .filter(end ->
                                            !end.on().last().isAfter(each.on().first()))
                                    .isEmpty());
            if (!known) {
                Stretch begun = new Stretch(each.on(), By.TOLD, List.of(each.number()), Optional.empty());
                found.addAll(ended(party, Optional.empty(), term.pieces(party, Optional.empty(), begun)));
            }
        }
        found.sort(Comparator.comparing(each -> each.from().first()));
        return List.copyOf(found);
    }

    /// Takes out of what is told that which belongs to a consent: all that can have come after it and before the next.
    private static List<Told<ForceTold>> mine(List<Told<ForceTold>> told, Party party, Told<PartyBody> consent) {
        List<Told<ForceTold>> mine = new ArrayList<>();
        for (Told<ForceTold> each : List.copyOf(told)) {
            boolean after = !each.on().last().isBefore(consent.on().first());
            boolean beforeNext = party.consents.stream()
                    .filter(next -> next.on().first().isAfter(consent.on().first()))
                    .noneMatch(next -> !each.on().first().isBefore(next.on().first()));
            boolean reaches = consent.body() instanceof InstrumentDeposited deposited
                    && deposited.since().isPresent();
            if ((after || reaches) && beforeNext) {
                mine.add(each);
                told.remove(each);
            }
        }
        return mine;
    }

    /// Whether an earlier consent stands still when another comes: it binds, or waits for the instrument to come into
    /// force.
    private boolean stands(Party party, Told<PartyBody> before, List<Stretch> found, Told<PartyBody> consent) {
        LocalDate day = consent.on().last();
        boolean bound = found.stream().anyMatch(each -> each.covers(day) != Certainty.NO);
        boolean waiting = found.stream().noneMatch(each -> Dates.begun(each.from(), day) != Certainty.NO)
                && ends(party, Optional.of(before)).stream()
                        .noneMatch(end -> !end.on().last().isAfter(day));
        return bound || waiting;
    }

    /// From when a consent binds.
    private Optional<Stretch> begun(Party party, Told<PartyBody> consent, List<Told<ForceTold>> told) {
        boolean outside = entry.computed()
                .filter(force -> force.outside().contains(party.code))
                .isPresent();
        Optional<CalendarDate> own = reachesBackTo(consent)
                .or(() -> entry.terms().map(terms -> Dates.capped(terms.delay().after(consent.on()))));
        SortedSet<Long> acts = new TreeSet<>(entry.acts());
        acts.add(consent.number());
        if (entry.terms().isPresent() && own.isPresent() && entry.general().isPresent() && !outside) {
            boolean all = entry.terms().get().binds() == Terms.Binds.ALL_MEMBERS;
            CalendarDate general = entry.general().get();
            CalendarDate from = all ? general : Dates.later(general, own.get());
            return Optional.of(new Stretch(from, entry.by(), List.copyOf(acts), Optional.empty()));
        }
        if (!told.isEmpty()) {
            return Optional.of(new Stretch(
                    told.getFirst().on(),
                    By.TOLD,
                    new TreeSet<>(List.of(consent.number(), told.getFirst().number()))
                            .stream().toList(),
                    Optional.empty()));
        }
        if (outside || entry.terms().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(withoutTerms(own, consent, List.copyOf(acts)));
    }

    /// Where nobody gives terms, whoever consented before it came into force is bound from then on, and of whoever did
    /// so later it is known only that it was not before that.
    private Stretch withoutTerms(Optional<CalendarDate> own, Told<PartyBody> consent, List<Long> acts) {
        CalendarDate since = own.orElse(consent.on());
        if (entry.general().isEmpty()) {
            return new Stretch(Dates.from(since.first()), By.NOT_SAID, acts, Optional.empty());
        }
        CalendarDate general = entry.general().get();
        boolean early = own.isPresent() || !consent.on().last().isAfter(general.first());
        CalendarDate later = Dates.later(general, since);
        return early
                ? new Stretch(later, By.TOLD, acts, Optional.empty())
                : new Stretch(Dates.from(later.first()), By.NOT_SAID, acts, Optional.empty());
    }

    private static Optional<CalendarDate> reachesBackTo(Told<PartyBody> consent) {
        return consent.body() instanceof InstrumentDeposited deposited
                ? deposited.since().map(Dates::of)
                : Optional.empty();
    }

    private List<Stretch> ended(Party party, Optional<Told<PartyBody>> consent, List<Stretch> pieces) {
        List<Stretch> found = new ArrayList<>();
        for (Stretch piece : pieces) {
            Stretch each = piece;
            for (End end : ends(party, consent)) {
                // What ended it before it began ended an earlier time.
                boolean later = consent.isPresent()
                        || end.why() == Why.TERMINATED
                        || end.on().last().isAfter(piece.from().first());
                each = later ? each.until(end) : each;
            }
            if (each.isSome()) {
                found.add(each);
            }
        }
        return found;
    }

    /// What ends a party's being bound, if it is bound by then, after it consented.
    List<End> ends(Party party, Optional<Told<PartyBody>> consent) {
        List<End> ends = new ArrayList<>();
        party.ended.stream()
                .filter(each -> isAfter(consent, each))
                .forEach(each -> ends.add(new End(each.on(), why(each.body().how()), List.of(each.number()))));
        for (Told<DenunciationNotified> each : party.denounced) {
            if (isAfter(consent, each) && takenBack(party, each).isEmpty()) {
                ends.add(new End(leaves(each), Why.DENOUNCED, List.of(each.number())));
            }
        }
        gathered.terminated.forEach(each -> ends.add(new End(each.on(), Why.TERMINATED, List.of(each.number()))));
        reading.replacing(gathered, party.code).stream()
                .filter(end -> consent.isEmpty()
                        || !end.on().last().isBefore(consent.get().on().first()))
                .forEach(ends::add);
        return ends;
    }

    private static boolean isAfter(Optional<Told<PartyBody>> consent, Told<?> other) {
        return consent.isEmpty() || !other.isBefore(consent.get());
    }

    private static Why why(PartyEnded.How how) {
        return switch (how) {
            case WITHDREW -> Why.WITHDREW;
            case EXCLUDED -> Why.EXCLUDED;
            case LAPSED -> Why.LAPSED;
            case CEASED -> Why.CEASED;
            case NOT_SAID -> Why.NOT_SAID;
        };
    }

    /// When a notice is over.
    CalendarDate leaves(Told<DenunciationNotified> notice) {
        DenunciationNotified body = notice.body();
        if (body.leaves().isPresent()) {
            return Dates.of(body.leaves().get());
        }
        OptionalLong months = body.months().isPresent()
                ? body.months()
                : gathered.text().map(InstrumentConcluded::notice).orElse(OptionalLong.empty());
        return months.isPresent()
                ? Dates.plusMonths(notice.on(), months.getAsLong())
                : Dates.from(notice.on().first());
    }

    /// The act that took a notice back before it was over.
    Optional<Told<DenunciationTakenBack>> takenBack(Party party, Told<DenunciationNotified> notice) {
        CalendarDate over = leaves(notice);
        return party.takenBack.stream()
                .filter(each -> !each.isBefore(notice))
                .filter(each -> each.on().first().isBefore(over.last()))
                .findFirst();
    }
}
