package org.comity.charter.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Deferral;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Naming;
import org.comity.charter.Provision;
import org.comity.charter.Purpose;
import org.comity.charter.Step;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
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
            "readings",
            "tie",
            "otherwise",
            "recuses",
            "deferral");
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
            "readings",
            "tie",
            "otherwise");
    static final List<String> OTHERWISE_KEYS = List.of(
            "asks",
            "rule",
            "quorum",
            "after",
            "by",
            "confirmed",
            "source",
            "note",
            "leaves out",
            "absence",
            "open",
            "readings",
            "tie",
            "otherwise");
    static final List<String> DEFERRAL_KEYS = List.of("rule", "for", "by", "confirmed", "source", "note");
    static final List<String> ASSUMED_KEYS = List.of("id", "says", "by", "confirmed", "source", "note");
    static final List<String> READING_KEYS =
            List.of("id", "says", "rule", "quorum", "by", "confirmed", "source", "note");
    private static final Map<String, Provision.Binds> BINDS = binds();

    private final Problems problems;
    private final Citations citations;
    private final StepReader stepReader;
    private final Grounds organ;

    MatterReader(Problems problems, Citations citations, Vocabulary vocabulary, Grounds organ) {
        this.problems = problems;
        this.citations = citations;
        this.stepReader = new StepReader(problems, citations, vocabulary);
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
        Naming naming = naming(fields);
        Optional<Deferral> deferral = deferral(fields, grounds);
        Optional<Provision.Means> means = means(fields, grounds);
        means.ifPresent(each -> checkNamed(fields, each, naming));
        return means.map(
                each -> new Provision(period, each, grounds, binds, naming, assumes(fields, grounds), deferral));
    }

    private Naming naming(Fields fields) {
        Naming.Recuses recuses =
                fields.oneOf("recuses", Map.of("the named", Naming.Recuses.THE_NAMED), Naming.Recuses.NOBODY);
        boolean any = fields.get("named")
                .filter(node -> node instanceof Node.Scalar word && word.text().equals("any"))
                .isPresent();
        if (any) {
            return Naming.any(recuses);
        }
        int named = fields.get("named")
                .flatMap(node -> fields.number(node, "'named'", 0, 100))
                .orElse(0L)
                .intValue();
        return named == 0 ? Naming.NOBODY : new Naming(named, named, recuses);
    }

    private Optional<Deferral> deferral(Fields fields, Grounds grounds) {
        return fields.get("deferral")
                .flatMap(node -> Fields.of(problems, node, "a right to have an adoption put off", DEFERRAL_KEYS))
                .flatMap(each -> {
                    String time = each.requiredText("for");
                    Grounds own = citations.grounds(each, grounds);
                    return each.required("rule")
                            .flatMap(_ -> stepReader.rule(each, "rule", RuleParser.Use.DEFERRAL))
                            .map(rule -> new Deferral(rule, time, own));
                });
    }

    private void checkNamed(Fields fields, Provision.Means means, Naming naming) {
        if (!(means instanceof Provision.BySteps steps)) {
            return;
        }
        boolean setAside = steps.allSteps().stream()
                .flatMap(step -> step.standards().stream())
                .anyMatch(standard -> standard.rule().sentence().contains("except from the named"));
        boolean used = setAside || fields.has("recuses");
        if (used && naming.isNobody()) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    setAside
                            ? "the rule sets named members aside and needs the key 'named': how many"
                            : "'recuses' needs the key 'named': how many members the question names",
                    setAside ? "named: 1" : "named: any");
        }
        if (!used && !naming.isNobody()) {
            problems.add(
                    "needless-key",
                    fields.get("named").orElseThrow().mark(),
                    "no rule here sets named members aside, and nobody is recused",
                    "no objection except from the named, or recuses: the named");
        }
    }

    private Optional<Provision.Means> means(Fields fields, Grounds grounds) {
        boolean unknown = fields.scalar("rule")
                        .filter(rule -> rule.text().equals("unknown"))
                        .isPresent()
                && !(fields.get("rule").orElseThrow() instanceof Node.Scalar quoted && quoted.inside() == 1);
        if (unknown) {
            for (String key : List.of(
                    "steps",
                    "quorum",
                    "readings",
                    "absence",
                    "open",
                    "leaves out",
                    "named",
                    "tie",
                    "otherwise",
                    "recuses",
                    "deferral")) {
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
            return stepReader.step("", fields, grounds).flatMap(step -> bySteps(fields.mark(), List.of(step)));
        }
        for (String key : List.of("rule", "quorum", "readings", "absence", "open", "leaves out", "tie", "otherwise")) {
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
                StepReader.uniqueId(problems, each, ids, "steps");
                each.required("asks");
                stepReader
                        .step(each.text("id"), each, citations.grounds(each, grounds))
                        .ifPresent(steps::add);
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
        return steps.isEmpty()
                ? Optional.empty()
                : bySteps(fields.get("steps").orElseThrow().mark(), steps);
    }

    private Optional<Provision.Means> bySteps(Mark mark, List<Step> steps) {
        int combinations = 1;
        List<String> ids = steps.stream().map(Step::id).toList();
        for (Step step : steps) {
            for (Step stage : step.withFallbacks()) {
                combinations = Math.min(combinations * stage.standards().size(), Provision.BySteps.MOST_READINGS + 1);
                if (stage != step && ids.contains(stage.id())) {
                    problems.add(
                            "twice",
                            mark,
                            "a fallback is called '" + stage.id() + "', and so is a step",
                            "rename the step");
                }
            }
        }
        if (combinations > Provision.BySteps.MOST_READINGS) {
            problems.add(
                    "too-many",
                    mark,
                    "the readings of the steps combine in more than " + Provision.BySteps.MOST_READINGS + " ways",
                    "");
            return Optional.empty();
        }
        return Optional.of(new Provision.BySteps(steps));
    }

    private List<Provision.Assumed> assumes(Fields fields, Grounds grounds) {
        List<Provision.Assumed> assumes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : fields.items("assumes")) {
            Fields.of(problems, item, "an assumption", ASSUMED_KEYS).ifPresent(each -> {
                StepReader.uniqueId(problems, each, ids, "assumptions");
                assumes.add(new Provision.Assumed(
                        each.text("id"), each.requiredText("says"), citations.grounds(each, grounds)));
            });
        }
        return assumes;
    }

    private static Map<String, Provision.Binds> binds() {
        Map<String, Provision.Binds> words = new LinkedHashMap<>();
        for (Provision.Binds binds : Provision.Binds.values()) {
            words.put(binds.words(), binds);
        }
        return words;
    }
}
