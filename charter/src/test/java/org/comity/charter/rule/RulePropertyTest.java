package org.comity.charter.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.comity.charter.rule.RuleParser.Broken;
import org.comity.charter.rule.RuleParser.Parsed;
import org.comity.charter.rule.RuleParser.Sound;
import org.comity.charter.rule.RuleParser.Use;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holds for every rule.
@Tag("slow")
class RulePropertyTest {
    private static final List<String> GROUPS = List.of("permanent", "senate", "G-7", "2024", "Ober-Haus");
    private static final List<String> WEIGHTS = List.of("votes", "population", "v");
    private static final List<Use> USES = List.of(Use.DECISION, Use.QUORUM, Use.DEFERRAL);
    private static final Vocabulary VOCABULARY = new Vocabulary(Set.copyOf(GROUPS), Set.copyOf(WEIGHTS));

    @Test
    void every_rule_prints_as_a_sentence_that_reads_as_the_rule() {
        Seeded.times(100_000, random -> {
            Use use = USES.get(random.nextInt(USES.size()));
            Rule rule = new RandomRules(random, GROUPS, WEIGHTS, 1 + random.nextInt(5)).draw(use);
            assertEquals(new Sound(rule), RuleParser.parse(rule.sentence(), VOCABULARY, use), rule::sentence);
        });
    }

    @Test
    void spelling_that_is_not_printed_means_the_same() {
        Seeded.times(20_000, random -> {
            Use use = USES.get(random.nextInt(USES.size()));
            Rule rule = new RandomRules(random, GROUPS, WEIGHTS, 4).draw(use);
            String otherwise = respelled(rule.sentence(), random);
            if (otherwise.length() <= RuleParser.MOST_CHARACTERS) {
                assertEquals(new Sound(rule), RuleParser.parse(otherwise, VOCABULARY, use), otherwise);
            }
        });
    }

    @Test
    void a_sentence_with_a_slip_is_read_as_it_prints_or_refused_with_a_place() {
        Seeded.times(30_000, random -> {
            Use use = USES.get(random.nextInt(USES.size()));
            String sentence =
                    new RandomRules(random, GROUPS, WEIGHTS, 3).draw(use).sentence();
            String slipped = slipped(sentence, random);
            Parsed parsed = RuleParser.parse(slipped, VOCABULARY, use);
            if (parsed instanceof Sound sound) {
                assertEquals(sound, RuleParser.parse(sound.rule().sentence(), VOCABULARY, use), slipped);
            } else {
                Broken broken = assertInstanceOf(Broken.class, parsed);
                assertTrue(broken.offset() >= 0 && broken.offset() <= slipped.length(), slipped);
            }
        });
    }

    @Test
    void the_edge_of_a_share_meets_it_and_the_next_number_does_not() {
        Seeded.times(100_000, random -> {
            long denominator = random.nextBoolean() ? 1 + random.nextInt(9) : 1 + random.nextLong(Share.MOST);
            Share share = new Share(1 + random.nextLong(denominator), denominator, Share.Notation.FRACTION);
            long whole =
                    random.nextBoolean() ? random.nextInt(30) : random.nextLong(Long.MAX_VALUE) >> random.nextInt(40);
            for (Threshold threshold : Threshold.values()) {
                long edge = share.edge(threshold, whole);
                long beyond = threshold.isFloor() ? edge - 1 : edge + 1;
                assertTrue(
                        meets(threshold, edge, share, whole),
                        () -> threshold.words() + " " + share.words() + " of " + whole);
                assertTrue(
                        !meets(threshold, beyond, share, whole),
                        () -> threshold.words() + " " + share.words() + " of " + whole);
            }
        });
    }

    private static boolean meets(Threshold threshold, long part, Share share, long whole) {
        int compared = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(share.denominator()))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator())));
        return switch (threshold) {
            case AT_LEAST -> compared >= 0;
            case MORE_THAN -> compared > 0;
            case AT_MOST -> compared <= 0;
            case FEWER_THAN -> compared < 0;
        };
    }

    private static String respelled(String sentence, Random random) {
        String respelled = sentence;
        if (random.nextBoolean()) {
            respelled = respelled.replace(", and ", " and ").replace(", or ", " or ");
        }
        if (random.nextBoolean()) {
            respelled = respelled.replace("fewer than", "less than").replace("all of ", "every ");
        }
        if (random.nextBoolean()) {
            respelled = respelled.toUpperCase(Locale.ROOT);
        }
        if (random.nextBoolean()) {
            respelled =
                    "\n " + respelled.replace(" ", " \t ").replace("(", " (\n").replace(")", " )");
        }
        return random.nextBoolean() ? "(" + respelled + ")" : respelled;
    }

    private static String slipped(String sentence, Random random) {
        StringBuilder slipped = new StringBuilder(sentence);
        int slips = 1 + random.nextInt(3);
        for (int i = 0; i < slips && !slipped.isEmpty(); i++) {
            int at = random.nextInt(slipped.length());
            switch (random.nextInt(4)) {
                case 0 -> slipped.deleteCharAt(at);
                case 1 -> slipped.insert(at, "(),:/%0 anotx\u00e9\ud83d".charAt(random.nextInt(15)));
                case 2 -> slipped.delete(at, Math.min(slipped.length(), at + random.nextInt(12)));
                default ->
                    slipped.insert(at, slipped.substring(at, Math.min(slipped.length(), at + random.nextInt(12))));
            }
        }
        return slipped.toString();
    }
}
