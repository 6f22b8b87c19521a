package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.WeightTable;

/// Who may vote on one question, and what each seat weighs, as it stood at one time: a question without the facts
/// behind it.
///
/// It is small enough to be written down when a vote is opened: seats that are alike are told once. Whatever the facts
/// say later, [#question] gives the question that was frozen, and decides as that one did. The names of seats are not
/// kept, for nothing is counted by them.
///
/// @param on the day of the roll and of the rule
/// @param seats in the order of the roll
/// @param made seats that are made of members
/// @param weights what the seats weigh that the rule of the matter weighs, none where it counts heads
/// @param members whom a decision that binds all members binds
/// @param taken what every answer takes for granted
public record Electorate(
        LocalDate on,
        List<Seats> seats,
        List<Made> made,
        List<Weights> weights,
        List<String> members,
        List<Taken> taken) {
    /// Seats that follow each other on the roll and are alike in all but their ids.
    ///
    /// @param because why they may not vote, or what is to be known of their vote; or empty
    public record Seats(String group, Seat.Right right, Seat.Certainty certainty, String because, List<String> ids) {
        public Seats {
            ids = List.copyOf(ids);
        }

        private boolean fits(Seat seat) {
            return seat.kind().equals(group)
                    && seat.right() == right
                    && seat.certainty() == certainty
                    && seat.because().equals(because);
        }
    }

    /// A seat that is made of members.
    public record Made(String seat, Composite.Counting counts, List<String> of, String by) {
        public Made {
            of = List.copyOf(of);
        }
    }

    /// @param values by the id of the seat; never empty
    public record Weights(String weight, Map<String, Long> values) {
        public Weights {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nobody has " + weight);
            }
            values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    public record Taken(String id, String says, String source) {}

    public Electorate {
        seats = List.copyOf(seats);
        made = List.copyOf(made);
        weights = List.copyOf(weights);
        members = List.copyOf(members);
        taken = List.copyOf(taken);
        long ids = seats.stream().mapToLong(each -> each.ids().size()).sum();
        if (seats.stream().flatMap(each -> each.ids().stream()).distinct().count() != ids) {
            throw new IllegalArgumentException("a seat stands twice on the roll of " + on);
        }
    }

    /// Freezes a question.
    public static Electorate of(Question question) {
        return new Electorate(
                question.roll().on(),
                seats(question.roll()),
                question.roll().composites().stream()
                        .map(each -> new Made(
                                each.seat(),
                                each.counts(),
                                each.members(),
                                each.grounds().by()))
                        .toList(),
                question.scales().byWeight().entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> new Weights(each.getKey(), each.getValue()))
                        .toList(),
                question.members(),
                question.taken().stream()
                        .map(each -> new Taken(each.id(), each.says(), each.source()))
                        .toList());
    }

    private static List<Seats> seats(Roll roll) {
        List<Seats> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            Seat seat = roll.seats().get(i);
            ids.add(seat.id());
            boolean last = i + 1 == roll.size();
            Seats here = new Seats(seat.kind(), seat.right(), seat.certainty(), seat.because(), ids);
            if (last || !here.fits(roll.seats().get(i + 1))) {
                all.add(here);
                ids.clear();
            }
        }
        return all;
    }

    /// The frozen question, by the charter by which it was frozen.
    ///
    /// @param organ of that charter
    public Question.Prepared question(Organ organ, String matter) {
        Optional<Matter> found = organ.matter(matter);
        Optional<Provision> provision = found.flatMap(each -> each.on(on));
        if (provision.isEmpty()) {
            return new Question.Denied(new Refused(
                    found.isEmpty() ? "QUESTION-1" : "QUESTION-2",
                    organ.id() + " has no rule for '" + matter + "' on " + on + " in this charter",
                    "",
                    "read the charter by which the vote was opened"));
        }
        Facts facts = facts();
        Roll roll = Roll.frozen(organ, on, places(), composites());
        Optional<Procedure> procedure = provision.get().means() instanceof Provision.BySteps steps
                ? Optional.of(new Procedure(steps, provision.get().deferral()))
                : Optional.empty();
        Scales scales = procedure
                .map(each -> Scales.of(roll, each.measures(), weighing(each.measures())))
                .orElse(Scales.NONE);
        List<Assumption> granted = taken.stream()
                .map(each -> Assumption.granted(each.id(), each.says(), each.source()))
                .toList();
        return new Question.Ready(
                new Question(organ, found.get(), provision.get(), roll, procedure, scales, granted, facts));
    }

    /// What the electorate says of members, seats and weights on its day.
    public Facts facts() {
        List<Row> rows = new ArrayList<>();
        members.forEach(member -> rows.add(new Membership(member, Status.FULL, Period.ALWAYS, "", Grounds.NONE)));
        weights.forEach(each -> rows.add(new WeightTable(each.weight(), each.values(), Period.ALWAYS, Grounds.NONE)));
        return new FactTable(rows, List.of());
    }

    /// The same facts, with an empty table for each weight that nobody has.
    private Facts weighing(List<Measure> measures) {
        List<Row> rows = new ArrayList<>();
        measures.forEach(measure -> measure.weight()
                .ifPresent(weight -> rows.add(new WeightTable(
                        weight,
                        weights.stream()
                                .filter(each -> each.weight().equals(weight))
                                .findFirst()
                                .map(Weights::values)
                                .orElse(Map.of()),
                        Period.ALWAYS,
                        Grounds.NONE))));
        return new FactTable(rows, List.of());
    }

    /// How many seats are on the roll.
    public int size() {
        return seats.stream().mapToInt(each -> each.ids().size()).sum();
    }

    /// A seat by its id.
    public Optional<Seat> seat(String id) {
        return seats.stream()
                .filter(each -> each.ids().contains(id))
                .findFirst()
                .map(each -> seat(each, id));
    }

    private static Seat seat(Seats of, String id) {
        return new Seat(id, Names.NONE, of.group(), of.right(), of.because(), of.certainty(), Grounds.NONE);
    }

    private List<Seat> places() {
        List<Seat> places = new ArrayList<>();
        seats.forEach(each -> each.ids().forEach(id -> places.add(seat(each, id))));
        return places;
    }

    private List<Composite> composites() {
        return made.stream()
                .map(each -> new Composite(
                        Optional.empty(),
                        each.seat(),
                        each.of(),
                        each.counts(),
                        Period.ALWAYS,
                        new Grounds(each.by(), Grounds.Confirmed.YES, "", "")))
                .toList();
    }

    /// The seats whose right to vote differs from another electorate's, each with what it is here and there.
    ///
    /// @param other of the same organ, as other facts give it
    public List<Difference> differences(Electorate other) {
        Map<String, Seat.Right> here = rights();
        Map<String, Seat.Right> there = other.rights();
        List<Difference> differences = new ArrayList<>();
        here.forEach((id, right) -> {
            Optional<Seat.Right> now = Optional.ofNullable(there.get(id));
            if (!now.equals(Optional.of(right))) {
                differences.add(new Difference(id, Optional.of(right), now));
            }
        });
        there.forEach((id, right) -> {
            if (!here.containsKey(id)) {
                differences.add(new Difference(id, Optional.empty(), Optional.of(right)));
            }
        });
        return differences;
    }

    /// @param here its right in this electorate; empty where it has no seat
    /// @param there its right in the other
    public record Difference(String seat, Optional<Seat.Right> here, Optional<Seat.Right> there) {}

    private Map<String, Seat.Right> rights() {
        Map<String, Seat.Right> rights = new LinkedHashMap<>();
        seats.forEach(each -> each.ids().forEach(id -> rights.put(id, each.right())));
        return rights;
    }
}
