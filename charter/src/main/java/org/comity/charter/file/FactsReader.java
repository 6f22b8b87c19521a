package org.comity.charter.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.CodeRow;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Known;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.NameRow;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.yaml.Mark;
import org.comity.charter.yaml.Node;
import org.comity.charter.yaml.YamlText;

/// Reads a facts file.
public final class FactsReader {
    static final List<String> ROW_KEYS =
            List.of("from", "until", "by", "confirmed", "note", "disputed", KnownReader.KEY);
    static final Map<String, List<String>> HEAD = head();
    static final Map<String, List<String>> ROWS = rows();
    static final List<String> ENDS =
            List.of("withdrawal", "exclusion", "lapse", "succession", "dissolution", "union", "change of status");
    static final List<String> SUCCESSIONS = List.of(
            "continuation", "representation", "union", "dissolution", "separation", "change of name", "new admission");

    /// What was read: rows as far as they are sound, and every problem.
    ///
    /// @param organisation whose facts they are; empty for codes and names shared by several
    /// @param known of each row, in their order, since when it could be known; empty where nobody says
    /// @param successionsKnown the same of each succession
    public record Read(
            String organisation,
            List<Row> rows,
            List<Optional<Known>> known,
            List<Succession> successions,
            List<Optional<Known>> successionsKnown,
            List<Problem> problems) {
        public Read {
            rows = List.copyOf(rows);
            known = List.copyOf(known);
            successions = List.copyOf(successions);
            successionsKnown = List.copyOf(successionsKnown);
            problems = List.copyOf(problems);
        }
    }

    private final Problems problems;
    private final CompositeRows composites;
    private final List<Row> rows = new ArrayList<>();
    private final List<Optional<Known>> known = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Optional<Known>> successionsKnown = new ArrayList<>();
    private final Map<String, List<Placed>> memberships = new HashMap<>();
    private String organisation = "";
    private String organ = "";
    private String kind = "";
    private String by = "";
    private String seats = "";
    private String scheme = "";
    private KnownReader knownReader = KnownReader.none();

    private record Placed(Membership membership, Mark mark) {}

    private FactsReader(Problems problems) {
        this.problems = problems;
        this.composites = new CompositeRows(problems);
    }

    /// Reads a text.
    ///
    /// @param file the name by which problems call the text
    public static Read read(String file, String text) {
        Problems problems = new Problems(file);
        YamlText.Read yaml = YamlText.read(file, text);
        problems.addAll(yaml.problems());
        FactsReader reader = new FactsReader(problems);
        yaml.root().ifPresent(reader::root);
        return new Read(
                reader.organisation,
                reader.rows,
                reader.known,
                reader.successions,
                reader.successionsKnown,
                problems.sorted());
    }

