package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.comity.charter.rule.Rule;

/// What the seats still to come have to do for a condition to hold.
///
/// A number of votes is what is missing or what is still allowed. Where the whole of a share moves with the votes to
/// come, the share itself has to be reached.
sealed interface Need {
    /// Holds, or does not, whatever the open seats do.
    enum Settled implements Need {
        HOLDS,
        FAILS
    }

    /// Every part has to hold. Parts: two or more, none of them settled.
    record Every(List<Need> parts) implements Need {}

    /// So many of the parts have to hold. Parts: two or more, none of them settled.
    record Some(int least, List<Need> parts) implements Need {}

    /// At least so much more has to be counted.
    record More(Check.Gauge gauge, int[] seen, Measure measure, long amount) implements Need {
        boolean isOfTheSame(Check.Gauge other, int[] seenThere) {
            return same(gauge, seen, other, seenThere);
        }
    }

    /// At most so much more may be counted.
    record AtMostMore(Check.Gauge gauge, int[] seen, Measure measure, long amount) implements Need {
        boolean isOfTheSame(Check.Gauge other, int[] seenThere) {
            return same(gauge, seen, other, seenThere);
        }
    }

    /// The test has to hold at the end, for a whole that is not known yet.
    record Reach(Check.Gauge gauge, int[] seen, long have, long whole, Ties.Half half) implements Need {}

    /// Somebody has to take part.
    record Somebody(int[] seen) implements Need {}

    /// What a completion of the vote needs for adoption, under one reading.
    static Need of(Procedure procedure, Completions completions) {
        List<Need> steps = new ArrayList<>();
        for (List<Procedure.Condition> alternatives : procedure.conditions(completions.readings())) {
            List<Need> needs = new ArrayList<>();
            Need gate = Settled.HOLDS;
            for (Procedure.Condition condition : alternatives) {
                Reader reader = new Reader(procedure.measures(), condition, completions);
                Need before = gate;
                gate = condition.gate().map(reader::gate).orElseGet(() -> some(2, List.of(before, reader.somebody())));
                needs.add(some(2, List.of(gate, reader.read(condition.rule()))));
            }
            steps.add(some(1, needs));
        }
        return some(steps.size(), steps);
    }

    /// So many of some needs, without those that are settled.
    private static Need some(int least, List<Need> parts) {
        long held = parts.stream().filter(Settled.HOLDS::equals).count();
        List<Need> open =
                parts.stream().filter(part -> !(part instanceof Settled)).toList();
        int wanted = (int) (least - held);
        if (wanted <= 0) {
            return Settled.HOLDS;
        }
        if (wanted > open.size()) {
            return Settled.FAILS;
        }
        if (open.size() == 1) {
            return open.getFirst();
        }
        return wanted == open.size() ? every(open) : new Some(wanted, open);
    }

    /// Parts that are themselves several of which every one has to hold are taken apart, and of two that ask for the
    /// same the one that asks for more is kept.
    private static Need every(List<Need> parts) {
        List<Need> flat = new ArrayList<>();
        for (Need part : parts) {
            List<Need> inner = part instanceof Every every ? every.parts() : List.of(part);
            inner.stream()
                    .filter(each -> flat.stream().noneMatch(kept -> kept.implies(each)))
                    .forEach(each -> {
                        flat.removeIf(each::implies);
                        flat.add(each);
                    });
        }
        return flat.size() == 1 ? flat.getFirst() : new Every(List.copyOf(flat));
    }

    /// Whether another need is met as soon as this one is, for needs of the same kind.
    private boolean implies(Need other) {
        return switch (this) {
            case More more ->
                other instanceof More less
                        && more.isOfTheSame(less.gauge(), less.seen())
                        && more.amount() >= less.amount();
            case AtMostMore most ->
                other instanceof AtMostMore less
                        && most.isOfTheSame(less.gauge(), less.seen())
                        && most.amount() <= less.amount();
            case Every _, Some _, Reach _, Somebody _, Settled _ -> equals(other);
        };
    }

    private static boolean same(Check.Gauge one, int[] seen, Check.Gauge other, int[] seenThere) {
        return one.measure() == other.measure()
                && one.counted() == other.counted()
                && java.util.Arrays.equals(seen, seenThere);
    }

    /// Reads one condition against what has been cast.
    final class Reader {
        private final List<Measure> measures;
        private final int[] seen;
        private final Ties.Half half;
        private final Tally now;
        private final Tally[] extremes;

        Reader(List<Measure> measures, Procedure.Condition condition, Completions completions) {
            this.measures = measures;
            this.seen = condition.seen();
            this.half = completions.course().breaks(condition.tie()) ? Ties.Half.IS_ENOUGH : Ties.Half.IS_NOT_ENOUGH;
            this.now = seen(completions.base());
            this.extremes = new Tally[completions.positions().size()];
            for (int i = 0; i < extremes.length; i++) {
                extremes[i] = seen(completions.uniform(completions.positions().get(i)));
            }
        }

        private Tally seen(Tally tally) {
            return seen == Procedure.AS_GIVEN ? tally : tally.seenAs(seen);
        }

        Need somebody() {
            int there = 0;
            for (Tally extreme : extremes) {
                there += extreme.sum(0, Procedure.SOMEBODY) > 0 ? 1 : 0;
            }
            return there == extremes.length ? Settled.HOLDS : there == 0 ? Settled.FAILS : new Somebody(seen);
        }

        /// A quorum, which no tie helps.
        Need gate(Check check) {
            return read(check, Ties.Half.IS_NOT_ENOUGH);
        }

        Need read(Check rule) {
            return read(rule, half);
        }

        private Need read(Check check, Ties.Half enough) {
            return switch (check) {
                case Check.AllOf all -> {
                    List<Need> parts =
                            all.parts().stream().map(part -> read(part, enough)).toList();
                    yield some(parts.size(), parts);
                }
                case Check.SomeOf of ->
                    some(
                            of.least(),
                            of.parts().stream().map(part -> read(part, enough)).toList());
                case Check.Gauge gauge -> gauge(gauge, enough);
            };
        }

        private Need gauge(Check.Gauge gauge, Ties.Half enough) {
            int holds = 0;
            boolean moves = false;
            OptionalLong whole = gauge.base(extremes[0]);
            for (Tally extreme : extremes) {
                holds += Ties.holds(gauge, extreme, enough) ? 1 : 0;
                moves |= !gauge.base(extreme).equals(whole);
            }
            if (holds == 0 || holds == extremes.length) {
                return holds == 0 ? Settled.FAILS : Settled.HOLDS;
            }
            long have = gauge.have(now);
            if (moves && !isObjection(gauge)) {
                return new Reach(gauge, seen, have, gauge.base(now).orElse(0), enough);
            }
            long need =
                    gauge.need(whole) - (Ties.isEvenMajority(gauge, whole) && enough == Ties.Half.IS_ENOUGH ? 1 : 0);
            Measure measure = measures.get(gauge.measure());
            return gauge.threshold().isFloor()
                    ? new More(gauge, seen, measure, need - have)
                    : new AtMostMore(gauge, seen, measure, need - have);
        }

        /// No objection among some: once one of them is there, only objections count.
        private boolean isObjection(Check.Gauge gauge) {
            return gauge.target() instanceof Check.NoneAmong && gauge.base(now).orElse(0) > 0;
        }
    }

    /// Whether the votes that are counted are objections and votes against.
    static boolean isObjection(Rule.Test test) {
        return test instanceof Rule.NoObjection;
    }
}
