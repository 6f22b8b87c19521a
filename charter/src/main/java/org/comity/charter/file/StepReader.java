package org.comity.charter.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.charter.Fallback;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.WaitingTime;
import org.comity.charter.facts.Grounds;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.charter.vote.Position;
import org.comity.charter.yaml.Node;

/// Reads how one question is decided: the rule and its quorum, readings of an open text, ties and fallbacks.
final class StepReader {
    private static final Map<String, Tie> TIES = ties();
    private static final Pattern TIME = Pattern.compile("(\\d{1,4}) (hour|day)s?");
    private static final Pattern FALLBACK = Pattern.compile("((?:.+-)?otherwise)(?:-(\\d{1,3}))?");

    /// Without votes in favour nothing could be adopted; the others stand for another position.
    private static final Set<Position> NEVER_LEFT_OUT =
            Set.of(Position.IN_FAVOUR, Position.REPRESENTED, Position.UNKNOWN);

    private final Problems problems;
    private final Citations citations;
    private final Vocabulary vocabulary;

    StepReader(Problems problems, Citations citations, Vocabulary vocabulary) {
        this.problems = problems;
        this.citations = citations;
        this.vocabulary = vocabulary;
    }

    /// A step with its fallbacks; a provision without steps is a step itself.
    ///
    /// @param id the step's id, empty for a provision
    Optional<Step> step(String id, Fields fields, Grounds grounds) {
        Optional<Rule> rule = fields.required("rule").flatMap(_ -> rule(fields, "rule", RuleParser.Use.DECISION));
        Optional<Rule> quorum = rule(fields, "quorum", RuleParser.Use.QUORUM);
        Set<Position> leavesOut = leavesOut(fields);
        List<Step.Standard> standards = standards(fields, grounds, rule, quorum);
        Tie tie = tie(fields, standards);
        Optional<Fallback> otherwise = otherwise(id, fields, grounds);
        if (standards.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Step(id, fields.text("asks"), standards, leavesOut, grounds, tie, otherwise));
    }

    private Tie tie(Fields fields, List<Step.Standard> standards) {
        Tie tie = fields.oneOf("tie", TIES, Tie.FAILS);
        boolean canBe = standards.stream().anyMatch(standard -> standard.rule().canBeTied());
        if (fields.has("tie") && !canBe && !standards.isEmpty()) {
            problems.add(
                    "needless-key",
                    fields.get("tie").orElseThrow().mark(),
                    "no test of this rule can be tied",
                    "a tie is exactly half where 'more than 1/2 of … in favour' is needed");
        }
        return tie;
    }

    private Optional<Fallback> otherwise(String before, Fields fields, Grounds grounds) {
        return fields.get("otherwise")
                .flatMap(node -> Fields.of(problems, node, "a fallback", MatterReader.OTHERWISE_KEYS))
                .flatMap(each -> step(fallbackId(before), each, citations.grounds(each, grounds))
                        .map(step -> new Fallback(step, after(each))));
    }

    /// `otherwise`, `otherwise-2`, ...; behind a step with an id `<id>-otherwise`, `<id>-otherwise-2`, ...
    private static String fallbackId(String before) {
        Matcher numbered = FALLBACK.matcher(before);
        if (!numbered.matches()) {
            return before.isEmpty() ? "otherwise" : before + "-otherwise";
        }
        int number = numbered.group(2) == null ? 1 : Integer.parseInt(numbered.group(2));
        return numbered.group(1) + "-" + (number + 1);
    }

    private Optional<WaitingTime> after(Fields fields) {
        Optional<Node.Scalar> text = fields.scalar("after");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher words = TIME.matcher(text.get().text());
        if (!words.matches() || Integer.parseInt(words.group(1)) < 1) {
            problems.add(
                    "not-a-duration",
                    text.get().mark(),
                    "'" + text.get().text() + "' is not a time from 1 to " + WaitingTime.MOST + " hours or days",
                    "24 hours");
            return Optional.empty();
        }
        WaitingTime.Unit unit = words.group(2).equals("hour") ? WaitingTime.Unit.HOURS : WaitingTime.Unit.DAYS;
        return Optional.of(new WaitingTime(Integer.parseInt(words.group(1)), unit));
    }

