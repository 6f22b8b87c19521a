package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.rule.Base;
import org.comity.charter.rule.Counted;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.Share;
import org.comity.charter.rule.Threshold;

/// Turns rules into checks and collects the measures that they need.
final class Compiler {
    private static final int ALL = (1 << Position.values().length) - 1;
    private static final Share WHOLE = new Share(1, 1, Share.Notation.FRACTION);

    private final List<Measure> measures = new ArrayList<>(List.of(Measure.HEADS));

    /// The measures of everything compiled so far; the first counts every head.
    List<Measure> measures() {
        return List.copyOf(measures);
    }

    /// @param leavesOut positions that count for nothing
    Check compile(Rule rule, Set<Position> leavesOut) {
        int silent = 0;
        for (Position position : leavesOut) {
            silent |= Position.bits(position);
        }
        return check(rule, Measure.HEADS, ~silent);
    }

    private Check check(Rule rule, Measure within, int counting) {
        return switch (rule) {
            case Rule.All all -> new Check.AllOf(checks(all.parts(), within, counting));
            case Rule.Any any -> new Check.SomeOf(1, checks(any.parts(), within, counting));
            case Rule.SomeOf some -> new Check.SomeOf(some.least(), checks(some.parts(), within, counting));
            case Rule.Chambers chambers -> chambers(chambers, within, counting);
            case Rule.Test test -> gauge(test, within, counting);
        };
    }

    private List<Check> checks(List<Rule> parts, Measure within, int counting) {
        return parts.stream().map(part -> check(part, within, counting)).toList();
    }

    private Check chambers(Rule.Chambers chambers, Measure within, int counting) {
        List<Check> each = new ArrayList<>();
        for (String group : chambers.groups()) {
            each.add(check(chambers.rule(), within.within(Optional.of(group)), counting));
        }
        return each.size() == 1 ? each.getFirst() : new Check.AllOf(each);
    }

    private Check.Gauge gauge(Rule.Test test, Measure within, int counting) {
        String chamber = within.groups().isEmpty() ? "" : " (" + String.join(", ", within.groups()) + ")";
        String sentence = test.sentence() + chamber;
        return switch (test) {
            case Rule.Number number ->
                new Check.Gauge(
                        sentence,
                        test,
                        index(within.within(number.group()).in(number.weight())),
                        counted(number.counted(), counting),
                        number.threshold(),
                        new Check.Fixed(number.number()));
            case Rule.Portion portion -> {
                int base = base(portion.base(), counting);
                yield new Check.Gauge(
                        sentence,
                        test,
                        index(within.within(portion.group()).in(portion.weight())),
                        // A share is taken of the base alone: a recused seat is present, and no part of the entitled.
                        counted(portion.counted(), counting) & base,
                        portion.threshold(),
                        new Check.PartOf(portion.share(), base));
            }
            case Rule.Every every -> {
                int base = base(every.base(), counting);
                yield new Check.Gauge(
                        sentence,
                        test,
                        index(within.within(every.group())),
                        counted(every.counted(), counting) & base,
                        Threshold.AT_LEAST,
                        new Check.PartOf(WHOLE, base));
            }
            case Rule.NoneAgainst none ->
                new Check.Gauge(
                        sentence,
                        test,
                        index(within.within(none.group())),
                        Position.againstBits() & counting,
                        Threshold.AT_MOST,
                        new Check.Fixed(0));
            case Rule.NoObjection objection -> {
                Measure all = objection.except() == Rule.Except.THE_NAMED ? within.leavingOutTheNamed() : within;
                Check.Target target = objection.among().isEmpty()
                        ? new Check.Fixed(0)
                        : new Check.NoneAmong(base(objection.among().get(), counting));
                yield new Check.Gauge(
                        sentence, test, index(all), Position.againstBits() & counting, Threshold.AT_MOST, target);
            }
        };
    }

    private int index(Measure measure) {
        int index = measures.indexOf(measure);
        if (index < 0) {
            measures.add(measure);
            return measures.size() - 1;
        }
        return index;
    }

    /// A seat whose position is left out is there all the same, so presence does not ask what counts.
    private static int counted(Counted counted, int counting) {
        return switch (counted) {
            case IN_FAVOUR -> Position.bits(Position.IN_FAVOUR) & counting;
            case AGAINST -> Position.againstBits() & counting;
            case NOT_IN_FAVOUR -> ALL & ~Position.bits(Position.IN_FAVOUR) & counting;
            case PRESENT -> Position.presentBits();
            case PRESENT_OR_CONSENTING -> Position.presentBits() | Position.bits(Position.NON_OBJECTION_IN_WRITING);
        };
    }

    private static int base(Base base, int counting) {
        return switch (base) {
            case MEMBERS_NOT_ABSTAINING -> ALL & ~Position.bits(Position.ABSTAINING);
            case MEMBERS -> ALL;
            case ENTITLED -> ALL & ~Position.bits(Position.NOT_ENTITLED, Position.RECUSED);
            case PRESENT -> Position.presentBits();
            case PRESENT_AND_VOTING -> Position.votingBits() & counting;
            case CAST -> Position.castBits() & counting;
            case PARTICIPATING -> Position.presentBits() & ~Position.bits(Position.RECUSED);
        };
    }
}
