package org.comity.charter.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.Share;
import org.comity.charter.rule.Threshold;

/// What must have been ratified, as a tree whose leaves compare what there is with what is needed.
sealed interface Requirement {
    Share WHOLE = new Share(1, 1, Share.Notation.FRACTION);

    /// So many of the parts hold.
    record SomeOf(int least, List<Requirement> parts) implements Requirement {}

    /// One test, by its place in the list of gauges.
    record At(int gauge) implements Requirement {}

    /// What one test counts and needs.
    ///
    /// @param groups the groups in all of which a party has to be
    /// @param weight what it adds, or empty for heads
    /// @param share the share of the whole, or empty when `number` is needed
    record Gauge(
            String sentence,
            Set<String> groups,
            Optional<String> weight,
            Threshold threshold,
            Optional<Share> share,
            long number) {
        /// The least that is enough.
        long need(long whole) {
            return share.isPresent() ? share.get().edge(threshold, whole) : threshold.edge(number);
        }

        boolean holds(long have, long whole) {
            return (share.isEmpty() || whole > 0) && have >= need(whole);
        }
    }

    /// A requirement with its gauges.
    record Compiled(Requirement root, List<Gauge> gauges) {
        boolean holds(long[] have, long[] whole) {
            return holds(root, have, whole);
        }

        private boolean holds(Requirement each, long[] have, long[] whole) {
            return switch (each) {
                case At(int gauge) -> gauges.get(gauge).holds(have[gauge], whole[gauge]);
                case SomeOf(int least, List<Requirement> parts) -> {
                    int holding = 0;
                    for (Requirement part : parts) {
                        holding += holds(part, have, whole) ? 1 : 0;
                    }
                    yield holding >= least;
                }
            };
        }

        /// Whether some test takes a share of members or adds a weight, so that somebody has to say who they are.
        ///
        /// @param named the groups that the instrument names itself
        boolean needsBody(Set<String> named) {
            return gauges.stream()
                    .anyMatch(gauge -> gauge.weight().isPresent()
                            || gauge.share().isPresent()
                                    && gauge.groups().stream().noneMatch(named::contains));
        }
    }

    static Compiled compile(Rule rule) {
        List<Gauge> gauges = new ArrayList<>();
        Requirement root = compile(rule, Set.of(), gauges);
        return new Compiled(root, List.copyOf(gauges));
    }

    private static Requirement compile(Rule rule, Set<String> within, List<Gauge> gauges) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> new SomeOf(parts.size(), compile(parts, within, gauges));
            case Rule.Any(List<Rule> parts) -> new SomeOf(1, compile(parts, within, gauges));
            case Rule.SomeOf(int least, List<Rule> parts) -> new SomeOf(least, compile(parts, within, gauges));
            case Rule.Chambers(List<String> groups, Rule inner) ->
                new SomeOf(
                        groups.size(),
                        groups.stream()
                                .map(group -> compile(inner, with(within, Optional.of(group)), gauges))
                                .toList());
            case Rule.Number number ->
                at(
                        gauges,
                        new Gauge(
                                sentence(number, within),
                                with(within, number.group()),
                                number.weight(),
                                number.threshold(),
                                Optional.empty(),
                                number.number()));
            case Rule.Portion portion ->
                at(
                        gauges,
                        new Gauge(
                                sentence(portion, within),
                                with(within, portion.group()),
                                portion.weight(),
                                portion.threshold(),
                                Optional.of(portion.share()),
                                0));
            case Rule.Every every ->
                at(
                        gauges,
                        new Gauge(
                                sentence(every, within),
                                with(within, every.group()),
                                Optional.empty(),
                                Threshold.AT_LEAST,
                                Optional.of(WHOLE),
                                0));
            case Rule.NoneAgainst _, Rule.NoObjection _ ->
                throw new IllegalArgumentException("a vote brings nothing into force: " + rule.sentence());
        };
    }

    private static List<Requirement> compile(List<Rule> parts, Set<String> within, List<Gauge> gauges) {
        return parts.stream().map(part -> compile(part, within, gauges)).toList();
    }

    private static At at(List<Gauge> gauges, Gauge gauge) {
        gauges.add(gauge);
        return new At(gauges.size() - 1);
    }

    private static String sentence(Rule.Test test, Set<String> within) {
        return test.sentence() + (within.isEmpty() ? "" : " (" + String.join(", ", within) + ")");
    }

    private static Set<String> with(Set<String> within, Optional<String> group) {
        Set<String> groups = new TreeSet<>(within);
        group.ifPresent(groups::add);
        return groups;
    }
}
