package org.comity.charter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.comity.charter.rule.RuleParser.Use;

/// Draws rules at random: all that the language can say, the odd included.
public final class RandomRules {
    private final Random random;
    private final List<String> groups;
    private final List<String> weights;
    private final int deepest;

    /// @param deepest how many levels of parentheses at most
    public RandomRules(Random random, List<String> groups, List<String> weights, int deepest) {
        this.random = random;
        this.groups = groups;
        this.weights = weights;
        this.deepest = deepest;
    }

    /// A rule that is within the bounds of the language.
    public Rule draw(Use use) {
        while (true) {
            Rule rule = rule(use, deepest);
            if (tests(rule) <= RuleParser.MOST_TESTS && rule.sentence().length() <= RuleParser.MOST_CHARACTERS) {
                return rule;
            }
        }
    }

    private Rule rule(Use use, int depth) {
        int kind = depth <= 1 ? 9 : random.nextInt(10);
        return switch (kind) {
            case 0, 1 -> new Rule.All(parts(use, depth, 2));
            case 2, 3 -> new Rule.Any(parts(use, depth, 2));
            case 4 -> {
                List<Rule> parts = parts(use, depth, 1);
                yield new Rule.SomeOf(1 + random.nextInt(parts.size()), parts);
            }
            case 5 -> groups.isEmpty() ? test(use) : chambers(use, depth);
            default -> test(use);
        };
    }

    private List<Rule> parts(Use use, int depth, int least) {
        List<Rule> parts = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.add(rule(use, depth - 1));
        }
        return parts;
    }

    private Rule chambers(Use use, int depth) {
        List<String> named = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            named.add(groups.get(random.nextInt(groups.size())));
        }
        return new Rule.Chambers(named, rule(use, depth - 1));
    }

    private Rule.Test test(Use use) {
        if (use == Use.QUORUM) {
            Counted counted = random.nextInt(4) == 0 ? Counted.PRESENT_OR_CONSENTING : Counted.PRESENT;
            return random.nextInt(4) == 0
                    ? new Rule.Every(perhaps(groups), base(counted), counted)
                    : compared(random.nextBoolean() ? Threshold.AT_LEAST : Threshold.MORE_THAN, counted);
        }
        if (use == Use.DEFERRAL) {
            return compared(
                    random.nextBoolean() ? Threshold.AT_LEAST : Threshold.MORE_THAN,
                    random.nextBoolean() ? Counted.AGAINST : Counted.NOT_IN_FAVOUR);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Rule.NoneAgainst(perhaps(groups));
            case 1 ->
                new Rule.NoObjection(
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(RuleParser.AMONG.get(random.nextInt(RuleParser.AMONG.size()))),
                        random.nextInt(4) == 0 ? Rule.Except.THE_NAMED : Rule.Except.NOBODY);
            case 2 -> new Rule.Every(perhaps(groups), any(Base.values()), Counted.IN_FAVOUR);
            case 3, 4 ->
                compared(
                        random.nextBoolean() ? Threshold.AT_MOST : Threshold.FEWER_THAN,
                        random.nextBoolean() ? Counted.AGAINST : Counted.NOT_IN_FAVOUR);
            default -> compared(random.nextBoolean() ? Threshold.AT_LEAST : Threshold.MORE_THAN, Counted.IN_FAVOUR);
        };
    }

    /// A quorum takes no share of votes.
    private Base base(Counted counted) {
        Base base = any(Base.values());
        while (counted.isPresence() && base.dependsOnVotes()) {
            base = any(Base.values());
        }
        return base;
    }

    private Rule.Test compared(Threshold threshold, Counted counted) {
        if (random.nextBoolean()) {
            return new Rule.Number(threshold, number(), perhaps(groups), perhaps(weights), counted);
        }
        Share share = share();
        while (threshold == Threshold.AT_MOST && share.isWhole()) {
            share = share();
        }
        return new Rule.Portion(threshold, share, perhaps(weights), perhaps(groups), base(counted), counted);
    }

    private long number() {
        return switch (random.nextInt(12)) {
            case 0 -> Rule.Number.MOST - random.nextInt(3);
            case 1 -> random.nextLong(Rule.Number.MOST + 1);
            case 2 -> random.nextInt(1_000);
            default -> random.nextInt(6);
        };
    }

    private Share share() {
        if (random.nextInt(3) == 0) {
            long denominator = 100;
            for (int decimals = random.nextInt(8); decimals > 0; decimals--) {
                denominator *= 10;
            }
            return new Share(1 + random.nextLong(denominator), denominator, Share.Notation.PERCENT);
        }
        long denominator = random.nextInt(4) == 0 ? Share.MOST - random.nextInt(3) : 1 + random.nextInt(6);
        return new Share(1 + random.nextLong(denominator), denominator, Share.Notation.FRACTION);
    }

    private Optional<String> perhaps(List<String> names) {
        return names.isEmpty() || random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(names.get(random.nextInt(names.size())));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static int tests(Rule rule) {
        return switch (rule) {
            case Rule.All all ->
                all.parts().stream().mapToInt(RandomRules::tests).sum();
            case Rule.Any any ->
                any.parts().stream().mapToInt(RandomRules::tests).sum();
            case Rule.SomeOf some ->
                some.parts().stream().mapToInt(RandomRules::tests).sum();
            case Rule.Chambers chambers -> chambers.groups().size() * tests(chambers.rule());
            case Rule.Test _ -> 1;
        };
    }
}
