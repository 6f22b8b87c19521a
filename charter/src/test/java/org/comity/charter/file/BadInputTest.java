package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.YamlText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong in a file is found, with its place, and never throws.
@Tag("slow")
class BadInputTest {
    private static final String CHARTER = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats: {members: {members: [A, B], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: no objection
                    by: Statute Art. 5
            """;

    /// The one problem of the charter in which a part was changed.
    private static Problem one(String part, String changed) {
        assertTrue(CHARTER.contains(part), part);
        return only(CHARTER.replace(part, changed));
    }

    private static Problem only(String text) {
        List<Problem> problems = CharterReader.read("charter.yaml", text).problems();
        assertEquals(
                1,
                problems.size(),
                () -> String.join("\n", problems.stream().map(Problem::line).toList()));
        return problems.getFirst();
    }

    private static void at(int line, int column, String code, Problem problem) {
        assertEquals(code, problem.code(), problem::line);
        assertEquals(new Mark(line, column), problem.mark(), problem::line);
    }

    private static List<String> codes(String text) {
        return CharterReader.read("charter.yaml", text).problems().stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private static Problem facts(String text) {
        List<Problem> problems = FactsReader.read("facts.yaml", text).problems();
        assertEquals(
                1,
                problems.size(),
                () -> String.join("\n", problems.stream().map(Problem::line).toList()));
        return problems.getFirst();
    }

    private static String members(String row) {
        return "facts: members\norganisation: league\nby: Register\nrows:\n  - " + row + "\n";
    }

    @Test
    void the_charter_that_the_others_spoil_is_sound() {
        assertEquals(List.of(), CharterReader.read("charter.yaml", CHARTER).problems());
        assertTrue(CharterReader.read("charter.yaml", CHARTER).charter().isPresent());
    }

    @Test
    void a_problem_is_one_line_as_compilers_print_it() {
        assertEquals(
                "charter.yaml:9:36: A is listed twice (keep one of the two) [twice]",
                one("[A, B]", "[A, A]").line());
    }

    @Test
    void an_unknown_key_gets_the_one_that_was_meant() {
        Problem problem = one("    decisions:\n", "    suspendet: left out\n    decisions:\n");
        at(10, 5, "unknown-key", problem);
        assertEquals("did you mean 'suspended'?", problem.suggestion());
        Problem strange = one("    decisions:\n", "    colour: blue\n    decisions:\n");
        assertTrue(strange.suggestion().contains("suspended"), "all keys are named when none is near");
        Problem row = facts(members("{member: A, statos: full}"));
        at(5, 17, "unknown-key", row);
        assertEquals("did you mean 'status'?", row.suggestion());
    }

    @Test
    void a_key_that_occurs_twice_is_found_where_it_occurs_again() {
        at(14, 1, "duplicate-key", only(CHARTER + "charter: 1\n"));
        at(13, 9, "duplicate-key", one("rule: no objection", "rule: no objection\n        rule: no objection"));
    }

    @Test
    void every_problem_is_reported_at_once_in_the_order_of_the_file() {
        String text = CHARTER.replace("[A, B]", "[A, A]").replace("no objection", "no objektion") + "nota: x\n";
        assertEquals(
                List.of(9, 12, 14),
                CharterReader.read("charter.yaml", text).problems().stream()
                        .map(problem -> problem.mark().line())
                        .toList());
    }

    @Test
    void a_tab_cannot_indent() {
        Problem problem = one("    by: Statute Art. 4\n", "\tby: Statute Art. 4\n");
        at(8, 1, "not-yaml", problem);
        assertEquals("indent with spaces, not tabs", problem.suggestion());
    }

    @Test
    void a_slip_in_a_rule_is_found_at_its_column_inside_the_value() {
        Problem plain = one("rule: no objection", "rule: at least 9 in favor");
        at(12, 26, "not-a-rule", plain);
        assertTrue(plain.suggestion().contains("in favour"));
        at(12, 27, "not-a-rule", one("rule: no objection", "rule: \"at least 9 in favor\""));
        at(12, 27, "not-a-rule", one("rule: no objection", "rule: 'at least 9 in favor'"));
        // Over several lines the column inside is not known, and the value is pointed at.
        at(12, 15, "not-a-rule", one("rule: no objection", "rule: >\n          at least 9\n          in favor"));
    }

    @Test
    void more_than_the_whole_is_no_share() {
        at(12, 24, "not-a-rule", one("no objection", "at least 155% of members in favour"));
    }

    @Test
    void two_rules_of_one_matter_cannot_hold_on_one_day() {
        String rule = "        rule: no objection\n        by: Statute Art. 5\n";
        String first = "        - {until: 2005-01-01, rule: no objection, by: Statute}\n";
        at(13, 11, "overlap", one(rule, first + "        - {from: 2004-12-31, rule: no objection, by: Statute}\n"));
        at(13, 11, "overlap", one(rule, first + "        - {rule: no objection, by: Statute}\n"));
        assertEquals(
                List.of(),
                codes(CHARTER.replace(
                        rule, first + "        - {from: 2005-01-01, rule: no objection, by: Statute}\n")));
    }

    @Test
    void a_rule_begins_on_a_day_and_ends_after_it_began() {
        at(12, 15, "not-a-date", one("rule:", "from: 2005-13-01\n        rule:"));
        at(12, 15, "not-a-date", one("rule:", "from: 2005-02-30\n        rule:"));
        at(12, 15, "not-a-date", one("rule:", "from: 2005\n        rule:"));
        at(13, 16, "backwards", one("rule:", "from: 2005-01-01\n        until: 2005-01-01\n        rule:"));
    }

    @Test
    void a_citation_begins_with_a_text_that_is_listed() {
        Problem near = one("by: Statute Art. 5", "by: Statut Art. 5");
        at(13, 13, "unknown-text", near);
        assertEquals("did you mean 'Statute'?", near.suggestion());
        at(13, 13, "unknown-text", one("by: Statute Art. 5", "by: Statutes Art. 5"));
        assertEquals(
                "list the text under 'texts'",
                one("by: Statute Art. 5", "by: Geneva Convention Art. 5").suggestion());
    }

    @Test
    void a_group_is_no_weight_and_no_kind_of_seat() {
        String before = "    decisions:\n";
        String both = "    groups: {votes: {members: [A]}}\n    weights: {votes: {unit: votes}}\n" + before;
        at(11, 15, "ambiguous", one(before, both));
        at(
                10,
                14,
                "ambiguous",
                one(
                        before,
                        "    groups: {board: {members: [A]}}\n" + before,
                        "{members: {members: [A, B]",
                        "{board: {members: [A, B]"));
        at(
                10,
                15,
                "ambiguous",
                one(
                        before,
                        "    weights: {board: {unit: votes}}\n" + before,
                        "{members: {members: [A, B]",
                        "{board: {members: [A, B]"));
    }

    private static Problem one(String part, String changed, String other, String otherChanged) {
        return only(CHARTER.replace(part, changed).replace(other, otherChanged));
    }

    @Test
    void a_group_or_weight_that_no_rule_could_name_is_refused() {
        String before = "    decisions:\n";
        at(10, 14, "reserved", one(before, "    groups: {named: {members: [A]}}\n" + before));
        at(10, 15, "reserved", one(before, "    weights: {present: {unit: votes}}\n" + before));
    }

    @Test
    void a_member_has_one_seat() {
        at(9, 36, "twice", one("[A, B]", "[A, A]"));
        at(9, 61, "twice", one("by: Statute Art. 4}}", "by: Statute Art. 4}, others: {members: [B, C], by: Statute}}"));
        assertEquals(
                List.of(),
                codes(
                        CHARTER.replace(
                                "by: Statute Art. 4}}",
                                "until: 2005, by: Statute Art. 4}, others: {members: [B, C], from: 2005-12-31, by: Statute}}")));
    }

    @Test
    void an_organ_has_seats() {
        at(7, 5, "missing-key", one("    seats: {members: {members: [A, B], by: Statute Art. 4}}\n", ""));
        at(9, 12, "empty", one("{members: {members: [A, B], by: Statute Art. 4}}", "{}"));
    }

    @Test
    void keys_that_do_not_go_together_are_refused() {
        assertEquals(List.of("needless-key"), codes(CHARTER.replace("[A, B],", "[A, B], count: 3,")));
        assertEquals(List.of("missing-key"), codes(CHARTER.replace("[A, B],", "[A, B], filled: membership,")));
        assertEquals(
                List.of("needless-key"),
                codes(CHARTER.replace(
                        "no objection", "unknown\n        settled by: X\n        quorum: at least 1 present")));
        assertEquals(List.of("missing-key"), codes(CHARTER.replace("no objection", "unknown")));
        assertEquals(
                List.of("missing-key"), codes(CHARTER.replace("no objection", "no objection\n        absence: open")));
        assertEquals(
                List.of("missing-key"), codes(CHARTER.replace("no objection", "no objection except from the named")));
        assertEquals(List.of("needless-key"), codes(CHARTER.replace("no objection", "no objection\n        named: 1")));
        assertEquals(
                List.of("needless-key"), codes(CHARTER.replace("no objection", "no objection\n        settled by: X")));
        assertEquals(
                List.of("not-left-out"),
                codes(CHARTER.replace("no objection", "no objection\n        leaves out: [in favour]")));
        String two = "[{id: a, says: X}, {id: b, says: Y}]";
        assertEquals(
                List.of(),
                codes(CHARTER.replace("no objection", "no objection\n        open: X\n        readings: " + two)));
        assertEquals(
                List.of("needless-key"),
                codes(CHARTER.replace(
                        "no objection",
                        "no objection\n        absence: open\n        open: X\n        readings: " + two)));
    }

    @Test
    void readings_that_combine_in_too_many_ways_are_refused() {
        StringBuilder readings = new StringBuilder();
        for (int i = 0; i < 33; i++) {
            readings.append("{id: r").append(i).append(", says: X}, ");
        }
        assertEquals(
                List.of("too-many"),
                codes(CHARTER.replace(
                        "no objection", "no objection\n        open: X\n        readings: [" + readings + "]")));
        String step = ", asks: X, rule: no objection, open: X, readings: [{id: a, says: X}, {id: b, says: Y}]}, ";
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            steps.append("{id: s").append(i).append(step);
        }
        assertEquals(List.of("too-many"), codes(CHARTER.replace("rule: no objection", "steps: [" + steps + "]")));
    }

    @Test
    void a_value_of_the_wrong_kind_is_reported_once() {
        at(12, 15, "wrong-kind", one("no objection", "[no objection]"));
        at(2, 15, "wrong-kind", one("league", "[league]"));
        at(12, 15, "wrong-kind", one("no objection", "''"));
        at(5, 23, "wrong-kind", facts(members("{member: A, ends: [x]}")));
    }

    @Test
    void aliases_anchors_merge_keys_and_tags_are_refused() {
        at(12, 15, "alias", one("no objection", "*rule"));
        at(12, 15, "alias", one("no objection", "&rule no objection"));
        at(12, 15, "tag", one("no objection", "!rule no objection"));
        at(12, 15, "tag", one("no objection", "!!str no objection"));
        at(12, 9, "unknown-key", one("rule: no objection", "<<: {binds: nobody}\n        rule: no objection"));
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        at(1, 4, "alias", only(laughs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!%11",
                "a: !%11 x",
                "!<!> x",
                "%",
                "%TAG ! !%11",
                "%YAML 99.99\n---\na",
                "? !%",
                "[!%11]",
                "\"\\U99999999\""
            })
    void a_text_on_which_the_yaml_library_stumbles_is_a_problem(String text) {
        assertFalse(CharterReader.read("charter.yaml", text).problems().isEmpty());
        assertFalse(FactsReader.read("facts.yaml", text).problems().isEmpty());
    }

    @Test
    void deep_nesting_is_refused_at_its_thirty_third_level() {
        at(1, 33, "too-deep", only("[".repeat(100_000)));
        at(1, 33, "too-deep", only("{".repeat(100_000)));
        at(33, 1, "too-deep", only("[\n".repeat(100_000)));
        at(1, 65, "too-deep", only("- ".repeat(5_000)));
        at(1, 65, "too-deep", only("? ".repeat(5_000)));
        StringBuilder blocks = new StringBuilder();
        for (int level = 0; level < 1_400; level++) {
            blocks.append(" ".repeat(level)).append("a:\n");
        }
        at(32, 32, "too-deep", only(blocks.toString()));
        assertEquals(
                List.of(), YamlText.read("x", "[".repeat(32) + "]".repeat(32)).problems());
        assertEquals(
                "too-deep",
                YamlText.read("x", "[".repeat(33) + "]".repeat(33))
                        .problems()
                        .getFirst()
                        .code());
    }

    @Test
    void a_file_holds_one_document() {
        at(1, 1, "empty", only(""));
        at(1, 1, "empty", only("# nothing but a comment\n"));
        at(14, 1, "several-documents", only(CHARTER + "---\n" + CHARTER));
        assertEquals(List.of(), codes("---\n" + CHARTER + "...\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "hello", "- a\n- b", "7", "''"})
    void a_file_of_another_kind_is_a_problem(String text) {
        assertEquals(List.of("wrong-kind"), codes(text));
        assertEquals("wrong-kind", facts(text).code());
    }

    @Test
    void lines_of_a_million_characters_are_read() {
        String million = "x".repeat(1_000_000);
        assertEquals(List.of(), codes(CHARTER + "note: " + million + "\n"));
        assertEquals(List.of("not-yaml"), codes(million + ": 1"));
        assertEquals(List.of("wrong-kind"), codes("\"" + "\\n".repeat(500_000) + "\""));
        assertEquals(List.of("empty"), codes(" ".repeat(1_000_000)));
        assertFalse(codes("{" + "a,".repeat(300_000) + "}").isEmpty());
    }

    @Test
    void a_file_has_at_most_a_mebibyte_of_characters() {
        int most = YamlText.MOST_CHARACTERS;
        String filled = CHARTER + "#" + "x".repeat(most - CHARTER.length() - 1);
        assertEquals(List.of(), codes(filled));
        at(1, 1, "too-large", only(filled + "x"));
    }

    @Test
    void a_character_that_cannot_be_seen_is_found_at_its_place() {
        at(12, 17, "not-printable", one("no objection", "no\u0007 objection"));
        at(1, 4, "not-printable", only("a: \u0000"));
        at(2, 2, "not-printable", only("\ud83d\ude00\r\n\u20ac\uffff"));
        assertTrue(only("a: \u0007").says().contains("U+0007"));
        assertFalse(codes("a: \ud800").isEmpty());
        assertFalse(codes("a: \udc00").isEmpty());
    }

    @Test
    void line_ends_of_every_system_and_a_byte_order_mark_are_read() {
        assertEquals(List.of(), codes(CHARTER.replace("\n", "\r\n")));
        assertEquals(List.of(), codes(CHARTER.replace("\n", "\r")));
        assertEquals(List.of(), codes("\ufeff" + CHARTER));
        at(9, 36, "twice", one("\n", "\r\n", "[A, B]", "[A, A]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "{a",
                "[",
                "\"",
                "'",
                "|",
                "a: \"b",
                ": 1",
                "\u0085",
                "a\n b: 1",
                "&",
                "*",
                "!",
                "@",
                "`",
                "- -\t- a",
                "{[a]: 1}"
            })
    void a_broken_structure_is_a_problem_with_a_place_in_the_text(String text) {
        Problem problem = CharterReader.read("charter.yaml", text).problems().getFirst();
        List<String> lines = text.lines().toList();
        assertTrue(problem.mark().line() <= lines.size() + 1, problem::line);
    }

    @Test
    void two_statuses_of_one_member_cannot_hold_on_one_day() {
        at(6, 5, "overlap", facts(members("{member: A}\n  - {member: A, status: observer, from: 2005}")));
        at(6, 5, "overlap", facts(members("{member: A, until: 2005-02}\n  - {member: A, from: 2005-01-31}")));
        // Within one month they may follow each other.
        assertEquals(
                List.of(),
                FactsReader.read("facts.yaml", members("{member: A, until: 2005-01}\n  - {member: A, from: 2005-01}"))
                        .problems());
    }

    @Test
    void a_row_says_where_its_fact_stands() {
        at(3, 8, "missing-key", facts("facts: members\norganisation: league\nrows: [{member: A}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "0x1", "1000000000000001", "99999999999999999999", "many", "1_000"})
    void a_weight_is_a_whole_number_within_bounds(String value) {
        Problem problem = facts(weights("{A: " + value + "}"));
        at(5, 23, "not-a-number", problem);
        assertTrue(problem.says().contains(value));
    }

    @Test
    void the_edges_of_a_weight_are_read() {
        assertEquals(
                List.of(),
                FactsReader.read("facts.yaml", weights("{A: 0, B: 1000000000000000}"))
                        .problems());
    }

    @Test
    void weights_add_up_to_no_more_than_can_be_counted() {
        StringBuilder values = new StringBuilder("{M0: 1000000000000000");
        for (int i = 1; i < 1_000; i++) {
            values.append(", M").append(i).append(": 1000000000000000");
        }
        assertEquals(
                List.of(), FactsReader.read("facts.yaml", weights(values + "}")).problems());
        assertEquals("too-large", facts(weights(values + ", X: 1}")).code());
    }

    @Test
    void two_tables_of_a_weight_cannot_hold_on_one_day() {
        String tables = "facts: weights\norganisation: league\nweight: votes\nby: Annex\ntables:\n"
                + "  - {from: 2005-01-01, until: 2006-01-01, values: {A: 1}}\n";
        at(7, 5, "overlap", facts(tables + "  - {from: 2005-12-31, values: {A: 2}}"));
        assertEquals(
                List.of(),
                FactsReader.read("facts.yaml", tables + "  - {from: 2006-01-01, values: {A: 2}}")
                        .problems());
    }

    private static String weights(String values) {
        return "facts: weights\norganisation: league\nweight: votes\nby: Annex\ntables: [{values: " + values + "}]";
    }

    @Test
    void words_that_are_not_known_get_the_one_that_was_meant() {
        assertEquals("did you mean 'members'?", facts("facts: member\n").suggestion());
        at(5, 25, "unknown-word", facts(members("{member: A, status: ful}")));
        at(12, 16, "unknown-word", one("rule: no objection", "binds: all member\n        rule: no objection"));
        assertEquals(
                "did you mean 'abstaining'?",
                one("no objection", "no objection\n        leaves out: [abstainig]")
                        .suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'B C'", "-x", "'é'", "'A/B'"})
    void an_id_is_letters_digits_and_hyphens(String id) {
        at(9, 36, "not-an-id", one("[A, B]", "[A, " + id + "]"));
        assertEquals("not-an-id", facts(members("{member: " + id + "}")).code());
        assertEquals("not-an-id", facts(weights("{" + id + ": 1}")).code());
        assertEquals(
                "not-an-id", one("organisation: league", "organisation: " + id).code());
    }

    private static String composites(String rows) {
        return "facts: composites\norganisation: league\nby: Statute\nrows:\n  - " + rows + "\n";
    }

    @Test
    void a_member_belongs_to_one_composite_at_a_time() {
        String one = "{seat: U, members: [A, B], counts: as one, until: 2005-01-01}";
        at(6, 5, "overlap", facts(composites(one + "\n  - {seat: V, members: [B, C], counts: as one, from: 2004}")));
        at(6, 5, "overlap", facts(composites(one + "\n  - {seat: U, members: [C], counts: as one, from: 2004}")));
        assertEquals(
                List.of(),
                FactsReader.read(
                                "facts.yaml",
                                composites(one + "\n  - {seat: V, members: [B], counts: as one, from: 2005-01-01}"))
                        .problems());
        assertEquals(
                List.of(),
                FactsReader.read(
                                "facts.yaml",
                                composites("{seat: U, organ: one, members: [A], counts: as one}\n"
                                        + "  - {seat: V, organ: two, members: [A], counts: as one}"))
                        .problems());
    }

    @Test
    void a_composite_is_not_made_of_itself_and_not_of_nobody() {
        at(5, 5, "nested", facts(composites("{seat: U, members: [A, U], counts: as one}")));
        at(5, 5, "empty", facts(composites("{seat: U, members: [], counts: as one}")));
        at(5, 28, "twice", facts(composites("{seat: U, members: [A, A], counts: as one}")));
        at(5, 40, "unknown-word", facts(composites("{seat: U, members: [A, B], counts: as two}")));
    }

    @Test
    void only_arrears_are_waived() {
        at(
                5,
                21,
                "unknown-word",
                facts("facts: waivers\norganisation: league\nby: Letter\nrows:\n  - {member: A, of: credentials}"));
        at(5, 5, "missing-key", facts("facts: waivers\norganisation: league\nby: Letter\nrows:\n  - {member: A}"));
    }

    @Test
    void a_composite_is_made_of_members_none_of_which_is_one_itself() {
        String charter = """
                charter: 1
                organisation: league
                name: {en: League}
                texts: {Statute: {title: Statute}}
                organs:
                  council:
                    name: {en: Council}
                    by: Statute
                    seats: {members: {filled: membership, by: Statute}}
                    decisions: {matter: {rule: no objection, by: Statute}}
                """;
        String rows = "{seat: U, members: [%s], counts: as one}\n  - {seat: V, members: [B], counts: as one}";
        assertEquals(List.of(), crossed(charter, composites(rows.formatted("A"))));
        assertEquals(List.of("nested"), crossed(charter, composites(rows.formatted("A, V"))));
        assertEquals(List.of("unknown-member"), crossed(charter, composites(rows.formatted("A, X"))));
        assertEquals(
                List.of("unknown-organ"),
                crossed(charter, composites("{seat: U, organ: senate, members: [A], counts: as one}")));
    }

    private static List<String> crossed(String charter, String composites) {
        List<org.comity.charter.facts.Row> rows = new java.util.ArrayList<>(FactsReader.read(
                        "facts.yaml", members("{member: A}\n  - {member: B}\n  - {member: U}\n  - {member: V}"))
                .rows());
        rows.addAll(FactsReader.read("facts.yaml", composites).rows());
        return Crosscheck.check(
                        CharterReader.read("charter.yaml", charter).charter().orElseThrow(), rows, "facts")
                .stream()
                .map(Problem::code)
                .toList();
    }
}
