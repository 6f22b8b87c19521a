package org.comity.charter.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.facts.Grounds;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Instrument;
import org.comity.charter.force.Ratifications;
import org.comity.charter.force.Terms;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.charter.yaml.Node;

/// Reads on what terms one instrument comes into force.
final class InstrumentReader {
    static final List<String> KEYS = List.of("name", "entry into force", "note");
    static final List<String> TERMS_KEYS =
            List.of("rule", "of", "groups", "members as of", "delay", "binds", "by", "confirmed", "source", "note");
    static final List<String> GROUP_KEYS = List.of("members", "by", "confirmed", "source", "note");

    private final Problems problems;
    private final Citations citations;
    private final List<Organ> organs;

    /// @param organs those of the charter, whose rolls the terms may mean
    InstrumentReader(Problems problems, Citations citations, List<Organ> organs) {
        this.problems = problems;
        this.citations = citations;
        this.organs = organs;
    }

    Optional<Instrument> read(Node.Entry entry) {
        return Fields.of(problems, entry.value(), "an instrument", KEYS).flatMap(fields -> {
            fields.required("name");
            Optional<Terms> terms = fields.required("entry into force")
                    .flatMap(node -> Fields.of(problems, node, "'entry into force'", TERMS_KEYS))
                    .flatMap(this::terms);
            return terms.map(each -> new Instrument(entry.key().text(), fields.names("name"), each));
        });
    }

    private Optional<Terms> terms(Fields fields) {
        Grounds grounds = citations.grounds(fields, Grounds.NONE);
        fields.required("by");
        Optional<Organ> organ = organ(fields);
        Map<String, Set<String>> groups = groups(fields, organ);
        Optional<Rule> rule = fields.required("rule").flatMap(_ -> rule(fields, vocabulary(groups.keySet(), organ)));
        Terms.MembersAsOf membersAsOf = fields.oneOf(
                "members as of",
                Map.of("adoption", Terms.MembersAsOf.ADOPTION, "each day", Terms.MembersAsOf.EACH_DAY),
                Terms.MembersAsOf.EACH_DAY);
        if (fields.has("members as of") && !fields.has("of")) {
            problems.add(
                    "needless-key",
                    fields.get("members as of").orElseThrow().mark(),
                    "'members as of' goes with 'of', which says whose members are meant",
                    "");
        }
        Terms.Binds binds = fields.oneOf(
                "binds",
                Map.of("those who ratified", Terms.Binds.THOSE_WHO_RATIFIED, "all members", Terms.Binds.ALL_MEMBERS),
                Terms.Binds.THOSE_WHO_RATIFIED);
        Delay delay = delay(fields);
        return rule.map(each -> new Terms(
                        each,
                        groups,
                        fields.has("of") ? organ.map(Organ::id) : Optional.empty(),
                        membersAsOf,
                        delay,
                        binds,
                        grounds))
                .filter(each -> said(each, fields));
    }

    /// Whether it is said whose members the rule means.
    private boolean said(Terms terms, Fields fields) {
        if (fields.has("of") || !Ratifications.needsBody(terms)) {
            return true;
        }
        problems.add(
                "missing-key",
                fields.get("rule").orElseThrow().mark(),
                "the rule takes a share of members or adds a weight, and needs the key 'of': an organ whose members are"
                        + " meant",
                "");
        return false;
    }

    private Optional<Organ> organ(Fields fields) {
        Optional<Node.Scalar> id = fields.scalar("of");
        Optional<Organ> organ = id.flatMap(each ->
                organs.stream().filter(known -> known.id().equals(each.text())).findFirst());
        if (id.isPresent() && organ.isEmpty()) {
            List<String> known = organs.stream().map(Organ::id).toList();
            problems.add(
                    "unknown-organ",
                    id.get().mark(),
                    "'of' names " + id.get().text() + ", which the charter does not have",
                    Closest.to(id.get().text(), known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("its organs are " + String.join(", ", known)));
        }
        return organ;
    }

    private Map<String, Set<String>> groups(Fields fields, Optional<Organ> organ) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>();
        organ.ifPresent(each -> {
            taken.addAll(each.vocabulary().groups());
            taken.addAll(each.vocabulary().weights());
        });
        for (Node.Entry entry : fields.byId("groups")) {
            String id = entry.key().text();
            if (RuleParser.isReserved(id)) {
                problems.add(
                        "reserved",
                        entry.key().mark(),
                        "'" + id + "' is a word of the rule language, so that no rule can name it",
                        "rename it");
            }
            if (taken.contains(id)) {
                problems.add(
                        "ambiguous",
                        entry.key().mark(),
                        "'" + id + "' is already a group or a weight of the organ",
                        "rename one");
            }
            Fields.of(problems, entry.value(), "a group", GROUP_KEYS).ifPresent(each -> {
                each.required("members");
                citations.grounds(each, Grounds.NONE);
                groups.put(id, new LinkedHashSet<>(each.members("members")));
            });
        }
        return groups;
    }

    private static Vocabulary vocabulary(Set<String> groups, Optional<Organ> organ) {
        Set<String> names = new TreeSet<>(groups);
        organ.ifPresent(each -> names.addAll(each.vocabulary().groups()));
        return new Vocabulary(
                names, organ.map(each -> each.vocabulary().weights()).orElse(Set.of()));
    }

    private Optional<Rule> rule(Fields fields, Vocabulary vocabulary) {
        return fields.scalar("rule").flatMap(sentence -> switch (RuleParser.parse(
                sentence.text(), vocabulary, RuleParser.Use.FORCE)) {
            case RuleParser.Sound(Rule rule) -> Optional.of(rule);
            case RuleParser.Broken broken -> {
                String near = broken.suggestion().isEmpty() ? "" : "did you mean '" + broken.suggestion() + "'?";
                problems.add("not-a-rule", sentence.at(broken.offset()), broken.says(), near);
                yield Optional.empty();
            }
        });
    }

    private Delay delay(Fields fields) {
        Optional<Node.Scalar> words = fields.scalar("delay");
        Optional<Delay> delay = words.flatMap(each -> Delay.parse(each.text()));
        if (words.isPresent() && delay.isEmpty()) {
            problems.add(
                    "not-a-delay",
                    words.get().mark(),
                    "'" + words.get().text() + "' is not a delay",
                    "none, 90 days, 3 months, or first day of the month after 60 days");
        }
        return delay.orElse(Delay.NONE);
    }
}
