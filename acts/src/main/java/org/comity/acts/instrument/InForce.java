package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.Stretch.By;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Deposit;
import org.comity.charter.force.Force;
import org.comity.charter.force.Ratifications;
import org.comity.charter.force.Terms;

/// Finds out when an instrument comes into force in general, from its deposits and its terms.
record InForce(InstrumentReading reading, Gathered gathered) {
    Entry entry() {
        List<Entry.Said> told = Entry.told(gathered);
        return switch (TermsOf.of(gathered, reading.charter())) {
            case TermsOf.Known(Terms terms) -> entry(terms, told);
            case TermsOf.None _ -> told(Optional.empty(), Optional.empty(), Optional.empty(), told);
            case TermsOf.Broken broken ->
                told(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Refused("INSTRUMENT-14", broken.says(), "", broken.suggestion())),
                        told);
        };
    }

    private Entry entry(Terms terms, List<Entry.Said> told) {
        Optional<CalendarDate> adopted =
                gathered.concluded.stream().findFirst().map(Told::on).filter(CalendarDate::isDay);
        return switch (Ratifications.prepare(
                terms, reading.body(terms), adopted.map(CalendarDate::first), deposits())) {
            case Ratifications.Denied(Refused refused) ->
                told(Optional.of(terms), Optional.empty(), Optional.of(refused), told);
            case Ratifications.Ready(Ratifications ratifications) -> entry(terms, ratifications.force(), told);
        };
    }

    private Entry entry(Terms terms, Force force, List<Entry.Said> told) {
        Optional<CalendarDate> day = Entry.day(force);
        if (day.isEmpty()) {
            return told(Optional.of(terms), Optional.of(force), Optional.empty(), told);
        }
        return new Entry(Optional.of(terms), Optional.of(force), Optional.empty(), told, day, By.COMPUTED, acts(force));
    }

    /// The text, and the deposits that completed what was needed.
    private List<Long> acts(Force force) {
        TreeSet<Long> acts = new TreeSet<>();
        gathered.concluded.stream().findFirst().ifPresent(each -> acts.add(each.number()));
        if (force.completion() instanceof Force.Completed done) {
            for (String code : done.by()) {
                gathered.party(code)
                        .ifPresent(party -> party.consents.stream()
                                .filter(each -> each.on().equals(done.on()))
                                .findFirst()
                                .ifPresent(each -> acts.add(each.number())));
            }
        }
        return List.copyOf(acts);
    }

    private static Entry told(
            Optional<Terms> terms, Optional<Force> computed, Optional<Refused> refused, List<Entry.Said> told) {
        return new Entry(
                terms,
                computed,
                refused,
                told,
                told.stream().findFirst().map(Entry.Said::on),
                By.TOLD,
                told.stream().findFirst().map(Entry.Said::act).stream().toList());
    }

    private List<Deposit> deposits() {
        List<Deposit> deposits = new ArrayList<>();
        for (Party party : gathered.parties.values()) {
            party.consents.forEach(each -> deposits.add(new Deposit(party.code, each.on(), Deposit.Kind.RATIFIES)));
            party.ended.forEach(each -> deposits.add(new Deposit(party.code, each.on(), Deposit.Kind.WITHDRAWS)));
        }
        return deposits;
    }
}
