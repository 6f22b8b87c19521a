package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Certainty;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.acts.instrument.PartyStatus.Awaits;
import org.comity.acts.instrument.PartyStatus.Is;
import org.comity.acts.instrument.Stretch.End;
import org.comity.acts.instrument.Stretch.Why;
import org.comity.charter.facts.CalendarDate;

/// Finds out how one party stands to an instrument on a day.
record StatusOnADay(InstrumentReading reading, Binding binding, String party, LocalDate day) {
    PartyStatus status() {
        Optional<Stretch> surely = covering(Certainty.YES);
        if (surely.isPresent()) {
            return bound(Is.BOUND, surely.get());
        }
        Optional<Stretch> perhaps = covering(Certainty.UNCERTAIN);
        if (perhaps.isPresent()) {
            return bound(Is.UNCERTAIN, perhaps.get());
        }
        Party acts = binding.gathered().party(party).orElseGet(() -> new Party(party));
        Optional<PartyStatus> over = over(acts);
        return provisional(acts)
                .or(() -> consented(acts, over))
                .or(() -> over)
                .or(() -> signed(acts))
                .orElseGet(() -> of(Is.NOTHING, Certainty.YES, Optional.empty(), List.of()));
    }

    private Optional<Stretch> covering(Certainty certainty) {
        return binding.of(party).stream()
                .filter(each -> each.covers(day) == certainty)
                .reduce((_, later) -> later);
    }

    private PartyStatus bound(Is is, Stretch stretch) {
        return new PartyStatus(
                party,
                is,
                is == Is.BOUND ? Certainty.YES : Certainty.UNCERTAIN,
                Optional.of(stretch.from()),
                stretch.end(),
                Optional.of(stretch.by()),
                is == Is.BOUND
                        ? stretch.acts()
                        : both(stretch.acts(), stretch.end().stream().flatMap(end -> end.acts().stream())),
                List.of(),
                reservations(),
                home());
    }

    private static List<Long> both(List<Long> acts, Stream<Long> more) {
        TreeSet<Long> all = new TreeSet<>(acts);
        more.forEach(all::add);
        return List.copyOf(all);
    }

    private PartyStatus of(Is is, Certainty certain, Optional<CalendarDate> since, List<Long> acts) {
        return new PartyStatus(
                party, is, certain, since, Optional.empty(), Optional.empty(), acts, List.of(), reservations(), home());
    }

    /// It applies this instrument, or one that would prolong it.
    private Optional<PartyStatus> provisional(Party acts) {
        Optional<Told<PartyBody>> last = acts.provisional.stream()
                .filter(each -> !each.on().first().isAfter(day))
                .reduce((_, later) -> later)
                .filter(each -> each.body() instanceof ProvisionallyApplied)
                .filter(each -> binding.ends(acts, Optional.of(each)).stream()
                        .noneMatch(end -> Dates.begun(end.on(), day) == Certainty.YES));
        if (last.isPresent()) {
            return last.map(each ->
                    of(Is.PROVISIONAL, Dates.begun(each.on(), day), Optional.of(each.on()), List.of(each.number())));
        }
        return prolonging()
                .map(other -> reading.status(other, party, day))
                .filter(status -> status.is() == Is.PROVISIONAL)
                .findFirst();
    }

    /// Instruments that would prolong this one.
    private Stream<Binding> prolonging() {
        return binding.gathered().affecting.stream()
                .filter(each -> each.body().effects().stream()
                        .anyMatch(effect -> effect instanceof Effect.Prolongs
                                && effect.instrument().equals(binding.gathered().id)))
                .map(each -> each.body().instrument())
                .distinct()
                .filter(other -> !other.equals(binding.gathered().id))
                .flatMap(other -> reading.bindingOfOther(binding.gathered().id, other).stream());
    }

    private Optional<PartyStatus> consented(Party acts, Optional<PartyStatus> over) {
        return acts.consents.stream()
                .filter(each -> !each.on().first().isAfter(day))
                .filter(each -> over.flatMap(PartyStatus::end)
                        .filter(end -> !each.on().last().isAfter(end.on().last()))
                        .isEmpty())
                .findFirst()
                .map(each ->
                        of(Is.NOT_YET, Dates.begun(each.on(), day), Optional.of(each.on()), List.of(each.number())));
    }

