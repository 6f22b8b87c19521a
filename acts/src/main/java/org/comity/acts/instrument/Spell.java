package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.charter.facts.CalendarDate;

/// A time during which a party stands to an instrument in one way.
///
/// @param from included
/// @param to included
/// @param status as of its first day
public record Spell(LocalDate from, LocalDate to, PartyStatus status) {
    static List<Spell> of(InstrumentReading reading, Binding binding, String party, LocalDate from, LocalDate to) {
        List<Spell> spells = new ArrayList<>();
        for (LocalDate day : days(reading, binding, party, from, to)) {
            PartyStatus status = reading.status(binding, party, day);
            if (spells.isEmpty() || !isSame(spells.getLast().status(), status)) {
                if (!spells.isEmpty()) {
                    Spell last = spells.removeLast();
                    spells.add(new Spell(last.from(), day.minusDays(1), last.status()));
                }
                spells.add(new Spell(day, to, status));
            }
        }
        return List.copyOf(spells);
    }

    private static boolean isSame(PartyStatus one, PartyStatus other) {
        return one.is() == other.is()
                && one.certain() == other.certain()
                && one.awaits().equals(other.awaits())
                && one.since().equals(other.since());
    }

    /// The first day, and every later one on which something can change.
    private static TreeSet<LocalDate> days(
            InstrumentReading reading, Binding binding, String party, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> days = new TreeSet<>();
        add(days, binding, party);
        for (Told<InstrumentConcluded> each : binding.gathered().affecting) {
            reading.bindingOfOther(binding.gathered().id, each.body().instrument())
                    .ifPresent(other -> add(days, other, party));
        }
        TreeSet<LocalDate> within = new TreeSet<>(days.subSet(from, false, to, true));
        within.add(from);
        return within;
    }

    private static void add(TreeSet<LocalDate> days, Binding binding, String code) {
        for (Stretch stretch : binding.of(code)) {
            add(days, stretch.from());
            stretch.end().ifPresent(end -> add(days, end.on()));
        }
        Party party = binding.gathered().party(code).orElseGet(() -> new Party(code));
        List.of(party.signed, party.consents, party.provisional)
                .forEach(acts -> acts.forEach(each -> add(days, each.on())));
        party.consents.forEach(
                each -> binding.ends(party, java.util.Optional.of(each)).forEach(end -> add(days, end.on())));
        party.provisional.forEach(
                each -> binding.ends(party, java.util.Optional.of(each)).forEach(end -> add(days, end.on())));
    }

    private static void add(TreeSet<LocalDate> days, CalendarDate date) {
        days.add(date.first());
        days.add(date.last());
    }
}
