package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.charter.FormatPage;
import org.comity.charter.Provision;
import org.comity.charter.Tie;
import org.comity.charter.facts.Status;
import org.comity.charter.vote.Position;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The schemas for editors know the keys and the words that the readers know, and no others.
class SchemaKeysTest {
    private static final String CHARTER = "charter.schema.json";
    private static final String FACTS = "facts.schema.json";

    /// Parts of a schema that only narrow what stands beside them, so that they neither close nor describe a mapping.
    private static final Set<String> CONDITIONS =
            Set.of("if", "then", "else", "allOf", "anyOf", "oneOf", "not", "examples");

    static Stream<Arguments> mappings() {
        return Stream.of(
                Arguments.of("cited-text", CharterReader.TEXT_KEYS),
                Arguments.of("headquarters", CharterReader.HEADQUARTERS_KEYS),
                Arguments.of("organ", OrganReader.KEYS),
                Arguments.of("seat-kind", OrganReader.SEAT_KEYS),
                Arguments.of("seat-count", OrganReader.COUNT_KEYS),
                Arguments.of("group", OrganReader.GROUP_KEYS),
                Arguments.of("weight", OrganReader.WEIGHT_KEYS),
                Arguments.of("matter", MatterReader.MATTER_KEYS),
                Arguments.of("provision", MatterReader.PROVISION_KEYS),
                Arguments.of("step", MatterReader.STEP_KEYS),
                Arguments.of("reading", MatterReader.READING_KEYS),
                Arguments.of("assumed", MatterReader.ASSUMED_KEYS),
                Arguments.of("otherwise", MatterReader.OTHERWISE_KEYS),
                Arguments.of("deferral", MatterReader.DEFERRAL_KEYS),
                Arguments.of("representation", OrganReader.REPRESENTATION_KEYS),
                Arguments.of("silence", TimingReader.SILENCE_KEYS),
                Arguments.of("opening", TimingReader.OPENING_KEYS),
                Arguments.of("objections", TimingReader.OBJECTIONS_KEYS),
                Arguments.of("instrument", InstrumentReader.KEYS),
                Arguments.of("entry-into-force", InstrumentReader.TERMS_KEYS),
                Arguments.of("named-parties", InstrumentReader.GROUP_KEYS),
                Arguments.of("chair", ChairReader.KEYS),
                Arguments.of("chair-reading", ChairReader.READING_KEYS),
                Arguments.of("order", ChairReader.ROTATION_KEYS),
                Arguments.of("start", ChairReader.START_KEYS),
                Arguments.of("procedure", ProcedureReader.KEYS),
                Arguments.of("convening", ProcedureReader.CONVENING_KEYS),
                Arguments.of("agenda", ProcedureReader.AGENDA_KEYS),
                Arguments.of("meeting-quorum", ProcedureReader.QUORUM_KEYS),
                Arguments.of("threshold", ProcedureReader.THRESHOLD_KEYS),
                Arguments.of("rulings", ProcedureReader.RULINGS_KEYS),
                Arguments.of("motion", ProcedureReader.MOTION_KEYS),
                Arguments.of("speakers", ProcedureReader.SPEAKERS_KEYS),
                Arguments.of("replies", ProcedureReader.REPLIES_KEYS),
                Arguments.of("explanations", ProcedureReader.EXPLANATIONS_KEYS),
                Arguments.of("corrections", ProcedureReader.CORRECTIONS_KEYS),
                Arguments.of("amendments", ProcedureReader.AMENDMENTS_KEYS));
    }

    static Collection<String> kindsOfFacts() {
        return FactsReader.HEAD.keySet();
    }

