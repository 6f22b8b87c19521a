package org.comity.charter.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.comity.charter.vote.Counts;
import org.comity.charter.yaml.Node;

/// Reads one organ of a charter.
final class OrganReader {
    static final List<String> KEYS = List.of(
            "name",
            "by",
            "confirmed",
            "source",
            "office",
            "note",
            "seats",
            "groups",
            "weights",
            "suspended",
            "decisions",
            "representation",
            "chair",
            "procedure");
    static final List<String> SEAT_KEYS = List.of(
            "members", "filled", "statuses", "count", "votes", "from", "until", "by", "confirmed", "source", "note");
    static final List<String> COUNT_KEYS = List.of("count", "from", "until", "by", "confirmed", "source", "note");
    static final List<String> GROUP_KEYS = List.of("members", "from", "until", "by", "confirmed", "source", "note");
    static final List<String> WEIGHT_KEYS = List.of("unit", "by", "confirmed", "source", "note");

    static final List<String> REPRESENTATION_KEYS = List.of("at most", "by", "confirmed", "source", "note");

    private final Problems problems;
    private final Citations citations;
    private final String organisation;

    OrganReader(Problems problems, Citations citations, String organisation) {
        this.problems = problems;
        this.citations = citations;
        this.organisation = organisation;
    }

    Optional<Organ> read(Node.Entry entry) {
        return Fields.of(problems, entry.value(), "an organ", KEYS)
                .map(fields -> organ(entry.key().text(), fields));
    }

    private Organ organ(String id, Fields fields) {
        fields.required("name");
        Grounds grounds = citations.grounds(fields, Grounds.NONE);
        List<SeatKind> seats = seats(fields, grounds);
        List<Organ.Group> groups = groups(fields, seats, grounds);
        Map<String, String> weights = weights(fields);
        Set<String> names = new LinkedHashSet<>();
        seats.forEach(kind -> names.add(kind.id()));
        groups.forEach(group -> names.add(group.id()));
        for (Node.Entry weight : fields.byId("weights")) {
            if (names.contains(weight.key().text())) {
                problems.add(
                        "ambiguous",
                        weight.key().mark(),
                        "'" + weight.key().text() + "' is a group and a weight",
                        "rename one");
            }
            refuseWordOfTheLanguage(weight);
        }
        Vocabulary vocabulary = new Vocabulary(names, weights.keySet());
        fields.required("decisions");
        List<Matter> matters = new ArrayList<>();
        MatterReader reader = new MatterReader(problems, citations, vocabulary, grounds);
        fields.byId("decisions").forEach(matter -> reader.read(matter).ifPresent(matters::add));
        Organ.Suspended suspended = fields.oneOf(
                "suspended",
                Map.of("counted", Organ.Suspended.COUNTED, "left out", Organ.Suspended.LEFT_OUT),
                Organ.Suspended.COUNTED);
        return new Organ(
                organisation + "/" + id,
                fields.names("name"),
                grounds,
                fields.text("office"),
                seats,
                groups,
                weights,
                suspended,
                matters,
                representation(fields, grounds),
                new ChairReader(problems, citations, grounds).read(fields),
                new ProcedureReader(problems, citations, grounds, vocabulary, matters).read(fields));
    }

    private Optional<Organ.Representation> representation(Fields organ, Grounds grounds) {
        return organ.get("representation")
                .flatMap(node -> Fields.of(problems, node, "representation", REPRESENTATION_KEYS))
                .flatMap(fields -> {
                    Grounds own = citations.grounds(fields, grounds);
                    return fields.required("at most")
                            .flatMap(node -> fields.number(node, "'at most'", 0, Organ.Representation.MOST))
                            .map(most -> new Organ.Representation(most.intValue(), own));
                });
    }

    private List<SeatKind> seats(Fields organ, Grounds grounds) {
        List<SeatKind> kinds = new ArrayList<>();
        organ.required("seats");
        for (Node.Entry entry : organ.byId("seats")) {
            Fields.of(problems, entry.value(), "a kind of seat", SEAT_KEYS)
                    .flatMap(fields -> seatKind(entry.key().text(), fields, grounds))
                    .ifPresent(kind -> {
                        refuseSecondSeat(kinds, kind, entry);
                        kinds.add(kind);
                    });
        }
        if (kinds.isEmpty() && problems.isEmpty()) {
            problems.add("empty", organ.get("seats").orElseThrow().mark(), "the organ has no kind of seat", "");
        }
        return kinds;
    }

    private void refuseSecondSeat(List<SeatKind> earlier, SeatKind kind, Node.Entry entry) {
        for (SeatKind other : earlier) {
            if (kind.filling() instanceof SeatKind.Named(List<String> members)
                    && other.filling() instanceof SeatKind.Named(List<String> others)
                    && other.period().mayTouch(kind.period())) {
                members.stream()
                        .filter(others::contains)
                        .forEach(member -> problems.add(
                                "twice",
                                entry.key().mark(),
                                member + " has a seat of the kinds '" + other.id() + "' and '" + kind.id()
                                        + "' at once",
                                "a member has one seat"));
            }
        }
    }

