package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.comity.cli.replay.Silence.Extent;
import org.comity.cli.replay.Silence.Sure;
import org.comity.cli.replay.Silence.Why;
import org.comity.cli.show.Wrap;

/// Years without a vote, grouped by what explains them, as text and as JSON.
final class ParticipationReport {
    private ParticipationReport() {}

    static List<String> lines(ParticipationResult result, TreeSet<Integer> years) {
        List<String> lines = new ArrayList<>();
        lines.add(result.organ() + ": " + result.looked() + " member-years looked at");
        for (String kind : result.kinds().keySet()) {
            List<Silence> ofKind = result.explained().stream()
                    .filter(each -> each.why().orElseThrow().kind().equals(kind))
                    .toList();
            lines.add("");
            lines.add(kind + ": " + ofKind.size());
            lines.addAll(grouped(ofKind, years));
        }
        if (!result.unexplained().isEmpty()) {
            lines.add("");
            lines.add("unexplained: " + result.unexplained().size());
            lines.addAll(grouped(result.unexplained(), years));
        }
        lines.add("");
        lines.add(result.lastLine());
        return lines;
    }

    /// A line for each member and explanation, with its years.
    private static List<String> grouped(List<Silence> silences, TreeSet<Integer> years) {
        Map<String, List<Silence>> groups = new LinkedHashMap<>();
        silences.stream()
                .sorted(Comparator.comparing(Silence::member)
                        .thenComparing(each -> each.entry().year()))
                .forEach(each -> groups.computeIfAbsent(
                                each.member() + " " + each.name() + "\n" + says(each), _ -> new ArrayList<>())
                        .add(each));
        List<String> lines = new ArrayList<>();
        groups.forEach((key, group) -> {
            String[] parts = key.split("\n", 2);
            String which = spans(group.stream().map(each -> each.entry().year()).toList(), years);
            lines.addAll(
                    Wrap.lines("  ", parts[0].strip() + ", " + which + (parts[1].isEmpty() ? "" : ": " + parts[1])));
        });
        return lines;
    }

    private static String says(Silence each) {
        return each.why().map(why -> why.says() + doubt(why)).orElse(each.hint());
    }

    private static String doubt(Why why) {
        return switch (why.sure()) {
            case YES -> "";
            case UNCONFIRMED -> ", unconfirmed";
            case PERHAPS -> ", perhaps: its dates leave these years open";
        };
    }

    /// As `1975-1978, 1980`; years that the table does not have do not break a span.
    private static String spans(List<Integer> sorted, TreeSet<Integer> years) {
        List<String> spans = new ArrayList<>();
        int first = sorted.getFirst();
        int last = first;
        for (int year : sorted.subList(1, sorted.size())) {
            Integer next = years.higher(last);
            if (next == null || next != year) {
                spans.add(span(first, last));
                first = year;
            }
            last = year;
        }
        spans.add(span(first, last));
        return String.join(", ", spans);
    }

    private static String span(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    static Map<String, Object> json(ParticipationResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", result.organ());
        json.put("looked", result.looked());
        json.put("withoutVote", result.silences().size());
        json.put("explained", result.explained().size());
        json.put("unexplained", result.unexplained().size());
        json.put("kinds", result.kinds());
        json.put(
                "memberYears",
                result.silences().stream().map(ParticipationReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Silence each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", each.member());
        json.put("code", each.entry().code());
        json.put("year", each.entry().year());
        json.put("absent", each.entry().absent());
        json.put("notMember", each.entry().notMember());
        json.put("explained", each.why().isPresent());
        json.put("kind", each.why().map(Why::kind).orElse(""));
        json.put("says", each.why().map(Why::says).orElse(each.hint()));
        json.put("source", each.why().map(Why::source).orElse(""));
        json.put(
                "sure", each.why().map(Why::sure).map(ParticipationReport::word).orElse(""));
        json.put(
                "throughout",
                each.why().filter(why -> why.extent() == Extent.THROUGHOUT).isPresent());
        return json;
    }

    private static String word(Sure sure) {
        return sure.name().toLowerCase(Locale.ROOT);
    }
}
