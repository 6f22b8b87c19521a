package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.comity.record.codec.CanonicalReader.NotCanonical;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    /// The sorting example of RFC 8785 section 3.2.3, with the values of its test data.
    private static final String SORTED = "{\"\\n\":\"Newline\",\"\\r\":\"Carriage Return\",\"1\":\"One\","
            + "\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\",\"ö\":\"Latin Small Letter O With Diaeresis\","
            + "\"€\":\"Euro Sign\",\"😂\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}";

    private static JsonObject read(String json) {
        return CanonicalReader.read(bytes(json), 1 << 20);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String write(Object value) {
        CanonicalWriter out = new CanonicalWriter().open();
        write("x", value, out);
        String json = new String(out.close().bytes(), StandardCharsets.UTF_8);
        return json.substring(5, json.length() - 1);
    }

    private static void write(String key, Object value, CanonicalWriter out) {
        switch (value) {
            case String text -> out.text(key, text);
            case Long number -> out.number(key, number);
            case Boolean _ -> out.yes(key);
            case List<?> list -> out.list(key, list, item -> out.quoted((String) item));
            case JsonObject object ->
                out.value(key, () -> {
                    out.open();
                    for (int i = 0; i < object.size(); i++) {
                        write(object.shape().keys()[i], object.values()[i], out);
                    }
                    out.close();
                });
            default -> throw new AssertionError(value);
        }
    }

    @Test
    void keys_are_sorted_as_the_standard_shows() {
        JsonObject sorted = read(SORTED);
        assertEquals(9, sorted.size());
        assertEquals(SORTED, write(sorted));
    }

    @Test
    void texts_are_escaped_as_the_standard_shows() {
        // RFC 8785 section 3.2.2.2, from its example: a euro sign, a dollar, and what has to be escaped.
        String json = "{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
        assertEquals(json, write(read(json)));
    }

    @Test
    void french_accents_are_sorted_by_their_code_units() {
        String json = "{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\","
                + "\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}";
        assertEquals(json, write(read(json)));
    }

    @Test
    void another_reader_sees_the_same_texts() {
        Seeded.times(500, random -> {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(40); i > 0; i--) {
                int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
                boolean sound = point > 0 && (point < 0xD800 || point > 0xDFFF);
                text.appendCodePoint(sound ? point : 'y');
            }
            String written = write(text.toString());
            JsonNode foreign = JsonMapper.shared().readTree(written);
            assertEquals(text.toString(), foreign.stringValue());
            assertEquals(
                    text.toString(),
                    read("{\"a\":" + written + "}").get("a") instanceof String own ? own : text.toString());
        });
    }

    @Test
    void keys_in_any_other_order_are_refused() {
        Seeded.times(500, random -> {
            TreeMap<String, Long> sorted = new TreeMap<>();
            for (int i = 0; i < 6; i++) {
                sorted.put(
                        new String(Character.toChars(0x21 + random.nextInt(0x2000)))
                                .replace('"', 'q')
                                .replace('\\', 'b'),
                        1L);
            }
            String[] parts =
                    sorted.keySet().stream().map(key -> "\"" + key + "\":1").toArray(String[]::new);
            String right = "{" + String.join(",", parts) + "}";
            assertEquals(sorted.size(), read(right).size());
            int at = random.nextInt(parts.length - 1);
            String swapped = parts[at];
            parts[at] = parts[at + 1];
            parts[at + 1] = swapped;
            assertThrows(NotCanonical.class, () -> read("{" + String.join(",", parts) + "}"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17})
    void sixteen_deep_is_read_and_seventeen_is_not(int depth) {
        String json = "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
        if (depth == 16) {
            assertEquals(1, read(json).size());
        } else {
            assertThrows(NotCanonical.class, () -> read(json));
        }
    }

    @Test
    void a_leaf_of_65535_bytes_is_read_and_one_more_is_not() {
        String most = "{\"a\":\"" + "x".repeat(65_535 - 8) + "\"}";
        assertEquals(65_535, most.length());
        assertInstanceOf(Reading.UnreadLeaf.class, ActCodec.decode(bytes(most)));
        Reading.Unreadable more =
                assertInstanceOf(Reading.Unreadable.class, ActCodec.decode(bytes(most.replaceFirst("x", "xx"))));
        assertTrue(more.because().contains("65536"), more.because());
    }

    @Test
    void what_is_not_utf_8_is_refused_at_its_byte() {
        int[][] wrong = {
            {0x80},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xC3},
            {0xE0, 0x80, 0x80},
            {0xE0, 0x9F, 0xBF},
            {0xED, 0xA0, 0x80},
            {0xED, 0xBF, 0xBF},
            {0xF0, 0x80, 0x80, 0x80},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0xE2, 0x82}
        };
        for (int[] each : wrong) {
            byte[] json = bytes("{\"a\":\"" + "?".repeat(each.length) + "\"}");
            for (int i = 0; i < each.length; i++) {
                json[6 + i] = (byte) each[i];
            }
            NotCanonical broken =
                    assertThrows(NotCanonical.class, () -> CanonicalReader.read(json, 100), Arrays.toString(each));
            assertEquals(6, broken.offset());
        }
    }

    @Test
    void a_byte_order_mark_or_another_encoding_is_refused() {
        assertThrows(NotCanonical.class, () -> read("\uFEFF{}"));
        assertThrows(NotCanonical.class, () -> CanonicalReader.read("{}".getBytes(StandardCharsets.UTF_16LE), 100));
    }

    @Test
    void every_cut_of_a_leaf_is_refused() {
        byte[] leaf = bytes(SORTED);
        for (int length = 0; length < leaf.length; length++) {
            byte[] cut = Arrays.copyOf(leaf, length);
            assertInstanceOf(Reading.Unreadable.class, ActCodec.decode(cut));
        }
    }

    @Test
    void a_text_that_json_cannot_carry_is_not_written() {
        for (String text : new String[] {"\0", "\ud800", "\udc00x", "x\udbff"}) {
            assertThrows(CanonicalWriter.Unwritable.class, () -> write(text));
        }
        assertArrayEquals(bytes("\"\ud83d\ude00\""), bytes(write("\ud83d\ude00")));
    }

    @Test
    void a_writer_that_gives_keys_out_of_order_is_stopped() {
        CanonicalWriter out = new CanonicalWriter().open().number("b", 1);
        assertThrows(IllegalStateException.class, () -> out.number("a", 1));
        assertThrows(IllegalStateException.class, () -> out.number("b", 1));
    }
}
