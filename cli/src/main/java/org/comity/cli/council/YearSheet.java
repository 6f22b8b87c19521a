package org.comity.cli.council;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.acts.activity.Tally;
import org.comity.acts.activity.Year;
import org.comity.acts.statement.Statement;
import org.comity.cli.record.Words;

/// The report on a year of chairmanship, to be handed in: what the register has, what is claimed of it, and apart from
/// both what somebody made of it. The same in both forms.
record YearSheet(YearPicture picture, String organisation, Form form) {
    enum Form {
        TEXT,
        MARKDOWN
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Year year = picture.year();
        title(lines, "Chairmanship of " + year.organ() + " (" + organisation + "), year " + year.year());
        lines.add("Held by " + year.holder() + " from " + year.from() + " to " + year.until() + ". As of "
                + picture.day() + ", from the record alone.");
        new YearText(picture)
                .chairs()
                .forEach((label, holders) -> item(lines, capital(label) + ", on the first day: " + holders));
        part(lines, "Priorities", year.priorities().stream(), "None is recorded.");
        activities(lines);
        part(
                lines,
                "What is claimed, beside the count",
                picture.claims().stream()
                        .map(each -> "\"" + each.claim().value() + "\" ("
                                + each.claim().about() + "): " + ClaimText.by(each.act()) + ". "
                                + capital(ClaimText.verdict(each)) + "."),
                "Nothing is claimed that could be counted.");
        part(
                lines,
                "Said of the year",
                picture.said().statements().stream()
                        .map(act -> ClaimText.by(act) + ": " + Words.text(((Statement) act.body()).says())),
                "Nothing is recorded.");
        part(lines, "Common positions", picture.positions().stream().map(PositionText::line), "None is recorded.");
        part(lines, "Report", year.reports().stream().map(YearText::report), "None is recorded.");
        part(lines, "Handover", picture.handovers().stream().map(YearText::handover), "None is recorded by then.");
        if (!picture.conflicts().isEmpty()) {
            part(lines, "What disagrees", picture.conflicts().stream().map(each -> each.says()), "");
        }
        return lines;
    }

    private void activities(List<String> lines) {
        Tally tally = picture.tally();
        heading(lines, "Activities in the register: " + tally.all().words());
        if (tally.areas().isEmpty()) {
            lines.add("The register has none. That it has none does not show that there were none.");
            return;
        }
        if (form == Form.MARKDOWN) {
            lines.addAll(List.of("| area | number |", "|---|---|"));
            tally.areas()
                    .forEach(area -> lines.add("| " + cell(YearText.area(area)) + " | "
                            + area.count().words() + " |"));
            lines.add("| all | " + tally.all().words() + " |");
            lines.add("");
        }
        for (Tally.Area area : tally.areas()) {
            lines.add((form == Form.MARKDOWN ? "**" + YearText.area(area) + "**" : YearText.area(area)) + ": "
                    + area.count().words());
            if (form == Form.MARKDOWN) {
                lines.add("");
            }
            area.activities().forEach(each -> item(lines, YearText.activity(each)));
            lines.add("");
        }
        lines.removeLast();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private void title(List<String> lines, String text) {
        lines.add(form == Form.MARKDOWN ? "# " + text : text);
        lines.add(form == Form.MARKDOWN ? "" : "=".repeat(Math.min(100, text.length())));
    }

    private void heading(List<String> lines, String text) {
        lines.add("");
        lines.add(form == Form.MARKDOWN ? "## " + text : text);
        lines.add(form == Form.MARKDOWN ? "" : "-".repeat(Math.min(100, text.length())));
    }

    private void item(List<String> lines, String text) {
        lines.add("- " + text.strip().replaceAll("\\s+", " "));
    }

    private void part(List<String> lines, String heading, Stream<String> items, String none) {
        heading(lines, heading);
        List<String> all = items.toList();
        all.forEach(each -> item(lines, each));
        if (all.isEmpty()) {
            lines.add(none);
        }
    }
}
