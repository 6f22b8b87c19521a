package org.comity.charter.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Provision;
import org.comity.charter.Purpose;
import org.comity.charter.Step;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.charter.vote.Position;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;

/// Reads one matter of an organ: its provisions, steps, rules and readings.
final class MatterReader {
    static final List<String> MATTER_KEYS = List.of("name", "purpose", "provisions", "note");
    static final List<String> PROVISION_KEYS = List.of(
            "from",
            "until",
            "rule",
            "settled by",
            "steps",
            "quorum",
            "by",
            "confirmed",
            "source",
            "note",
            "binds",
            "leaves out",
            "named",
            "assumes",
            "absence",
            "open",
            "readings");
    static final List<String> STEP_KEYS = List.of(
            "id",
            "asks",
            "rule",
            "quorum",
            "by",
            "confirmed",
            "source",
            "note",
            "leaves out",
            "absence",
            "open",
            "readings");
    static final List<String> ASSUMED_KEYS = List.of("id", "says", "by", "confirmed", "source", "note");
    static final List<String> READING_KEYS =
            List.of("id", "says", "rule", "quorum", "by", "confirmed", "source", "note");
    private static final Map<String, Provision.Binds> BINDS = binds();

    /// Without votes in favour nothing could be adopted; the others stand for another position.
    private static final Set<Position> NEVER_LEFT_OUT =
            Set.of(Position.IN_FAVOUR, Position.REPRESENTED, Position.UNKNOWN);

    private final Problems problems;
    private final Citations citations;
    private final Vocabulary vocabulary;
    private final Grounds organ;

    MatterReader(Problems problems, Citations citations, Vocabulary vocabulary, Grounds organ) {
        this.problems = problems;
        this.citations = citations;
        this.vocabulary = vocabulary;
        this.organ = organ;
    }

    Optional<Matter> read(Node.Entry entry) {
        Node value = entry.value();
        Names names = Names.NONE;
        Optional<Purpose> purpose = Optional.empty();
        if (value instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(each -> each.key().text().equals("provisions"))) {
            Optional<Fields> fields = Fields.of(problems, value, "a matter", MATTER_KEYS);
            names = fields.orElseThrow().names("name");
            purpose = purpose(fields.get());
            value = fields.get().get("provisions").orElseThrow();
        }
        List<Node> nodes = value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
        List<Provision> provisions = new ArrayList<>();
        for (Node node : nodes) {
            Optional<Fields> fields = Fields.of(problems, node, "a provision", PROVISION_KEYS);
            fields.flatMap(this::provision).ifPresent(provision -> {
                refuseOverlap(provisions, provision, node.mark(), entry.key().text());
                provisions.add(provision);
            });
        }
        if (nodes.isEmpty()) {
            problems.add("empty", value.mark(), "'" + entry.key().text() + "' has no provision", "");
        }
        return Optional.of(new Matter(entry.key().text(), names, purpose, provisions));
    }

    private static Optional<Purpose> purpose(Fields fields) {
        Map<String, Optional<Purpose>> words = new LinkedHashMap<>();
        for (Purpose each : Purpose.values()) {
            words.put(each.words(), Optional.of(each));
        }
        return fields.oneOf("purpose", words, Optional.empty());
    }

    private void refuseOverlap(List<Provision> earlier, Provision provision, Mark mark, String matter) {
        for (Provision other : earlier) {
            if (other.period().mayTouch(provision.period())) {
                problems.add(
                        "overlap",
                        mark,
                        "two provisions of '" + matter + "' hold at once: " + other.period() + " and "
                                + provision.period(),
                        "end the earlier one with 'until', which is not included");
            }
        }
    }

    private Optional<Provision> provision(Fields fields) {
        Grounds grounds = citations.grounds(fields, organ);
        if (!fields.has("by")) {
            problems.add(
                    "missing-key", fields.mark(), "a provision needs the key 'by': the article that it comes from", "");
        }
        Period period = fields.period();
        for (String end : List.of("from", "until")) {
            fields.date(end)
                    .filter(date -> !date.isDay())
                    .ifPresent(date -> problems.add(
                            "not-a-date",
                            fields.get(end).orElseThrow().mark(),
                            "a rule begins and ends on a day, not in '" + date + "'",
                            ""));
        }
        Provision.Binds binds = fields.oneOf("binds", BINDS, Provision.Binds.ALL_MEMBERS);
        int named = fields.get("named")
                .flatMap(node -> fields.number(node, "'named'", 0, 100))
                .orElse(0L)
                .intValue();
        Optional<Provision.Means> means = means(fields, grounds);
        means.ifPresent(each -> checkNamed(fields, each, named));
        return means.map(each -> new Provision(period, each, grounds, binds, named, assumes(fields, grounds)));
    }

