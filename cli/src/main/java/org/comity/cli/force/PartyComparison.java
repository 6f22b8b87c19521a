package org.comity.cli.force;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Force;
import org.comity.charter.force.Terms;
import org.comity.cli.force.TreatySet.PartyRow;

/// The recorded day on which a treaty came into force for one party against the computed one.
///
/// @param recorded the days that its rows give; empty when none does
/// @param computed empty when it does not come into force
record PartyComparison(
        String treaty,
        String party,
        CalendarDate deposited,
        List<CalendarDate> recorded,
        Optional<CalendarDate> computed,
        Kind kind) {

    /// How the two stand to one another.
    enum Kind {
        AGREES("agree"),
        NOT_RECORDED("no day is recorded for the party, or 9999-12-31, which stands for none"),
        BEFORE_DEPOSIT("recorded as bound before its own deposit"),
        SUCCESSION("marked as a successor, recorded on another day than its deposit gives"),
        FIRST_PARTY_EARLIER("one of the first parties, recorded as bound before the treaty came into force"),
        FIRST_PARTY_LATER("one of the first parties, recorded as bound later than the others"),
        WITHIN_THREE_DAYS("a later party, up to three days from the computed day: months counted as days, or the like"),
        OTHER_DELAY("a later party, bound after the delay that most later parties had and the terms do not give"),
        ON_DEPOSIT("a later party, recorded as bound on the day of its deposit"),
        OTHER("a later party, another day");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        String says() {
            return says;
        }
    }

    static List<PartyComparison> of(String treaty, Terms terms, Force force, List<PartyRow> rows, Optional<Fit> delay) {
        Map<String, List<PartyRow>> byParty = new HashMap<>();
        rows.forEach(row ->
                byParty.computeIfAbsent(row.party(), _ -> new ArrayList<>()).add(row));
        List<PartyComparison> all = new ArrayList<>();
        for (Force.Party party : force.parties()) {
            List<PartyRow> own = byParty.get(party.id());
            List<CalendarDate> recorded = bound(own, party.id());
            all.add(new PartyComparison(
                    treaty,
                    party.id(),
                    party.deposited(),
                    recorded,
                    party.bound(),
                    kind(terms, force, party, own, recorded, delay)));
        }
        return all;
    }

    /// The days that rows give as those on which a party was bound.
    static List<CalendarDate> bound(List<PartyRow> rows, String party) {
        return rows.stream()
                .filter(row -> row.party().equals(party))
                .flatMap(row -> DepositDates.dated(row.bound()).stream())
                .distinct()
                .toList();
    }

    private static Kind kind(
            Terms terms,
            Force force,
            Force.Party party,
            List<PartyRow> rows,
            List<CalendarDate> recorded,
            Optional<Fit> delay) {
        if (recorded.isEmpty()) {
            return Kind.NOT_RECORDED;
        }
        if (party.bound().filter(recorded::contains).isPresent()) {
            return Kind.AGREES;
        }
        CalendarDate deposited = party.deposited();
        if (recorded.stream().allMatch(day -> day.last().isBefore(deposited.first()))) {
            return Kind.BEFORE_DEPOSIT;
        }
        if (rows.stream()
                .anyMatch(row -> row.succeeded().equals("1") || row.succeeded().equals("yes"))) {
            return Kind.SUCCESSION;
        }
        if (party.bound().isEmpty() || force.general().isEmpty()) {
            return Kind.OTHER;
        }
        CalendarDate general = force.general().get();
        if (!terms.delay().after(deposited).first().isAfter(general.last())) {
            boolean earlier = recorded.stream().anyMatch(day -> day.first().isBefore(general.first()));
            return earlier ? Kind.FIRST_PARTY_EARLIER : Kind.FIRST_PARTY_LATER;
        }
        long computed = party.bound().get().first().toEpochDay();
        if (recorded.stream().anyMatch(day -> Math.abs(day.first().toEpochDay() - computed) <= 3)) {
            return Kind.WITHIN_THREE_DAYS;
        }
        if (delay.filter(fit -> recorded.contains(fit.delay().after(deposited))).isPresent()) {
            return Kind.OTHER_DELAY;
        }
        return recorded.contains(deposited) ? Kind.ON_DEPOSIT : Kind.OTHER;
    }
}
