package org.comity.charter.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Refused;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// Those whose ratifications count on a day, and how much each adds to each gauge.
///
/// Without an organ anybody counts.
final class Circle {
    private final List<Requirement.Gauge> gauges;
    private final Map<String, Set<String>> named;
    private final Optional<Roll> roll;
    private final Map<String, WeightTable> tables;
    private final Map<String, Seat> seats = new HashMap<>();

    private Circle(
            List<Requirement.Gauge> gauges,
            Map<String, Set<String>> named,
            Optional<Roll> roll,
            Map<String, WeightTable> tables) {
        this.gauges = gauges;
        this.named = named;
        this.roll = roll;
        this.tables = tables;
        roll.ifPresent(each -> each.seats().stream().filter(Seat::counts).forEach(seat -> seats.put(seat.id(), seat)));
    }

    static Circle ofAnybody(Requirement.Compiled requirement, Map<String, Set<String>> named) {
        return new Circle(requirement.gauges(), named, Optional.empty(), Map.of());
    }

    /// What became of asking who counts on a day.
    sealed interface Found {}

    record Known(Circle circle) implements Found {}

    record Lacking(Refused refused) implements Found {}

    /// The members of a body on a day; lacking when a weight is not known that day.
    static Found of(Requirement.Compiled requirement, Terms terms, Body body, LocalDate day) {
        Roll roll = Roll.of(body.organ(), day, body.facts());
        Map<String, WeightTable> tables = new HashMap<>();
        for (Requirement.Gauge gauge : requirement.gauges()) {
            if (gauge.weight().isEmpty()) {
                continue;
            }
            String weight = gauge.weight().get();
            Optional<WeightTable> table = body.facts().weights(weight, day);
            if (table.isEmpty()) {
                return new Lacking(new Refused(
                        "WEIGHT-1",
                        "no table of " + weight + " is known for "
                                + body.organ().id() + " on " + day,
                        terms.grounds().by(),
                        "add a table that begins on or before this day to the facts"));
            }
            tables.put(weight, table.get());
        }
        Circle circle = new Circle(requirement.gauges(), terms.groups(), Optional.of(roll), tables);
        Optional<Refused> unweighed = circle.unweighed(terms, day);
        return unweighed.isPresent() ? new Lacking(unweighed.get()) : new Known(circle);
    }

    private Optional<Refused> unweighed(Terms terms, LocalDate day) {
        for (Requirement.Gauge gauge : gauges) {
            for (Seat seat : seats.values()) {
                boolean lacks = gauge.weight().isPresent()
                        && isIn(seat.id(), gauge)
                        && !tables.get(gauge.weight().get()).values().containsKey(seat.id());
                if (lacks) {
                    return Optional.of(new Refused(
                            "WEIGHT-2",
                            seat.id() + " has no value in the table of "
                                    + gauge.weight().get() + " on " + day,
                            terms.grounds().by(),
                            "add it to the table, with its source"));
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a party's ratification counts at all.
    boolean has(String party) {
        return roll.isEmpty() || seats.containsKey(party);
    }

    /// Whether it is certain that a party that counts does so on this day.
    boolean isCertain(String party) {
        return roll.isEmpty() || seats.get(party).certainty() != Seat.Certainty.UNCERTAIN;
    }

    /// The members, where it is known who they are; else the parties that the instrument names.
    List<String> members() {
        if (roll.isPresent()) {
            return List.copyOf(seats.keySet());
        }
        List<String> all = new ArrayList<>();
        named.values()
                .forEach(group ->
                        group.stream().filter(each -> !all.contains(each)).forEach(all::add));
        return all;
    }

    /// How much a party adds to a gauge.
    long adds(String party, int gauge) {
        Requirement.Gauge each = gauges.get(gauge);
        if (!has(party) || !isIn(party, each)) {
            return 0;
        }
        return each.weight().isEmpty()
                ? 1
                : tables.get(each.weight().get()).values().getOrDefault(party, 0L);
    }

    private boolean isIn(String party, Requirement.Gauge gauge) {
        for (String group : gauge.groups()) {
            boolean inside = named.containsKey(group)
                    ? named.get(group).contains(party)
                    : roll.isPresent() && seats.containsKey(party) && roll.get().isIn(seats.get(party), group);
            if (!inside) {
                return false;
            }
        }
        return true;
    }
}
