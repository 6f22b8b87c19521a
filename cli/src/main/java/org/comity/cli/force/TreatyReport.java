package org.comity.cli.force;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.charter.facts.CalendarDate;
import org.comity.cli.force.Comparison.Apart;
import org.comity.cli.force.Comparison.Compared;
import org.comity.cli.force.PartyComparison.Kind;
import org.comity.cli.show.Wrap;

/// What came of comparing many treaties, as text and as JSON.
final class TreatyReport {
    private static final int MOST_KEYS = 6;

    private final Comparison comparison;
    private final Map<Kind, List<PartyComparison>> parties = new EnumMap<>(Kind.class);
    private final Map<String, List<Apart>> apart = new TreeMap<>();

    TreatyReport(Comparison comparison) {
        this.comparison = comparison;
        comparison
                .parties()
                .forEach(each -> parties.computeIfAbsent(each.kind(), _ -> new ArrayList<>())
                        .add(each));
        comparison
                .apart()
                .forEach(each -> apart.computeIfAbsent(each.why(), _ -> new ArrayList<>())
                        .add(each));
    }

    int compared() {
        return comparison.compared().size();
    }

    int agree() {
        return (int) comparison.compared().stream().filter(Compared::agrees).count();
    }

    private List<Compared> disagreements() {
        return comparison.compared().stream().filter(each -> !each.agrees()).toList();
    }

    private List<Compared> contradicted() {
        return comparison.compared().stream().filter(Compared::isContradicted).toList();
    }

    List<String> lines(int show) {
        List<String> lines = new ArrayList<>();
        lines.add(compared() + comparison.apart().size() + " treaties, " + compared() + " compared");
        list(lines, "recorded otherwise than computed", disagreements(), TreatyReport::says, show);
        list(lines, "terms that the later parties do not bear out", contradicted(), TreatyReport::contradiction, show);
        readings(lines);
        apart(lines, show);
        parties(lines, show);
        lines.add(lastLine(agree(), compared()));
        return lines;
    }

    private void readings(List<String> lines) {
        lines.add("how many agree, by what counts as the deposit of a party:");
        comparison
                .agreeing()
                .forEach((reading, agree) -> lines.addAll(Wrap.lines("  ", agree + "  " + reading.says())));
        lines.add("completed on a day of several deposits, so that several numbers fit: " + comparison.shared());
    }

    private void apart(List<String> lines, int show) {
        if (!apart.isEmpty()) {
            lines.add("not computed: " + comparison.apart().size());
        }
        apart.forEach((why, treaties) -> {
            lines.addAll(Wrap.lines("  ", treaties.size() + "  " + why));
            treaties.stream()
                    .limit(show)
                    .forEach(each -> lines.addAll(Wrap.lines("      ", each.treaty() + fit(each.fit()))));
            more(lines, "      ", treaties.size(), show);
        });
    }

    private void parties(List<String> lines, int show) {
        int recorded = comparison.parties().size()
                - parties.getOrDefault(Kind.NOT_RECORDED, List.of()).size();
        if (recorded == 0) {
            return;
        }
        lines.add("parties: " + comparison.parties().size() + ", of which " + recorded + " have a recorded day");
        parties.forEach((kind, all) -> {
            lines.addAll(Wrap.lines("  ", all.size() + "  " + kind.says()));
            if (kind != Kind.AGREES && kind != Kind.NOT_RECORDED) {
                all.stream()
                        .limit(Math.min(show, MOST_KEYS))
                        .forEach(each -> lines.addAll(Wrap.lines("      ", says(each))));
                more(lines, "      ", all.size(), Math.min(show, MOST_KEYS));
            }
        });
    }

    private static <T> void list(
            List<String> lines, String heading, List<T> all, java.util.function.Function<T, String> says, int show) {
        lines.add(heading + ": " + all.size());
        all.stream().limit(show).forEach(each -> lines.addAll(Wrap.lines("  ", says.apply(each))));
        more(lines, "  ", all.size(), show);
    }

