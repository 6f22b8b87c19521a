package org.comity.cli.replay;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.charter.Provision;
import org.comity.charter.rule.Rule;

/// The groups and weights that a provision's rules and quorums name.
///
/// @param groups kinds of seat and groups
record RuleWords(Set<String> groups, Set<String> weights) {
    static RuleWords of(Provision provision) {
        RuleWords words = new RuleWords(new LinkedHashSet<>(), new LinkedHashSet<>());
        switch (provision.means()) {
            case Provision.BySteps steps ->
                steps.allSteps().stream()
                        .flatMap(step -> step.standards().stream())
                        .flatMap(standard -> Stream.concat(Stream.of(standard.rule()), standard.quorum().stream()))
                        .forEach(words::add);
            case Provision.Unknown _ -> {}
        }
        return words;
    }

    private void add(Rule rule) {
        switch (rule) {
            case Rule.All all -> all.parts().forEach(this::add);
            case Rule.Any any -> any.parts().forEach(this::add);
            case Rule.SomeOf some -> some.parts().forEach(this::add);
            case Rule.Chambers chambers -> {
                groups.addAll(chambers.groups());
                add(chambers.rule());
            }
            case Rule.Number number -> {
                number.group().ifPresent(groups::add);
                number.weight().ifPresent(weights::add);
            }
            case Rule.Portion portion -> {
                portion.group().ifPresent(groups::add);
                portion.weight().ifPresent(weights::add);
            }
            case Rule.Every every -> every.group().ifPresent(groups::add);
            case Rule.NoneAgainst none -> none.group().ifPresent(groups::add);
            case Rule.NoObjection _ -> {}
        }
    }
}
