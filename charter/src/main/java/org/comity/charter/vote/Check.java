package org.comity.charter.vote;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.Share;
import org.comity.charter.rule.Threshold;

/// A rule made ready for counting: every word has become a set of positions and a measure.
sealed interface Check {
    /// Whether it holds for a tally.
    boolean holds(Tally tally);

    /// Its tests, in the order of the sentence.
    void forEachGauge(Consumer<Gauge> action);

    record AllOf(List<Check> parts) implements Check {
        @Override
        public boolean holds(Tally tally) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(tally)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void forEachGauge(Consumer<Gauge> action) {
            parts.forEach(part -> part.forEachGauge(action));
        }
    }

    record SomeOf(int least, List<Check> parts) implements Check {
        @Override
        public boolean holds(Tally tally) {
            int met = 0;
            for (int i = 0; i < parts.size() && met < least; i++) {
                met += parts.get(i).holds(tally) ? 1 : 0;
            }
            return met >= least;
        }

        @Override
        public void forEachGauge(Consumer<Gauge> action) {
            parts.forEach(part -> part.forEachGauge(action));
        }
    }

    /// One test: how much there is in some positions against what is needed.
    ///
    /// @param sentence the test as the charter says it, with its chamber
    /// @param test the test itself
    /// @param measure index of the measure that is counted
    /// @param counted the positions that are counted, as bits
    /// @param threshold how the two are compared
    /// @param target what is needed
    record Gauge(String sentence, Rule.Test test, int measure, int counted, Threshold threshold, Target target)
            implements Check {
        @Override
        public boolean holds(Tally tally) {
            OptionalLong whole = base(tally);
            if (whole.isPresent() && whole.getAsLong() == 0) {
                return false;
            }
            long have = have(tally);
            long need = need(whole);
            return threshold.isFloor() ? have >= need : have <= need;
        }

        long have(Tally tally) {
            return tally.sum(measure, counted);
        }

        OptionalLong base(Tally tally) {
            return switch (target) {
                case Fixed _ -> OptionalLong.empty();
                case PartOf part -> OptionalLong.of(tally.sum(measure, part.positions()));
                case NoneAmong among -> OptionalLong.of(tally.sum(measure, among.positions()));
            };
        }

        long need(OptionalLong whole) {
            return switch (target) {
                case Fixed fixed -> threshold.edge(fixed.number());
                case PartOf part -> part.share().edge(threshold, whole.orElseThrow());
                case NoneAmong _ -> 0;
            };
        }

        @Override
        public void forEachGauge(Consumer<Gauge> action) {
            action.accept(this);
        }
    }

    /// What a test needs.
    sealed interface Target {
        /// The positions of the whole that it is taken of, as bits; none for a number.
        default int positions() {
            return 0;
        }
    }

    record Fixed(long number) implements Target {}

    /// A share of what is in these positions, of which there must be some.
    record PartOf(Share share, int positions) implements Target {}

    /// Nobody, among these positions, of which there must be some.
    record NoneAmong(int positions) implements Target {}
}
