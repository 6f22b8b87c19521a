package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Map<InstrumentId, Set<InstrumentId>> affecting = new HashMap<>();
    private final Map<Asked, PartyStatus> asked = new HashMap<>();
    private int depth;

    /// A question that others lead to.
    private record Asked(InstrumentId id, String party, LocalDate day) {}

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
        Binding binding = new Binding(this, state.gathered(id));
        known.put(id, binding);
        return binding;
    }

    /// That of an instrument which does something to another; empty where that other does something to it in turn, by
    /// whatever way round: of a ring nothing follows.
    Optional<Binding> bindingOfOther(InstrumentId on, InstrumentId other) {
        return leadsTo(other, on) ? Optional.empty() : Optional.of(binding(other));
    }

    /// Whether something is done to the one by the other, directly or through those in between.
    private boolean leadsTo(InstrumentId one, InstrumentId other) {
        Deque<InstrumentId> next = new ArrayDeque<>(List.of(one));
        Set<InstrumentId> seen = new HashSet<>();
        while (!next.isEmpty()) {
            InstrumentId id = next.pop();
            if (id.equals(other)) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(affecting.computeIfAbsent(id, state::affecting));
            }
        }
        return false;
    }

    /// When other instruments take the place of one for a party, or end it.
    List<End> replacing(Gathered gathered, String party) {
        List<End> ends = new ArrayList<>();
        for (Told<InstrumentConcluded> each : gathered.affecting) {
            for (Effect effect : each.body().effects()) {
                boolean over = effect instanceof Effect.Replaces || effect instanceof Effect.Terminates;
                if (over && effect.instrument().equals(gathered.id)) {
                    bindingOfOther(gathered.id, each.body().instrument())
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

    /// What one question comes to is kept until it is answered: several ways can lead to it.
    PartyStatus status(Binding binding, String party, LocalDate day) {
        Asked question = new Asked(binding.gathered().id, party, day);
        PartyStatus before = asked.get(question);
        if (before != null) {
            return before;
        }
        depth++;
        PartyStatus status = new StatusOnADay(this, binding, party, day).status();
        depth--;
        if (depth == 0) {
            asked.clear();
        } else {
            asked.put(question, status);
        }
        return status;
    }

    /// Whether an instrument binds a party on a day.
    public Certainty isBound(InstrumentId id, String party, LocalDate day) {
        return status(binding(id), party, day).bound();
    }
}