    private void checkNamed(Fields fields, Provision.Means means, int named) {
        if (!(means instanceof Provision.BySteps(List<Step> steps))) {
            return;
        }
        boolean used = steps.stream()
                .flatMap(step -> step.standards().stream())
                .anyMatch(standard -> standard.rule().sentence().contains("except from the named"));
        if (used && named == 0) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    "the rule sets named members aside and needs the key 'named': how many",
                    "named: 1");
        }
        if (!used && named > 0) {
            problems.add(
                    "needless-key",
                    fields.get("named").orElseThrow().mark(),
                    "no rule here sets named members aside",
                    "no objection except from the named");
        }
    }

    private Optional<Provision.Means> means(Fields fields, Grounds grounds) {
        boolean unknown = fields.scalar("rule")
                        .filter(rule -> rule.text().equals("unknown"))
                        .isPresent()
                && !(fields.get("rule").orElseThrow() instanceof Node.Scalar quoted && quoted.inside() == 1);
        if (unknown) {
            for (String key : List.of("steps", "quorum", "readings", "absence", "open", "leaves out", "named")) {
                fields.get(key)
                        .ifPresent(node -> problems.add(
                                "needless-key",
                                node.mark(),
                                "a provision whose rule is unknown has no '" + key + "'",
                                ""));
            }
            return Optional.of(new Provision.Unknown(fields.requiredText("settled by")));
        }
        fields.get("settled by")
                .ifPresent(
                        node -> problems.add("needless-key", node.mark(), "'settled by' goes with rule: unknown", ""));
        if (!fields.has("steps")) {
            return step("", fields, grounds).map(step -> new Provision.BySteps(List.of(step)));
        }
        for (String key : List.of("rule", "quorum", "readings", "absence", "open", "leaves out")) {
            fields.get(key)
                    .ifPresent(node -> problems.add(
                            "needless-key",
                            node.mark(),
                            "a provision with steps has its '" + key + "' in the steps",
                            ""));
        }
        List<Step> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("steps")) {
            Fields.of(problems, item, "a step", STEP_KEYS).ifPresent(each -> {
                uniqueId(each, ids, "steps");
                each.required("asks");
                step(each.text("id"), each, citations.grounds(each, grounds)).ifPresent(steps::add);
            });
        }
        if (fields.items("steps").size() < 2) {
            problems.add(
                    "empty",
                    fields.get("steps").orElseThrow().mark(),
                    "steps are two or more",
                    "a single step is a rule");
            return Optional.empty();
        }
        int combinations = 1;
        for (Step step : steps) {
            combinations = Math.min(combinations * step.standards().size(), Provision.BySteps.MOST_READINGS + 1);
        }
        if (combinations > Provision.BySteps.MOST_READINGS) {
            problems.add(
                    "too-many",
                    fields.get("steps").orElseThrow().mark(),
                    "the readings of the steps combine in more than " + Provision.BySteps.MOST_READINGS + " ways",
                    "");
            return Optional.empty();
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Provision.BySteps(steps));
    }

    private Optional<Step> step(String id, Fields fields, Grounds grounds) {
        Optional<Rule> rule = fields.required("rule").flatMap(_ -> rule(fields, "rule", RuleParser.Use.DECISION));
        Optional<Rule> quorum = rule(fields, "quorum", RuleParser.Use.QUORUM);
        Set<Position> leavesOut = leavesOut(fields);
        List<Step.Standard> standards = standards(fields, grounds, rule, quorum);
        if (standards.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Step(id, fields.text("asks"), standards, leavesOut, grounds));
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
            Fields.of(problems, item, "a reading", READING_KEYS).ifPresent(each -> {
                uniqueId(each, ids, "readings");
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
    private void uniqueId(Fields item, Set<String> ids, String what) {
        item.required("id");
        item.scalar("id")
                .filter(item::id)
                .filter(id -> !ids.add(id.text()))
                .ifPresent(
                        id -> problems.add("twice", id.mark(), "two " + what + " are called '" + id.text() + "'", ""));
    }

    private List<Provision.Assumed> assumes(Fields fields, Grounds grounds) {
        List<Provision.Assumed> assumes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("assumes")) {
            Fields.of(problems, item, "an assumption", ASSUMED_KEYS).ifPresent(each -> {
                uniqueId(each, ids, "assumptions");
                assumes.add(new Provision.Assumed(
                        each.text("id"), each.requiredText("says"), citations.grounds(each, grounds)));
            });
        }
        return assumes;
    }

    private Optional<Rule> rule(Fields fields, String key, RuleParser.Use use) {
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

    private static Map<String, Provision.Binds> binds() {
        Map<String, Provision.Binds> words = new LinkedHashMap<>();
        for (Provision.Binds binds : Provision.Binds.values()) {
            words.put(binds.words(), binds);
        }
        return words;
    }
}
