package org.comity.charter.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How a matter is decided, as one sentence of the rule language.
///
/// Inside the quorum every rule is monotone: more in favour never hurts, more against never helps. A rule of those who
/// may have an adoption put off is monotone the other way round.
/// `RuleParser.parse(rule.sentence())` gives an equal rule.
public sealed interface Rule {
    /// The sentence in the form in which the language prints it.
    default String sentence() {
        return RulePrinter.print(this);
    }

    /// The weights that its tests use.
    default Set<String> weights() {
        return switch (this) {
            case All all -> weights(all.parts());
            case Any any -> weights(any.parts());
            case SomeOf some -> weights(some.parts());
            case Chambers chambers -> chambers.rule().weights();
            case Number number -> number.weight().map(Set::of).orElse(Set.of());
            case Portion portion -> portion.weight().map(Set::of).orElse(Set.of());
            case Every _, NoneAgainst _, NoObjection _ -> Set.of();
        };
    }

    /// Whether it helps or hinders an adoption.
    ///
    /// A decision and a quorum go one way, the right to have an adoption put off the other; no rule goes both.
    default Direction direction() {
        return switch (this) {
            case All all -> all.parts().getFirst().direction();
            case Any any -> any.parts().getFirst().direction();
            case SomeOf some -> some.parts().getFirst().direction();
            case Chambers chambers -> chambers.rule().direction();
            case Number number -> Direction.of(number.threshold(), number.counted());
            case Portion portion -> Direction.of(portion.threshold(), portion.counted());
            case Every _, NoneAgainst _, NoObjection _ -> Direction.FOR_ADOPTION;
        };
    }

    /// Which way a rule goes.
    enum Direction {
        /// More in favour never hurts, more against never helps.
        FOR_ADOPTION,
        /// The more are against, the sooner it holds.
        AGAINST_ADOPTION;

        private static Direction of(Threshold threshold, Counted counted) {
            return threshold.isFloor() && !counted.wantsFloor() ? AGAINST_ADOPTION : FOR_ADOPTION;
        }
    }

    /// Whether some test of it is `more than 1/2 of … in favour`, so that a vote can be tied.
    default boolean canBeTied() {
        return switch (this) {
            case All all -> all.parts().stream().anyMatch(Rule::canBeTied);
            case Any any -> any.parts().stream().anyMatch(Rule::canBeTied);
            case SomeOf some -> some.parts().stream().anyMatch(Rule::canBeTied);
            case Chambers chambers -> chambers.rule().canBeTied();
            case Portion portion ->
                portion.threshold() == Threshold.MORE_THAN
                        && portion.share().isHalf()
                        && portion.counted() == Counted.IN_FAVOUR;
            case Number _, Every _, NoneAgainst _, NoObjection _ -> false;
        };
    }

    private static Set<String> weights(List<Rule> parts) {
        Set<String> weights = new TreeSet<>();
        parts.forEach(part -> weights.addAll(part.weights()));
        return weights;
    }

    /// Every part holds. Parts: two or more.
    record All(List<Rule> parts) implements Rule {
        public All {
            parts = atLeastTwo(parts);
        }
    }

    /// Some part holds. Parts: two or more.
    record Any(List<Rule> parts) implements Rule {
        public Any {
            parts = atLeastTwo(parts);
        }
    }

    /// At least so many of the parts hold.
    record SomeOf(int least, List<Rule> parts) implements Rule {
        public SomeOf {
            parts = List.copyOf(parts);
            if (least < 1 || least > parts.size()) {
                throw new IllegalArgumentException("at least " + least + " of " + parts.size());
            }
            oneDirection(parts);
        }
    }

    /// The rule read for the seats of each group alone; it holds in every one.
    record Chambers(List<String> groups, Rule rule) implements Rule {
        public Chambers {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("no chamber");
            }
        }
    }

    /// A rule without parts: one comparison of what there is with what is needed.
    sealed interface Test extends Rule {}

    /// A number of heads, or with a weight a number of votes: `at least 9 in favour`.
    record Number(Threshold threshold, long number, Optional<String> group, Optional<String> weight, Counted counted)
            implements Test {
        public static final long MOST = 1_000_000_000_000_000L;

        public Number {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("a number from 0 to " + MOST + ", not " + number);
            }
            fit(threshold, counted);
        }
    }

    /// A share of a whole: `at least 2/3 of present and voting in favour`.
    record Portion(
            Threshold threshold,
            Share share,
            Optional<String> weight,
            Optional<String> group,
            Base base,
            Counted counted)
            implements Test {
        public Portion {
            fit(threshold, counted);
            if (threshold == Threshold.AT_MOST && share.isWhole()) {
                // It holds as soon as anybody is counted, so one more vote against could make it hold.
                throw new IllegalArgumentException("at most " + share.words() + " holds whatever the votes are");
            }
        }
    }

    /// The whole of a base, which must not be empty: `all of permanent members in favour`.
    record Every(Optional<String> group, Base base, Counted counted) implements Test {
        public Every {
            fit(Threshold.AT_LEAST, counted);
            if (!counted.wantsFloor()) {
                throw new IllegalArgumentException("all of them does not go with " + counted.words());
            }
        }
    }

    /// Nobody is against: `no vote against`, `no permanent against`.
    record NoneAgainst(Optional<String> group) implements Test {}

    /// Nobody objects: consensus, also among a base that must not be empty, also leaving named members aside.
    record NoObjection(Optional<Base> among, Except except) implements Test {
        public NoObjection {
            if (among.isPresent() && !RuleParser.AMONG.contains(among.get())) {
                throw new IllegalArgumentException("no objection among " + among.get());
            }
        }
    }

    /// Whose objection does not count.
    enum Except {
        NOBODY,
        THE_NAMED
    }

    private static List<Rule> atLeastTwo(List<Rule> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("two parts or more, not " + parts.size());
        }
        oneDirection(parts);
        return List.copyOf(parts);
    }

    private static void oneDirection(List<Rule> parts) {
        if (parts.stream().map(Rule::direction).distinct().count() > 1) {
            throw new IllegalArgumentException("one part helps an adoption and another hinders it");
        }
    }

    private static void fit(Threshold threshold, Counted counted) {
        if (!threshold.isFloor() && counted.wantsFloor()) {
            throw new IllegalArgumentException(threshold.words() + " does not go with " + counted.words());
        }
    }
}
