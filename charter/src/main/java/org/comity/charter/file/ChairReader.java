package org.comity.charter.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.chair.ChairProvision;
import org.comity.charter.chair.ChairProvision.PassesOver;
import org.comity.charter.chair.ChairProvision.Reading;
import org.comity.charter.chair.Rotation;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.yaml.Node;

/// Reads by which rule the chair of an organ passes.
final class ChairReader {
    static final List<String> KEYS = List.of(
            "from", "until", "rotation", "open", "readings", "passes over", "by", "confirmed", "source", "note");
    static final List<String> READING_KEYS = List.of("id", "says", "rotation", "by", "confirmed", "source", "note");
    static final List<String> ROTATION_KEYS = List.of("order", "turn", "starts");
    static final List<String> START_KEYS = List.of("holder", "on");

    private final Problems problems;
    private final Citations citations;
    private final Grounds organ;

    ChairReader(Problems problems, Citations citations, Grounds organ) {
        this.problems = problems;
        this.citations = citations;
        this.organ = organ;
    }

    List<ChairProvision> read(Fields fields) {
        Optional<Node> node = fields.get("chair");
        if (node.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = node.get() instanceof Node.Sequence sequence ? sequence.items() : List.of(node.get());
        if (nodes.isEmpty()) {
            problems.add("empty", node.get().mark(), "'chair' has no rule", "");
        }
        List<ChairProvision> provisions = new ArrayList<>();
        for (Node each : nodes) {
            Fields.of(problems, each, "a rule of the chair", KEYS)
                    .flatMap(this::provision)
                    .ifPresent(provision -> {
                        refuseOverlap(provisions, provision, each);
                        provisions.add(provision);
                    });
        }
        return provisions;
    }

    private void refuseOverlap(List<ChairProvision> earlier, ChairProvision provision, Node node) {
        for (ChairProvision other : earlier) {
            if (other.period().mayTouch(provision.period())) {
                problems.add(
                        "overlap",
                        node.mark(),
                        "two rules of the chair hold at once: " + other.period() + " and " + provision.period(),
                        "end the earlier one with 'until', which is not included");
            }
        }
    }

    private Optional<ChairProvision> provision(Fields fields) {
        Grounds grounds = citations.grounds(fields, organ);
        fields.required("by");
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
        PassesOver passesOver = fields.oneOf(
                "passes over",
                Map.of("nobody", PassesOver.NOBODY, "suspended", PassesOver.SUSPENDED),
                PassesOver.NOBODY);
        List<Reading> readings = readings(fields, grounds);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChairProvision(period, fields.text("open"), readings, passesOver, grounds));
    }

    private List<Reading> readings(Fields fields, Grounds grounds) {
        if (fields.has("open") != fields.has("readings") || fields.has("open") == fields.has("rotation")) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    "a rule of the chair has either 'rotation', or 'open' with 'readings'",
                    "rotation: host of the session");
            return List.of();
        }
        if (!fields.has("open")) {
            return rotation(fields).map(rotation -> new Reading("", "", rotation, grounds)).stream()
                    .toList();
        }
        List<Reading> readings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Node> items = fields.items("readings");
        for (Node item : items) {
            Fields.of(problems, item, "a reading", READING_KEYS).ifPresent(each -> {
                each.required("id");
                each.required("rotation");
                each.scalar("id")
                        .filter(each::id)
                        .filter(id -> !ids.add(id.text()))
                        .ifPresent(id ->
                                problems.add("twice", id.mark(), "two readings are called '" + id.text() + "'", ""));
                String says = each.requiredText("says");
                Grounds own = citations.grounds(each, grounds);
                each.required("by");
                rotation(each).ifPresent(rotation -> readings.add(new Reading(each.text("id"), says, rotation, own)));
            });
        }
        if (items.size() < 2) {
            problems.add("empty", fields.get("readings").orElseThrow().mark(), "readings are two or more", "");
        }
        return readings;
    }

    private Optional<Rotation> rotation(Fields fields) {
        Optional<Node> node = fields.get("rotation");
        if (node.isPresent() && node.get() instanceof Node.Mapping) {
            return Fields.of(problems, node.get(), "a rotation", ROTATION_KEYS).flatMap(this::byOrder);
        }
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(fields.oneOf(
                        "rotation",
                        Map.of(Rotation.HostOfTheSession.WORDS, new Rotation.HostOfTheSession()),
                        new Rotation.HostOfTheSession()));
    }

    private Optional<Rotation> byOrder(Fields fields) {
        fields.required("order");
        fields.required("turn");
        List<String> order = fields.members("order");
        Map<String, Rotation.Turn> words = new LinkedHashMap<>();
        for (Rotation.Turn turn : Rotation.Turn.values()) {
            words.put(turn.words(), turn);
        }
        Rotation.Turn turn = fields.oneOf("turn", words, Rotation.Turn.SESSION);
        Optional<Fields> starts =
                fields.get("starts").flatMap(node -> Fields.of(problems, node, "'starts'", START_KEYS));
        if (fields.has("order") && order.size() < 2) {
            problems.add("empty", fields.get("order").orElseThrow().mark(), "an order has two members or more", "");
        }
        Optional<Rotation.Start> start = starts.flatMap(each -> start(each, order));
        boolean sound = order.size() > 1 && start.isPresent() == fields.has("starts");
        return sound ? Optional.of(new Rotation.ByOrder(order, turn, start)) : Optional.empty();
    }

    private Optional<Rotation.Start> start(Fields fields, List<String> order) {
        String holder = fields.member("holder");
        fields.required("on");
        Optional<CalendarDate> on = fields.date("on");
        on.filter(date -> !date.isDay())
                .ifPresent(date -> problems.add(
                        "not-a-date",
                        fields.get("on").orElseThrow().mark(),
                        "an order starts on a day, not in '" + date + "'",
                        ""));
        if (!holder.isEmpty() && !order.contains(holder)) {
            problems.add(
                    "unknown-member",
                    fields.get("holder").orElseThrow().mark(),
                    holder + " is not in the order " + String.join(", ", order),
                    "");
            return Optional.empty();
        }
        Optional<LocalDate> day = on.filter(CalendarDate::isDay).map(CalendarDate::first);
        return holder.isEmpty() ? Optional.empty() : day.map(each -> new Rotation.Start(holder, each));
    }
}
