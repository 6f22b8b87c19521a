package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The ways in which a vote can still be completed, under one reading of its rule.
///
/// Seats that no test tells apart are looked at together, and so are positions. What can come out at all is told from
/// the completions in which every open seat takes the same position: inside the quorum a rule is monotone, and the
/// quorum asks only who is there. How often a seat decides takes every completion; see [#MOST_SPREADS].
final class Completions {
    /// More combinations of spreads than this are not counted.
    static final int MOST_SPREADS = 1 << 22;

    /// Numbers of completions up to this many bits are counted in a long, with room to multiply.
    private static final int LONG_BITS = 56;

    private final Procedure procedure;
    private final int[] readings;
    private final Course course;
    private final Tally base;
    private final List<OpenClass> classes;
    private final List<Position> positions;
    /// What there is once all take one position, found when it is first asked for.
    private final Tally[] uniform;

    /// @param base what has been cast, without the open seats
    Completions(
            Procedure procedure,
            int[] readings,
            Course course,
            Tally base,
            List<OpenClass> classes,
            Attendance attendance) {
        this(
                procedure,
                readings,
                course,
                base,
                classes,
                attendance.positions(),
                new Tally[attendance.positions().size()]);
    }

    private Completions(
            Procedure procedure,
            int[] readings,
            Course course,
            Tally base,
            List<OpenClass> classes,
            List<Position> positions,
            Tally[] uniform) {
        this.procedure = procedure;
        this.readings = readings;
        this.course = course;
        this.base = base;
        this.classes = classes;
        this.positions = positions;
        this.uniform = uniform;
    }

    /// The same completions under another reading and with ties falling another way.
    Completions under(int[] other, Course so) {
        if (other == readings && so == course) {
            return this;
        }
        return new Completions(procedure, other, so, base, classes, positions, uniform);
    }

    int[] readings() {
        return readings;
    }

    Course course() {
        return course;
    }

    Verdict verdict(Tally tally) {
        return procedure.verdict(tally, readings, course);
    }

    List<OpenClass> classes() {
        return classes;
    }

    /// The one verdict of every completion, else *open*.
    Verdict verdict() {
        Verdict first = verdict(uniform(positions.getFirst()));
        for (int i = 1; i < positions.size() && !classes.isEmpty(); i++) {
            if (verdict(uniform(positions.get(i))) != first) {
                return Verdict.OPEN;
            }
        }
        // With absences several steps can end differently though the extremes agree.
        boolean sure = classes.isEmpty() || !positions.contains(Position.ABSENT);
        return sure || table().map(Table::isUniform).orElse(true) ? first : Verdict.OPEN;
    }

    /// Whether [#verdict] looked at whatever could differ.
    boolean isSure() {
        return classes.isEmpty()
                || !positions.contains(Position.ABSENT)
                || spreads().isPresent();
    }

    /// What there is once every open seat has taken one position.
    Tally uniform(Position position) {
        int at = positions.indexOf(position);
        if (at < 0) {
            return allIn(position);
        }
        if (uniform[at] == null) {
            uniform[at] = allIn(position);
        }
        return uniform[at];
    }

    private Tally allIn(Position position) {
        Tally tally = base.copy();
        for (int c = 0; c < classes.size(); c++) {
            tally.add(
                    classes.get(c).weights(), position.ordinal(), classes.get(c).size());
        }
        return tally;
    }

    Tally base() {
        return base;
    }

    List<Position> positions() {
        return positions;
    }

    int openSeats() {
        int seats = 0;
        for (OpenClass each : classes) {
            seats += each.size();
        }
        return seats;
    }

