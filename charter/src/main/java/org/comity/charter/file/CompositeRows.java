package org.comity.charter.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Composite.Counting;
import org.comity.charter.facts.Grounds;
import org.comity.charter.yaml.Mark;

/// Reads which members are made of members, and refuses what would count somebody twice.
final class CompositeRows {
    static final Map<String, Counting> COUNTINGS = countings();

    private final Problems problems;
    private final List<Composite> read = new ArrayList<>();

    CompositeRows(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, Counting> countings() {
        Map<String, Counting> countings = new LinkedHashMap<>();
        for (Counting counting : Counting.values()) {
            countings.put(counting.words(), counting);
        }
        return countings;
    }

    /// The row, or empty when it names no members.
    Optional<Composite> read(Fields fields, Grounds grounds, String organisation) {
        String seat = fields.member("seat");
        fields.required("members");
        fields.required("counts");
        List<String> members = fields.members("members");
        if (members.isEmpty()) {
            if (fields.has("members")) {
                problems.add("empty", fields.mark(), seat + " is made of nobody", "list its members");
            }
            return Optional.empty();
        }
        Composite composite = new Composite(
                fields.scalar("organ").map(id -> organisation + "/" + id.text()),
                seat,
                members,
                fields.oneOf("counts", COUNTINGS, Counting.AS_ONE),
                fields.period(),
                grounds);
        refuse(composite, fields.mark());
        read.add(composite);
        return Optional.of(composite);
    }

    private void refuse(Composite composite, Mark mark) {
        if (composite.members().contains(composite.seat())) {
            problems.add(
                    "nested",
                    mark,
                    composite.seat() + " is listed among its own members",
                    "list those whose votes it casts");
        }
        for (Composite earlier : read) {
            if (earlier.meets(composite)) {
                String who = composite.seat().equals(earlier.seat())
                        ? composite.seat() + " is made of two sets of members"
                        : shared(earlier, composite) + " belongs to both " + earlier.seat() + " and "
                                + composite.seat();
                problems.add(
                        "overlap",
                        mark,
                        who + " at once: " + earlier.period() + " and " + composite.period(),
                        "end the earlier one with 'until', which is not included");
            }
        }
    }

    private static String shared(Composite one, Composite other) {
        return one.members().stream()
                .filter(other.members()::contains)
                .findFirst()
                .orElseThrow();
    }
}