    private Optional<SeatKind> seatKind(String id, Fields fields, Grounds grounds) {
        Optional<SeatKind.Filling> filling = filling(fields);
        SeatKind.Votes votes =
                fields.oneOf("votes", Map.of("yes", SeatKind.Votes.YES, "no", SeatKind.Votes.NO), SeatKind.Votes.YES);
        Period period = fields.period();
        Grounds own = citations.grounds(fields, grounds);
        return filling.map(each -> new SeatKind(id, each, votes, period, own));
    }

    private Optional<SeatKind.Filling> filling(Fields fields) {
        if (fields.has("members") == fields.has("filled")) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    "a kind of seat has either 'members' or 'filled'",
                    "members: [A, B], or filled: membership, terms or unnamed");
            return Optional.empty();
        }
        if (fields.has("members")) {
            needless(fields, "statuses", "membership");
            needless(fields, "count", "terms");
            return Optional.of(new SeatKind.Named(fields.members("members")));
        }
        enum Way {
            MEMBERSHIP,
            TERMS,
            UNNAMED,
            UNKNOWN
        }
        Map<String, Way> ways = Map.of("membership", Way.MEMBERSHIP, "terms", Way.TERMS, "unnamed", Way.UNNAMED);
        Way way = fields.oneOf("filled", ways, Way.UNKNOWN);
        if (way != Way.MEMBERSHIP) {
            needless(fields, "statuses", "membership");
        }
        if (way != Way.TERMS) {
            needless(fields, "count", "terms");
        }
        return switch (way) {
            case MEMBERSHIP -> Optional.of(new SeatKind.ByMembership(statuses(fields)));
            case TERMS -> Optional.of(new SeatKind.ByTerms(counts(fields)));
            case UNNAMED -> Optional.of(new SeatKind.Unnamed());
            case UNKNOWN -> Optional.empty();
        };
    }

    private void needless(Fields fields, String key, String way) {
        fields.get(key)
                .ifPresent(node ->
                        problems.add("needless-key", node.mark(), "'" + key + "' goes with filled: " + way, ""));
    }

    private Set<Status> statuses(Fields fields) {
        if (!fields.has("statuses")) {
            return Set.of(Status.FULL);
        }
        Set<Status> statuses = new LinkedHashSet<>();
        for (Node.Scalar word : fields.words("statuses")) {
            Optional<Status> status = Status.of(word.text());
            if (status.isEmpty()) {
                problems.add(
                        "unknown-word",
                        word.mark(),
                        "'" + word.text() + "' is not a status",
                        "full, observer, partner, associate or suspended");
            }
            status.ifPresent(statuses::add);
        }
        return statuses;
    }

    private List<SeatKind.Count> counts(Fields fields) {
        Optional<Node> node = fields.required("count");
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Scalar) {
            return count(fields, node.get(), Period.ALWAYS).map(List::of).orElse(List.of());
        }
        List<SeatKind.Count> counts = new ArrayList<>();
        for (Node item : fields.items("count")) {
            Fields.of(problems, item, "a number of seats", COUNT_KEYS).ifPresent(each -> {
                citations.grounds(each, Grounds.NONE);
                Period period = each.period();
                each.required("count")
                        .flatMap(number -> count(each, number, period))
                        .ifPresent(counts::add);
            });
        }
        return counts;
    }

    private static Optional<SeatKind.Count> count(Fields fields, Node node, Period period) {
        return fields.number(node, "'count'", 1, Counts.MOST)
                .map(seats -> new SeatKind.Count(seats.intValue(), period));
    }

    /// A kind of seat may be called `members`; a group or a weight that no rule can name is a mistake.
    private void refuseWordOfTheLanguage(Node.Entry entry) {
        if (RuleParser.isReserved(entry.key().text())) {
            problems.add(
                    "reserved",
                    entry.key().mark(),
                    "'" + entry.key().text() + "' is a word of the rule language, so that no rule can name it",
                    "rename it");
        }
    }

    private List<Organ.Group> groups(Fields organ, List<SeatKind> kinds, Grounds grounds) {
        List<Organ.Group> groups = new ArrayList<>();
        for (Node.Entry entry : organ.byId("groups")) {
            refuseWordOfTheLanguage(entry);
            if (kinds.stream().anyMatch(kind -> kind.id().equals(entry.key().text()))) {
                problems.add(
                        "ambiguous",
                        entry.key().mark(),
                        "'" + entry.key().text() + "' is a kind of seat and a group",
                        "rename one");
            }
            Fields.of(problems, entry.value(), "a group", GROUP_KEYS).ifPresent(fields -> {
                fields.required("members");
                groups.add(new Organ.Group(
                        entry.key().text(),
                        new LinkedHashSet<>(fields.members("members")),
                        fields.period(),
                        citations.grounds(fields, grounds)));
            });
        }
        return groups;
    }

    private Map<String, String> weights(Fields organ) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (Node.Entry entry : organ.byId("weights")) {
            Fields.of(problems, entry.value(), "a weight", WEIGHT_KEYS).ifPresent(fields -> {
                citations.grounds(fields, Grounds.NONE);
                weights.put(entry.key().text(), fields.requiredText("unit"));
            });
        }
        return weights;
    }
}