    /// It was bound, or would have been, and is no more.
    private Optional<PartyStatus> over(Party acts) {
        Optional<Stretch> last = binding.of(party).stream()
                .filter(each -> each.end()
                        .filter(end -> Dates.begun(end.on(), day) == Certainty.YES)
                        .isPresent())
                .reduce((_, later) -> later);
        if (last.isPresent()) {
            End end = last.get().end().orElseThrow();
            return Optional.of(new PartyStatus(
                    party,
                    Is.ENDED,
                    Certainty.YES,
                    Optional.of(last.get().from()),
                    Optional.of(end),
                    Optional.of(last.get().by()),
                    both(last.get().acts(), end.acts().stream()),
                    end.why() == Why.TIME ? awaits() : List.of(),
                    reservations(),
                    home()));
        }
        return acts.consents.stream()
                .filter(each -> !each.on().first().isAfter(day))
                .reduce((_, later) -> later)
                .flatMap(consent -> binding.ends(acts, Optional.of(consent)).stream()
                        .filter(end -> Dates.begun(end.on(), day) == Certainty.YES)
                        .findFirst()
                        .map(end -> takenBack(consent, end)));
    }

    private PartyStatus takenBack(Told<PartyBody> consent, End end) {
        return new PartyStatus(
                party,
                Is.ENDED,
                Certainty.YES,
                Optional.empty(),
                Optional.of(end),
                Optional.empty(),
                both(end.acts(), Stream.of(consent.number())),
                List.of(),
                reservations(),
                home());
    }

    private List<Awaits> awaits() {
        List<Awaits> found = new ArrayList<>();
        prolonging().forEach(other -> {
            PartyStatus status = reading.status(other, party, day);
            switch (status.is()) {
                case SIGNED, NOT_YET, UNCERTAIN ->
                    found.add(new Awaits(other.gathered().id, status.is(), status.acts()));
                case BOUND, PROVISIONAL, ENDED, NOTHING -> {}
            }
        });
        return found;
    }

    private Optional<PartyStatus> signed(Party acts) {
        return acts.signed.stream()
                .filter(each -> !each.on().first().isAfter(day))
                .findFirst()
                .map(each ->
                        of(Is.SIGNED, Dates.begun(each.on(), day), Optional.of(each.on()), List.of(each.number())));
    }

    private Optional<PartyStatus.AtHome> home() {
        return binding.gathered()
                .party(party)
                .flatMap(acts -> acts.home.stream()
                        .filter(each -> !each.on().first().isAfter(day))
                        .reduce((_, later) -> later)
                        .map(each -> new PartyStatus.AtHome(each.body().body(), each.on(), each.number())));
    }

    private List<PartyStatus.Reservation> reservations() {
        Optional<Party> acts = binding.gathered().party(party);
        if (acts.isEmpty() || acts.get().reservations.isEmpty()) {
            return List.of();
        }
        return acts.get().reservations.stream()
                .filter(each -> !each.on().first().isAfter(day))
                .filter(each -> acts.get().reservationsBack.stream()
                        .noneMatch(back ->
                                back.body().reservation().equals(each.body().reservation())
                                        && Dates.begun(back.on(), day) == Certainty.YES))
                .map(each -> new PartyStatus.Reservation(
                        each.body().reservation(),
                        each.body().article(),
                        each.number(),
                        objections(each.body().reservation())))
                .toList();
    }

    private List<PartyStatus.Objection> objections(String label) {
        return binding.gathered().parties.values().stream()
                .flatMap(other -> other.objections.stream())
                .filter(each -> each.body().to().equals(party)
                        && each.body().reservation().equals(label))
                .filter(each -> !each.on().first().isAfter(day))
                .map(each -> new PartyStatus.Objection(
                        each.body().party(), each.body().between(), each.number()))
                .toList();
    }
}
