package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Actor;

/// What one of those who help contributes: its units, and beside them what is told of it in all. The two are never
/// added to each other.
///
/// @param units that it sent
/// @param told of it in all
public record Contribution(Actor from, List<Unit> units, List<Done<ContributionTold>> told) {
    /// All contributions to a response, in the order in which acts first name who makes them.
    public static List<Contribution> of(Response response) {
        Map<Actor, Contribution> all = new LinkedHashMap<>();
        response.sent()
                .forEach(unit -> all.computeIfAbsent(unit.body().from(), Contribution::none)
                        .units()
                        .add(unit));
        response.done(ContributionTold.class)
                .forEach(done -> all.computeIfAbsent(done.body().from(), Contribution::none)
                        .told()
                        .add(done));
        return all.values().stream()
                .map(each -> new Contribution(each.from, List.copyOf(each.units), List.copyOf(each.told)))
                .toList();
    }

    private static Contribution none(Actor from) {
        return new Contribution(from, new ArrayList<>(), new ArrayList<>());
    }

    /// How many its units have.
    public Tally inUnits() {
        Tally tally = Tally.NOBODY;
        for (Unit unit : units) {
            tally = tally.plus(
                    "unit " + unit.id(), unit.body().headcount().stream().toList());
        }
        return tally;
    }

    /// How many it sent: as told of it in all, else as its units have.
    public Tally people() {
        List<Headcount> heads =
                told.stream().flatMap(done -> done.body().headcount().stream()).toList();
        return heads.isEmpty() && !units.isEmpty() && inUnits().unknown().isEmpty()
                ? inUnits()
                : Tally.NOBODY.plus(AssistanceDecider.words(from), heads);
    }

    /// How many came to help in all, added up.
    public static Tally people(List<Contribution> all) {
        return all.stream().map(Contribution::people).reduce(Tally.NOBODY, Tally::plus);
    }
}
