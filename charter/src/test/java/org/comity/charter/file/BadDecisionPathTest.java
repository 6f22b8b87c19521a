package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.comity.charter.Problem;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fallbacks, ties, recusals, deferrals and representation that make no sense.
class BadDecisionPathTest {
    private static final String HEAD = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats: {members: {members: [A, B], by: Statute Art. 4}}
            """;
    private static final String MATTER = HEAD + """
                decisions:
                  matter:
                    by: Statute Art. 5
            """;
    private static final String MAJORITY = "more than 1/2 of members in favour";

    private static List<String> problems(String text) {
        return CharterReader.read("charter.yaml", text).problems().stream()
                .map(problem -> problem.code() + " " + problem.mark().line() + ":"
                        + problem.mark().column())
                .toList();
    }

    private static List<String> matter(String lines) {
        return problems(MATTER + lines.indent(8));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "tie: coin",
                "tie: chair cast",
                "tie: [fails]",
            })
    void a_tie_is_one_of_four(String tie) {
        assertEquals(1, matter("rule: " + MAJORITY + "\n" + tie).size());
    }

    @Test
    void a_word_near_a_kind_of_tie_gets_the_one_that_was_meant() {
        Problem problem = CharterReader.read(
                        "charter.yaml", MATTER + ("rule: " + MAJORITY + "\ntie: chair cast").indent(8))
                .problems()
                .getFirst();
        assertEquals("did you mean 'chair casts'?", problem.suggestion());
        assertEquals("unknown-word", problem.code());
    }

    @Test
    void a_rule_that_cannot_be_tied_has_no_tie() {
        for (String rule : List.of("no objection", "at least 1/2 of members in favour", "at least 1 in favour")) {
            assertEquals(List.of("needless-key 14:14"), matter("rule: " + rule + "\ntie: lots"), rule);
            assertEquals(List.of("needless-key 14:14"), matter("rule: " + rule + "\ntie: fails"), rule);
        }
        assertEquals(List.of(), matter("rule: " + MAJORITY + "\ntie: lots"));
        String readings = "absence: open\nreadings:\n  - {id: a, says: x, by: Statute}\n"
                + "  - {id: b, says: y, rule: " + MAJORITY + ", by: Statute}\n";
        assertEquals(List.of(), matter("rule: no objection\ntie: lots\n" + readings), "one reading can be tied");
    }

    @Test
    void ties_and_fallbacks_of_a_matter_in_steps_stand_in_the_steps() {
        String steps = "steps:\n  - {id: a, asks: x, rule: " + MAJORITY + ", tie: lots}\n"
                + "  - {id: b, asks: y, rule: no objection, otherwise: {rule: " + MAJORITY + "}}\n";
        assertEquals(List.of(), matter(steps));
        assertEquals(List.of("needless-key 16:14"), matter(steps + "tie: lots"));
        assertEquals(List.of("needless-key 16:20"), matter(steps + "otherwise: {rule: " + MAJORITY + "}"));
    }

    @Test
    void a_fallback_has_a_rule_and_keys_of_its_own() {
        String before = "rule: no objection\n";
        assertEquals(List.of("missing-key 14:20"), matter(before + "otherwise: {asks: x}"));
        assertEquals(List.of("wrong-kind 14:20"), matter(before + "otherwise: no objection"));
        assertEquals(List.of("wrong-kind 14:20"), matter(before + "otherwise: [no objection]"));
        assertEquals(List.of("unknown-key 14:41"), matter(before + "otherwise: {rule: no objection, id: vote}"));
        assertEquals(List.of("unknown-key 14:41"), matter(before + "otherwise: {rule: no objection, binds: nobody}"));
        assertEquals(List.of("not-a-rule 14:30"), matter(before + "otherwise: {rule: no objektion}"));
        assertEquals(List.of("unknown-text 14:45"), matter(before + "otherwise: {rule: no objection, by: Rules}"));
        assertEquals(List.of("needless-key 14:46"), matter(before + "otherwise: {rule: no objection, tie: lots}"));
    }

    @ParameterizedTest
    @CsvSource({
        "24 hours,true",
        "1 hour,true",
        "9999 days,true",
        "0 days,false",
        "00 hours,false",
        "10000 days,false",
        "24,false",
        "a day,false",
        "2 weeks,false",
        "24hours,false",
        "-1 days,false",
        "1.5 hours,false",
        "PT24H,false"
    })
    void a_time_to_wait_is_a_number_of_hours_or_days(String time, boolean sound) {
        assertEquals(
                sound ? List.of() : List.of("not-a-duration 14:48"),
                matter("rule: no objection\notherwise: {rule: no objection, after: " + time + "}"));
    }

    @Test
    void there_is_no_time_to_wait_before_the_first_vote() {
        assertEquals(List.of("unknown-key 14:9"), matter("rule: no objection\nafter: 24 hours"));
    }

    @Test
    void fallbacks_of_fallbacks_are_told_apart() {
        String chain = "rule: no objection\notherwise:\n  rule: no vote against\n  otherwise:\n    rule: " + MAJORITY
                + "\n    otherwise: {rule: at least 1 in favour}\n";
        Provision.BySteps means = (Provision.BySteps) CharterReader.read("charter.yaml", MATTER + chain.indent(8))
                .charter()
                .orElseThrow()
                .organs()
                .getFirst()
                .matters()
                .getFirst()
                .provisions()
                .getFirst()
                .means();
        assertEquals(
                List.of("", "otherwise", "otherwise-2", "otherwise-3"),
                means.allSteps().stream().map(Step::id).toList());
    }

    @Test
    void a_step_is_not_called_like_a_fallback() {
        for (String order : List.of("a,a-otherwise", "a-otherwise,a")) {
            StringBuilder steps = new StringBuilder("steps:\n");
            for (String id : order.split(",")) {
                String otherwise = id.equals("a") ? ", otherwise: {rule: no vote against}" : "";
                steps.append("  - {id: " + id + ", asks: x, rule: no objection" + otherwise + "}\n");
            }
            assertEquals(List.of("twice 14:11"), matter(steps.toString()), order);
        }
    }

    @Test
    void readings_of_steps_and_fallbacks_are_bounded_together() {
        String two = "absence: open, readings: [{id: a, says: x, by: Statute}, {id: b, says: y, by: Statute}]";
        StringBuilder chain = new StringBuilder("{rule: no objection, " + two + "}");
        for (int i = 0; i < 4; i++) {
            chain = new StringBuilder("{rule: no objection, " + two + ", otherwise: " + chain + "}");
        }
        String decisions = HEAD + "    decisions: {matter: ";
        String sound = chain.toString().replaceFirst("rule: ", "by: Statute, rule: ");
        assertEquals(List.of(), problems(decisions + sound + "}\n"), "two to the fifth");
        String more = "{by: Statute, rule: no objection, " + two + ", otherwise: " + chain + "}";
        assertEquals(List.of("too-many 10:25"), problems(decisions + more + "}\n"));
    }

    @Test
    void a_chain_of_fallbacks_is_no_deeper_than_a_file_may_be() {
        String chain =
                "{by: Statute, rule: no objection, otherwise: ".repeat(40) + "{rule: no objection}" + "}".repeat(40);
        assertEquals(List.of("too-deep"), codes(HEAD + "    decisions: {matter: " + chain + "}\n"));
    }

    private static List<String> codes(String text) {
        return CharterReader.read("charter.yaml", text).problems().stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    @Test
    void who_recuses_names_and_who_names_has_a_reason() {
        assertEquals(List.of(), matter("rule: no objection\nnamed: any\nrecuses: the named"));
        assertEquals(List.of(), matter("rule: no objection\nnamed: 2\nrecuses: the named"));
        assertEquals(List.of(), matter("rule: no objection except from the named\nnamed: any"));
        assertEquals(List.of("missing-key 12:9"), matter("rule: no objection\nrecuses: the named"));
        assertEquals(List.of("missing-key 12:9"), matter("rule: no objection\nnamed: 0\nrecuses: the named"));
        assertEquals(List.of("needless-key 14:16"), matter("rule: no objection\nnamed: any"));
        assertEquals(List.of("unknown-word 15:18"), matter("rule: no objection\nnamed: any\nrecuses: everybody"));
        assertEquals(
                List.of("not-a-number 14:16"),
                matter("rule: no objection except from the named\nnamed: some").stream()
                        .filter(each -> each.startsWith("not-a-number"))
                        .toList());
    }

    @Test
    void a_right_to_put_off_says_how_many_may_ask_and_for_how_long() {
        String before = "rule: " + MAJORITY + "\ndeferral: ";
        assertEquals(List.of(), matter(before + "{rule: at least 1/3 of members against, for: a month}"));
        assertEquals(List.of("missing-key 14:19"), matter(before + "{rule: at least 1/3 of members against}"));
        assertEquals(List.of("missing-key 14:19"), matter(before + "{for: a month}"));
        assertEquals(List.of("wrong-kind 14:19"), matter(before + "at least 1 against"));
        assertEquals(List.of("not-a-rule 14:37"), matter(before + "{rule: at least 1 in favour, for: a month}"));
        assertEquals(List.of("not-a-rule 14:29"), matter(before + "{rule: no objection, for: a month}"));
        assertEquals(
                List.of("unknown-key 14:60"),
                matter(before + "{rule: at least 1 against, for: a month, quorum: no objection}"));
    }

    @Test
    void an_unknown_rule_has_no_path() {
        for (String key : List.of(
                "tie: lots",
                "otherwise: {rule: no objection}",
                "recuses: the named",
                "deferral: {rule: at least 1 against, for: a month}")) {
            List<String> found = matter("rule: unknown\nsettled by: the archive\n" + key);
            assertEquals(1, found.size(), () -> key + " " + found);
            assertTrue(found.getFirst().startsWith("needless-key 15:"), () -> key + " " + found);
        }
    }

    @Test
    void representation_is_limited_to_a_number() {
        String decisions = "    decisions: {matter: {rule: no objection, by: Statute}}\n";
        assertEquals(List.of(), problems(HEAD + "    representation: {at most: 0}\n" + decisions));
        assertEquals(List.of(), problems(HEAD + "    representation: {at most: 1000, by: Statute}\n" + decisions));
        assertEquals(
                List.of("not-a-number 10:31"), problems(HEAD + "    representation: {at most: 1001}\n" + decisions));
        assertEquals(
                List.of("not-a-number 10:31"), problems(HEAD + "    representation: {at most: one}\n" + decisions));
        assertEquals(List.of("missing-key 10:21"), problems(HEAD + "    representation: {by: Statute}\n" + decisions));
        assertEquals(List.of("wrong-kind 10:21"), problems(HEAD + "    representation: none\n" + decisions));
    }
}
