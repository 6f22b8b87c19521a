package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.charter.Closest;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.WeightTable;

/// Makes a question ready: finds the provision in force, the roll and the weights, and says what is missing.
///
/// @param suspended by seat the act that is supposed to suspend it
record Preparation(
        Organ organ, String matter, LocalDate on, Facts facts, Seating seating, Map<String, String> suspended) {
    Question.Prepared prepare() {
        Optional<Matter> found = organ.matter(matter);
        if (found.isEmpty()) {
            List<String> ids = organ.matters().stream().map(Matter::id).toList();
            String near = Closest.to(matter, ids)
                    .map(id -> "did you mean " + id + "? ")
                    .orElse("");
            return new Question.Denied(new Refused(
                    "QUESTION-1",
                    organ.id() + " has no matter '" + matter + "'",
                    "",
                    near + "its matters are " + String.join(", ", ids)));
        }
        Optional<Provision> inForce = found.get().on(on);
        if (inForce.isEmpty()) {
            return new Question.Denied(new Refused(
                    "QUESTION-2",
                    "no rule is known for " + organ.id() + " " + matter + " on " + on,
                    "",
                    "rules are known for " + periods(found.get())));
        }
        Provision provision = inForce.get();
        Roll roll = Roll.of(organ, on, facts, seating).suspending(suspended);
        List<Assumption> taken = new ArrayList<>(RollAssumptions.of(roll));
        for (Provision.Assumed each : provision.assumes()) {
            taken.add(Assumption.granted(each.id(), each.says(), each.grounds().by()));
        }
        if (provision.grounds().confirmed() == Confirmed.NO) {
            taken.add(Assumption.granted(
                    "rule-unconfirmed",
                    "the rule is as the charter file gives it; its text was not seen",
                    provision.grounds().note().isEmpty()
                            ? "memory"
                            : provision.grounds().note()));
        }
        return switch (provision.means()) {
            case Provision.Unknown _ ->
                new Question.Ready(
                        new Question(organ, found.get(), provision, roll, Optional.empty(), Scales.NONE, taken, facts));
            case Provision.BySteps steps ->
                weighed(organ, found.get(), provision, roll, new Procedure(steps, provision.deferral()), facts, taken);
        };
    }

    private static Question.Prepared weighed(
            Organ organ,
            Matter matter,
            Provision provision,
            Roll roll,
            Procedure procedure,
            Facts facts,
            List<Assumption> taken) {
        for (String weight : weightsOf(procedure)) {
            Optional<WeightTable> table = facts.weights(weight, roll.on());
            if (table.isEmpty()) {
                return new Question.Denied(new Refused(
                        "WEIGHT-1",
                        "no table of " + weight + " is known for " + organ.id() + " on " + roll.on(),
                        provision.grounds().by(),
                        "add a table that begins on or before this day to the facts"));
            }
            for (Seat seat : roll.seats()) {
                if (seat.counts() && roll.weight(table.get(), seat.id()).isEmpty()) {
                    return new Question.Denied(new Refused(
                            "WEIGHT-2",
                            weightless(roll, table.get(), seat) + " has no " + weight + " in the table that begins "
                                    + table.get()
                                            .period()
                                            .from()
                                            .map(CalendarDate::toString)
                                            .orElse("…"),
                            provision.grounds().by(),
                            "add its value, with its source, to the facts"));
                }
            }
            stale(weight, table.get(), roll.on()).ifPresent(taken::add);
        }
        Scales scales = Scales.of(roll, procedure.measures(), facts);
        return new Question.Ready(
                new Question(organ, matter, provision, roll, Optional.of(procedure), scales, taken, facts));
    }

    /// Who has no value: the seat, or the first of those it is made of that has none.
    private static String weightless(Roll roll, WeightTable table, Seat seat) {
        return roll.composite(seat.id()).stream()
                .flatMap(composite -> composite.members().stream())
                .filter(member -> !table.values().containsKey(member))
                .findFirst()
                .map(member -> member + ", of which " + seat.id() + " is made,")
                .orElse(seat.id());
    }

    private static TreeSet<String> weightsOf(Procedure procedure) {
        TreeSet<String> weights = new TreeSet<>();
        procedure.measures().forEach(measure -> measure.weight().ifPresent(weights::add));
        return weights;
    }

    private static Optional<Assumption> stale(String weight, WeightTable table, LocalDate on) {
        boolean over = table.period().until().isPresent()
                && !on.isBefore(table.period().until().get().last());
        boolean perhaps = table.period().covers(on) == Period.Cover.MAYBE;
        boolean unconfirmed = table.grounds().confirmed() == Confirmed.NO;
        if (!over && !perhaps && !unconfirmed) {
            return Optional.empty();
        }
        String from = table.period().from().map(CalendarDate::toString).orElse("…");
        String says = perhaps
                ? "the " + weight + " table of " + from + " holds on " + on + ", which its dates leave uncertain"
                : over
                        ? "the " + weight + " table of " + from + " still holds on " + on + ", for which there is none"
                        : "the " + weight + " table of " + from + " is as the facts give it; its source was not seen";
        return Optional.of(
                Assumption.granted(weight + "-of-" + from, says, table.grounds().by()));
    }

    private static String periods(Matter matter) {
        return String.join(
                " and ",
                matter.provisions().stream()
                        .map(each -> each.period().toString())
                        .toList());
    }
}
