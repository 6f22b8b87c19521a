package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Fallback;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.SeatKind;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.rule.Base;
import org.comity.charter.rule.Counted;
import org.comity.charter.rule.RandomRules;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser.Use;
import org.comity.charter.rule.Share;
import org.comity.charter.rule.Threshold;
import org.comity.charter.vote.PlainCount.PlainSeat;

/// An organ with facts drawn at random, and the same roll in plain form.
///
/// Members of the kind `alpha` are named by the charter and may be restricted; those of `beta` follow from memberships,
/// may be suspended, and their dates may be too coarse to tell; those of `gamma` have no vote.
final class RandomCase {
    static final LocalDate ON = LocalDate.of(2000, 6, 15);

    private static final Period COVERS = new Period(CalendarDate.parse("2000-06-15"), CalendarDate.parse("2000-06-16"));
    private static final Period IS_OVER = new Period(Optional.empty(), CalendarDate.parse("2000-06-15"));
    private static final Period MAY_COVER = new Period(CalendarDate.parse("2000-06"), Optional.empty());
    private static final List<String> GROUPS = List.of("alpha", "beta", "g", "h");
    private static final List<String> WEIGHTS = List.of("w", "v");
    private static final List<Position> LEFT_OUT_AT_TIMES = List.of(
            Position.AGAINST_WITHOUT_REASONS,
            Position.ABSTAINING,
            Position.PRESENT_AND_NOT_VOTING,
            Position.OBJECTING,
            Position.SILENT,
            Position.RECUSED);

    /// How much a case may hold.
    enum Shape {
        /// One step, nothing open, every seat certain.
        PLAIN,
        /// Steps, fallbacks and ties that nobody breaks; nothing open, every seat certain.
        STAGES,
        /// Readings, ties that somebody may break and uncertain seats as well.
        ANY
    }

    /// So that every way in which things may be can be looked at.
    private static final int MOST_READINGS = 9;

    final Random random;
    private int readingsLeft;
    final Organ organ;
    final Facts facts;
    final List<Step> steps;
    final int namedSeats;
    /// Seats in the denominators, certain or not.
    final Map<String, PlainSeat> counting = new TreeMap<>();
    /// Those of them that may not vote.
    final Set<String> barred = new TreeSet<>();
    /// Those of them that may not be on the roll at all.
    final Set<String> uncertain = new TreeSet<>();
    /// Every seat on the roll.
    final Set<String> all = new TreeSet<>();

    RandomCase(Random random, int mostSeats, Shape shape) {
        this.random = random;
        List<String> alpha = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Organ.Suspended suspended = one(Organ.Suspended.values());
        Map<String, String> kinds = new LinkedHashMap<>();
        int size = 1 + random.nextInt(mostSeats);
        for (int i = 0; i < size; i++) {
            String id = "S" + i;
            all.add(id);
            if (random.nextInt(10) == 0) {
                kinds.put(id, "gamma");
            } else if (random.nextBoolean()) {
                alpha.add(id);
                kinds.put(id, "alpha");
                if (random.nextInt(8) == 0) {
                    rows.add(restriction(id, COVERS));
                    barred.add(id);
                } else if (random.nextInt(8) == 0) {
                    rows.add(restriction(id, IS_OVER));
                }
            } else {
                beta(id, rows, suspended, kinds, shape);
            }
        }
        Map<String, Set<String>> groups = Map.of("g", subset(), "h", random.nextInt(4) == 0 ? Set.of() : subset());
        Period ofH = random.nextInt(4) == 0 ? IS_OVER : COVERS;
        Map<String, Map<String, Long>> weights = weights(rows);
        kinds.forEach((id, kind) -> {
            if (!kind.equals("gamma")) {
                Set<String> in = new HashSet<>(Set.of(kind));
                if (groups.get("g").contains(id)) {
                    in.add("g");
                }
                if (groups.get("h").contains(id) && ofH == COVERS) {
                    in.add("h");
                }
                Map<String, Long> own = new HashMap<>();
                weights.forEach((weight, values) -> own.put(weight, values.get(id)));
                counting.put(id, new PlainSeat(id, in, own));
            }
        });
        this.facts = new FactTable(rows, List.of());
        this.steps = steps(shape);
        this.namedSeats = usesNamed() ? Math.min(size, 1 + random.nextInt(2)) : 0;
        this.organ = organ(alpha, kinds, groups, ofH, suspended);
    }

