package org.comity.cli.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Relation;
import org.comity.acts.statement.Statement;
import org.comity.cli.record.Attribution;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;
import org.comity.record.view.Topics;

/// What was said about something by a day, and speaks still. It is shown beside what is so and changes none of it.
record Sayings(List<Act> statements) {
    private static final int MOST_OF_A_TEXT = 300;

    /// @param about topics that are meant
    static Sayings of(List<Act> acts, LocalDate day, Predicate<String> about) {
        Closings closings = Closings.NONE;
        for (Act act : acts) {
            for (Relation relation : act.relates()) {
                if (relation.as() != Relation.As.FOLLOWS) {
                    closings = closings.with(act.number(), relation.number());
                }
            }
        }
        List<Act> found = new ArrayList<>();
        for (Act act : acts) {
            boolean begun = act.draft()
                    .effective()
                    .firstDay()
                    .filter(first -> first.isAfter(day))
                    .isEmpty();
            boolean speaks = act.body() instanceof Statement && !closings.isSilent(act.number());
            if (speaks && begun && Topics.of(act).stream().anyMatch(about)) {
                found.add(act);
            }
        }
        return new Sayings(found);
    }

    void addTo(Sheet sheet) {
        for (Act act : statements) {
            Statement said = (Statement) act.body();
            sheet.gap();
            sheet.row(
                    "act",
                    act.number() + ", " + Words.of(act.draft().standing()) + ", "
                            + act.draft().effective());
            sheet.row("by", Words.of(act.draft().by()));
            sheet.row("says", Sheet.cut(Words.text(said.says()), MOST_OF_A_TEXT));
            said.claims().forEach(each -> sheet.row("claims", claim(each)));
            Attribution.chains(act).forEach(each -> sheet.row("through", each));
            sheet.row(
                    "sources",
                    act.draft().sources().stream()
                            .map(each -> each.document() + (each.locator().isEmpty() ? "" : ", " + each.locator()))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String claim(Statement.Claim claim) {
        return claim.about() + ": " + claim.value()
                + claim.from().map(from -> ", from " + from).orElse("")
                + claim.until().map(until -> ", until " + until).orElse("");
    }

    List<Map<String, Object>> json() {
        return statements.stream().map(Sayings::json).toList();
    }

    private static Map<String, Object> json(Act act) {
        Statement said = (Statement) act.body();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", act.number());
        json.put("standing", Words.of(act.draft().standing()));
        json.put("effective", act.draft().effective().text());
        json.put("by", Words.of(act.draft().by()));
        json.put("says", Words.text(said.says()));
        json.put("claims", said.claims().stream().map(Sayings::claim).toList());
        json.put("through", Attribution.chains(act));
        json.put(
                "sources",
                act.draft().sources().stream().map(each -> each.document()).toList());
        return json;
    }
}
