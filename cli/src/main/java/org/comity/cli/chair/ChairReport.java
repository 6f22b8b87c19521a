package org.comity.cli.chair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Organ;
import org.comity.charter.chair.ChairProvision;
import org.comity.charter.chair.Presiding.ByReading;
import org.comity.charter.chair.Presiding.Day;
import org.comity.charter.chair.Presiding.PassedOver;
import org.comity.charter.chair.Presiding.Stretch;
import org.comity.charter.chair.Presiding.Verdict;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Period;
import org.comity.cli.show.Json;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.cli.show.Wrap;

/// Who presides, as text and as JSON.
final class ChairReport {
    private final Organ organ;
    private final Facts facts;
    private final Day day;
    private final List<Stretch> sequence;
    private final List<String> passingOver;

    ChairReport(Organ organ, Facts facts, Day day, List<Stretch> sequence, List<String> passingOver) {
        this.organ = organ;
        this.facts = facts;
        this.day = day;
        this.sequence = sequence;
        this.passingOver = passingOver;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(heading() + "  " + organ.id() + ", " + day.on()
                + (passingOver.isEmpty() ? "" : ", passing over " + String.join(", ", passingOver)));
        lines.addAll(Wrap.lines("  ", sentence()));
        lines.add("");
        if (day.recorded().isEmpty()) {
            lines.add("  record: nothing is recorded for this day");
        }
        day.recorded()
                .forEach(term -> lines.addAll(Wrap.lines("  record: ", called(term.holder()) + ", " + recorded(term))));
        if (day.provision().isEmpty()) {
            lines.add("  rule: none is known for this day");
        }
        day.provision()
                .filter(each -> !each.open().isEmpty())
                .ifPresent(each -> lines.addAll(
                        Wrap.lines("  rule: ", "the text leaves open: " + each.open() + by(each.grounds()))));
        day.readings().forEach(each -> lines.addAll(reading(each)));
        if (!sequence.isEmpty()) {
            lines.add("");
            lines.addAll(sequence());
        }
        return lines;
    }

    private String heading() {
        Set<String> holders = !day.recorded().isEmpty()
                ? day.recordedHolders()
                : day.readings().stream()
                        .flatMap(each -> each.holders().stream())
                        .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
        return holders.isEmpty() ? "UNKNOWN" : String.join(" or ", holders);
    }

    private String sentence() {
        boolean record = !day.recorded().isEmpty();
        return switch (day.verdict()) {
            case YES -> record ? "The record and the rule agree." : "Nothing is recorded; the rule names one.";
            case NO -> "The record names another than the rule does.";
            case DEPENDS ->
                record
                        ? "Whether the record and the rule agree depends on the reading, or on what is not certain."
                        : "Nothing is recorded, and the rule does not name one alone.";
            case UNKNOWN ->
                record ? "The rule says nothing to compare with." : "Neither the record nor the rule names anybody.";
        };
    }

    private String called(String member) {
        return member
                + facts.name(member, day.on())
                        .map(names -> " " + names.english(""))
                        .orElse("");
    }

    private String recorded(ChairTerm term) {
        String unsure = term.period().covers(day.on()) == Period.Cover.MAYBE ? ", not certain on this day" : "";
        String decision = term.as() == ChairTerm.As.DECISION ? ", by a decision that sets the rule aside" : "";
        String disputed = term.grounds().disputed().isEmpty()
                ? ""
                : "; disputed: " + term.grounds().disputed();
        return term.period() + unsure + decision + by(term.grounds()) + disputed;
    }

    private static String by(Grounds grounds) {
        String doubt = grounds.confirmed() == Confirmed.NO ? ", unconfirmed" : "";
        return grounds.by().isEmpty() ? "" : " [" + grounds.by() + doubt + "]";
    }

    private List<String> reading(ByReading each) {
        String title = each.reading().id().isEmpty()
                ? "  rule: "
                : "  if " + each.reading().id() + ": ";
        String holders = each.holders().isEmpty()
                ? "nobody"
                : String.join(" or ", each.holders().stream().map(this::called).toList());
        String since = each.since().map(date -> ", since " + date).orElse("");
        String agrees = switch (each.agrees()) {
            case YES -> "; as recorded";
            case NO -> "; recorded is another";
            case DEPENDS -> "; whether as recorded is not certain";
            case UNKNOWN -> "";
        };
        List<String> lines = new ArrayList<>(Wrap.lines(
                title,
                holders + since + ": " + each.because() + agrees
                        + by(each.reading().grounds())));
        each.passed().forEach(passed -> lines.addAll(Wrap.lines("      passed over: ", said(passed))));
        if (!each.next().isEmpty()) {
            String when = each.nextOn().map(date -> " on " + date).orElse(" at the next regular session");
            lines.addAll(Wrap.lines("      next: ", String.join(" or ", each.next()) + when));
        }
        return lines;
    }

