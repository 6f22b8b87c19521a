package org.comity.record.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// JSON that somebody wrote, as nodes that know their place: one object after the other, whether they
/// stand in a list, one on each line, or alone.
final class JsonNodes {
    /// As deep as a leaf may be: docs/formats/act.md. The library's own bound lies behind it.
    private static final int MOST_DEPTH = 16;

    /// An act has at most 65,535 bytes; with white space it may be longer.
    private static final long MOST_CHARACTERS_OF_AN_ACT = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * MOST_DEPTH)
                    .maxStringLength(ActCodec.MOST_BYTES)
                    .maxNameLength(1000)
                    .maxNumberLength(100)
                    .build())
            .build();

    /// Where a message of the library goes on to speak of the library.
    private static final Pattern INNER = Pattern.compile(
            " \\((?:for|start marker|enable|maximum|from) |[;,]? ?\\[Source|`|: was expecting|: maybe| \\(not |: expected|\\(?to enable");

    private final Problems problems;
    private final JsonParser parser;
    private long begun;
    private int depth;

    private JsonNodes(Problems problems, JsonParser parser) {
        this.problems = problems;
        this.parser = parser;
    }

    /// Ends the reading with a problem that has been told already.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("told already", null, false, false);
        }
    }

    /// Reads until the end, or until the form is broken, which is a problem.
    static void read(Problems problems, Utf8Reader in, Consumer<Node> each) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            new JsonNodes(problems, parser).roots(each);
        } catch (Stopped told) {
            return;
        } catch (JacksonException broken) {
            tell(problems, broken);
        }
    }

    private static void tell(Problems problems, JacksonException broken) {
        if (broken.getCause() instanceof Utf8Reader.NotUtf8 wrong) {
            problems.add("not-utf-8", wrong.mark(), wrong.getMessage(), "save it as UTF-8");
            return;
        }
        Mark mark = mark(broken.getLocation());
        String message =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        switch (broken) {
            case StreamConstraintsException _ ->
                problems.add("too-large", mark, "this is more than an act may hold: " + tooLong(message), "");
            case UnexpectedEndOfInputException _ ->
                problems.add(
                        "not-json", mark, "this is not JSON: the file ends before all that was begun is closed", "");
            default -> problems.add("not-json", mark, "this is not JSON: " + ours(message), "");
        }
    }

    private static String tooLong(String message) {
        if (message.startsWith("String")) {
            return "a text has more than " + ActCodec.MOST_BYTES + " characters";
        }
        return message.startsWith("Name") ? "a key is too long" : "a number is too long";
    }

    /// What the library says, without what it says of itself: its settings and its sources.
    private static String ours(String message) {
        String said = INNER.split(message, 2)[0].strip();
        return said.isEmpty() ? "something does not belong here" : said;
    }

    private void roots(Consumer<Node> each) {
        boolean any = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            any = true;
            if (token != JsonToken.START_ARRAY) {
                act(token, each);
                continue;
            }
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                act(token, each);
            }
        }
        if (!any) {
            problems.add("empty", Mark.START, "the file is empty", "");
        }
    }

    private void act(JsonToken token, Consumer<Node> each) {
        begun = offset();
        each.accept(node(token));
        if (problems.isFull()) {
            throw new Stopped();
        }
    }

    private long offset() {
        return parser.currentLocation().getCharOffset();
    }

    private Mark here() {
        return mark(parser.currentTokenLocation());
    }

    private static Mark mark(TokenStreamLocation place) {
        return place == null ? Mark.START : new Mark(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
    }

    private Node node(JsonToken token) {
        if (depth >= MOST_DEPTH && token.isStructStart()) {
            problems.add("too-large", here(), "this is nested more than " + MOST_DEPTH + " deep", "");
            throw new Stopped();
        }
        if (offset() - begun > MOST_CHARACTERS_OF_AN_ACT) {
            problems.add(
                    "too-large",
                    here(),
                    "an act has more than " + MOST_CHARACTERS_OF_AN_ACT + " characters",
                    "acts of a list are separated by commas");
            throw new Stopped();
        }
        Mark mark = here();
        if (token.isStructStart()) {
            depth++;
            Node inner = token == JsonToken.START_OBJECT ? object(mark) : list(mark);
            depth--;
            return inner;
        }
        if (token == JsonToken.VALUE_NULL) {
            problems.add("null", mark, "there is no null in an act", "leave the key out");
        }
        return new Node.Scalar(parser.getString(), mark, -1);
    }

    private Node list(Mark mark) {
        List<Node> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(node(next));
        }
        return new Node.Sequence(items, mark);
    }

    private Node object(Mark mark) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Node.Scalar key = new Node.Scalar(parser.currentName(), here(), -1);
            Node value = node(parser.nextToken());
            if (keys.add(key.text())) {
                entries.add(new Node.Entry(key, value));
            } else {
                problems.add("duplicate-key", key.mark(), "the key '" + key.text() + "' occurs twice here", "keep one");
            }
        }
        return new Node.Mapping(entries, mark);
    }
}
