package org.comity.record.codec;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of a record's form, for editors.
final class RecordSchema {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RecordSchema() {}

    static ObjectNode body(String kind, Class<?> type) {
        ObjectNode schema = object(type, "kind", kind);
        ObjectNode version = ((ObjectNode) schema.get("properties")).putObject("v");
        version.put("description", "The version of this kind of body, which is 1.");
        version.put("$ref", "#/$defs/version");
        return schema;
    }

    /// @param word a key that has one value only, or empty
    private static ObjectNode object(Class<?> type, String word, String value) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        if (!word.isEmpty()) {
            required.add(word);
            properties.putObject(word).put("const", value);
        }
        for (RecordPart part : RecordForm.of(type).parts()) {
            if (part.isNeeded() && !(part.value() instanceof ObjectValues.Named)) {
                required.add(part.key());
            }
            properties.set(part.key(), part.isList() ? list(value(part.value())) : value(part.value()));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /// One may be written without its brackets.
    private static ObjectNode list(ObjectNode item) {
        ObjectNode schema = MAPPER.createObjectNode();
        ArrayNode either = schema.putArray("anyOf");
        ObjectNode list = either.addObject();
        list.put("type", "array");
        list.put("minItems", 1);
        list.set("items", item);
        either.add(item);
        return schema;
    }

    private static ObjectNode value(RecordValue value) {
        return switch (value) {
            case ScalarValues.Text _ -> ref("text");
            case ScalarValues.Number _ ->
                MAPPER.createObjectNode().put("type", "integer").put("minimum", 0);
            case ScalarValues.Time _ -> ref("when");
            case ScalarValues.Stamp _ -> ref("instant");
            case ScalarValues.Saying _ -> ref("content");
            case ScalarValues.Author _ -> ref("actor");
            case ScalarValues.Word word -> words(word.words().keySet().stream().toList());
            case ObjectValues.One one -> object(one.type(), "", "");
            case ObjectValues.OneOf several -> oneOf(several);
            case ObjectValues.Named _ -> list(pairs("language", "text", ref("text")));
            case ObjectValues.Table _ ->
                list(pairs("of", "number", MAPPER.createObjectNode().put("type", "integer")));
        };
    }

    private static ObjectNode oneOf(ObjectValues.OneOf several) {
        ObjectNode schema = MAPPER.createObjectNode();
        ArrayNode cases = schema.putArray("anyOf");
        several.words().forEach((word, type) -> cases.add(object(type, RecordPart.IS, word)));
        return schema;
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode schema = MAPPER.createObjectNode();
        ArrayNode values = schema.putArray("enum");
        words.forEach(values::add);
        return schema;
    }

    private static ObjectNode pairs(String text, String other, ObjectNode otherIs) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        Stream.of(text, other).forEach(required::add);
        ObjectNode properties = schema.putObject("properties");
        properties.set(text, ref("text"));
        properties.set(other, otherIs);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode ref(String name) {
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }
}
