package org.comity.charter.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.charter.FormatPage;
import org.comity.charter.rule.RuleParser.Broken;
import org.comity.charter.rule.RuleParser.Parsed;
import org.comity.charter.rule.RuleParser.Sound;
import org.comity.charter.rule.RuleParser.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rule language as docs/formats/rule-language.md gives it; the vectors stand there.
class RuleLanguageTest {
    private static final FormatPage PAGE = FormatPage.of("rule-language.md");
    private static final Vocabulary VOCABULARY =
            new Vocabulary(Set.of("permanent", "binding", "senate", "house"), Set.of("votes", "population"));

    static Stream<String> vectors() {
        return PAGE.blocks("vectors").getFirst().stream();
    }

    static Stream<String> quorums() {
        return PAGE.blocks("quorums").getFirst().stream();
    }

    static Stream<String> deferrals() {
        return PAGE.blocks("deferrals").getFirst().stream();
    }

    static Stream<String> problems() {
        return PAGE.blocks("problems").getFirst().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_rule_prints_as_the_sentence_it_was_read_from(String sentence) {
        assertEquals(sentence, sound(sentence, Use.DECISION).sentence());
    }

    @ParameterizedTest
    @MethodSource("quorums")
    void a_quorum_prints_as_the_sentence_it_was_read_from(String sentence) {
        assertEquals(sentence, sound(sentence, Use.QUORUM).sentence());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_decision_is_no_quorum(String sentence) {
        assertInstanceOf(Broken.class, parse(sentence, Use.QUORUM));
    }

    @ParameterizedTest
    @MethodSource("quorums")
    void a_quorum_is_no_decision(String sentence) {
        assertInstanceOf(Broken.class, parse(sentence, Use.DECISION));
    }

    @ParameterizedTest
    @MethodSource("deferrals")
    void a_right_to_put_off_prints_as_it_was_read_and_is_neither_decision_nor_quorum(String sentence) {
        Rule rule = sound(sentence, Use.DEFERRAL);
        assertEquals(sentence, rule.sentence());
        assertEquals(Rule.Direction.AGAINST_ADOPTION, rule.direction());
        assertInstanceOf(Broken.class, parse(sentence, Use.DECISION));
        assertInstanceOf(Broken.class, parse(sentence, Use.QUORUM));
    }

    @ParameterizedTest
    @MethodSource({"vectors", "quorums"})
    void a_decision_or_a_quorum_is_no_right_to_put_off(String sentence) {
        assertEquals(
                Rule.Direction.FOR_ADOPTION,
                parse(sentence, Use.DECISION) instanceof Sound sound
                        ? sound.rule().direction()
                        : sound(sentence, Use.QUORUM).direction());
        assertInstanceOf(Broken.class, parse(sentence, Use.DEFERRAL));
    }

    @ParameterizedTest
    @CsvSource({
        "at least 9 in favour, 11",
        "at most 3 against, 10",
        "fewer than 1/3 of members not in favour, 26",
        "all of members against, 4",
        "no objection, 3",
        "no permanent against, 13",
        "at least 3 present, 11"
    })
    void a_right_to_put_off_counts_so_many_as_are_against_and_nothing_else(String sentence, int offset) {
        Broken broken = assertInstanceOf(Broken.class, parse(sentence, Use.DEFERRAL));
        assertEquals(offset, broken.offset(), broken::says);
    }

    @Test
    void a_rule_cannot_help_and_hinder_an_adoption() {
        Rule helps = sound("at least 9 in favour", Use.DECISION);
        Rule hinders = sound("at least 9 against", Use.DEFERRAL);
        assertThrows(IllegalArgumentException.class, () -> new Rule.All(List.of(helps, hinders)));
        assertThrows(IllegalArgumentException.class, () -> new Rule.Any(List.of(helps, hinders)));
        assertThrows(IllegalArgumentException.class, () -> new Rule.SomeOf(1, List.of(helps, hinders)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more than 1/2 of present and voting in favour",
                "more than 50% of votes of cast in favour",
                "at least 9 in favour, and (no objection, or more than 2/4 of members in favour)",
                "in each of senate, house: (more than 1/2 of cast in favour)",
                "at least 1 of these: (more than 1/2 of members in favour)"
            })
    void a_majority_can_be_tied(String sentence) {
        assertTrue(sound(sentence, Use.DECISION).canBeTied());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at least 1/2 of members in favour",
                "more than 50.1% of members in favour",
                "fewer than 1/2 of members against",
                "at least 9 in favour",
                "no vote against"
            })
    void other_tests_cannot_be_tied(String sentence) {
        assertFalse(sound(sentence, Use.DECISION).canBeTied());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void a_problem_has_a_place_and_a_suggestion(String line) {
        String[] cells = line.split("\\|", -1);
        Broken broken = broken(cells[0].stripTrailing());
        assertEquals(Integer.parseInt(cells[1].trim()), broken.offset() + 1, broken::toString);
        assertTrue(broken.suggestion().contains(cells[2].trim()), broken::toString);
        assertFalse(broken.says().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at least 9 in favour and no permanent against | at least 9 in favour, and no permanent against",
                "at least 9 in favour or no vote against | at least 9 in favour, or no vote against",
                "At Least 9 IN Favour, AND no Permanent Against | at least 9 in favour, and no permanent against",
                "every permanent members in favour | all of permanent members in favour",
                "less than 4 against | fewer than 4 against",
                "at least 2/3 of the present and voting in favour | at least 2/3 of present and voting in favour",
                "more than 1/2 of all in favour | more than 1/2 of members in favour",
                "at least 85% of votes of the members in favour | at least 85% of votes of members in favour",
                "all of the members in favour | all of members in favour",
                "((no objection)) | no objection"
            })
    void other_spellings_are_read_and_not_printed(String written, String printed) {
        assertEquals(printed, sound(written, Use.DECISION).sentence());
    }

    @Test
    void spaces_and_line_breaks_may_be_several() {
        assertEquals(
                "at least 9 in favour, and no permanent against",
                sound(" at  least 9\n in\tfavour ,\r\n and no permanent against ", Use.DECISION)
                        .sentence());
    }

    @Test
    void at_least_half_and_more_than_half_are_two_rules() {
        assertNotEquals(
                sound("at least 1/2 of members in favour", Use.DECISION),
                sound("more than 1/2 of members in favour", Use.DECISION));
    }

    @Test
    void and_binds_a_parenthesis_as_a_whole() {
        Rule rule = sound("(no vote against, or at least 9 in favour), and no permanent against", Use.DECISION);
        assertInstanceOf(
                Rule.Any.class, assertInstanceOf(Rule.All.class, rule).parts().getFirst());
    }

    @Test
    void present_is_a_base_where_something_counted_follows() {
        assertEquals(
                new Rule.Every(Optional.of("senate"), Base.PRESENT, Counted.IN_FAVOUR),
                sound("all of senate present in favour", Use.DECISION));
        assertEquals(
                new Rule.Every(Optional.of("senate"), Base.PRESENT, Counted.PRESENT),
                sound("all of senate present present", Use.QUORUM));
        assertEquals(
                new Rule.Every(Optional.of("senate"), Base.MEMBERS, Counted.PRESENT),
                sound("all of senate members present", Use.QUORUM));
    }

    @Test
    void a_percentage_keeps_its_digits() {
        Rule rule = sound("at least 62.50% of votes of cast in favour", Use.DECISION);
        Share share = assertInstanceOf(Rule.Portion.class, rule).share();
        assertEquals(new Share(6250, 10_000, Share.Notation.PERCENT), share);
        assertEquals("62.50%", share.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1/0", "0%", "100.1%", "1/10000000000", "0.00000001%", "99999999999%"})
    void a_share_is_above_nothing_and_at_most_the_whole(String share) {
        assertEquals(9, broken("at least " + share + " of members in favour").offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1", "100%", "1/1000000000", "0.0000001%", "999999999/1000000000"})
    void the_edges_of_a_share_are_read(String share) {
        String sentence = "at least " + share + " of members in favour";
        assertEquals(sentence, sound(sentence, Use.DECISION).sentence());
    }

    @Test
    void a_number_is_at_most_ten_to_the_fifteenth() {
        sound("at least 1000000000000000 votes in favour", Use.DECISION);
        assertEquals(9, broken("at least 1000000000000001 votes in favour").offset());
        assertEquals(9, broken("at least 99999999999999999999 votes in favour").offset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at least 3 against",
                "more than 1/2 of members not in favour",
                "at most 3 in favour",
                "fewer than 1/3 of members in favour",
                "at most 1/3 of members present"
            })
    void a_rule_in_which_more_in_favour_could_hurt_is_refused(String sentence) {
        assertInstanceOf(Broken.class, parse(sentence, Use.DECISION));
        assertInstanceOf(Broken.class, parse(sentence, Use.QUORUM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at most 1/1 of present and voting against", "at most 100% of cast not in favour"})
    void at_most_the_whole_is_no_test(String sentence) {
        // It holds whenever there is anybody at all, so that one more vote against could make it hold.
        assertEquals(8, broken(sentence).offset());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rule.Portion(
                        Threshold.AT_MOST,
                        new Share(1, 1, Share.Notation.FRACTION),
                        Optional.empty(),
                        Optional.empty(),
                        Base.CAST,
                        Counted.AGAINST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "()",
                "no objection,",
                "no objection, and",
                "at least",
                "at least 9",
                "at least 9 in",
                "at least 9 in favour no objection",
                "no objection)",
                "in each of senate: (no objection)",
                "in each of senate, attic: (no objection)",
                "among senate: no objection",
                "at least 3 of these: (no objection), (no vote against)",
                "at least 0 of these: (no objection)",
                "at least 2 of these: no objection",
                "no objection among the members",
                "no objection except from the senate",
                "at least 2 / 3 of members in favour",
                "at least -1 in favour",
                "at least 2/3 of in favour",
                "the members"
            })
    void what_is_not_on_the_page_is_not_in_the_language(String sentence) {
        Broken broken = broken(sentence);
        assertTrue(broken.offset() >= 0 && broken.offset() <= sentence.length(), broken::toString);
        assertFalse(broken.says().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no objektion | 3 | objection",
                "among senat: (no objection) | 6 | senate",
                "no permament against | 3 | permanent against",
                "all of permanent membres in favour | 17 | members",
                "at least 2/3 of presant and voting in favour | 16 | present and voting",
                "no objection among the particpating | 23 | participating",
                "no objection except form the named | 20 | from the named"
            })
    void a_slip_of_the_pen_gets_the_word_that_was_meant(String sentence, int offset, String meant) {
        Broken broken = broken(sentence);
        assertEquals(offset, broken.offset(), broken::toString);
        assertEquals(meant, broken.suggestion(), broken::toString);
    }

    @Test
    void sixteen_levels_are_read_and_seventeen_are_not() {
        assertInstanceOf(Sound.class, parse("(".repeat(15) + "no objection" + ")".repeat(15), Use.DECISION));
        assertEquals(
                16, broken("(".repeat(16) + "no objection" + ")".repeat(16)).offset());
        assertEquals(16, broken("(".repeat(3_999)).offset());
    }

    @Test
    void a_hundred_tests_are_read_and_one_more_is_not() {
        assertInstanceOf(Sound.class, parse("no objection" + ", and no objection".repeat(99), Use.DECISION));
        assertTrue(
                broken("no objection" + ", and no objection".repeat(100)).says().contains("100"));
    }

    @Test
    void a_test_counts_once_for_each_of_its_chambers() {
        String fifty = "no objection" + ", and no objection".repeat(49);
        assertInstanceOf(Sound.class, parse("in each of senate, house: (" + fifty + ")", Use.DECISION));
        assertInstanceOf(Broken.class, parse("in each of senate, house, binding: (" + fifty + ")", Use.DECISION));
        // Seven chambers of two in one another would be 128 tests.
        assertInstanceOf(
                Broken.class,
                parse("in each of senate, house: (".repeat(7) + "no objection" + ")".repeat(7), Use.DECISION));
    }

    @Test
    void four_thousand_characters_are_read_and_one_more_is_not() {
        String sentence = "no objection" + " ".repeat(4_000 - 12);
        assertInstanceOf(Sound.class, parse(sentence, Use.DECISION));
        assertInstanceOf(Broken.class, parse(sentence + " ", Use.DECISION));
    }

    @Test
    void a_sentence_that_would_print_longer_than_it_may_be_is_refused() {
        String group = "g".repeat(30);
        Vocabulary vocabulary = new Vocabulary(Set.of(group), Set.of());
        String each = "every " + group + " in favour";
        String sentence = each + (" and " + each).repeat(75);
        assertTrue(sentence.length() < 4_000 && sentence.length() > 3_800);
        assertInstanceOf(Broken.class, RuleParser.parse(sentence, vocabulary, Use.DECISION));
    }

    @Test
    void words_of_the_language_cannot_be_meant_as_groups() {
        Vocabulary members = new Vocabulary(Set.of("members", "against"), Set.of("present"));
        assertEquals(
                new Rule.Portion(
                        Threshold.AT_LEAST,
                        new Share(2, 3, Share.Notation.FRACTION),
                        Optional.empty(),
                        Optional.empty(),
                        Base.MEMBERS,
                        Counted.IN_FAVOUR),
                assertInstanceOf(
                                Sound.class,
                                RuleParser.parse("at least 2/3 of members in favour", members, Use.DECISION))
                        .rule());
        assertInstanceOf(Broken.class, RuleParser.parse("no against against", members, Use.DECISION));
    }

    @Test
    void every_word_of_the_grammar_is_reserved() {
        List<String> words = PAGE.lines().stream()
                .dropWhile(line -> !line.startsWith("sentence :="))
                .takeWhile(line -> !line.equals("```"))
                .flatMap(line -> Pattern.compile("\"([^\"]+)\"").matcher(line).results())
                .flatMap(quoted -> Stream.of(quoted.group(1).split("[^a-z]+")))
                .filter(word -> !word.isEmpty())
                .toList();
        assertTrue(words.size() > 50, () -> "the grammar was not found: " + words);
        words.forEach(word -> assertTrue(Words.RESERVED.contains(word), word));
    }

    private static Parsed parse(String sentence, Use use) {
        return RuleParser.parse(sentence, VOCABULARY, use);
    }

    private static Rule sound(String sentence, Use use) {
        return assertInstanceOf(Sound.class, parse(sentence, use)).rule();
    }

    private static Broken broken(String sentence) {
        return assertInstanceOf(Broken.class, parse(sentence, Use.DECISION));
    }
}
