package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads the JSON answers of commands, and checks how wrong use is told.
public final class Answers {
    private Answers() {}

    /// The words in an array.
    public static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /// The element of an array in which a field has a value.
    public static Optional<JsonNode> with(JsonNode array, String field, String value) {
        return array.valueStream()
                .filter(each -> each.get(field).asString().equals(value))
                .findFirst();
    }

    /// One matter of a `can-decide` answer.
    static JsonNode ability(String line, String matter) {
        Running run = Running.line(line + " --json");
        assertTrue(run.exit() <= 1, line + "\n" + run.err());
        return with(run.json().get("matters"), "matter", matter).orElseThrow();
    }

    static String verdict(String line, String matter) {
        return ability(line, matter).get("verdict").asString();
    }

    /// What follows from an assumption, as `no, else yes`.
    public static String hinge(JsonNode answer, String assumption) {
        return with(answer.get("assumptions"), "id", assumption)
                .map(each -> each.get("ifSo").asString() + ", else "
                        + each.get("ifNot").asString())
                .orElse("nothing assumed of " + assumption);
    }

    /// Checks that a line is refused as wrong use: one line that says so, one that helps, and on standard
    /// output nothing but the refusal as JSON.
    static void assertWrongUse(String line, String code, String says) {
        Running run = Running.line(line + " --json");
        assertEquals(2, run.exit(), line + "\n" + run.out() + run.err());
        List<String> told = run.err().lines().toList();
        assertTrue(told.getFirst().startsWith(code + " "), line + "\n" + run.err());
        assertTrue(run.err().contains(says), line + "\n" + run.err());
        assertTrue(told.size() == 2 && told.getLast().startsWith("  "), line + "\n" + run.err());
        JsonNode refused = run.json().get("refused");
        assertEquals(1, refused.size(), run.out());
        assertEquals(code, refused.get(0).get("code").asString());
        String whole = refused.get(0).get("because").asString() + " "
                + refused.get(0).get("remedy").asString();
        assertTrue(whole.contains(says), whole);
    }

    /// Checks that without `--json` standard output stays empty when a line is refused.
    static void assertNoAnswer(String line) {
        Running run = Running.line(line);
        assertEquals(2, run.exit(), line);
        assertEquals("", run.out(), "standard output is for answers");
    }
}
