package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.table.Table;

/// Every instrument with the acts that speak of it. Immutable; equal acts in the same order give equal states. An act
/// costs the logarithm of what there is.
///
/// What follows from the acts is asked of [#reading].
///
/// @param acts by number, those that speak no more included
/// @param dossiers of each instrument, the acts that speak of it
/// @param guarantees the instrument that gives each
public record InstrumentState(
        Table<Long, Act> acts,
        Table<InstrumentId, Table<Long, Act>> dossiers,
        Table<GuaranteeId, InstrumentId> guarantees,
        Closings closings) {
    public static final InstrumentState EMPTY =
            new InstrumentState(Table.empty(), Table.empty(), Table.empty(), Closings.NONE);

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public InstrumentState evolve(Act act, InstrumentBody body, Rules rules) {
        if (act.draft().standing() == Standing.STATEMENT) {
            // That somebody said so does nothing to a treaty.
            return this;
        }
        InstrumentState more = new InstrumentState(acts.with(act.number(), act), dossiers, guarantees, closings);
        return closings.isSilent(act.number()) ? more : more.with(act, body);
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public InstrumentState without(long number, Act because) {
        Closings after = closings.with(because.number(), number);
        InstrumentState state = new InstrumentState(acts, dossiers, guarantees, after);
        for (long each : after.apartFrom(closings, number)) {
            Optional<Act> act = acts.get(each);
            if (act.isPresent()) {
                InstrumentBody body = (InstrumentBody) act.get().body();
                state = after.isSilent(each) ? state.without(act.get(), body) : state.with(act.get(), body);
            }
        }
        return state;
    }

    private InstrumentState with(Act act, InstrumentBody body) {
        Table<InstrumentId, Table<Long, Act>> more = dossiers;
        for (InstrumentId id : spokenOf(body)) {
            more = more.with(id, more.get(id).orElse(Table.empty()).with(act.number(), act));
        }
        Table<GuaranteeId, InstrumentId> given = body instanceof GuaranteeStipulated stipulated
                ? guarantees.with(stipulated.guarantee(), stipulated.instrument())
                : guarantees;
        return new InstrumentState(acts, more, given, closings);
    }

    private InstrumentState without(Act act, InstrumentBody body) {
        Table<InstrumentId, Table<Long, Act>> less = dossiers;
        for (InstrumentId id : spokenOf(body)) {
            Table<Long, Act> left = less.get(id).orElse(Table.empty()).without(act.number());
            less = left.isEmpty() ? less.without(id) : less.with(id, left);
        }
        InstrumentState state = new InstrumentState(acts, less, guarantees, closings);
        return body instanceof GuaranteeStipulated stipulated ? state.regiven(stipulated.guarantee()) : state;
    }

    /// Whoever gives a guarantee when one of the acts that stipulate it is gone: the newest that is left.
    private InstrumentState regiven(GuaranteeId guarantee) {
        Table<GuaranteeId, InstrumentId> given = guarantees.without(guarantee);
        for (Table<Long, Act> dossier : dossiers.values().toList()) {
            for (Act act : dossier.values().toList()) {
                if (act.body() instanceof GuaranteeStipulated other
                        && other.guarantee().equals(guarantee)) {
                    given = given.with(guarantee, other.instrument());
                }
            }
        }
        return new InstrumentState(acts, dossiers, given, closings);
    }

    /// The instrument itself, and others that a text does something to.
    private static Set<InstrumentId> spokenOf(InstrumentBody body) {
        Set<InstrumentId> ids = new TreeSet<>(Set.of(body.instrument()));
        if (body instanceof InstrumentConcluded concluded) {
            concluded.effects().forEach(each -> ids.add(each.instrument()));
        }
        return ids;
    }

    /// Instruments that were concluded or of which some other act speaks, in the order of their ids.
    public List<InstrumentId> known() {
        return dossiers.entries().map(Table.Entry::key).toList();
    }

    /// What the acts come to.
    ///
    /// @param rules whose charter knows terms of entry into force, and organs whose members count
    /// @param members who they are
    public InstrumentReading reading(Rules rules, MembershipState members) {
        return new InstrumentReading(this, rules.taken().map(Rules.Taken::charter), members);
    }

    /// The act that says what an instrument is.
    Optional<Act> text(InstrumentId id) {
        return dossiers.get(id)
                .orElse(Table.empty())
                .values()
                .filter(act -> act.body() instanceof InstrumentConcluded each
                        && each.instrument().equals(id))
                .findFirst();
    }

    /// Other instruments that do something to one.
    Set<InstrumentId> affecting(InstrumentId id) {
        Set<InstrumentId> others = new TreeSet<>();
        for (Table.Entry<Long, Act> each : dossiers.get(id).orElse(Table.empty())) {
            InstrumentId other = ((InstrumentBody) each.value().body()).instrument();
            if (!other.equals(id)) {
                others.add(other);
            }
        }
        return others;
    }

    Gathered gathered(InstrumentId id) {
        return Gathered.of(id, dossiers.get(id).orElse(Table.empty()));
    }

    /// What disagrees; as [#reading] has it.
    public List<Conflict> conflicts(Rules rules, MembershipState members) {
        List<Conflict> found = new ArrayList<>();
        InstrumentReading reading = reading(rules, members);
        known().forEach(id -> found.addAll(InstrumentConflicts.of(reading.binding(id))));
        return found;
    }
}
