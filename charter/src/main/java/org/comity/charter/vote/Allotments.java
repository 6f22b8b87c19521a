package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which seats may stand where when only counts are known.
///
/// While there are at most [Allocations#MOST] ways every one is looked at; beyond that those at the
/// edges, where heavy seats and groups stand where they help most and where they help least.
final class Allotments {
    /// Beyond this many ways for the groups, the ways for the weights within them are no longer looked at.
    private static final int MOST_ORDERED = 200;

    private final Roll roll;
    private final Scales scales;
    private final CountedSeats.Possible seats;
    private final Counts counts;
    private Looked looked = Looked.AT_EVERY_WAY;

    private enum Looked {
        AT_EVERY_WAY,
        AT_EDGES
    }

    /// One way, with what it comes to.
    ///
    /// @param unknown the seats whose position is unknown, those that no test tells apart together
    record Allotment(String description, Tally tally, List<OpenClass> unknown) {}

    Allotments(Roll roll, Scales scales, CountedSeats.Possible seats, Counts counts) {
        this.roll = roll;
        this.scales = scales;
        this.seats = seats;
        this.counts = counts;
    }

    /// The first way of each kind; two ways are of one kind when they have equal keys. Never empty.
    ///
    /// @param most how many kinds are told apart
    <K> List<Allotment> distinctBy(Function<Tally, K> key, int most) {
        return distinct((tally, _) -> key.apply(tally), most);
    }

    /// The same for keys that also ask which seats' position is unknown.
    <K> List<Allotment> distinct(BiFunction<Tally, List<OpenClass>, K> key, int most) {
        Map<K, Allotment> distinct = new LinkedHashMap<>();
        boolean[] over = new boolean[1];
        boolean all = everyWay((description, tally, unknown) -> {
            K kind = key.apply(tally, unknown.get());
            if (distinct.size() < most) {
                distinct.computeIfAbsent(kind, _ -> new Allotment(description.get(), tally, unknown.get()));
            } else if (!distinct.containsKey(kind)) {
                over[0] = true;
            }
        });
        looked = all && !over[0] ? Looked.AT_EVERY_WAY : Looked.AT_EDGES;
        return distinct.isEmpty()
                ? List.of(new Allotment("", Tally.empty(scales.measures().size()), List.of()))
                : List.copyOf(distinct.values());
    }

    /// What looking at counts takes for granted. Where ways that were seen already differ, those that were not seen
    /// change nothing.
    List<Assumption> assumptions(Verdict verdict) {
        List<Assumption> all = new ArrayList<>();
        if (looked == Looked.AT_EDGES && verdict != Verdict.DEPENDS) {
            all.add(Assumption.granted(
                    "not-every-way",
                    "the counts can fall on seats in more than " + Allocations.MOST
                            + " ways; those at the edges were looked at",
                    "counts"));
        }
        if (!scales.isCertain() && !roll.organ().isUnnamed()) {
            List<String> ids = scales.uncertain().stream()
                    .map(seat -> roll.seats().get(seat).id())
                    .toList();
            all.add(Assumption.granted(
                    "seat-of-" + String.join("-", ids),
                    String.join(", ", ids) + " had a seat on " + roll.on() + ", which its dates leave uncertain",
                    "facts"));
        }
        return all;
    }

    @FunctionalInterface
    private interface Found {
        void accept(Supplier<String> description, Tally tally, Supplier<List<OpenClass>> unknown);
    }

    /// @return whether every way was looked at
    private boolean everyWay(Found found) {
        if (seats.classes().isEmpty()) {
            return true;
        }
        List<Integer> weighted = scales.weighted();
        List<SeatClass> alike = weighted.isEmpty() ? seats.classes() : alike(weighted);
        boolean all = Allocations.forEach(
                alike,
                counts,
                seats.totals(),
                share -> found.accept(
                        () -> describe(alike, share), scales.tally(alike, share), () -> unknown(alike, share)));
        if (!all && !weighted.isEmpty()) {
            int[] ordered = new int[1];
            Allocations.forEach(seats.classes(), counts, seats.totals(), share -> {
                if (ordered[0]++ < MOST_ORDERED) {
                    byWeight(
                            weighted,
                            share,
                            ballots -> found.accept(
                                    () -> describe(seats.classes(), share),
                                    scales.tally(ballots),
                                    () -> unknown(ballots)));
                }
            });
        }
        return all;
    }

    /// The classes cut finer, so that the seats of one weigh the same in everything.
    private List<SeatClass> alike(List<Integer> weighted) {
        List<SeatClass> alike = new ArrayList<>();
        for (SeatClass each : seats.classes()) {
            Map<List<Long>, List<Integer>> byWeights = new LinkedHashMap<>();
            for (int seat : each.seats()) {
                List<Long> weights = weighted.stream()
                        .map(measure -> scales.weight(measure, seat))
                        .toList();
                byWeights.computeIfAbsent(weights, _ -> new ArrayList<>()).add(seat);
            }
            byWeights
                    .values()
                    .forEach(same -> alike.add(new SeatClass(each.groups(), same, same.size(), each.right())));
        }
        return alike;
    }