    @Test
    void the_schema_of_a_charter_has_the_keys_of_a_charter() {
        assertSameWords(CharterReader.KEYS, keys(at(schema(CHARTER), "properties")));
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void the_schema_of_a_part_of_a_charter_has_the_keys_of_that_part(String part, List<String> known) {
        assertSameWords(known, keys(at(schema(CHARTER), "$defs", part, "properties")));
    }

    @ParameterizedTest
    @MethodSource("kindsOfFacts")
    void the_schema_of_a_kind_of_facts_has_the_keys_of_its_files(String kind) {
        Node file = at(schema(FACTS), "$defs", kind + "-file");
        assertSameWords(FactsReader.HEAD.get(kind), keys(at(file, "properties")));
        assertEquals(kind, text(at(file, "properties", "facts", "const")));
    }

    @ParameterizedTest
    @MethodSource("kindsOfFacts")
    void the_schema_of_a_kind_of_facts_has_the_keys_of_its_rows(String kind) {
        assertSameWords(FactsReader.ROWS.get(kind), keys(at(schema(FACTS), "$defs", kind + "-row", "properties")));
    }

    @Test
    void the_schemas_have_the_words_of_the_readers() {
        Node charter = at(schema(CHARTER), "$defs");
        Node facts = at(schema(FACTS), "$defs");
        List<String> statuses = Arrays.stream(Status.values()).map(Status::word).toList();
        List<String> binds = Arrays.stream(Provision.Binds.values())
                .map(Provision.Binds::words)
                .toList();
        assertSameWords(binds, texts(at(charter, "provision", "properties", "binds", "enum")));
        List<String> ties = Arrays.stream(Tie.values()).map(Tie::words).toList();
        assertSameWords(ties, texts(at(charter, "tie", "enum")));
        assertSameWords(positionsToLeaveOut(), texts(at(charter, "leaves-out", "items", "enum")));
        assertSameWords(statuses, texts(at(charter, "status", "enum")));
        assertSameWords(statuses, texts(at(facts, "members-row", "properties", "status", "enum")));
        assertSameWords(FactsReader.ENDS, texts(at(facts, "members-row", "properties", "ends", "enum")));
        assertSameWords(StandingRows.BARS.keySet(), texts(at(facts, "restrictions-row", "properties", "bars", "enum")));
        assertSameWords(
                StandingRows.CAUSES.keySet(), texts(at(facts, "restrictions-row", "properties", "for", "enum")));
        assertSameWords(StandingRows.WAIVED.keySet(), texts(at(facts, "waivers-row", "properties", "of", "enum")));
        assertSameWords(
                CompositeRows.COUNTINGS.keySet(), texts(at(facts, "composites-row", "properties", "counts", "enum")));
        assertSameWords(FactsReader.SUCCESSIONS, texts(at(facts, "successions-row", "properties", "as", "enum")));
    }

    @Test
    void the_schema_of_facts_chooses_among_the_kinds_that_the_reader_knows() {
        List<Node> parts = items(at(schema(FACTS), "allOf"));
        assertSameWords(kindsOfFacts(), texts(at(parts.getFirst(), "properties", "facts", "enum")));
        for (Node part : parts.subList(1, parts.size())) {
            String kind = text(at(part, "if", "properties", "facts", "const"));
            assertEquals("#/$defs/" + kind + "-file", text(at(part, "then", "$ref")));
        }
        assertEquals(kindsOfFacts().size(), parts.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHARTER, FACTS})
    void every_mapping_of_a_schema_refuses_other_keys(String schema) {
        List<Node.Mapping> closed = mappings(schema(schema)).stream()
                .filter(each -> find(each, "properties").isPresent()
                        || find(each, "patternProperties").isPresent())
                .toList();
        assertTrue(closed.size() > 10, schema + " has " + closed.size() + " mappings");
        for (Node.Mapping mapping : closed) {
            assertEquals(
                    Optional.of("false"),
                    find(mapping, "additionalProperties").map(SchemaKeysTest::text),
                    place(schema, mapping));
            assertEquals(
                    Optional.of("object"), find(mapping, "type").map(SchemaKeysTest::text), place(schema, mapping));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHARTER, FACTS})
    void every_key_of_a_schema_is_described_in_one_sentence(String schema) {
        Node root = schema(schema);
        for (Node.Mapping mapping : mappings(root)) {
            for (Node.Entry property : entries(find(mapping, "properties"))) {
                String says = description(root, property.value());
                assertTrue(says.endsWith(".") && !says.contains(". "), place(schema, property.key()) + " " + says);
            }
        }
    }

    /// Votes in favour are never left out, and neither is what stands for another position.
    private static List<String> positionsToLeaveOut() {
        return EnumSet.complementOf(EnumSet.of(Position.IN_FAVOUR, Position.REPRESENTED, Position.UNKNOWN)).stream()
                .map(Position::words)
                .toList();
    }

    private static void assertSameWords(Collection<String> known, Collection<String> inSchema) {
        assertEquals(new TreeSet<>(known), new TreeSet<>(inSchema));
    }

    private static Node schema(String name) {
        Path file = FormatPage.home().resolve("docs/formats").resolve(name);
        // JSON is YAML, and a schema is small enough for the reader of charters.
        YamlText.Read read = YamlText.read(name, FormatPage.text(file));
        assertEquals(List.of(), read.problems());
        return read.root().orElseThrow();
    }

    private static Node at(Node node, String... path) {
        Node there = node;
        for (String key : path) {
            Node here = there;
            there = find(here, key)
                    .orElseThrow(() -> new AssertionError("no '" + key + "' of " + Arrays.toString(path)
                            + " in the mapping at line " + here.mark().line()));
        }
        return there;
    }

    private static Optional<Node> find(Node node, String key) {
        return entries(Optional.of(node)).stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    private static List<Node.Entry> entries(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    private static List<String> keys(Node node) {
        return entries(Optional.of(node)).stream()
                .map(entry -> entry.key().text())
                .toList();
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
    }

    private static List<String> texts(Node node) {
        return items(node).stream().map(SchemaKeysTest::text).toList();
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : node.kind();
    }

    /// The mappings of a schema that stand for themselves.
    private static List<Node.Mapping> mappings(Node node) {
        List<Node.Mapping> found = new ArrayList<>();
        if (node instanceof Node.Mapping mapping) {
            found.add(mapping);
            for (Node.Entry entry : mapping.entries()) {
                switch (entry.key().text()) {
                    case "properties", "patternProperties", "$defs" ->
                        entries(Optional.of(entry.value())).forEach(each -> found.addAll(mappings(each.value())));
                    case String key when !CONDITIONS.contains(key) -> found.addAll(mappings(entry.value()));
                    default -> {}
                }
            }
        }
        return found;
    }

    /// The description of a part of a schema, or of the definition that it refers to.
    private static String description(Node root, Node part) {
        Optional<String> own = find(part, "description").map(SchemaKeysTest::text);
        Optional<String> reference = find(part, "$ref").map(SchemaKeysTest::text);
        if (own.isPresent() || reference.isEmpty()) {
            return own.orElse("");
        }
        return description(root, at(root, "$defs", reference.get().substring("#/$defs/".length())));
    }

    private static String place(String schema, Node node) {
        return schema + ":" + node.mark().line() + ":" + node.mark().column();
    }
}
