package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.Stretch.End;
import org.comity.acts.instrument.Stretch.Why;
import org.comity.charter.facts.CalendarDate;

/// How long an instrument lasts by its own terms, and for whom it was prolonged.
///
/// What a protocol prolongs it prolongs for the protocol's own parties, once the protocol is in force for them: where
/// that comes late there is a gap. Who consents to the instrument when the protocol is in force consents to it as it
/// is prolonged (Vienna Convention on the Law of Treaties Art. 40(5)).
final class Term {
    private final InstrumentReading reading;
    private final Gathered gathered;
    private final Optional<CalendarDate> first;
    private final List<Extension> extensions = new ArrayList<>();

    Term(InstrumentReading reading, Gathered gathered, Entry entry) {
        this.reading = reading;
        this.gathered = gathered;
        this.first = gathered.text()
                .filter(text -> text.renews().isEmpty() && text.lasts().isPresent())
                .flatMap(text -> entry.general()
                        .map(general -> Dates.plusMonths(general, text.lasts().getAsLong())));
        if (first.isPresent()) {
            protocols();
            acts();
            extensions.sort(Comparator.comparing((Extension each) -> each.from().first())
                    .thenComparing(Extension::act));
        }
    }

    /// @param from since when it is in force in general
    /// @param months empty means without end
    /// @param protocol that does it; empty where an act does
    /// @param parties for whom, where an act names them
    /// @param act that says so
    private record Extension(
            CalendarDate from,
            OptionalLong months,
            OptionalLong renews,
            Optional<Binding> protocol,
            List<String> parties,
            long act) {
        boolean isEndless() {
            return months.isEmpty() || renews.isPresent();
        }
    }

    private void protocols() {
        for (Told<InstrumentConcluded> each : gathered.affecting) {
            for (Effect effect : each.body().effects()) {
                if (effect instanceof Effect.Prolongs prolongs
                        && effect.instrument().equals(gathered.id)) {
                    reading.bindingOfOther(gathered.id, each.body().instrument())
                            .ifPresent(binding -> binding.entry()
                                    .general()
                                    .ifPresent(general -> extensions.add(new Extension(
                                            general,
                                            prolongs.months(),
                                            prolongs.renews(),
                                            Optional.of(binding),
                                            List.of(),
                                            each.number()))));
                }
            }
        }
    }

    private void acts() {
        for (Told<InstrumentProlonged> each : gathered.prolonged) {
            extensions.add(new Extension(
                    each.on(),
                    each.body().months(),
                    each.body().renews(),
                    Optional.empty(),
                    each.body().parties(),
                    each.number()));
        }
    }

    /// When it ends by itself for those for whom nothing prolongs it; empty when it does not.
    Optional<CalendarDate> firstEnd() {
        return first;
    }

    /// A stretch without an end, cut to the time for which the instrument lasts for a party.
    List<Stretch> pieces(Party party, Optional<Told<PartyBody>> consent, Stretch whole) {
        if (first.isEmpty()) {
            return List.of(whole);
        }
        List<Stretch> pieces = new ArrayList<>();
        List<Long> text = gathered.concluded.stream().limit(1).map(Told::number).toList();
        CalendarDate end = first.get();
        pieces.add(whole.until(new End(end, Why.TIME, text)));
        for (Extension extension : extensions) {
            Optional<CalendarDate> next = extension.isEndless()
                    ? Optional.empty()
                    : Optional.of(Dates.plusMonths(end, extension.months().getAsLong()));
            for (Stretch covered : covered(extension, party, consent)) {
                // Whoever left the protocol before it prolonged anything has the treaty as it was.
                CalendarDate before = end;
                boolean reaches = covered.end()
                        .filter(over -> !over.on().last().isAfter(before.first()))
                        .isEmpty();
                if (reaches) {
                    add(pieces, whole, end, next, covered);
                }
            }
            if (next.isEmpty()) {
                break;
            }
            end = next.get();
        }
        return pieces.stream().filter(Stretch::isSome).toList();
    }

    private static void add(
            List<Stretch> pieces, Stretch whole, CalendarDate end, Optional<CalendarDate> next, Stretch covered) {
        TreeSet<Long> acts = new TreeSet<>(whole.acts());
        acts.addAll(covered.acts());
        Stretch last = pieces.getLast();
        boolean goesOn = last.end()
                        .filter(each -> each.why() == Why.TIME && each.on().equals(end))
                        .isPresent()
                && !covered.from().last().isAfter(end.first())
                && last.isSome();
        Stretch piece = new Stretch(
                goesOn ? last.from() : Dates.later(whole.from(), Dates.later(end, covered.from())),
                covered.by() == Stretch.By.NOT_SAID ? covered.by() : whole.by(),
                List.copyOf(acts),
                Optional.empty());
        if (next.isPresent()) {
            piece = piece.until(new End(next.get(), Why.TIME, covered.acts()));
        }
        if (covered.end().isPresent()) {
            End over = covered.end().get();
            piece = piece.until(new End(Dates.later(over.on(), end), over.why(), over.acts()));
        }
        if (goesOn) {
            pieces.removeLast();
        }
        pieces.add(piece);
    }

    /// The times for which an extension holds for a party.
    private List<Stretch> covered(Extension extension, Party party, Optional<Told<PartyBody>> consent) {
        boolean consentsToIt = consent.filter(
                        each -> !each.on().first().isBefore(extension.from().last()))
                .isPresent();
        if (consentsToIt) {
            return List.of(
                    new Stretch(consent.get().on(), Stretch.By.COMPUTED, List.of(extension.act()), Optional.empty()));
        }
        if (extension.protocol().isPresent()) {
            return extension.protocol().get().of(party.code).stream()
                    .map(each -> withAct(each, extension.act()))
                    .toList();
        }
        boolean named = extension.parties().isEmpty() || extension.parties().contains(party.code);
        return named
                ? List.of(new Stretch(extension.from(), Stretch.By.TOLD, List.of(extension.act()), Optional.empty()))
                : List.of();
    }

    private static Stretch withAct(Stretch stretch, long act) {
        TreeSet<Long> acts = new TreeSet<>(stretch.acts());
        acts.add(act);
        return new Stretch(stretch.from(), stretch.by(), List.copyOf(acts), stretch.end());
    }
}