    /// Heaviest seats first, for every weight and every order of what they may do.
    private void byWeight(List<Integer> weighted, int[][] share, Consumer<Ballots> found) {
        List<List<Position>> used = ROLES.stream()
                .map(role -> role.stream()
                        .filter(position -> isUsed(share, position))
                        .toList())
                .filter(role -> !role.isEmpty())
                .toList();
        for (List<List<Position>> order : orders(used)) {
            List<Position> heaviestFirst = order.stream().flatMap(List::stream).toList();
            for (int measure : weighted) {
                found.accept(placed(share, measure, heaviestFirst));
            }
        }
    }

    /// What a seat does to a test: helps it, hinders it, is there, is away, or nobody knows.
    private static final List<List<Position>> ROLES = List.of(
            List.of(Position.IN_FAVOUR),
            List.of(Position.AGAINST, Position.AGAINST_WITHOUT_REASONS, Position.OBJECTING),
            List.of(Position.ABSTAINING, Position.PRESENT_AND_NOT_VOTING, Position.SILENT, Position.RECUSED),
            List.of(Position.NON_OBJECTION_IN_WRITING, Position.ABSENT, Position.NOT_ENTITLED),
            List.of(Position.UNKNOWN));

    private static boolean isUsed(int[][] share, Position position) {
        for (int[] row : share) {
            if (row[position.ordinal()] > 0) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<List<T>> orders(List<T> of) {
        if (of.size() <= 1) {
            return List.of(of);
        }
        List<List<T>> orders = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            List<T> rest = new ArrayList<>(of);
            T first = rest.remove(i);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private Ballots placed(int[][] share, int measure, List<Position> heaviestFirst) {
        Position[] positions = new Position[roll.size()];
        java.util.Arrays.fill(positions, Position.NOT_ENTITLED);
        for (int c = 0; c < seats.classes().size(); c++) {
            List<Integer> inClass = new ArrayList<>(seats.classes().get(c).seats());
            inClass.sort(Comparator.comparing(seat -> -scales.weight(measure, seat)));
            int next = 0;
            for (Position position : heaviestFirst) {
                for (int k = 0; k < share[c][position.ordinal()]; k++) {
                    positions[inClass.get(next++)] = position;
                }
            }
        }
        return Ballots.of(roll, positions);
    }

    private List<OpenClass> unknown(List<SeatClass> classes, int[][] share) {
        List<OpenClass> unknown = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            SeatClass of = classes.get(c);
            int size = share[c][Position.UNKNOWN.ordinal()];
            if (size > 0) {
                // Where every seat of the class is meant, it is known which they are.
                List<Integer> which = of.seats().size() == size ? of.seats() : List.of();
                unknown.add(new OpenClass(scales.weights(of), which, size, kinds(of)));
            }
        }
        return unknown;
    }

    /// The kinds of seat in a class, or where nobody names its seats the groups that it is in.
    private String kinds(SeatClass of) {
        List<String> kinds = of.seats().stream()
                .map(seat -> roll.seats().get(seat).kind())
                .distinct()
                .toList();
        return String.join(
                " or ", kinds.isEmpty() ? of.groups().stream().sorted().toList() : kinds);
    }

    private List<OpenClass> unknown(Ballots placed) {
        List<OpenClass> unknown = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            if (placed.counting(i) == Position.UNKNOWN) {
                unknown.add(new OpenClass(scales.weights(i, Set.of()), List.of(i), 1, ""));
            }
        }
        return OpenClass.gather(unknown);
    }

    /// Where the seats of each group stand, in words.
    private static String describe(List<SeatClass> classes, int[][] share) {
        Map<String, Map<Position, Integer>> byGroup = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
            String group = classes.get(c).groups().isEmpty()
                    ? "others"
                    : String.join(" and ", classes.get(c).groups());
            Map<Position, Integer> counted = byGroup.computeIfAbsent(group, _ -> new EnumMap<>(Position.class));
            for (Position position : Position.values()) {
                if (share[c][position.ordinal()] > 0) {
                    counted.merge(position, share[c][position.ordinal()], Integer::sum);
                }
            }
        }
        List<String> parts = new ArrayList<>();
        byGroup.forEach((group, counted) -> {
            if (!counted.isEmpty()) {
                parts.add(group + ": "
                        + String.join(
                                ", ",
                                counted.entrySet().stream()
                                        .map(entry -> entry.getValue() + " "
                                                + entry.getKey().words())
                                        .toList()));
            }
        });
        return String.join("; ", parts);
    }
}
