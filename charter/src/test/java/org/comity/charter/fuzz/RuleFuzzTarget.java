package org.comity.charter.fuzz;

import java.util.Set;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;

/// A rule of any words: it is broken at a place inside it, or it prints back to itself.
public final class RuleFuzzTarget {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(Set.of("permanent", "binding", "senate", "house"), Set.of("votes", "population"));

    private RuleFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Places.text(input);
        for (RuleParser.Use use : RuleParser.Use.values()) {
            switch (RuleParser.parse(text, VOCABULARY, use)) {
                case RuleParser.Broken broken -> {
                    if (broken.offset() < 0
                            || broken.offset() > text.length()
                            || broken.says().isBlank()) {
                        throw new AssertionError("a fault outside the sentence: " + broken);
                    }
                }
                case RuleParser.Sound sound -> {
                    String printed = sound.rule().sentence();
                    if (printed.length() > RuleParser.MOST_CHARACTERS) {
                        continue;
                    }
                    if (!(RuleParser.parse(printed, VOCABULARY, use) instanceof RuleParser.Sound again)
                            || !again.rule().equals(sound.rule())) {
                        throw new AssertionError("does not print back to itself: " + printed);
                    }
                }
            }
        }
    }
}
