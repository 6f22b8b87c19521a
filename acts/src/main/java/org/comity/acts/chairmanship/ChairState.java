package org.comity.acts.chairmanship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.table.Table;
import org.comity.charter.Charter;
import org.comity.charter.chair.Presiding;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Period;

/// Who presides, by the acts of a record.
///
/// What the rule of rotation gives is computed by the charter when it is asked for; here stand the acts that set
/// it aside or carry it out. Immutable.
///
/// @param organs of each organ, its acts by number, those that speak no more included
public record ChairState(Table<String, Table<Long, Act>> organs, Closings closings) {
    public static final ChairState EMPTY = new ChairState(Table.empty(), Closings.NONE);

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public ChairState evolve(Act act, ChairBody body, Rules rules) {
        Table<Long, Act> acts = organs.get(body.organ()).orElse(Table.empty());
        return new ChairState(organs.with(body.organ(), acts.with(act.number(), act)), closings);
    }

    /// The state when an earlier act speaks no more, because the act corrects or retracts it.
    public ChairState without(long number, Act because) {
        return new ChairState(organs, closings.with(because.number(), number));
    }

    /// Who presides over an organ on a day.
    ///
    /// @param organ within the organisation
    /// @param facts of the membership alone
    public Presides presides(String organ, LocalDate day, Facts facts, Charter charter) {
        String full = charter.organisation() + "/" + organ;
        Facts all = facts(facts);
        List<Acting> acting = Terms.of(acts(organ), List.of()).acting().stream()
                .filter(each -> each.period().covers(day) == Period.Cover.YES)
                .toList();
        return new Presides(
                charter.organ(full)
                        .map(found -> Presiding.of(found, all, Set.of()).on(day)),
                acting);
    }

    /// The facts with the terms in the chair that acts give.
    public Facts facts(Facts facts) {
        return organs.isEmpty() ? facts : new FactsWithChairs(facts, this);
    }

    /// The acts about the chair of an organ that speak and have effect, in the order of their numbers.
    public List<Act> acts(String organ) {
        return organs.get(organ)
                .orElse(Table.empty())
                .values()
                .filter(act -> !closings.isSilent(act.number()))
                .filter(ChairState::hasEffect)
                .toList();
    }

    /// Nobody presides because of a statement.
    static boolean hasEffect(Act act) {
        return switch (act.draft().standing()) {
            case ACT, REPORT -> true;
            case STATEMENT, DECLARATION -> false;
        };
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Table.Entry<String, Table<Long, Act>> organ : organs) {
            conflicts.addAll(ChairConflicts.of(organ.key(), acts(organ.key())));
            organ.value()
                    .values()
                    .filter(act -> !hasEffect(act) && !closings.isSilent(act.number()))
                    .forEach(act -> conflicts.add(noEffect(organ.key(), act)));
        }
        return conflicts;
    }

    private static Conflict noEffect(String organ, Act act) {
        Standing standing = act.draft().standing();
        return new Conflict(
                ChairBody.topic(organ),
                "no-effect",
                "act " + act.number() + " would change who presides, and nothing follows from a "
                        + standing.name().toLowerCase(java.util.Locale.ROOT) + " of it",
                List.of(act.number()),
                act.number());
    }
}