    private static String said(PassedOver passed) {
        return passed.member() + ", " + passed.because();
    }

    private List<String> sequence() {
        List<String> ids = sequence.stream()
                .flatMap(stretch -> stretch.day().readings().stream())
                .map(ChairReport::column)
                .distinct()
                .toList();
        Align[] aligns = new Align[3 + ids.size()];
        java.util.Arrays.fill(aligns, Align.LEFT);
        Table table = new Table(aligns);
        table.row(row("from", "until", "record", ids));
        for (Stretch stretch : sequence) {
            List<String> cells = ids.stream().map(id -> cell(stretch.day(), id)).toList();
            table.row(row(
                    stretch.from().toString(),
                    stretch.until().toString(),
                    String.join(" or ", stretch.day().recordedHolders()),
                    cells));
        }
        List<String> lines =
                new ArrayList<>(table.lines().stream().map(line -> "  " + line).toList());
        lines.add("  = as recorded, # another, ~ not certain");
        return lines;
    }

    private static String column(ByReading reading) {
        return reading.reading().id().isEmpty() ? "rule" : reading.reading().id();
    }

    private static String cell(Day day, String column) {
        return day.readings().stream()
                .filter(each -> column(each).equals(column))
                .findFirst()
                .map(each -> String.join(" or ", each.holders()) + sign(each.agrees()))
                .orElse("");
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case YES -> " =";
            case NO -> " #";
            case DEPENDS -> " ~";
            case UNKNOWN -> "";
        };
    }

    private static String[] row(String from, String until, String record, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(from, until, record));
        row.addAll(cells);
        return row.toArray(String[]::new);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", organ.id());
        json.put("name", Json.of(organ.names()));
        json.put("passingOver", passingOver);
        json.putAll(json(day));
        json.put(
                "sequence",
                sequence.stream()
                        .map(stretch -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("from", stretch.from().toString());
                            each.put("until", stretch.until().toString());
                            each.put("record", List.copyOf(stretch.day().recordedHolders()));
                            each.put("verdict", word(stretch.day().verdict()));
                            each.put(
                                    "readings",
                                    stretch.day().readings().stream()
                                            .map(ChairReport::brief)
                                            .toList());
                            return each;
                        })
                        .toList());
        return json;
    }

    private static Map<String, Object> brief(ByReading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", reading.reading().id());
        json.put("holders", List.copyOf(reading.holders()));
        json.put("agrees", word(reading.agrees()));
        return json;
    }

    private static Map<String, Object> json(Day day) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", day.on().toString());
        json.put("verdict", word(day.verdict()));
        json.put(
                "record",
                day.recorded().stream().map(term -> json(term, day.on())).toList());
        json.put("rule", day.provision().map(ChairReport::json).orElse(Map.of()));
        json.put("readings", day.readings().stream().map(ChairReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(ChairTerm term, LocalDate on) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("holder", term.holder());
        json.put("from", text(term.period().from()));
        json.put("until", text(term.period().until()));
        json.put("certain", term.period().covers(on) == Period.Cover.YES);
        json.put("confirmed", term.grounds().confirmed() == Confirmed.YES);
        json.put("decision", term.as() == ChairTerm.As.DECISION);
        json.put("source", term.grounds().by());
        json.put("disputed", term.grounds().disputed());
        return json;
    }

    private static Map<String, Object> json(ChairProvision provision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", text(provision.period().from()));
        json.put("until", text(provision.period().until()));
        json.put("article", provision.grounds().by());
        json.put("confirmed", provision.grounds().confirmed() == Confirmed.YES);
        json.put("open", provision.open());
        json.put("passesOver", provision.passesOver().words());
        return json;
    }

    private static Map<String, Object> json(ByReading each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", each.reading().id());
        json.put("says", each.reading().says());
        json.put("rotation", each.reading().rotation().words());
        json.put("article", each.reading().grounds().by());
        json.put("confirmed", each.reading().grounds().confirmed() == Confirmed.YES);
        json.put("holders", List.copyOf(each.holders()));
        json.put("since", text(each.since()));
        json.put("restsOn", each.restsOn().name().toLowerCase(Locale.ROOT));
        json.put("because", each.because());
        json.put(
                "passedOver",
                each.passed().stream()
                        .map(passed -> Map.of(
                                "member", passed.member(),
                                "because", passed.because(),
                                "on", passed.on().toString()))
                        .toList());
        json.put("next", List.copyOf(each.next()));
        json.put("nextOn", text(each.nextOn()));
        json.put("agrees", word(each.agrees()));
        return json;
    }

    private static String text(Optional<?> date) {
        return date.map(Object::toString).orElse("");
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
