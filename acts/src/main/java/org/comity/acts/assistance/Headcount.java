package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How many people, as exactly as it is known: exactly where the least is the most. Numbers are
/// never guessed: what is not given is not known.
///
/// @param least that there were
/// @param most that there were, not less than the least
/// @param about how many, where somebody says a number without more
public record Headcount(OptionalLong least, OptionalLong most, OptionalLong about) {
    public Headcount {
        if (least.isEmpty() && most.isEmpty() && about.isEmpty()) {
            throw new IllegalArgumentException("a headcount gives the least, the most or about how many");
        }
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            throw new IllegalArgumentException(
                    "a headcount of at least " + least.getAsLong() + " and at most " + most.getAsLong());
        }
    }

    public static Headcount exactly(long number) {
        return new Headcount(OptionalLong.of(number), OptionalLong.of(number), OptionalLong.empty());
    }

    public static Headcount about(long number) {
        return new Headcount(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(number));
    }

    public static Headcount between(OptionalLong least, OptionalLong most) {
        return new Headcount(least, most, OptionalLong.empty());
    }

    /// Such as `exactly 70`, `about 150`, `at least 2000`, `2000 to 2500`.
    public String words() {
        List<String> words = new ArrayList<>();
        if (least.isPresent() && least.equals(most)) {
            words.add("exactly " + least.getAsLong());
        } else if (least.isPresent() && most.isPresent()) {
            words.add(least.getAsLong() + " to " + most.getAsLong());
        } else {
            least.ifPresent(number -> words.add("at least " + number));
            most.ifPresent(number -> words.add("at most " + number));
        }
        about.ifPresent(number -> words.add("about " + number));
        return String.join(", ", words);
    }

    /// Whether the two can be of the same people. What is only given as about so many is held against nothing.
    public boolean agreesWith(Headcount other) {
        return !isSurelyMore(other) && !other.isSurelyMore(this);
    }

    private boolean isSurelyMore(Headcount other) {
        return least.isPresent() && other.most.isPresent() && least.getAsLong() > other.most.getAsLong();
    }
}
