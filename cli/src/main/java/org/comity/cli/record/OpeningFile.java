package org.comity.cli.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.cli.show.Json;
import org.comity.record.codec.Kept;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is released of an act: a text that stood beside the log, with the salt that lets anybody check it against the
/// digest in the leaf.
record OpeningFile(String organisation, long number, Kept kept) {
    /// Characters of the longest file that is read.
    static final int MOST_CHARACTERS = 200_000;

    private static final Set<String> KEYS = Set.of("organisation", "number", "digest", "salt", "bytes");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2)
                            .maxStringLength(MOST_CHARACTERS)
                            .build())
                    .build())
            .build();

    String text() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", organisation);
        json.put("number", number);
        json.put("digest", kept.digest());
        json.put("salt", Base64.getEncoder().encodeToString(kept.salt()));
        json.put("bytes", Base64.getEncoder().encodeToString(kept.bytes()));
        return Json.text(json) + "\n";
    }

    /// What the released bytes say, as far as they are text.
    String says() {
        return new String(kept.bytes(), StandardCharsets.UTF_8);
    }

    /// Reads one; empty when it is none.
    static Optional<OpeningFile> parse(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            boolean whole = json.isObject()
                    && new TreeSet<>(json.propertyNames()).equals(new TreeSet<>(KEYS))
                    && json.get("number").isIntegralNumber()
                    && json.get("number").canConvertToLong();
            if (!whole) {
                return Optional.empty();
            }
            Base64.Decoder base64 = Base64.getDecoder();
            Kept kept = new Kept(
                    json.get("digest").asString(),
                    base64.decode(json.get("salt").asString()),
                    base64.decode(json.get("bytes").asString()),
                    Kept.May.BE_RELEASED);
            return Optional.of(new OpeningFile(
                    json.get("organisation").asString(), json.get("number").longValue(), kept));
        } catch (JacksonException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