    /// For each class in how many completions of the other open seats the position of one of its seats decides what
    /// comes out; empty when there is too much to count.
    Optional<List<BigInteger>> pivotal() {
        Optional<Table> table = table();
        if (table.isEmpty()) {
            return byHalves();
        }
        if (table.get().isUniform()) {
            return Optional.of(Collections.nCopies(classes.size(), BigInteger.ZERO));
        }
        boolean few = BigInteger.valueOf(positions.size()).pow(openSeats()).bitLength() <= LONG_BITS;
        List<BigInteger> pivotal = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            Swings swings = new Swings(table.get().spreads(), table.get().verdicts(), c);
            pivotal.add(few ? BigInteger.valueOf(swings.few()) : swings.many());
        }
        return Optional.of(pivotal);
    }

    /// The same for seats that weigh too differently for a table; empty where that does not go, either.
    private Optional<List<BigInteger>> byHalves() {
        int[][] distinctions = procedure.distinctions();
        List<Integer> heavy = procedure.weighted();
        boolean goes = openSeats() <= Halves.MOST_SEATS && heavy.size() <= 1;
        for (OpenClass each : classes) {
            Kinds kinds = kinds(each, distinctions);
            goes &= kinds.count() == 2 && kinds.alike()[0] == 1;
        }
        if (!goes) {
            return Optional.empty();
        }
        List<long[]> seats = new ArrayList<>();
        classes.forEach(each -> seats.addAll(Collections.nCopies(each.size(), each.weights())));
        long[] all = new long[procedure.measures().size()];
        seats.forEach(each -> Arrays.setAll(all, m -> all[m] + each[m]));
        Halves halves = new Halves(
                seats,
                heavy.isEmpty() ? -1 : heavy.getFirst(),
                inFavour -> verdict(divided(all, inFavour)) == Verdict.ADOPTED);
        List<BigInteger> pivotal = new ArrayList<>();
        int seat = 0;
        for (OpenClass each : classes) {
            pivotal.add(halves.pivotal(seat, positions.size() - 1));
            seat += each.size();
        }
        return Optional.of(pivotal);
    }

    /// What there is when some weigh so much in favour and the rest of the open seats take another position.
    private Tally divided(long[] all, long[] inFavour) {
        Tally tally = base.copy();
        for (int m = 0; m < all.length; m++) {
            tally.add(m, Position.IN_FAVOUR.ordinal(), inFavour[m]);
            tally.add(m, positions.getLast().ordinal(), all[m] - inFavour[m]);
        }
        return tally;
    }

    /// The verdict of every combination of spreads.
    private record Table(List<Spreads> spreads, byte[] verdicts) {
        boolean isUniform() {
            for (byte verdict : verdicts) {
                if (verdict != verdicts[0]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Optional<Table> table() {
        return spreads().map(spreads -> {
            int combinations = spreads.stream().mapToInt(Spreads::count).reduce(1, Math::multiplyExact);
            byte[] verdicts = new byte[combinations];
            fill(spreads, 0, 0, 1, base.copy(), verdicts);
            return new Table(spreads, verdicts);
        });
    }

    /// The spreads of each class; empty when they combine in more than [#MOST_SPREADS] ways.
    private Optional<List<Spreads>> spreads() {
        int[][] distinctions = procedure.distinctions();
        List<Kinds> kinds = new ArrayList<>();
        long combinations = 1;
        for (OpenClass each : classes) {
            Kinds here = kinds(each, distinctions);
            combinations *= Spreads.count(each.size(), here.count());
            if (combinations > MOST_SPREADS) {
                return Optional.empty();
            }
            kinds.add(here);
        }
        List<Spreads> spreads = new ArrayList<>();
        for (int c = 0; c < kinds.size(); c++) {
            Kinds here = kinds.get(c);
            spreads.add(new Spreads(classes.get(c).size(), here.positions(), here.alike()));
        }
        return Optional.of(spreads);
    }

    /// In how many completions of the other open seats a seat can be.
    BigInteger completionsOfOthers() {
        return BigInteger.valueOf(positions.size()).pow(openSeats() - 1);
    }

    /// The positions gathered so that no test tells those of one kind apart for seats of a class.
    ///
    /// @param positions a position of each kind
    /// @param alike how many positions are of each kind
    private record Kinds(int[] positions, int[] alike) {
        int count() {
            return positions.length;
        }
    }

    private Kinds kinds(OpenClass of, int[][] distinctions) {
        int[] first = new int[positions.size()];
        int[] alike = new int[positions.size()];
        int count = 0;
        for (Position position : positions) {
            int kind = 0;
            while (kind < count && !isAlike(of, distinctions, first[kind], position.ordinal())) {
                kind++;
            }
            if (kind == count) {
                first[count++] = position.ordinal();
            }
            alike[kind]++;
        }
        return new Kinds(Arrays.copyOf(first, count), Arrays.copyOf(alike, count));
    }

    private static boolean isAlike(OpenClass of, int[][] distinctions, int one, int other) {
        for (int m = 0; m < distinctions.length; m++) {
            for (int k = 0; k < distinctions[m].length && of.weights()[m] != 0; k++) {
                if ((distinctions[m][k] >> one & 1) != (distinctions[m][k] >> other & 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void fill(List<Spreads> spreads, int c, int index, int stride, Tally tally, byte[] verdicts) {
        if (c == spreads.size()) {
            verdicts[index] = (byte) verdict(tally).ordinal();
            return;
        }
        Spreads here = spreads.get(c);
        long[] weights = classes.get(c).weights();
        for (int s = 0; s < here.count(); s++) {
            place(tally, here, s, weights, 1);
            fill(spreads, c + 1, index + s * stride, stride * here.count(), tally, verdicts);
            place(tally, here, s, weights, -1);
        }
    }

    private static void place(Tally tally, Spreads spreads, int spread, long[] weights, int sign) {
        for (int kind = 0; kind < spreads.kinds(); kind++) {
            int seats = spreads.seats(spread, kind);
            if (seats != 0) {
                tally.add(weights, spreads.position(kind), (long) sign * seats);
            }
        }
    }
}
