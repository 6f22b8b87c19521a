package org.comity.charter.vote;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The ways in which counted positions can fall on classes of seats.
///
/// Bounded: when there are more than [#MOST] ways, the first of them are looked at and those at the
/// edges, where each class gets as many or as few of a position as can be.
final class Allocations {
    static final int MOST = 20_000;

    /// The most steps of one search, so that one which finds little ends, too.
    private static final int MOST_STEPS = 2_000_000;

    private final List<SeatClass> classes;
    private final Counts counts;
    private final List<Position> positions;
    private final Map<Position, Integer> totals = new EnumMap<>(Position.class);
    private final Consumer<int[][]> found;
    private final int[][] share;
    private final int[] room;
    private final Search search;
    private int visited;
    private int steps;

    private enum Search {
        ALL,
        EDGES
    }

    private Allocations(
            List<SeatClass> classes,
            Counts counts,
            Map<Position, Integer> totals,
            Search search,
            Consumer<int[][]> found) {
        this.search = search;
        this.classes = classes;
        this.counts = counts;
        this.totals.putAll(totals);
        this.positions = List.copyOf(this.totals.keySet());
        this.found = found;
        this.share = new int[classes.size()][Position.values().length];
        this.room = classes.stream().mapToInt(SeatClass::size).toArray();
    }

    /// Calls `found` with the number of seats by class and position, for every way there is.
    ///
    /// @param totals how many seats stand where, which fill the classes exactly where their sizes are known
    /// @return whether every way was looked at
    static boolean forEach(
            List<SeatClass> classes, Counts counts, Map<Position, Integer> totals, Consumer<int[][]> found) {
        Allocations every = new Allocations(classes, counts, totals, Search.ALL, found);
        every.place(0);
        if (every.isExhausted()) {
            new Allocations(classes, counts, totals, Search.EDGES, found).place(0);
            return false;
        }
        return true;
    }

    private boolean isExhausted() {
        return visited > MOST || steps > MOST_STEPS;
    }

    private void place(int position) {
        if (isExhausted()) {
            return;
        }
        if (position == positions.size()) {
            if (sizesFilled()) {
                visited++;
                found.accept(share);
            }
            return;
        }
        spread(position, 0, totals.get(positions.get(position)));
    }

    private boolean sizesFilled() {
        for (int rest : room) {
            if (rest > 0) {
                return false;
            }
        }
        return true;
    }

    private void spread(int position, int index, int rest) {
        steps++;
        if (isExhausted()) {
            return;
        }
        Position what = positions.get(position);
        if (index == classes.size() - 1) {
            if (rest <= most(index, what, rest)) {
                put(index, what, rest);
                if (groupsAgree(what)) {
                    place(position + 1);
                }
                put(index, what, -rest);
            }
            return;
        }
        int most = most(index, what, rest);
        int least = Math.max(0, rest - roomAfter(index, what, rest));
        for (int here = most; here >= least; here--) {
            if (search == Search.EDGES && here != most && here != least && here != given(index, what)) {
                continue;
            }
            put(index, what, here);
            spread(position, index + 1, rest - here);
            put(index, what, -here);
        }
    }

    private int given(int index, Position what) {
        for (String group : classes.get(index).groups()) {
            Integer count = counts.groups().getOrDefault(group, Map.of()).get(what);
            if (count != null) {
                return count;
            }
        }
        return -1;
    }

    /// How many of the rest the classes after this one can take.
    private int roomAfter(int index, Position what, int rest) {
        int sum = 0;
        for (int i = index + 1; i < classes.size() && sum < rest; i++) {
            sum += most(i, what, rest);
        }
        return sum;
    }

    /// How many of the rest a class can take.
    private int most(int index, Position what, int rest) {
        if (classes.get(index).right() == Seat.Right.BARRED && what != Position.NOT_ENTITLED) {
            return 0;
        }
        return room[index] == SeatClass.UNKNOWN_SIZE ? rest : Math.min(rest, room[index]);
    }

    private void put(int index, Position what, int amount) {
        share[index][what.ordinal()] += amount;
        if (room[index] != SeatClass.UNKNOWN_SIZE) {
            room[index] -= amount;
        }
    }

    private boolean groupsAgree(Position what) {
        for (Map.Entry<String, Map<Position, Integer>> group : counts.groups().entrySet()) {
            Integer wanted = group.getValue().get(what);
            if (wanted != null && wanted != sum(group.getKey(), what)) {
                return false;
            }
        }
        return true;
    }

    private int sum(String group, Position what) {
        int sum = 0;
        for (int i = 0; i < classes.size(); i++) {
            sum += classes.get(i).groups().contains(group) ? share[i][what.ordinal()] : 0;
        }
        return sum;
    }
}