    private static void more(List<String> lines, String indent, int size, int shown) {
        if (size > shown) {
            lines.add(indent + "and " + (size - shown) + " more");
        }
    }

    private static String says(Compared each) {
        return each.treaty() + "  recorded " + each.recorded() + ", computed "
                + each.computed().general().map(CalendarDate::toString).orElse("never") + ": " + each.because();
    }

    private static String contradiction(Compared each) {
        return each.treaty() + "  given: " + each.terms().rule().sentence() + ", delay "
                + each.terms().delay().words() + fit(each.delay());
    }

    private static String says(PartyComparison each) {
        return each.treaty() + " " + each.party() + "  deposited " + each.deposited() + ", recorded "
                + String.join(
                        " and ",
                        each.recorded().stream().map(CalendarDate::toString).toList())
                + ", computed " + each.computed().map(CalendarDate::toString).orElse("never");
    }

    private static String fit(Optional<Fit> fit) {
        return fit.map(each -> "; " + each.parties() + " of " + each.of() + " later parties: "
                        + each.delay().words()
                        + each.number()
                                .map(number -> ", and with it " + number + " ratifications give the recorded day")
                                .orElse(", with which no deposit gives the recorded day"))
                .orElse("");
    }

    /// As `agree 199 of 200 (99.5 %)`.
    static String lastLine(int agree, int of) {
        long tenths = of == 0 ? 0 : agree * 1000L / of;
        return "agree " + agree + " of " + of + " (" + tenths / 10 + "." + tenths % 10 + " %)";
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treaties", compared() + comparison.apart().size());
        json.put("compared", compared());
        json.put("agree", agree());
        json.put(
                "disagreements",
                disagreements().stream().map(TreatyReport::json).toList());
        json.put("contradicted", contradicted().stream().map(TreatyReport::json).toList());
        Map<String, Object> readings = new LinkedHashMap<>();
        comparison.agreeing().forEach((reading, agree) -> readings.put(word(reading), agree));
        json.put("agreeByReading", readings);
        json.put("completedBySeveral", comparison.shared());
        json.put(
                "notComputed",
                comparison.apart().stream().map(TreatyReport::json).toList());
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(word(kind), parties.getOrDefault(kind, List.of()).size());
        }
        json.put("parties", kinds);
        json.put(
                "partyDisagreements",
                comparison.parties().stream()
                        .filter(each -> each.kind() != Kind.AGREES && each.kind() != Kind.NOT_RECORDED)
                        .map(TreatyReport::json)
                        .toList());
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> json(Compared each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treaty", each.treaty());
        json.put("rule", each.terms().rule().sentence());
        json.put("delay", each.terms().delay().words());
        json.put("recorded", each.recorded().toString());
        json.put(
                "computed",
                each.computed().general().map(CalendarDate::toString).orElse(""));
        json.put("because", each.because());
        json.put("laterParties", json(each.delay()));
        return json;
    }

    private static Map<String, Object> json(Apart each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treaty", each.treaty());
        json.put("why", each.why());
        json.put("laterParties", json(each.fit()));
        return json;
    }

    private static Map<String, Object> json(Optional<Fit> fit) {
        Map<String, Object> json = new LinkedHashMap<>();
        fit.ifPresent(each -> {
            json.put("delay", each.delay().words());
            json.put("parties", each.parties());
            json.put("of", each.of());
            json.put("number", each.number().map(Object::toString).orElse(""));
        });
        return json;
    }

    private static Map<String, Object> json(PartyComparison each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treaty", each.treaty());
        json.put("party", each.party());
        json.put("deposited", each.deposited().toString());
        json.put(
                "recorded", each.recorded().stream().map(CalendarDate::toString).toList());
        json.put("computed", each.computed().map(CalendarDate::toString).orElse(""));
        json.put("class", word(each.kind()));
        return json;
    }
}