    private void root(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            problems.add(
                    "wrong-kind",
                    root.mark(),
                    "a facts file is written as keys with values, and here is " + root.kind(),
                    "");
            return;
        }
        Optional<Node.Scalar> first = mapping.entries().stream()
                .filter(entry -> entry.key().text().equals("facts") && entry.value() instanceof Node.Scalar)
                .map(entry -> (Node.Scalar) entry.value())
                .findFirst();
        if (first.isEmpty() || !HEAD.containsKey(first.get().text())) {
            Mark mark = first.map(Node.Scalar::mark).orElse(root.mark());
            problems.add(
                    "unknown-word",
                    mark,
                    "'facts' says what kind of facts these are: " + String.join(", ", HEAD.keySet()),
                    first.flatMap(word -> org.comity.charter.Closest.to(word.text(), HEAD.keySet()))
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse(""));
            return;
        }
        kind = first.get().text();
        Fields.of(problems, root, "a file of " + kind, HEAD.get(kind)).ifPresent(this::file);
    }

    private void file(Fields fields) {
        by = fields.text("by");
        knownReader = KnownReader.of(fields);
        organisation = kind.equals("codes")
                ? fields.text("organisation")
                : kind.equals("names") ? fields.text("organisation") : fields.requiredText("organisation");
        for (String key : List.of("organisation", "organ", "seats", "weight", "scheme")) {
            fields.get(key)
                    .filter(Node.Scalar.class::isInstance)
                    .flatMap(_ -> fields.scalar(key))
                    .ifPresent(fields::id);
        }
        if (HEAD.get(kind).contains("organ")) {
            organ = organisation + "/" + fields.requiredText("organ");
        }
        if (kind.equals("terms")) {
            seats = fields.requiredText("seats");
        }
        if (kind.equals("codes")) {
            scheme = fields.requiredText("scheme");
        }
        if (kind.equals("weights")) {
            weights(fields);
            return;
        }
        fields.required("rows");
        for (Node item : fields.items("rows")) {
            Fields.of(problems, item, "a row of " + kind, ROWS.get(kind)).ifPresent(this::row);
        }
        refuseOverlaps();
    }

    private void row(Fields fields) {
        Grounds grounds = grounds(fields);
        switch (kind) {
            case "members" -> membership(fields, grounds);
            case "terms" -> rows.add(new Term(organ, seats, fields.member("member"), fields.period(), grounds));
            case "chairs" -> rows.add(ChairRows.term(organ, fields, grounds));
            case "sessions" -> ChairRows.session(organ, fields, grounds).ifPresent(rows::add);
            case "restrictions" ->
                rows.add(new Restriction(
                        fields.member("member"),
                        fields.scalar("organ").map(id -> organisation + "/" + id.text()),
                        fields.required("bars").isEmpty()
                                ? Restriction.Bars.VOTING
                                : fields.oneOf("bars", StandingRows.BARS, Restriction.Bars.VOTING),
                        StandingRows.cause(fields, "for"),
                        fields.period(),
                        fields.text("because"),
                        grounds));
            case "names" -> {
                fields.required("name");
                rows.add(new NameRow(fields.member("member"), fields.names("name"), fields.period(), grounds));
            }
            case "codes" ->
                rows.add(new CodeRow(
                        scheme, fields.requiredText("code"), fields.member("member"), fields.period(), grounds));
            case "successions" -> succession(fields, grounds);
            case "waivers" -> rows.add(StandingRows.waiver(fields, grounds, organisation));
            case "composites" -> composites.read(fields, grounds, organisation).ifPresent(rows::add);
            default -> throw new IllegalStateException("no reader for rows of " + kind);
        }
        known(fields, grounds);
    }

    /// Keeps since when the row could be known that was read last, if one was.
    private void known(Fields fields, Grounds grounds) {
        if (known.size() < rows.size()) {
            Optional<CalendarDate> begins = rows.getLast().period().from();
            known.add(knownReader.read(fields, begins, grounds.confirmed()));
        }
        if (successionsKnown.size() < successions.size()) {
            Optional<CalendarDate> on = Optional.of(successions.getLast().on());
            successionsKnown.add(knownReader.read(fields, on, grounds.confirmed()));
        }
    }

    private Grounds grounds(Fields fields) {
        String own = fields.text("by");
        boolean needsSource = !kind.equals("names");
        if (needsSource && own.isEmpty() && by.isEmpty()) {
            problems.add(
                    "missing-key",
                    fields.mark(),
                    "a row needs the key 'by', or the file one for all rows",
                    "say where the fact stands");
        }
        Confirmed confirmed = fields.confirmed();
        return new Grounds(own.isEmpty() ? by : own, confirmed, fields.text("note"), fields.text("disputed"));
    }

    private void membership(Fields fields, Grounds grounds) {
        Status status = Status.FULL;
        Optional<Node.Scalar> word = fields.scalar("status");
        if (word.isPresent()) {
            Optional<Status> known = Status.of(word.get().text());
            if (known.isEmpty()) {
                problems.add(
                        "unknown-word",
                        word.get().mark(),
                        "'" + word.get().text() + "' is not a status",
                        "full, observer, partner, associate or suspended");
            }
            status = known.orElse(Status.FULL);
        }
        String ends = fields.text("ends");
        fields.scalar("ends")
                .filter(how -> !ENDS.contains(how.text()))
                .ifPresent(how -> problems.add(
                        "unknown-word",
                        how.mark(),
                        "a membership ends by " + String.join(", ", ENDS) + ", not by '" + how.text() + "'",
                        ""));
        Membership membership = new Membership(fields.member("member"), status, fields.period(), ends, grounds);
        rows.add(membership);
        memberships
                .computeIfAbsent(membership.member(), _ -> new ArrayList<>())
                .add(new Placed(membership, fields.mark()));
    }

    private void refuseOverlaps() {
        memberships.values().forEach(placed -> {
            for (int i = 0; i < placed.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Membership one = placed.get(j).membership();
                    Membership other = placed.get(i).membership();
                    if (one.period().overlaps(other.period())) {
                        problems.add(
                                "overlap",
                                placed.get(i).mark(),
                                other.member() + " has two statuses at once: "
                                        + one.status().word() + " " + one.period() + " and "
                                        + other.status().word() + " " + other.period(),
                                "end the earlier one with 'until', which is not included");
                    }
                }
            }
        });
    }

    private void succession(Fields fields, Grounds grounds) {
        String seat = fields.member("seat");
        List<String> from = fields.has("from seats") ? fields.members("from seats") : List.of(seat);
        fields.required("on");
        fields.required("as");
        fields.scalar("as")
                .filter(how -> !SUCCESSIONS.contains(how.text()))
                .ifPresent(how -> problems.add(
                        "unknown-word", how.mark(), "'as' is one of " + String.join(", ", SUCCESSIONS), ""));
        fields.date("on")
                .ifPresent(on -> successions.add(new Succession(
                        seat,
                        from,
                        on,
                        fields.requiredText("before"),
                        fields.requiredText("after"),
                        fields.text("as"),
                        grounds)));
    }

    private void weights(Fields fields) {
        String weight = fields.requiredText("weight");
        fields.required("tables");
        List<PlacedTable> tables = new ArrayList<>();
        for (Node item : fields.items("tables")) {
            Fields.of(problems, item, "a table of weights", ROWS.get("weights")).ifPresent(table -> {
                Map<String, Long> values = values(table);
                WeightTable read = new WeightTable(weight, values, table.period(), grounds(table));
                tables.add(new PlacedTable(read, table.mark()));
                rows.add(read);
                known(table, read.grounds());
            });
        }
        tables.sort(Comparator.comparing(
                table -> table.table().period().from().map(CalendarDate::first).orElse(java.time.LocalDate.MIN)));
        for (int i = 1; i < tables.size(); i++) {
            Period earlier = tables.get(i - 1).table().period();
            Period later = tables.get(i).table().period();
            if (earlier.mayTouch(later)) {
                problems.add(
                        "overlap",
                        tables.get(i).mark(),
                        "two tables of " + weight + " hold at once: " + earlier + " and " + later,
                        "end the earlier one with 'until', which is not included");
            }
        }
    }

    private record PlacedTable(WeightTable table, Mark mark) {}

    private Map<String, Long> values(Fields table) {
        Map<String, Long> values = new LinkedHashMap<>();
        table.required("values");
        long total = 0;
        if (table.get("values").isPresent() && table.get("values").get() instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                table.memberId(entry.key());
                Optional<Long> value = table.number(
                        entry.value(), "the weight of " + entry.key().text(), 0, WeightTable.MOST);
                value.ifPresent(number -> values.put(entry.key().text(), number));
                total = Math.min(WeightTable.MOST_TOTAL + 1, total + value.orElse(0L));
            }
        } else {
            table.get("values")
                    .ifPresent(node -> problems.add(
                            "wrong-kind", node.mark(), "'values' gives a number for each member", "{A: 1, B: 2}"));
        }
        if (total > WeightTable.MOST_TOTAL) {
            problems.add("too-large", table.mark(), "the weights add up to more than " + WeightTable.MOST_TOTAL, "");
        }
        return values;
    }

    private static Map<String, List<String>> head() {
        Map<String, List<String>> head = new LinkedHashMap<>();
        head.put("members", List.of("facts", "organisation", "by", "known", "note", "rows"));
        head.put("terms", List.of("facts", "organisation", "organ", "seats", "by", "known", "note", "rows"));
        head.put("weights", List.of("facts", "organisation", "weight", "by", "known", "note", "tables"));
        head.put("chairs", List.of("facts", "organisation", "organ", "by", "known", "note", "rows"));
        head.put("restrictions", List.of("facts", "organisation", "by", "known", "note", "rows"));
        head.put("successions", List.of("facts", "organisation", "by", "known", "note", "rows"));
        head.put("names", List.of("facts", "organisation", "by", "known", "note", "rows"));
        head.put("sessions", List.of("facts", "organisation", "organ", "by", "known", "note", "rows"));
        head.put("codes", List.of("facts", "organisation", "scheme", "by", "known", "note", "rows"));
        head.put("waivers", List.of("facts", "organisation", "by", "known", "note", "rows"));
        head.put("composites", List.of("facts", "organisation", "by", "known", "note", "rows"));
        return head;
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("members", with("member", "status", "ends"));
        rows.put("terms", with("member"));
        rows.put("weights", with("values"));
        rows.put("chairs", with("holder", "as"));
        rows.put("restrictions", with("member", "organ", "bars", "because", "for"));
        rows.put(
                "successions",
                List.of(
                        "seat",
                        "from seats",
                        "on",
                        "before",
                        "after",
                        "as",
                        "by",
                        "confirmed",
                        "note",
                        "disputed",
                        KnownReader.KEY));
        rows.put("names", with("member", "name"));
        rows.put("codes", with("code", "member"));
        rows.put("sessions", ChairRows.SESSION_KEYS);
        rows.put("waivers", with("member", "organ", "of"));
        rows.put("composites", with("seat", "organ", "members", "counts"));
        return rows;
    }

    private static List<String> with(String... own) {
        List<String> keys = new ArrayList<>(List.of(own));
        keys.addAll(ROW_KEYS);
        return List.copyOf(keys);
    }
}
