package org.comity.record.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.charter.Problem;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;

/// Reads a script: acts in the order in which they are to be proposed, with notes for whoever reads it and with the
/// refusals that are expected.
///
/// It is a file of acts in YAML whose acts may have a `note` and an `expect`, alone or under `acts:` with what holds
/// for all of them before it. All problems are told, each with its place.
public final class ActScript {
    private static final List<String> HEAD = List.of("title", "organisation", "enteredBy", "defaults", "acts");
    private static final Set<String> DEFAULTS =
            Set.of("audience", "by", "effective", "enteredBy", "known", "sources", "standing");

    private final Problems problems;

    private ActScript(String name) {
        this.problems = new Problems(name);
    }

    /// One act of a script.
    ///
    /// @param mark where it stands
    /// @param note for whoever reads the script, or empty
    /// @param expect the code of the refusal that is expected; empty where the act is to be entered
    /// @param standIns numbers of relations that no record reaches, with the request ids that they stand for; to be
    ///     replaced before the draft is proposed
    public record Step(Draft draft, Mark mark, String note, Optional<String> expect, Map<Long, String> standIns) {
        public Step {
            standIns = Map.copyOf(standIns);
        }

        /// The step with the numbers of the acts that it names by their request ids.
        public Step with(Map<String, Long> numbers) {
            List<Relation> relates = draft.relates().stream()
                    .map(each -> standIns.containsKey(each.number())
                            ? new Relation(numbers.get(standIns.get(each.number())), each.as())
                            : each)
                    .toList();
            Draft known = new Draft(
                    draft.organisation(),
                    draft.known(),
                    draft.effective(),
                    draft.by(),
                    draft.enteredBy(),
                    draft.standing(),
                    draft.body(),
                    draft.sources(),
                    relates,
                    draft.audience(),
                    draft.requestId(),
                    draft.signatures());
            return new Step(known, mark, note, expect, Map.of());
        }
    }

    /// What was read.
    ///
    /// @param title of the script, or empty
    public record Result(String title, List<Step> steps, List<Problem> problems) {
        public Result {
            steps = List.copyOf(steps);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a text.
    ///
    /// @param name by which problems call it
    public static Result read(String name, String text, ActFile.Defaults defaults) {
        YamlText.Read read = YamlText.read(name, text);
        ActFile.Defaults byRequest = new ActFile.Defaults(
                defaults.organisation(), defaults.enteredBy(), defaults.requestIds(), ActFile.Relating.BY_REQUEST);
        ActScript script = new ActScript(name);
        script.problems.addAll(read.problems());
        return read.root()
                .map(root -> script.read(root, byRequest))
                .orElseGet(() -> new Result("", List.of(), script.problems.sorted()));
    }

    private Result read(Node root, ActFile.Defaults defaults) {
        if (root instanceof Node.Mapping mapping && find(mapping, "acts").isPresent()) {
            GivenFields head = GivenFields.of(problems, mapping, "a script");
            head.only("a script", HEAD);
            String title = head.has("title") ? head.text("title") : "";
            return new Result(title, steps(mapping, defaults, head), problems.sorted());
        }
        return new Result("", steps(items(root), List.of(), defaults), problems.sorted());
    }

    private List<Step> steps(Node.Mapping head, ActFile.Defaults defaults, GivenFields fields) {
        String organisation = fields.has("organisation") ? fields.text("organisation") : defaults.organisation();
        if (!defaults.organisation().isEmpty() && !organisation.equals(defaults.organisation())) {
            problems.add(
                    "wrong-organisation",
                    fields.mark("organisation"),
                    "the script is of " + organisation + ", and acts of " + defaults.organisation()
                            + " are being entered",
                    "name the store of " + organisation + ", or leave the key out");
        }
        String enteredBy = fields.has("enteredBy") ? fields.text("enteredBy") : defaults.enteredBy();
        List<Node.Entry> common = find(head, "defaults").map(this::defaults).orElseGet(List::of);
        Node acts = find(head, "acts").orElseThrow();
        return steps(
                items(acts),
                common,
                new ActFile.Defaults(organisation, enteredBy, defaults.requestIds(), defaults.relating()));
    }

    private static Optional<Node> find(Node.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(each -> each.key().text().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence list ? list.items() : List.of(node);
    }

    private List<Node.Entry> defaults(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add("wrong-kind", node.mark(), "'defaults' is written as keys with values", "");
            return List.of();
        }
        for (Node.Entry each : mapping.entries()) {
            if (!DEFAULTS.contains(each.key().text())) {
                problems.add(
                        "unknown-key",
                        each.key().mark(),
                        "there is no default for '" + each.key().text() + "'",
                        "there is for "
                                + String.join(", ", DEFAULTS.stream().sorted().toList()));
            }
        }
        return mapping.entries();
    }

    private List<Step> steps(List<Node> nodes, List<Node.Entry> common, ActFile.Defaults defaults) {
        List<Step> steps = new ArrayList<>();
        DraftReader drafts = new DraftReader(problems, defaults);
        for (Node node : nodes) {
            if (problems.isFull()) {
                break;
            }
            if (!(node instanceof Node.Mapping mapping)) {
                drafts.read(node);
                continue;
            }
            Optional<String> expect = word(mapping, "expect");
            // What is expected to be refused is never entered, and may be proposed again when it can be.
            DraftReader reader = expect.isPresent() ? new DraftReader(problems, defaults) : drafts;
            String note = word(mapping, "note").orElse("");
            reader.read(act(mapping, common))
                    .ifPresent(given ->
                            steps.add(new Step(given.draft(), mapping.mark(), note, expect, given.standIns())));
        }
        return steps;
    }

    private Optional<String> word(Node.Mapping mapping, String key) {
        Optional<Node> given = find(mapping, key);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.get() instanceof Node.Scalar(String text, Mark _, int _) && !text.isBlank()) {
            return Optional.of(text);
        }
        problems.add("wrong-kind", given.get().mark(), "'" + key + "' is a text", "");
        return Optional.empty();
    }

    /// The act without what only a script has, and with what holds for all.
    private static Node act(Node.Mapping mapping, List<Node.Entry> common) {
        Set<String> own = new HashSet<>();
        mapping.entries().forEach(each -> own.add(each.key().text()));
        List<Node.Entry> entries = Stream.concat(
                        mapping.entries().stream()
                                .filter(each -> !each.key().text().equals("note"))
                                .filter(each -> !each.key().text().equals("expect")),
                        common.stream().filter(each -> !own.contains(each.key().text())))
                .toList();
        boolean standing = entries.stream().anyMatch(each -> each.key().text().equals("standing"));
        return new Node.Mapping(standing ? entries : withStanding(entries, mapping.mark()), mapping.mark());
    }

    /// What is proposed by hand is mostly an act.
    private static List<Node.Entry> withStanding(List<Node.Entry> entries, Mark mark) {
        Node.Entry act = new Node.Entry(new Node.Scalar("standing", mark, -1), new Node.Scalar("act", mark, -1));
        return Stream.concat(entries.stream(), Stream.of(act)).toList();
    }
}
