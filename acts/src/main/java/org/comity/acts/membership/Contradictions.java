package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.WeightTable;

/// Rows that are told and cannot both be so, beside those about the status of one member.
final class Contradictions {
    private Contradictions() {}

    /// A row with the act that tells it.
    ///
    /// @param topic under which two rows would contradict each other
    /// @param value rows of the same value do not
    private record Told(Row row, long act, String topic, String value) {}

    static List<Conflict> of(List<Act> acts) {
        Map<String, List<Told>> byTopic = new LinkedHashMap<>();
        for (Act act : acts) {
            if (act.body() instanceof FactTold told) {
                told(act, told)
                        .ifPresent(each -> byTopic.computeIfAbsent(each.topic(), _ -> new ArrayList<>())
                                .add(each));
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        byTopic.values().forEach(rows -> contradict(rows, conflicts));
        return conflicts;
    }

    private static Optional<Told> told(Act act, FactTold told) {
        String topic = told.topics().getFirst();
        return switch (told.row()) {
            // A decision sets the rule aside, so the two may differ.
            case ChairTerm each
            when each.as() == ChairTerm.As.RULE -> Optional.of(new Told(each, act.number(), topic, each.holder()));
            case WeightTable each ->
                Optional.of(new Told(each, act.number(), topic, each.values().toString()));
            case Row _ -> Optional.empty();
        };
    }

    private static void contradict(List<Told> rows, List<Conflict> conflicts) {
        rows.sort(Comparator.comparing(each -> Days.begin(each.row().period())));
        List<Told> open = new ArrayList<>();
        for (Told each : rows) {
            open.removeIf(one ->
                    !Days.goesOnAfter(one.row().period(), Days.begin(each.row().period())));
            open.stream()
                    .filter(one -> !one.value().equals(each.value()))
                    .filter(one -> one.row().period().overlaps(each.row().period()))
                    .findFirst()
                    .ifPresent(one -> conflicts.add(conflict(one, each)));
            open.add(each);
        }
    }

    private static Conflict conflict(Told one, Told other) {
        String what = one.row() instanceof WeightTable ? "two tables" : one.value() + " and " + other.value();
        List<Long> acts = List.of(Math.min(one.act(), other.act()), Math.max(one.act(), other.act()));
        return new Conflict(
                one.topic(),
                "two-at-once",
                what + " are told to hold at once: " + one.row().period() + " and "
                        + other.row().period(),
                acts,
                acts.getLast());
    }
}
