package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.acts.Conflict;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.charter.facts.CalendarDate;

/// What disagrees about one instrument.
final class InstrumentConflicts {
    private final Binding binding;
    private final Gathered gathered;
    private final List<Conflict> found = new ArrayList<>();

    private InstrumentConflicts(Binding binding) {
        this.binding = binding;
        this.gathered = binding.gathered();
    }

    static List<Conflict> of(Binding binding) {
        InstrumentConflicts conflicts = new InstrumentConflicts(binding);
        conflicts.text();
        conflicts.force();
        conflicts.gathered.parties.values().forEach(conflicts::party);
        return conflicts.found;
    }

    private void add(String kind, String says, List<Long> acts) {
        TreeSet<Long> all = new TreeSet<>(acts);
        if (!all.isEmpty()) {
            found.add(new Conflict(InstrumentBody.topic(gathered.id), kind, says, List.copyOf(all), all.last()));
        }
    }

    private void text() {
        if (gathered.concluded.isEmpty() && gathered.affecting.isEmpty()) {
            List<Long> acts = numbers();
            add(
                    "no-instrument",
                    "nothing says what instrument " + gathered.id + " is, and acts speak of it",
                    acts.stream().limit(1).toList());
        }
        for (Told<InstrumentConcluded> each :
                gathered.concluded.stream().skip(1).toList()) {
            Told<InstrumentConcluded> first = gathered.concluded.getFirst();
            if (!each.body().equals(first.body()) || !Dates.meet(each.on(), first.on())) {
                add(
                        "instrument-differs",
                        "acts " + first.number() + " and " + each.number() + " say different things of instrument "
                                + gathered.id,
                        List.of(first.number(), each.number()));
            }
        }
    }

    private List<Long> numbers() {
        TreeSet<Long> numbers = new TreeSet<>();
        for (Party party : gathered.parties.values()) {
            List.of(party.signed, party.consents, party.told, party.ended, party.denounced)
                    .forEach(acts -> acts.forEach(each -> numbers.add(each.number())));
        }
        gathered.told.forEach(each -> numbers.add(each.number()));
        return List.copyOf(numbers);
    }

    private void force() {
        Entry entry = binding.entry();
        Optional<CalendarDate> computed = entry.computed().flatMap(Entry::day);
        for (Entry.Said told : entry.told()) {
            boolean inGeneral = gathered.told.stream().anyMatch(each -> each.number() == told.act());
            if (computed.isPresent() && inGeneral && !Dates.meet(computed.get(), told.on())) {
                add(
                        "force-differs",
                        "instrument " + gathered.id + " came into force on " + told.on() + " as act " + told.act()
                                + " says, and on " + words(computed.get()) + " by its terms and deposits",
                        List.of(told.act()));
            }
            if (computed.isEmpty() && entry.computed().isPresent()) {
                add(
                        "force-differs",
                        "instrument " + gathered.id + " came into force on " + told.on() + " as act " + told.act()
                                + " says, and the record has fewer deposits than its terms ask for",
                        List.of(told.act()));
            }
        }
        if (gathered.told.size() > 1) {
            Told<ForceTold> first = gathered.told.getFirst();
            gathered.told.stream()
                    .skip(1)
                    .filter(each -> !Dates.meet(each.on(), first.on()))
                    .forEach(each -> add(
                            "force-differs",
                            "instrument " + gathered.id + " came into force on " + first.on() + " as act "
                                    + first.number() + " says, and on " + each.on() + " as act " + each.number()
                                    + " does",
                            List.of(first.number(), each.number())));
        }
    }

    static String words(CalendarDate date) {
        return date.last().equals(Dates.LAST) ? date.first() + " at the earliest" : date.toString();
    }

    private void party(Party party) {
        told(party);
        for (Told<PartyBody> each : binding.again().getOrDefault(party.code, List.of())) {
            boolean confirms = party.consents.stream()
                    .anyMatch(first -> first != each && first.body() instanceof InstrumentSigned);
            if (!confirms) {
                add(
                        "deposited-twice",
                        party.code + " consented to instrument " + gathered.id + " on " + each.on()
                                + ", and an earlier consent stands",
                        List.of(each.number()));
            }
        }
        if (party.signed.size() > 1
                && !Dates.meet(
                        party.signed.getFirst().on(), party.signed.getLast().on())) {
            add(
                    "signed-twice",
                    party.code + " signed instrument " + gathered.id + " on "
                            + party.signed.getFirst().on() + " and on "
                            + party.signed.getLast().on(),
                    party.signed.stream().map(Told::number).toList());
        }
        order(party);
        ended(party);
    }

    private void told(Party party) {
        for (Told<ForceTold> told : party.told) {
            List<Stretch> computed = binding.of(party.code).stream()
                    .filter(each -> each.by() == Stretch.By.COMPUTED)
                    .toList();
            boolean differs =
                    !computed.isEmpty() && computed.stream().noneMatch(each -> Dates.meet(each.from(), told.on()));
            if (differs) {
                add(
                        "force-differs",
                        "instrument " + gathered.id + " came into force for " + party.code + " on " + told.on()
                                + " as act " + told.number() + " says, and on "
                                + words(computed.getFirst().from()) + " by its terms and deposits",
                        List.of(told.number()));
            }
        }
    }

    private void order(Party party) {
        gathered.concluded.stream()
                .findFirst()
                .ifPresent(text -> java.util.stream.Stream.concat(party.signed.stream(), party.consents.stream())
                        .filter(each -> each.on().last().isBefore(text.on().first()))
                        .min(Comparator.comparing(Told::number))
                        .ifPresent(each -> add(
                                "before-its-text",
                                party.code + " acted on instrument " + gathered.id + " on " + each.on()
                                        + ", before its text was concluded on " + text.on(),
                                List.of(text.number(), each.number()))));
        for (Told<PartyBody> each : party.consents) {
            boolean ratifies = each.body() instanceof InstrumentDeposited deposited
                    && InstrumentDecider.needsSignature(deposited.consent());
            boolean late = !party.signed.isEmpty()
                    && each.on().last().isBefore(party.signed.getFirst().on().first());
            if (ratifies && late) {
                add(
                        "ratified-before-signing",
                        party.code + " ratified instrument " + gathered.id + " on " + each.on() + " and signed it on "
                                + party.signed.getFirst().on(),
                        List.of(each.number(), party.signed.getFirst().number()));
            }
        }
    }

    private void ended(Party party) {
        for (Told<PartyEnded> each : party.ended) {
            boolean has = party.consents.stream()
                            .anyMatch(consent ->
                                    !consent.on().first().isAfter(each.on().last()))
                    || party.told.stream()
                            .anyMatch(
                                    told -> !told.on().first().isAfter(each.on().last()))
                    || !binding.of(party.code).isEmpty();
            if (!has) {
                add(
                        "ended-unbound",
                        party.code + " is bound no more by instrument " + gathered.id + " since " + each.on()
                                + ", and nothing shows that it ever was",
                        List.of(each.number()));
            }
        }
    }
}
