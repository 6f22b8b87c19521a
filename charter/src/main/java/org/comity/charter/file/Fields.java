package org.comity.charter.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.charter.Closest;
import org.comity.charter.Names;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Period;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;

/// The keys of one mapping, read by name; what is missing, unknown or of the wrong kind is a problem.
final class Fields {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Problems problems;
    private final Node.Mapping mapping;
    private final String what;
    private final Map<String, Node> values = new HashMap<>();

    private Fields(Problems problems, Node.Mapping mapping, String what) {
        this.problems = problems;
        this.mapping = mapping;
        this.what = what;
    }

    /// The fields of a node, which has to be a mapping with no other keys than the known ones.
    ///
    /// @param what what the mapping describes, for messages
    static Optional<Fields> of(Problems problems, Node node, String what, List<String> known) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    "wrong-kind",
                    node.mark(),
                    what + " is written as keys with values, and here is " + node.kind(),
                    "");
            return Optional.empty();
        }
        Fields fields = new Fields(problems, mapping, what);
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                fields.values.put(key, entry.value());
            } else {
                String near = Closest.to(key, known)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse("its keys are " + String.join(", ", known));
                problems.add("unknown-key", entry.key().mark(), what + " has no key '" + key + "'", near);
            }
        }
        return Optional.of(fields);
    }

    Mark mark() {
        return mapping.mark();
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add("missing-key", mapping.mark(), what + " needs the key '" + key + "'", "");
        }
        return get(key);
    }

    Optional<Node.Scalar> scalar(String key) {
        return get(key).flatMap(node -> scalar(node, "'" + key + "'"));
    }

    Optional<Node.Scalar> scalar(Node node, String name) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        boolean blank = node instanceof Node.Scalar;
        problems.add(
                "wrong-kind",
                node.mark(),
                name + (blank ? " is empty" : " is a single value, and here is " + node.kind()),
                "");
        return Optional.empty();
    }

    String text(String key) {
        return scalar(key).map(Node.Scalar::text).orElse("");
    }

    String requiredText(String key) {
        return required(key).isPresent() ? text(key) : "";
    }

    /// One of some words; the first is meant when the key is missing.
    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        Optional<Node.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        T value = words.get(scalar.get().text());
        if (value == null) {
            String near = Closest.to(scalar.get().text(), words.keySet())
                    .map(word -> "did you mean '" + word + "'?")
                    .orElse("");
            problems.add(
                    "unknown-word",
                    scalar.get().mark(),
                    "'" + key + "' is one of " + String.join(", ", words.keySet()) + ", not '"
                            + scalar.get().text() + "'",
                    near);
            return otherwise;
        }
        return value;
    }

    Confirmed confirmed() {
        return oneOf("confirmed", Map.of("yes", Confirmed.YES, "no", Confirmed.NO), Confirmed.YES);
    }

    Optional<CalendarDate> date(String key) {
        Optional<Node.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        Optional<CalendarDate> date = CalendarDate.parse(scalar.get().text());
        if (date.isEmpty()) {
            problems.add(
                    "not-a-date",
                    scalar.get().mark(),
                    "'" + scalar.get().text() + "' is not a date such as 2005-01-31, 2005-01 or 2005",
                    "");
        }
        return date;
    }

    Period period() {
        Optional<CalendarDate> from = date("from");
        Optional<CalendarDate> until = date("until");
        if (from.isPresent()
                && until.isPresent()
                && !from.get().first().isBefore(until.get().last())) {
            backwards("until", from.get(), until.get());
            return new Period(from, Optional.empty());
        }
        return new Period(from, until);
    }

    /// Complains of an end that is not after its beginning.
    void backwards(String end, CalendarDate from, CalendarDate until) {
        problems.add(
                "backwards",
                get(end).orElseThrow().mark(),
                "it ends on " + until + ", before it begins on " + from,
                "'until' is the first day on which it no longer holds");
    }

    List<Node> items(String key) {
        return get(key).map(node -> items(node, "'" + key + "'")).orElse(List.of());
    }

    List<Node> items(Node node, String name) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add("wrong-kind", node.mark(), name + " is a list, and here is " + node.kind(), "write it in [ ]");
        return List.of();
    }

    /// The texts of a list of single values.
    List<Node.Scalar> words(String key) {
        List<Node.Scalar> words = new ArrayList<>();
        items(key).forEach(item -> scalar(item, "an item of '" + key + "'").ifPresent(words::add));
        return words;
    }

    List<String> members(String key) {
        List<String> members = new ArrayList<>();
        for (Node.Scalar word : words(key)) {
            if (memberId(word) && members.contains(word.text())) {
                problems.add("twice", word.mark(), word.text() + " is listed twice", "keep one of the two");
            } else {
                members.add(word.text());
            }
        }
        return members;
    }

    String member(String key) {
        if (required(key).isEmpty()) {
            return "";
        }
        return scalar(key).filter(this::memberId).map(Node.Scalar::text).orElse("");
    }

    boolean memberId(Node.Scalar word) {
        return matches(word, MEMBER, "a member's id is letters, digits, '-', '.' and '_'");
    }

    boolean id(Node.Scalar word) {
        return matches(word, ID, "an id is letters, digits and hyphens");
    }

    private boolean matches(Node.Scalar word, Pattern pattern, String says) {
        if (word.text().length() <= 64 && pattern.matcher(word.text()).matches()) {
            return true;
        }
        problems.add("not-an-id", word.mark(), "'" + word.text() + "' is not an id: " + says, "");
        return false;
    }

    /// The entries of a mapping whose keys are ids.
    List<Node.Entry> byId(String key) {
        return get(key).map(node -> byId(node, "'" + key + "'")).orElse(List.of());
    }

    List<Node.Entry> byId(Node node, String name) {
        if (node instanceof Node.Mapping inner) {
            return inner.entries().stream().filter(entry -> id(entry.key())).toList();
        }
        problems.add(
                "wrong-kind", node.mark(), name + " is written as ids with values, and here is " + node.kind(), "");
        return List.of();
    }

    /// A whole number within bounds.
    Optional<Long> number(Node node, String name, long least, long most) {
        Optional<Node.Scalar> scalar = scalar(node, name);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String digits = scalar.get().text();
        boolean number = digits.matches("\\d{1,18}");
        if (!number || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
            problems.add(
                    "not-a-number",
                    scalar.get().mark(),
                    name + " is a whole number from " + least + " to " + most + ", not '" + digits + "'",
                    "");
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }

    Names names(String key) {
        Optional<Node> node = get(key);
        if (node.isEmpty()) {
            return Names.NONE;
        }
        if (!(node.get() instanceof Node.Mapping languages)) {
            problems.add("wrong-kind", node.get().mark(), "'" + key + "' gives a name for each language", "{en: ...}");
            return Names.NONE;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Node.Entry entry : languages.entries()) {
            if (!LANGUAGE.matcher(entry.key().text()).matches()) {
                problems.add(
                        "not-a-language",
                        entry.key().mark(),
                        "'" + entry.key().text() + "' is not a language tag such as en or fr",
                        "");
            }
            scalar(entry.value(), "a name")
                    .ifPresent(name -> names.put(entry.key().text(), name.text()));
        }
        if (!names.containsKey("en")) {
            problems.add("missing-key", languages.mark(), "'" + key + "' needs a name in English", "{en: ...}");
        }
        return new Names(names);
    }
}
