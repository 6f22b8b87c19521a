package org.comity.record.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.acts.Draft;
import org.comity.record.Lengths;
import org.junit.jupiter.api.Test;

/// A file of acts that was cut off, at each of its bytes, gives acts as they were written up to where it ends.
class CutActFilesTest {
    private static final int ACTS = 3;
    private static final ActFile.Defaults DEFAULTS =
            new ActFile.Defaults("river-league", "secretariat", RequestIds.with(new byte[32]));

    private record Told(List<Draft> drafts, ActFile.Result result) {
        boolean isSound() {
            return result.problems().isEmpty();
        }
    }

    private static Told read(String name, byte[] bytes) {
        List<Draft> drafts = new ArrayList<>();
        try {
            return new Told(
                    drafts,
                    ActFile.read(name, new ByteArrayInputStream(bytes), DEFAULTS, given -> drafts.add(given.draft())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String json(int number) {
        return "{\"by\":{\"member\":\"ALD\"},\"standing\":\"statement\",\"effective\":\"2031-05-1" + number
                + "\",\"body\":{\"kind\":\"statement\",\"says\":\"Straße " + number + "\"}}";
    }

    private static String yaml(int number) {
        return "- by: {member: ALD}\n  standing: statement\n  effective: 2031-05-1" + number
                + "\n  body:\n    kind: statement\n    says: Straße " + number + "\n";
    }

    private interface Look {
        void at(int length, Told whole, Told cut);
    }

    private static void cut(String name, String text, Look look) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Told whole = read(name, bytes);
        assertEquals(List.of(), whole.result.problems());
        assertEquals(ACTS, whole.drafts.size());
        Lengths.EVERY.each(0, bytes.length, length -> {
            Told cut = read(name, Arrays.copyOf(bytes, length));
            look.at(length, whole, cut);
        });
    }

    private static void assertFirst(int many, Told whole, Told cut, int length) {
        assertEquals(whole.drafts.subList(0, many), cut.drafts.subList(0, many), () -> "cut to " + length + " bytes");
    }

    @Test
    void a_list_that_was_cut_off_is_a_problem() {
        String text =
                IntStream.range(0, ACTS).mapToObj(CutActFilesTest::json).collect(Collectors.joining(",", "[", "]"));
        cut("acts.json", text, (length, whole, cut) -> {
            assertTrue(!cut.isSound(), () -> "cut to " + length + " bytes");
            assertFirst(cut.drafts.size(), whole, cut, length);
        });
    }

    @Test
    void lines_that_were_cut_off_are_a_problem_unless_they_end_with_an_act() {
        String text =
                IntStream.range(0, ACTS).mapToObj(CutActFilesTest::json).collect(Collectors.joining("\n", "", "\n"));
        cut("acts.jsonl", text, (length, whole, cut) -> {
            assertFirst(cut.drafts.size(), whole, cut, length);
            byte[] left = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length);
            boolean ends = length > 0
                    && new String(left, StandardCharsets.UTF_8).strip().endsWith("}}");
            assertEquals(ends, cut.isSound(), () -> "cut to " + length + " bytes");
        });
    }

    /// Nothing closes a text in YAML, so its last act may be cut short and look whole.
    @Test
    void a_yaml_list_that_was_cut_off_gives_all_but_the_last_act_as_they_were() {
        String text = IntStream.range(0, ACTS).mapToObj(CutActFilesTest::yaml).collect(Collectors.joining());
        cut(
                "acts.yaml",
                text,
                (length, whole, cut) -> assertFirst(Math.max(0, cut.drafts.size() - 1), whole, cut, length));
    }
}