    /// A seat that follows from memberships; those left out are on the roll and in no denominator.
    private void beta(String id, List<Row> rows, Organ.Suspended suspended, Map<String, String> kinds, Shape shape) {
        boolean isSuspended = random.nextInt(8) == 0;
        boolean isUncertain = shape == Shape.ANY && random.nextInt(12) == 0 && uncertain.size() < 3;
        rows.add(new Membership(
                id,
                isSuspended ? Status.SUSPENDED : Status.FULL,
                isUncertain ? MAY_COVER : Period.ALWAYS,
                "",
                Grounds.NONE));
        boolean leftOut = isSuspended && suspended == Organ.Suspended.LEFT_OUT;
        if (!leftOut) {
            kinds.put(id, "beta");
            if (isSuspended) {
                barred.add(id);
            }
            if (isUncertain) {
                uncertain.add(id);
            }
        }
    }

    private static Restriction restriction(String member, Period period) {
        return new Restriction(
                member, Optional.empty(), Restriction.Bars.VOTING, period, "it is in arrears", Grounds.NONE);
    }

    private Set<String> subset() {
        Set<String> subset = new LinkedHashSet<>();
        all.stream().filter(_ -> random.nextBoolean()).forEach(subset::add);
        return subset;
    }

    private Map<String, Map<String, Long>> weights(List<Row> rows) {
        Map<String, Map<String, Long>> weights = new LinkedHashMap<>();
        for (String weight : WEIGHTS) {
            long most = one(List.of(3L, 100L, WeightTable.MOST));
            Map<String, Long> values = new HashMap<>();
            all.forEach(id -> values.put(id, random.nextInt(6) == 0 ? most : random.nextLong(most + 1)));
            weights.put(weight, values);
            rows.add(new WeightTable(weight, values, COVERS, Grounds.NONE));
        }
        return weights;
    }

    private List<Step> steps(Shape shape) {
        int number = shape == Shape.PLAIN || random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(2);
        List<Step> drawn = new ArrayList<>();
        readingsLeft = MOST_READINGS;
        for (int i = 0; i < number; i++) {
            drawn.add(step(shape, number == 1 ? "" : "step" + i, Integer.toString(i)));
        }
        return drawn;
    }

    /// @param place where it stands among the steps and fallbacks, for the ids of readings
    private Step step(Shape shape, String id, String place) {
        RandomRules rules = new RandomRules(random, GROUPS, WEIGHTS, 1 + random.nextInt(3));
        List<Step.Standard> standards = new ArrayList<>();
        boolean open = shape == Shape.ANY && random.nextInt(4) == 0 && readingsLeft >= 3;
        int readings = open ? 2 + random.nextInt(2) : 1;
        readingsLeft /= readings;
        for (int j = 0; j < readings; j++) {
            Optional<Step.Reading> reading = open
                    ? Optional.of(new Step.Reading("r" + place + "-" + j, "absence", "reading " + j, Grounds.NONE))
                    : Optional.empty();
            Optional<Rule> quorum = random.nextInt(3) > 0 ? Optional.empty() : Optional.of(rules.draw(Use.QUORUM));
            standards.add(new Step.Standard(reading, decision(rules, shape), quorum));
        }
        Set<Position> leavesOut = EnumSet.noneOf(Position.class);
        if (random.nextInt(4) == 0) {
            LEFT_OUT_AT_TIMES.stream().filter(_ -> random.nextInt(3) == 0).forEach(leavesOut::add);
        }
        Tie tie = switch (shape) {
            case PLAIN -> Tie.FAILS;
            case STAGES -> random.nextBoolean() ? Tie.SECOND_VOTE : Tie.FAILS;
            case ANY -> random.nextInt(3) == 0 ? one(Tie.values()) : Tie.FAILS;
        };
        boolean follows = shape != Shape.PLAIN && random.nextInt(3) == 0 && place.length() < 3;
        Optional<Fallback> otherwise = follows
                ? Optional.of(new Fallback(step(shape, id + "-otherwise", place + "f"), Optional.empty()))
                : Optional.empty();
        return new Step(id, "", standards, leavesOut, Grounds.NONE, tie, otherwise);
    }

