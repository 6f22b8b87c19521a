package org.comity.acts.membership;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.acts.Actor;
import org.comity.charter.facts.Restriction;

/// Words for refusals: who acted, what the record has, what is possible.
public final class Authors {
    private Authors() {}

    /// Whoever acted, inside a sentence.
    public static String words(Actor by) {
        return switch (by) {
            case Actor.Member(String code) -> code;
            case Actor.Organ(String organ) -> "the organ '" + organ + "'";
            case Actor.Office(String office, String holder) ->
                "the office '" + office + "'" + (holder.isEmpty() ? "" : " (" + holder + ")");
            case Actor.Person person -> person.name();
            case Actor.Outsider outsider -> outsider.name();
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody who is not disclosed";
        };
    }

    /// As the end of a clause, in brackets.
    public static String acts(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return "";
        }
        String each = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " (" + (numbers.size() == 1 ? "act " : "acts ") + each + ")";
    }

    /// What a member of a status can do, or what can be done with it.
    static String possible(StatusInLaw status) {
        String steps = Arrays.stream(Step.values())
                .filter(step -> step.isPossibleFrom(status))
                .map(Step::noun)
                .distinct()
                .collect(Collectors.joining(", "));
        return "from there these are possible: " + steps;
    }

    static String words(Restriction bar) {
        String cause = bar.cause().map(Restriction.Cause::words).orElse("a reason that nobody gives");
        String where = bar.organ().map(organ -> " in " + organ).orElse("");
        return cause + where + ", " + bar.period();
    }
}
