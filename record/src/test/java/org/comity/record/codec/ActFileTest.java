package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.charter.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActFileTest {
    private static final ActFile.Defaults DEFAULTS =
            new ActFile.Defaults("river-league", "secretariat", RequestIds.with(new byte[32]));
    private static final String SHORT =
            "{\"by\":{\"member\":\"ALD\"},\"standing\":\"statement\",\"body\":{\"kind\":\"statement\",\"says\":\"TEXT\"}}";

    private record Told(List<ActFile.Given> given, ActFile.Result result) {
        List<String> codes() {
            return result.problems().stream().map(Problem::code).toList();
        }

        Draft draft() {
            assertEquals(List.of(), result.problems());
            return given.getFirst().draft();
        }
    }

    private static Told read(String name, byte[] bytes, ActFile.Defaults defaults) {
        List<ActFile.Given> given = new ArrayList<>();
        try {
            return new Told(given, ActFile.read(name, new ByteArrayInputStream(bytes), defaults, given::add));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Told read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), DEFAULTS);
    }

    private static String act(String says) {
        return SHORT.replace("TEXT", says);
    }

    @Test
    void what_is_left_out_is_not_made_up() {
        Draft draft = read("acts.json", act("hello")).draft();
        assertEquals("river-league", draft.organisation());
        assertEquals("secretariat", draft.enteredBy());
        assertEquals(When.UNKNOWN, draft.effective());
        assertTrue(draft.known().isEmpty());
        assertEquals(new Audience.Members(""), draft.audience());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s,%s|[]", "%s %s|", "%s\n%s\n|", "  %s\r\n\r\n%s|"})
    void many_acts_are_a_list_or_follow_each_other(String form) {
        String text = form.substring(0, form.indexOf('|')).formatted(act("one"), act("two"));
        Told told = read("acts", form.endsWith("[]") ? "[" + text + "]" : text);
        assertEquals(List.of(), told.result().problems());
        assertEquals(2, told.given().size());
    }

    @Test
    void yaml_and_json_say_the_same() {
        String yaml = "by: {member: ALD}\nstanding: statement\nbody:\n  kind: statement\n  says: hello\n";
        assertEquals(read("a.json", act("hello")).draft(), read("a.yaml", yaml).draft());
        assertEquals(
                2,
                read("a.yml", "- " + act("one") + "\n- " + act("two") + "\n")
                        .given()
                        .size());
    }

    @Test
    void the_same_file_gives_the_same_request_ids_and_other_words_another() {
        String first = read("a.json", act("hello")).draft().requestId();
        assertEquals(first, read("b.yaml", act("hello")).draft().requestId());
        assertNotEquals(first, read("a.json", act("hullo")).draft().requestId());
        assertTrue(first.length() <= 200);
    }

    @Test
    void a_request_id_does_not_give_away_what_is_withheld() {
        String members = read("a.json", act("hello")).draft().requestId();
        ActFile.Defaults other = new ActFile.Defaults(
                "river-league",
                "secretariat",
                RequestIds.with("another secret of the store".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = act("hello").getBytes(StandardCharsets.UTF_8);
        assertNotEquals(members, read("a.json", bytes, other).draft().requestId());
        ActFile.Defaults none = new ActFile.Defaults("river-league", "secretariat", RequestIds.forPublicActs());
        assertEquals(List.of("missing-key"), read("a.json", bytes, none).codes());
        String everybody = act("hello").replace("{\"by\"", "{\"audience\":\"everybody\",\"by\"");
        byte[] open = everybody.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                read("a.json", open, none).draft(), read("a.json", open, other).draft());
    }

    @Test
    void a_private_text_needs_a_request_id_and_is_kept_apart() {
        String hidden = act("x").replace("\"x\"", "{\"private\":\"hello\"}");
        assertEquals(List.of("missing-key"), read("a.json", hidden).codes());
        String named = hidden.replace("{\"by\"", "{\"audience\":\"everybody\",\"requestId\":\"r1\",\"by\"");
        Draft draft = read("a.json", named).draft();
        assertEquals(new Content.Private("hello"), ((Statement) draft.body()).says());
        Prepared prepared = ((Prepared.Ready) Prepared.of(draft, byte[]::new)).prepared();
        String leaf = new String(prepared.leaf(1, java.time.Instant.EPOCH), StandardCharsets.UTF_8);
        assertTrue(!leaf.contains("hello") && leaf.contains("\"sealed\""), leaf);
        assertArrayEquals(
                "hello".getBytes(StandardCharsets.UTF_8),
                prepared.kept().getFirst().bytes());
    }

    private static String says(String text) {
        Told told = read("a.json", text);
        assertEquals(1, told.codes().size(), told.codes().toString());
        Problem problem = told.result().problems().getFirst();
        return problem.says() + (problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion());
    }

    @Test
    void what_is_missing_is_named_with_what_can_be_done() {
        ActFile.Defaults nobody = new ActFile.Defaults("river-league", "", RequestIds.with(new byte[32]));
        Told told = read("a.json", act("hello").getBytes(StandardCharsets.UTF_8), nobody);
        assertTrue(told.result().problems().getFirst().toString().contains("--entered-by"), told.toString());
        String hidden = act("x").replace("\"x\"", "{\"private\":\"hello\"}")
                .replace("{\"by\"", "{\"audience\":\"everybody\",\"by\"");
        assertTrue(says(hidden).contains("none can be made for an act with a private text"), says(hidden));
    }

    @Test
    void an_audience_that_is_not_known_is_told_what_it_can_be() {
        String says = says(act("x").replace("{\"by\"", "{\"audience\":\"all\",\"by\""));
        assertTrue(says.startsWith("'audience' is everybody, {members: "), says);
    }

    @Test
    void what_is_named_twice_is_told_as_people_write_lists() {
        String says = says(act("x").replace("{\"by\"", "{\"audience\":{\"only\":[\"a\",\"b\",\"a\"]},\"by\""));
        assertTrue(says.endsWith("names something twice: a, b, a"), says);
    }

    @Test
    void what_is_no_json_is_told_without_the_words_of_a_library() {
        assertEquals(
                "this is not JSON: the file ends before all that was begun is closed",
                says("{\"by\":{\"member\":\"A\""));
        assertEquals(
                "this is more than an act may hold: a text has more than 65535 characters",
                says(act("x".repeat(70_000))));
        assertEquals(
                "this is more than an act may hold: a key is too long", says("{\"" + "k".repeat(60_000) + "\":1}"));
        assertEquals(
                "this is more than an act may hold: a number is too long", says("{\"v\":" + "1".repeat(2_000) + "}"));
        for (String broken : new String[] {
            "{\"v\":01}",
            "{\"v\":NaN}",
            "{\"v\":}",
            "{]",
            "{v:1}",
            "{\"v\":1]",
            "{\"a\":\"\t\"}",
            "nul",
            "{\"v\":1 2}",
            "{\"v\":tru}",
            "['']",
            "[1,]",
            "{\"v\":+1}",
            "{\"v\":\"\\q\"}",
            "//"
        }) {
            Problem last = read("a.json", broken).result().problems().getLast();
            assertEquals("not-json", last.code());
            String says = last.says();
            assertTrue(says.startsWith("this is not JSON: "), says);
            for (String word : new String[] {"REDACTED", "Stream", "Json", "Feature", "`", "Source"}) {
                assertTrue(!says.contains(word), says);
            }
        }
    }

    @Test
    void what_is_too_deep_is_told_with_the_depth_that_the_format_allows() {
        String deep = says("{\"by\":" + "[".repeat(16) + "]".repeat(16) + "}");
        assertEquals("this is nested more than 16 deep", deep);
        assertTrue(!read("a.json", "{\"by\":" + "[".repeat(15) + "]".repeat(15) + "}")
                .codes()
                .contains("too-large"));
    }

    @Test
    void the_same_act_twice_in_one_file_is_a_problem() {
        Told told = read("a.jsonl", act("one") + "\n" + act("two") + "\n" + act("one") + "\n");
        assertEquals(List.of("twice"), told.codes());
        assertEquals(3, told.result().problems().getFirst().mark().line());
        assertEquals(2, told.given().size());
    }

    @Test
    void problems_are_told_all_at_once_with_their_places() {
        String yaml = """
                - by: {membr: ALD}
                  standing: statment
                  effective: 1 May
                  body: {kind: statment, says: x}
                - by: {member: ALD}
                  body: {kind: statement, says: ''}
                """;
        List<String> told = read("acts.yaml", yaml).result().problems().stream()
                .map(problem -> problem.mark().line() + ":" + problem.mark().column() + " " + problem.code())
                .toList();
        assertEquals(
                List.of(
                        "1:7 missing-key",
                        "1:8 unknown-key",
                        "2:13 unknown-word",
                        "3:14 not-a-when",
                        "4:16 unknown-word",
                        "5:3 missing-key",
                        "6:33 wrong-kind"),
                told);
    }

    @Test
    void a_misspelt_key_or_word_brings_a_suggestion() {
        List<Problem> problems = read(
                        "a.json", act("x").replace("standing", "standng").replace("says", "say"))
                .result()
                .problems();
        String suggestions = problems.stream().map(Problem::suggestion).collect(Collectors.joining(" "));
        assertTrue(suggestions.contains("'standing'") && suggestions.contains("'says'"), suggestions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'\"v\":2,'; version",
                "'\"organisation\":\"other\",'; wrong-organisation",
                "'\"known\":null,'; null",
                "'\"number\":1e400,'; not-a-number",
                "'\"number\":9007199254740992,'; not-a-number",
                "'\"recorded\":\"2026\",'; not-a-when",
                "'\"relates\":[{\"as\":\"corrects\",\"number\":0}],'; not-a-number",
                "'\"relates\":[{\"as\":\"corrects\",\"number\":1},{\"as\":\"follows\",\"number\":1}],'; ACT-4",
                "'\"requestId\":\"\",'; wrong-kind",
                "'\"sources\":[{\"document\":\"d\",\"sha256\":\"?\"}],'; not-a-hash",
                "'\"sources\":[{\"document\":\"d\",\"retrieved\":\"2024-02-30\"}],'; not-a-date",
                "'\"sources\":[{\"document\":\"d\",\"through\":[{\"who\":\"x\",\"hedge\":[\"quoted\",\"quoted\"]}]}],'; does-not-fit",
                "'\"audience\":\"nobody\",'; unknown-word",
                "'\"audience\":{\"only\":[]},'; does-not-fit",
                "'\"by\":{\"member\":\"BRE\"},'; duplicate-key",
                "'\"requestId\":\"\\ud800\",'; ACT-9",
                "'\"requestId\":\"\\u0000x\",'; ACT-9",
                "'\"enteredBy\":\"x\" \"y\",'; not-json",
                "'\"number\":Infinity,'; not-json",
                "'\"v\":01,'; not-json",
                "'// comment\n'; not-json"
            })
    void what_cannot_be_entered_is_told(String more, String code) {
        Told told = read("a.json", act("x").replaceFirst("\\{", "{" + more.replace("\\", "\\\\")));
        assertEquals(code, told.codes().getFirst(), told.result().toString());
        assertEquals(0, told.given().size());
    }

    @Test
    void hostile_files_are_refused() {
        byte[] utf16 = act("x").getBytes(StandardCharsets.UTF_16);
        assertEquals(List.of("not-utf-8"), read("a.json", utf16, DEFAULTS).codes());
        assertEquals(
                List.of("not-utf-8"),
                read("a.yaml", act("x").getBytes(StandardCharsets.UTF_16LE), DEFAULTS)
                        .codes());
        assertEquals(
                List.of("byte-order-mark"), read("a.json", "\uFEFF" + act("x")).codes());
        byte[] latin = act("é").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("not-utf-8"), read("a.json", latin, DEFAULTS).codes());
        assertEquals(List.of("not-utf-8"), read("a.yaml", latin, DEFAULTS).codes());
        assertEquals(List.of("too-large"), read("a.json", "[".repeat(100_000)).codes());
        assertEquals(
                List.of("too-large"), read("a.json", act("x".repeat(3_000_000))).codes());
        assertEquals(List.of("ACT-5"), read("a.json", act("x".repeat(65_400))).codes());
        assertEquals(
                List.of("too-large"),
                read("a.json", "{\"v\":" + "1".repeat(1_000_000) + "}").codes());
        assertEquals(List.of("too-large"), read("a.yaml", " ".repeat(3_000_000)).codes());
        assertEquals(List.of("empty"), read("a.json", " \n").codes());
        assertEquals(List.of("empty"), read("a.yaml", "").codes());
        assertEquals(List.of("alias"), read("a.yaml", "a: &a [*a]").codes());
        String many = "[" + "{\"by\":1,\"x\":2},".repeat(100_000) + "{}]";
        assertEquals(200, read("a.json", many).codes().size());
    }

    @Test
    void a_place_is_counted_in_characters() {
        String text = "[\n" + act("😀é").replace("{\"by\"", "{\"x\":\"😀é\",\"v\":2,\"by\"") + "]";
        Problem unknown = read("a.json", text).result().problems().get(1);
        assertEquals("version", unknown.code());
        assertEquals("2:16", unknown.mark().line() + ":" + unknown.mark().column());
    }

    @Tag("slow")
    @Test
    void a_list_of_100_000_acts_is_read_one_by_one() throws IOException {
        // Told one by one, none is kept.
        long[] seen = {0};
        InputStream in = new java.io.SequenceInputStream(java.util.Collections.enumeration(IntStream.range(0, 100_002)
                .mapToObj(i -> i == 0 ? "[" : i == 100_001 ? "]" : (i > 1 ? "," : "") + act("text " + i))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList()));
        ActFile.Result result = ActFile.read("acts.json", in, DEFAULTS, _ -> seen[0]++);
        assertEquals(List.of(), result.problems());
        assertEquals(100_000, result.acts());
        assertEquals(100_000, seen[0]);
    }

    @Test
    void what_is_copied_out_of_a_record_can_be_entered_again() {
        ActFile.Given given = read("a.json", FormatPage.block("leaf").getBytes(StandardCharsets.UTF_8), DEFAULTS)
                .given()
                .getFirst();
        assertEquals(12, given.number().orElseThrow());
    }
}
