package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Certainty;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.instrument.Stretch.End;
import org.comity.acts.instrument.Stretch.Why;
import org.comity.acts.membership.MembershipState;
import org.comity.charter.Charter;
import org.comity.charter.force.Body;
import org.comity.charter.force.Terms;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// What the acts about instruments come to: who is bound on a day, since when and why; who guarantees what to whom.
///
/// For use by one thread. What was worked out for an instrument is kept for the next question.
public final class InstrumentReading {
    private final InstrumentState state;
    private final Optional<Charter> charter;
    private final MembershipState members;
    private final Map<InstrumentId, Binding> known = new HashMap<>();
    private final Set<InstrumentId> inProgress = new HashSet<>();
    private boolean ring;

    InstrumentReading(InstrumentState state, Optional<Charter> charter, MembershipState members) {
        this.state = state;
        this.charter = charter;
        this.members = members;
    }

    /// What is known of an instrument; empty where no act speaks of it.
    public Optional<InstrumentStatus> instrument(InstrumentId id) {
        return state.dossiers().has(id) ? Optional.of(InstrumentStatus.of(binding(id))) : Optional.empty();
    }

    /// How everybody of whom an act speaks stands to an instrument on a day, in the order of their codes.
    public List<PartyStatus> bound(InstrumentId id, LocalDate day) {
        Binding binding = binding(id);
        return binding.parties().stream()
                .map(party -> status(binding, party, day))
                .toList();
    }

    /// How one stands to it, whether an act speaks of it or not.
    public PartyStatus party(InstrumentId id, String party, LocalDate day) {
        return status(binding(id), party, day);
    }

    /// The times during which it binds a party.
    public List<Stretch> stretches(InstrumentId id, String party) {
        return binding(id).of(party);
    }

    /// How everybody stands to an instrument from one day to another, in the order of their codes and of the
    /// calendar: a row for each time during which nothing changes.
    ///
    /// @param to included
    public List<Spell> spells(InstrumentId id, LocalDate from, LocalDate to) {
        Binding binding = binding(id);
        return binding.parties().stream()
                .flatMap(party -> Spell.of(this, binding, party, from, to).stream())
                .toList();
    }

    /// Every guarantee that was given by a day, with who owes it to whom, in the order of their ids.
    public List<GuaranteeStatus> guarantees(LocalDate day) {
        List<GuaranteeStatus> found = new ArrayList<>();
        for (var each : state.guarantees()) {
            GuaranteeStatus.of(this, binding(each.value()), each.key(), day).ifPresent(found::add);
        }
        return found;
    }

    /// The instrument that gives a guarantee.
    public Optional<InstrumentId> givenBy(GuaranteeId guarantee) {
        return state.guarantees().get(guarantee);
    }

    Optional<Charter> charter() {
        return charter;
    }

    Optional<Body> body(Terms terms) {
        return TermsOf.organ(terms, charter).map(organ -> new Body(organ, members.facts()));
    }

    /// Those who were members when an instrument came into force.
    List<String> members(Entry entry) {
        return entry.terms()
                .flatMap(this::body)
                .flatMap(body -> entry.general()
                        .map(general -> Roll.of(body.organ(), general.last(), body.facts()).seats().stream()
                                .filter(Seat::counts)
                                .map(Seat::id)
                                .toList()))
                .orElse(List.of());
    }

    Binding binding(InstrumentId id) {
        Binding before = known.get(id);
        if (before != null) {
            return before;
        }
        boolean top = inProgress.isEmpty();
        inProgress.add(id);
        Binding binding = new Binding(this, state.gathered(id));
        inProgress.remove(id);
        // What was worked out inside a ring of instruments leaves out one of them, and is not to be had again.
        if (!ring || top) {
            known.put(id, binding);
        }
        ring = ring && !top;
        return binding;
    }

    /// That of an instrument which does something to another; empty where each does something to the other, of which
    /// nothing follows.
    Optional<Binding> bindingOfOther(InstrumentId id) {
        if (inProgress.contains(id)) {
            ring = true;
            return Optional.empty();
        }
        return Optional.of(binding(id));
    }

    /// When other instruments take the place of one for a party, or end it.
    List<End> replacing(Gathered gathered, String party) {
        List<End> ends = new ArrayList<>();
        for (Told<InstrumentConcluded> each : gathered.affecting) {
            for (Effect effect : each.body().effects()) {
                boolean ends1 = effect instanceof Effect.Replaces || effect instanceof Effect.Terminates;
                if (ends1 && effect.instrument().equals(gathered.id)) {
                    bindingOfOther(each.body().instrument())
                            .ifPresent(binding -> binding.of(party)
                                    .forEach(stretch -> ends.add(new End(
                                            stretch.from(), Why.REPLACED, with(stretch.acts(), each.number())))));
                }
            }
        }
        return ends;
    }

    private static List<Long> with(List<Long> acts, long act) {
        Set<Long> all = new TreeSet<>(acts);
        all.add(act);
        return List.copyOf(all);
    }

    PartyStatus status(Binding binding, String party, LocalDate day) {
        return new StatusOnADay(this, binding, party, day).status();
    }

    /// Whether an instrument binds a party on a day.
    public Certainty isBound(InstrumentId id, String party, LocalDate day) {
        return status(binding(id), party, day).bound();
    }
}
