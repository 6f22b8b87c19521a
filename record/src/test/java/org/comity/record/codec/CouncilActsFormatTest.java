package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Body;
import org.comity.acts.CouncilBody;
import org.comity.acts.WorkBody;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What docs/formats/acts.md and the schema say of the acts of a council is what their types say. With
/// `-Dcomity.formats=rewrite` both are written anew.
class CouncilActsFormatTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Path FORMATS = Path.of(System.getProperty("comity.home"), "docs/formats");
    private static final boolean REWRITE = "rewrite".equals(System.getProperty("comity.formats"));

    @Test
    void the_page_has_a_table_for_each_field_of_work() throws IOException {
        Path page = FORMATS.resolve("acts.md");
        String stands = Files.readString(page);
        String says = stands;
        for (Class<?> field : fields().toList()) {
            says = withTable(says, field);
        }
        if (REWRITE) {
            Files.writeString(page, says);
        } else {
            assertEquals(says, stands, "run this test with -Dcomity.formats=rewrite");
        }
    }

    /// The fields of the council, and those of work beside it.
    private static Stream<Class<?>> fields() {
        return Stream.<Class<?>>of(CouncilBody.class.getPermittedSubclasses())
                .flatMap(field -> field == WorkBody.class
                        ? Stream.of(WorkBody.class.getPermittedSubclasses())
                        : Stream.of(field));
    }

    private static String withTable(String page, Class<?> field) {
        String begin = "<!-- kinds of " + field.getSimpleName() + " -->\n";
        String end = "<!-- end of kinds -->";
        int from = page.indexOf(begin);
        if (from < 0) {
            throw new IllegalStateException("docs/formats/acts.md has no line " + begin);
        }
        int until = page.indexOf(end, from);
        return page.substring(0, from + begin.length()) + table(field) + page.substring(until);
    }

    private static String table(Class<?> field) {
        Map<String, Class<?>> objects = new LinkedHashMap<>();
        StringBuilder table = new StringBuilder("\n| kind | keys besides `kind` and `v` |\n|---|---|\n");
        RecordForm.bodies(field.asSubclass(Body.class))
                .forEach(form -> table.append("| `" + form.kind() + "` | " + keys(form.type(), objects) + " |\n"));
        List<String> done = new ArrayList<>();
        StringBuilder parts = new StringBuilder();
        while (done.size() < objects.size()) {
            for (String name : List.copyOf(objects.keySet())) {
                if (!done.contains(name)) {
                    done.add(name);
                    parts.append("| " + name + " | " + keys(objects.get(name), objects) + " |\n");
                }
            }
        }
        if (!done.isEmpty()) {
            table.append("\n| object | keys |\n|---|---|\n").append(parts);
        }
        return table.append('\n').toString();
    }

    private static String keys(Class<?> type, Map<String, Class<?>> objects) {
        return RecordForm.of(type).parts().stream()
                .map(part -> key(part, objects))
                .collect(Collectors.joining(", "));
    }

    private static String key(RecordPart part, Map<String, Class<?>> objects) {
        part.value().types().forEach(type -> objects.put(RecordForm.word(type), type));
        boolean isOneOf = part.value().keys().anyMatch(RecordPart.IS::equals);
        String says = isOneOf
                ? part.value().types().map(RecordForm::word).collect(Collectors.joining(" or ", "one that `is` ", ""))
                : part.value().says();
        String list = part.isList() ? "list of " : "";
        String left = part.isNeeded() ? "" : part.isList() ? "" : ", if any";
        return "`" + part.key() + "` (" + list + says + left + ")";
    }

    @Test
    void the_schema_is_what_the_types_say() throws IOException {
        Path file = FORMATS.resolve("act.schema.json");
        String stands = Files.readString(file);
        String says = schema(stands);
        if (REWRITE) {
            Files.writeString(file, says);
        } else {
            assertEquals(says, stands, "run this test with -Dcomity.formats=rewrite");
        }
    }

    private static String schema(String stands) {
        ObjectNode schema = (ObjectNode) MAPPER.readTree(stands);
        ObjectNode defs = (ObjectNode) schema.get("$defs");
        List<String> written =
                List.of("statement", "source", "correction", "charter", "key-change", "erasure", "clock-jump");
        List<String> gone = defs.propertyNames().stream()
                .filter(name -> name.endsWith("-body"))
                .filter(name -> !written.contains(name.substring(0, name.length() - "-body".length())))
                .toList();
        defs.remove(gone);
        ArrayNode kinds = MAPPER.createArrayNode();
        ArrayNode cases = MAPPER.createArrayNode();
        Bodies.kinds().forEach(kind -> {
            kinds.add(kind);
            ObjectNode each = cases.addObject();
            each.putObject("if").putObject("properties").putObject("kind").put("const", kind);
            each.putObject("then").put("$ref", "#/$defs/" + kind + "-body");
        });
        ObjectNode body = (ObjectNode) defs.get("body");
        ((ObjectNode) body.get("properties").get("kind")).set("enum", kinds);
        body.set("allOf", cases);
        RecordForm.bodies(CouncilBody.class)
                .forEach(form -> defs.set(form.kind() + "-body", RecordSchema.body(form.kind(), form.type())));
        return MAPPER.writer().with(printer()).writeValueAsString(schema) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    @Test
    void the_schema_takes_what_the_reader_takes() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(FormatPage.text("act.schema.json")));
        Seeded.times(1, random -> {
            RandomRecords records = new RandomRecords(random);
            for (Class<? extends Body> type : RandomRecords.types()) {
                String json = "{\"by\":{\"member\":\"ALD\"},\"standing\":\"act\",\"body\":"
                        + ActCodec.json(records.draw(type)) + "}";
                assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
            }
        });
    }
}
