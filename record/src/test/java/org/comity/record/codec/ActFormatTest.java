package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What docs/formats/act.md and its schema say is so.
class ActFormatTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(FormatPage.text("act.schema.json"));

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FormatPage.text("act.schema.json"));
    }

    static ActFile.Given written() throws IOException {
        List<ActFile.Given> given = new ArrayList<>();
        ActFile.Result result = ActFile.read(
                "example.yaml",
                new ByteArrayInputStream(FormatPage.block("yaml").getBytes(StandardCharsets.UTF_8)),
                new ActFile.Defaults("", "", RequestIds.forPublicActs()),
                given::add);
        assertEquals(List.of(), result.problems());
        return given.getFirst();
    }

    @Test
    void the_example_becomes_the_leaf_and_the_hash_that_the_page_shows() throws IOException {
        Act act = new Act(12, Instant.parse("2031-05-05T08:00:00Z"), written().draft());
        byte[] leaf = ActCodec.encode(act);
        assertEquals(FormatPage.block("leaf"), new String(leaf, StandardCharsets.UTF_8));
        assertEquals(FormatPage.block("hash"), Kept.digest(new byte[1], leaf));
        assertEquals(new Reading.Read(act), ActCodec.decode(leaf));
    }

    @Test
    void the_example_has_every_key_of_the_envelope() throws IOException {
        Act act = new Act(12, Instant.EPOCH, written().draft());
        JsonObject leaf = CanonicalReader.read(ActCodec.encode(act), ActCodec.MOST_BYTES);
        assertEquals(Keys.ENVELOPE, List.of(leaf.shape().keys()));
    }

    static Stream<List<String>> vectors() {
        return FormatPage.table("text").stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_text_is_canonical_or_not_as_the_page_says(List<String> row) {
        byte[] bytes = FormatPage.text("act.md")
                .lines()
                .filter(line -> line.startsWith("| `" + row.getFirst()))
                .map(line -> line.substring(3, line.indexOf("` |", 3)))
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
        if (row.get(1).equals("canonical")) {
            CanonicalReader.read(bytes, ActCodec.MOST_BYTES);
            assertInstanceOf(Reading.UnreadLeaf.class, ActCodec.decode(bytes));
        } else {
            CanonicalReader.NotCanonical broken = assertThrows(
                    CanonicalReader.NotCanonical.class, () -> CanonicalReader.read(bytes, ActCodec.MOST_BYTES));
            assertEquals(Integer.parseInt(row.get(1)), broken.offset(), broken.getMessage());
            assertInstanceOf(Reading.Unreadable.class, ActCodec.decode(bytes));
        }
    }

    static Stream<List<String>> comparisons() {
        return FormatPage.table("a").stream();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void times_are_compared_as_the_page_says(List<String> row) {
        String before = When.of(row.get(0)).before(When.of(row.get(1))).name();
        assertEquals(row.get(2), before.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void the_page_lists_the_kinds_of_bodies_with_their_keys() {
        Map<String, String> listed = new TreeMap<>();
        FormatPage.table("kind")
                .forEach(row -> listed.put(row.get(0), row.get(1).replace("`", "")));
        Map<String, String> known = new TreeMap<>();
        for (BodyForm<?> form : Bodies.WRITTEN) {
            List<String> keys = form.keys().stream()
                    .filter(key -> !key.equals("kind") && !key.equals("v"))
                    .toList();
            known.put(form.kind(), String.join(", ", keys));
        }
        assertEquals(known, listed);
    }

    @Test
    void the_schema_takes_the_example_and_its_leaf() {
        assertEquals(List.of(), schema().validate(FormatPage.block("yaml"), InputFormat.YAML));
        assertEquals(List.of(), schema().validate(FormatPage.block("leaf"), InputFormat.JSON));
    }

    @Test
    void the_schema_refuses_what_the_reader_refuses() {
        String leaf = FormatPage.block("leaf");
        for (String[] change : new String[][] {
            {"\"standing\":\"statement\"", "\"standing\":\"rumour\""},
            {"\"kind\":\"statement\"", "\"kind\":\"dance\""},
            {"\"standing\":\"statement\",", ""},
            {"\"enteredBy\"", "\"enterdBy\""},
            {"2031-05-01/2031-05-03", "1 May 2031"},
            {"[\"hearsay\"]", "[\"rumour\"]"}
        }) {
            String broken = leaf.replace(change[0], change[1]);
            assertTrue(!broken.equals(leaf), change[0]);
            assertTrue(!schema().validate(broken, InputFormat.JSON).isEmpty(), change[1]);
        }
    }

    @Test
    void the_schema_has_the_keys_and_words_of_the_codec() {
        assertSame(Keys.ENVELOPE, keys(SCHEMA.at("/$defs/act/properties")));
        assertSame(Keys.ACTOR, keys(SCHEMA.at("/$defs/actor/properties")));
        assertSame(Keys.AUDIENCE, keys(SCHEMA.at("/$defs/some/properties")));
        assertSame(
                Stream.concat(Keys.RELATION.stream(), Keys.RELATION_BY_REQUEST.stream())
                        .toList(),
                keys(SCHEMA.at("/$defs/relation/properties")));
        assertSame(Keys.SIGNATURE, keys(SCHEMA.at("/$defs/signature/properties")));
        assertSame(Keys.SOURCE, keys(SCHEMA.at("/$defs/source/properties")));
        assertSame(Keys.LINK, keys(SCHEMA.at("/$defs/link/properties")));
        assertSame(Keys.CLAIM, keys(SCHEMA.at("/$defs/claim/properties")));
        assertSame(List.of("private"), keys(SCHEMA.at("/$defs/private/properties")));
        assertSame(Envelope.STANDINGS.keySet(), texts(SCHEMA.at("/$defs/act/properties/standing/enum")));
        assertSame(Envelope.RELATIONS.keySet(), texts(SCHEMA.at("/$defs/relation/properties/as/enum")));
        assertSame(Envelope.DEGREES.keySet(), texts(SCHEMA.at("/$defs/degree/enum")));
        assertSame(Bodies.kinds(), texts(SCHEMA.at("/$defs/body/properties/kind/enum")));
        for (BodyForm<?> form : Bodies.FORMS) {
            assertSame(form.keys(), keys(SCHEMA.at("/$defs/" + form.kind() + "-body/properties")));
        }
    }

    @Test
    void every_kind_of_body_is_read_by_the_form_that_writes_it() {
        for (BodyForm<?> form : Bodies.FORMS) {
            assertEquals(form, Bodies.form(form.kind(), form.version()).orElseThrow());
        }
    }

    private static void assertSame(Collection<String> known, Collection<String> inSchema) {
        assertEquals(new TreeSet<>(known), new TreeSet<>(inSchema));
    }

    private static Collection<String> keys(JsonNode node) {
        return node.propertyNames();
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::stringValue).toList();
    }
}
