package org.comity.charter.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints a rule as a sentence that parses back to it.
final class RulePrinter {
    private RulePrinter() {}

    static String print(Rule rule) {
        return switch (rule) {
            case Rule.All all -> join(all.parts(), ", and ");
            case Rule.Any any -> join(any.parts(), ", or ");
            case Rule.SomeOf some ->
                "at least " + some.least() + " of these: "
                        + some.parts().stream()
                                .map(part -> "(" + print(part) + ")")
                                .collect(Collectors.joining(", "));
            case Rule.Chambers chambers -> chambers(chambers);
            case Rule.Test test -> test(test);
        };
    }

    private static String join(List<Rule> parts, String between) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Rule.All _, Rule.Any _ -> "(" + print(part) + ")";
                    case Rule.SomeOf _, Rule.Chambers _, Rule.Test _ -> print(part);
                })
                .collect(Collectors.joining(between));
    }

    private static String chambers(Rule.Chambers chambers) {
        String opening = chambers.groups().size() == 1 ? "among " : "in each of ";
        return opening + String.join(", ", chambers.groups()) + ": (" + print(chambers.rule()) + ")";
    }

    private static String test(Rule.Test test) {
        return switch (test) {
            case Rule.Number(
                    Threshold threshold,
                    long number,
                    Optional<String> group,
                    Optional<String> weight,
                    Counted counted) ->
                threshold.words() + " " + number + " " + word(group) + word(weight) + counted.words();
            case Rule.Portion(
                    Threshold threshold,
                    Share share,
                    Optional<String> weight,
                    Optional<String> group,
                    Base base,
                    Counted counted) ->
                threshold.words() + " " + share.words() + " of "
                        + weight.map(name -> name + " of ").orElse("")
                        + word(group) + base.words() + " " + counted.words();
            case Rule.Every(Optional<String> group, Base base, Counted counted) ->
                "all of " + word(group) + base.words() + " " + counted.words();
            case Rule.NoneAgainst(Optional<String> group) -> "no " + group.orElse("vote") + " against";
            case Rule.NoObjection(Optional<Base> among, Rule.Except except) ->
                "no objection" + among.map(base -> " among the " + base.words()).orElse("")
                        + (except == Rule.Except.THE_NAMED ? " except from the named" : "");
        };
    }

    private static String word(Optional<String> name) {
        return name.map(text -> text + " ").orElse("");
    }
}
