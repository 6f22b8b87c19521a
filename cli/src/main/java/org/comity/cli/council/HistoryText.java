package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.acts.When;
import org.comity.cli.show.Wrap;

/// The history of an organisation on one page.
final class HistoryText {
    private static final int WHEN = 24;

    private final String organisation;
    private final History history;

    HistoryText(String organisation, History history) {
        this.organisation = organisation;
        this.history = history;
    }

    /// @param asked the question in words, to follow the name of the organisation
    List<String> lines(String asked) {
        List<String> lines = new ArrayList<>();
        int count = history.changes().size();
        lines.add((count == 0 ? "No change" : count == 1 ? "1 change" : count + " changes") + " in the history of "
                + organisation + asked);
        String year = "";
        for (History.Change each : history.changes()) {
            String its = year(each.when());
            if (!its.equals(year)) {
                lines.add("");
                year = its;
            }
            row(lines, each.when().text(), text(each));
        }
        part(lines, "not known or disputed", history.gaps().size());
        history.gaps().forEach(gap -> row(lines, gap.during(), gap.says()));
        part(lines, "conflicts", history.conflicts().size());
        for (History.Contradiction each : history.conflicts()) {
            lines.add(each.conflict().about());
            row(lines, "", text(each));
        }
        return lines;
    }

    private static void part(List<String> lines, String title, int count) {
        lines.add("");
        lines.add(title + (count == 0 ? ": none" : " (" + count + ")"));
        if (count > 0) {
            lines.add("");
        }
    }

    private static void row(List<String> lines, String label, String text) {
        String start = label;
        if (start.length() > WHEN) {
            lines.add(start);
            start = "";
        }
        List<String> wrapped = Wrap.lines(" ".repeat(WHEN + 2), text);
        lines.add((start + wrapped.getFirst().substring(start.length())).stripTrailing());
        lines.addAll(wrapped.subList(1, wrapped.size()));
    }

    private static String year(When when) {
        return when.firstDay()
                .or(when::lastDay)
                .map(day -> String.valueOf(day.getYear()))
                .orElse("unknown");
    }

    private static String text(History.Change each) {
        String mark = each.marks().isEmpty() ? "" : " [" + each.marks() + "]";
        return each.sentence() + mark + " (" + acts(each.acts()) + "; " + String.join("; ", each.sources()) + ")";
    }

    private static String text(History.Contradiction each) {
        String settled = each.settled().isEmpty() ? "" : "; settled by " + acts(each.settled());
        return each.conflict().says() + " (" + acts(each.conflict().acts()) + settled + ")";
    }

    /// Numbers, with stretches of more than two as one.
    private static String acts(List<Long> numbers) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            if (end - i > 1) {
                parts.add(numbers.get(i) + " to " + numbers.get(end));
                i = end + 1;
            } else {
                parts.add(String.valueOf(numbers.get(i)));
                i++;
            }
        }
        return (numbers.size() == 1 ? "act " : "acts ") + String.join(", ", parts);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", history.changes().stream().map(HistoryText::json).toList());
        json.put(
                "unknown",
                history.gaps().stream()
                        .map(gap -> Map.of("during", gap.during(), "says", gap.says()))
                        .collect(Collectors.toList()));
        json.put(
                "conflicts", history.conflicts().stream().map(HistoryText::json).toList());
        return json;
    }

    private static Map<String, Object> json(History.Change each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("effective", each.when().text());
        json.put("members", each.about());
        json.put("says", each.sentence());
        if (!each.marks().isEmpty()) {
            json.put("marks", each.marks());
        }
        json.put("acts", each.acts());
        json.put("sources", each.sources());
        return json;
    }

    private static Map<String, Object> json(History.Contradiction each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", each.conflict().about());
        json.put("kind", each.conflict().kind());
        json.put("says", each.conflict().says());
        json.put("acts", each.conflict().acts());
        json.put("settledBy", each.settled());
        return json;
    }
}