    private List<Step.Standard> standards(Fields fields, Grounds grounds, Optional<Rule> rule, Optional<Rule> quorum) {
        String point = fields.has("absence") ? "absence" : fields.text("open");
        fields.scalar("absence")
                .filter(word -> !word.text().equals("open"))
                .ifPresent(word -> problems.add(
                        "unknown-word", word.mark(), "'absence' is open, or not mentioned", "absence: open"));
        boolean open = fields.has("absence") || fields.has("open");
        if (fields.has("absence") && fields.has("open")) {
            problems.add(
                    "needless-key",
                    fields.get("open").orElseThrow().mark(),
                    "a step has one open point, 'absence' or 'open'",
                    "");
        }
        if (open != fields.has("readings")) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    open ? "what is open needs the key 'readings'" : "'readings' needs the key 'absence' or 'open'",
                    "absence: open with readings: [...]");
            return List.of();
        }
        if (!open) {
            return rule.map(each -> List.of(new Step.Standard(Optional.empty(), each, quorum)))
                    .orElse(List.of());
        }
        List<Step.Standard> standards = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("readings")) {
            Fields.of(problems, item, "a reading", MatterReader.READING_KEYS).ifPresent(each -> {
                uniqueId(problems, each, ids, "readings");
                Step.Reading reading = new Step.Reading(
                        each.text("id"), point, each.requiredText("says"), citations.grounds(each, grounds));
                Optional<Rule> own = rule(each, "rule", RuleParser.Use.DECISION).or(() -> rule);
                Optional<Rule> gate =
                        rule(each, "quorum", RuleParser.Use.QUORUM).or(() -> quorum);
                own.ifPresent(decides -> standards.add(new Step.Standard(Optional.of(reading), decides, gate)));
            });
        }
        if (fields.items("readings").size() < 2) {
            problems.add("empty", fields.get("readings").orElseThrow().mark(), "readings are two or more", "");
        }
        if (standards.size() > Provision.BySteps.MOST_READINGS) {
            problems.add(
                    "too-many",
                    fields.get("readings").orElseThrow().mark(),
                    "readings are at most " + Provision.BySteps.MOST_READINGS,
                    "");
            return List.of();
        }
        return standards;
    }

    /// Checks that an item has an id and that no other has the same.
    static void uniqueId(Problems problems, Fields item, Set<String> ids, String what) {
        item.required("id");
        item.scalar("id")
                .filter(item::id)
                .filter(id -> !ids.add(id.text()))
                .ifPresent(
                        id -> problems.add("twice", id.mark(), "two " + what + " are called '" + id.text() + "'", ""));
    }

    Optional<Rule> rule(Fields fields, String key, RuleParser.Use use) {
        Optional<Node.Scalar> scalar = fields.scalar(key);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        return switch (RuleParser.parse(scalar.get().text(), vocabulary, use)) {
            case RuleParser.Sound sound -> Optional.of(sound.rule());
            case RuleParser.Broken broken -> {
                String near = broken.suggestion().isEmpty() ? "" : "did you mean '" + broken.suggestion() + "'?";
                problems.add("not-a-rule", scalar.get().at(broken.offset()), broken.says(), near);
                yield Optional.empty();
            }
        };
    }

    private Set<Position> leavesOut(Fields fields) {
        Set<Position> positions = new LinkedHashSet<>();
        for (Node.Scalar word : fields.words("leaves out")) {
            Optional<Position> position = Position.of(word.text());
            if (position.isEmpty()) {
                problems.add(
                        "unknown-word",
                        word.mark(),
                        "'" + word.text() + "' is not a position",
                        org.comity.charter.Closest.to(word.text(), Position.allWords())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse(""));
            }
            if (position.filter(NEVER_LEFT_OUT::contains).isPresent()) {
                problems.add("not-left-out", word.mark(), "'" + word.text() + "' cannot be left out", "");
            }
            position.ifPresent(positions::add);
        }
        return positions;
    }

    private static Map<String, Tie> ties() {
        Map<String, Tie> words = new LinkedHashMap<>();
        for (Tie tie : Tie.values()) {
            words.put(tie.words(), tie);
        }
        return words;
    }
}