    /// Majorities often, since only they can be tied.
    private Rule decision(RandomRules rules, Shape shape) {
        Rule drawn = rules.draw(Use.DECISION);
        if (shape == Shape.PLAIN || random.nextInt(3) > 0) {
            return drawn;
        }
        Rule majority = new Rule.Portion(
                Threshold.MORE_THAN,
                new Share(1, 2, Share.Notation.FRACTION),
                random.nextInt(4) == 0 ? Optional.of(one(WEIGHTS)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(one(GROUPS)) : Optional.empty(),
                one(Base.values()),
                Counted.IN_FAVOUR);
        return switch (random.nextInt(4)) {
            case 0 -> new Rule.All(List.of(majority, drawn));
            case 1 -> new Rule.Any(List.of(drawn, majority));
            default -> majority;
        };
    }

    /// Every step with its fallbacks, in order.
    List<Step> stages() {
        return new Provision.BySteps(steps).allSteps();
    }

    private boolean usesNamed() {
        return stages().stream()
                .flatMap(step -> step.standards().stream())
                .anyMatch(standard -> standard.rule().sentence().contains("except from the named"));
    }

    private Organ organ(
            List<String> alpha,
            Map<String, String> kinds,
            Map<String, Set<String>> groups,
            Period ofH,
            Organ.Suspended suspended) {
        List<String> gamma = kinds.keySet().stream()
                .filter(id -> kinds.get(id).equals("gamma"))
                .toList();
        List<SeatKind> seats = List.of(
                new SeatKind("alpha", new SeatKind.Named(alpha), SeatKind.Votes.YES, COVERS, Grounds.NONE),
                new SeatKind(
                        "beta",
                        new SeatKind.ByMembership(Set.of(Status.FULL)),
                        SeatKind.Votes.YES,
                        Period.ALWAYS,
                        Grounds.NONE),
                new SeatKind("gamma", new SeatKind.Named(gamma), SeatKind.Votes.NO, COVERS, Grounds.NONE));
        List<Organ.Group> further = List.of(
                new Organ.Group("g", groups.get("g"), Period.ALWAYS, Grounds.NONE),
                new Organ.Group("h", groups.get("h"), ofH, Grounds.NONE));
        Provision provision = new Provision(
                COVERS,
                new Provision.BySteps(steps),
                Grounds.NONE,
                one(Provision.Binds.values()),
                namedSeats,
                List.of());
        Matter matter = new Matter("matter", Names.NONE, Optional.empty(), List.of(provision));
        return new Organ(
                "league/council",
                Names.NONE,
                Grounds.NONE,
                "",
                seats,
                further,
                Map.of("w", "heads", "v", "votes"),
                suspended,
                List.of(matter));
    }

    Question question() {
        return ((Question.Ready) Question.prepare(organ, "matter", ON, facts)).question();
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        return stages().stream().flatMap(step -> step.standards().stream()).toList() + "\nties "
                + stages().stream().map(Step::tie).toList() + "\nseats " + counting.values()
                + "\nbarred " + barred + " uncertain " + uncertain + " leaves out "
                + steps.stream().map(Step::leavesOut).toList();
    }
}
