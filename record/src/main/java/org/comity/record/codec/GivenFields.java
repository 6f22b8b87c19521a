package org.comity.record.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;

/// Fields of what somebody wrote. What is wrong is a problem, and something harmless is answered in its
/// place.
final class GivenFields implements Fields {
    /// What is answered in the place of a text, so that reading goes on.
    private static final String SOMETHING = "x";

    private static final String A_DIGEST = "0".repeat(64);

    private final Problems problems;
    private final Mark mark;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private GivenFields(Problems problems, Mark mark) {
        this.problems = problems;
        this.mark = mark;
    }

    /// @param what what the node stands for, for messages
    static GivenFields of(Problems problems, Node node, String what) {
        GivenFields fields = new GivenFields(problems, node.mark());
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                fields.values.put(entry.key().text(), entry.value());
                fields.marks.put(entry.key().text(), entry.key().mark());
            }
        } else {
            problems.add(
                    "wrong-kind",
                    node.mark(),
                    what + " is written as keys with values, and here is " + node.kind(),
                    "");
        }
        return fields;
    }

    Mark mark() {
        return mark;
    }

    Mark mark(String key) {
        return values.containsKey(key) ? values.get(key).mark() : mark;
    }

    @Override
    public Fields only(String what, List<String> keys) {
        for (Map.Entry<String, Mark> given : List.copyOf(marks.entrySet())) {
            if (!keys.contains(given.getKey())) {
                String otherwise = "its keys are " + String.join(", ", keys);
                problems.add(
                        "unknown-key",
                        given.getValue(),
                        what + " has no key '" + shown(given.getKey()) + "'",
                        Problems.near(given.getKey(), keys, otherwise));
                // Told once.
                marks.remove(given.getKey());
            }
        }
        return this;
    }

    @Override
    public boolean has(String key) {
        return values.containsKey(key);
    }

    private Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add("missing-key", mark, "the key '" + key + "' is missing here", "");
        }
        return Optional.ofNullable(values.get(key));
    }

    private Optional<String> scalar(String key) {
        return required(key).flatMap(node -> scalar(node, key));
    }

    private Optional<String> scalar(Node node, String key) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        problems.add("wrong-kind", node.mark(), "'" + key + "' is a single value, and here is " + node.kind(), "");
        return Optional.empty();
    }

    @Override
    public String anyText(String key) {
        return scalar(key).orElse(SOMETHING);
    }

    @Override
    public String text(String key) {
        return required(key).map(node -> text(node, key)).orElse(SOMETHING);
    }

    private String text(Node node, String key) {
        Optional<String> text = scalar(node, key);
        if (text.isPresent() && text.get().isBlank()) {
            problems.add("wrong-kind", node.mark(), "'" + key + "' is empty", "leave the key out");
            return SOMETHING;
        }
        return text.orElse(SOMETHING);
    }

    @Override
    public long number(String key, long least) {
        return required(key).map(node -> number(node, key, least)).orElse(least);
    }

    private long number(Node node, String key, long least) {
        Optional<String> digits = scalar(node, key);
        if (digits.isEmpty()) {
            return least;
        }
        boolean number = digits.get().matches("0|[1-9]\\d{0,15}");
        long value = number ? Long.parseLong(digits.get()) : -1;
        if (value < least || value > CanonicalReader.MOST_NUMBER) {
            problems.add(
                    "not-a-number",
                    node.mark(),
                    "'" + key + "' is a whole number from " + least + " to 9007199254740991, not '"
                            + shown(digits.get()) + "'",
                    "");
            return least;
        }
        return value;
    }

    @Override
    public String digest(String key) {
        Optional<String> text = scalar(key);
        if (text.isPresent() && !text.get().matches("[0-9a-f]{64}")) {
            problems.add(
                    "not-a-hash",
                    mark(key),
                    "'" + key + "' is a SHA-256 as 64 hex digits in lower case, not '" + shown(text.get()) + "'",
                    "leave it out when it is not known");
            return A_DIGEST;
        }
        return text.orElse(A_DIGEST);
    }

    @Override
    public When when(String key) {
        Optional<String> text = scalar(key);
        Optional<When> when = text.flatMap(When::parse);
        if (text.isPresent() && when.isEmpty()) {
            problems.add(
                    "not-a-when",
                    mark(key),
                    "'" + key + "' is '" + shown(text.get()) + "', which is no time",
                    "write 2024, 2024-11, 2024-11-28, 2024-11-28T10:15+06:00, 2024-11~, 2024-11-28/2024-11-30"
                            + " or unknown");
        }
        return when.orElse(When.UNKNOWN);
    }

    @Override
    public Optional<LocalDate> dayIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Optional<String> text = scalar(key);
        Optional<When> day = text.flatMap(When::parse)
                .filter(when -> when.precision() == When.Precision.DAY)
                .filter(when -> !when.text().endsWith("~"));
        if (text.isPresent() && day.isEmpty()) {
            problems.add(
                    "not-a-date",
                    mark(key),
                    "'" + key + "' is '" + shown(text.get()) + "', which is no day",
                    "write it as 2024-11-28");
        }
        return day.flatMap(When::firstDay);
    }

    @Override
    public Instant instant(String key) {
        Optional<String> text = scalar(key);
        Optional<Instant> instant = text.filter(written -> written.endsWith("Z"))
                .flatMap(When::parse)
                .filter(when -> when.precision() == When.Precision.MICROSECOND)
                .flatMap(When::earliest);
        if (text.isPresent() && instant.isEmpty()) {
            problems.add(
                    "not-a-when",
                    mark(key),
                    "'" + key + "' is '" + shown(text.get()) + "', which is no instant",
                    "write it as 2026-11-26T01:31:45.123456Z");
        }
        return instant.orElse(Instant.EPOCH);
    }

    @Override
    public void yes(String key) {
        Optional<String> text = scalar(key);
        if (text.isPresent() && !text.get().equals("true")) {
            problems.add("unknown-word", mark(key), "'" + key + "' is true or left out", "");
        }
    }

    @Override
    public <T> T word(String key, Map<String, T> words) {
        T first = words.values().iterator().next();
        return required(key).map(node -> word(node, key, words)).orElse(first);
    }

    private <T> T word(Node node, String key, Map<String, T> words) {
        T first = words.values().iterator().next();
        Optional<String> written = scalar(node, key);
        if (written.isPresent() && !words.containsKey(written.get())) {
            problems.add(
                    "unknown-word",
                    node.mark(),
                    "'" + key + "' is " + oneOf(key, words) + ", not '" + shown(written.get()) + "'",
                    Problems.near(written.get(), words.keySet(), ""));
        }
        return written.map(words::get).orElse(first);
    }

    /// An audience can be more than the one word that it may be written with.
    private static <T> String oneOf(String key, Map<String, T> words) {
        return key.equals("audience")
                ? "everybody, {members: an organ, or '' for all members} or {only: a list of names}"
                : "one of " + String.join(", ", words.keySet());
    }

    @Override
    public <T> List<T> words(String key, Map<String, T> words) {
        List<T> values = new ArrayList<>();
        required(key).ifPresent(node -> items(node).forEach(item -> values.add(word(item, key, words))));
        return values.isEmpty() ? List.of(words.values().iterator().next()) : values;
    }

    @Override
    public List<Long> numbers(String key, long least) {
        List<Long> numbers = new ArrayList<>();
        if (has(key)) {
            items(values.get(key)).forEach(item -> numbers.add(number(item, key, least)));
        }
        return numbers;
    }

    @Override
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (has(key)) {
            items(values.get(key)).forEach(item -> texts.add(text(item, key)));
        }
        return texts;
    }

    /// The items of a list; a single value is a list of one.
    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    @Override
    public GivenFields object(String key) {
        return required(key)
                .map(node -> of(problems, node, "'" + key + "'"))
                .orElseGet(() -> new GivenFields(problems, mark));
    }

    @Override
    public boolean isSingle(String key) {
        return values.get(key) instanceof Node.Scalar;
    }

    @Override
    public <T> List<T> objects(String key, Function<Fields, T> each) {
        List<T> objects = new ArrayList<>();
        if (has(key)) {
            for (Node item : items(values.get(key))) {
                objects.add(each.apply(of(problems, item, "an item of '" + key + "'")));
            }
        }
        return objects;
    }

    @Override
    public Content content(String key) {
        if (!has(key) || isSingle(key)) {
            return new Content.Open(text(key));
        }
        Fields hidden = object(key).only("'" + key + "'", List.of("private"));
        return new Content.Private(hidden.text("private"));
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
