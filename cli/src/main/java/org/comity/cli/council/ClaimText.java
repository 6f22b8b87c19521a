package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Act;
import org.comity.acts.activity.Verdict;
import org.comity.acts.council.HeldAgainst;
import org.comity.acts.council.HeldClaim;
import org.comity.acts.statement.Statement;
import org.comity.cli.record.Attribution;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// A claim beside what it is held against, as text and as JSON.
final class ClaimText {
    private ClaimText() {}

    static void rows(Sheet sheet, HeldClaim each) {
        sheet.gap();
        sheet.row("about", each.claim().about());
        sheet.row("claimed", "\"" + each.claim().value() + "\"");
        sheet.row("by", by(each.act()));
        through(each.act()).forEach(line -> sheet.row("through", line));
        sheet.row("verdict", verdict(each));
    }

    static String by(Act act) {
        Statement said = (Statement) act.body();
        return Words.of(act.draft().by()) + ", " + act.draft().effective()
                + (said.occasion().isEmpty() ? "" : ", " + said.occasion()) + " ("
                + (said.manner().isEmpty() ? Words.of(act.draft().standing()) : said.manner()) + ", act " + act.number()
                + ")";
    }

    static List<String> through(Act act) {
        return Attribution.chains(act);
    }

    static String verdict(HeldClaim each) {
        return words(each) + ": " + each.says();
    }

    /// What the record says of it; of what is no register, in other words.
    private static String words(HeldClaim each) {
        return switch (each.against()) {
            case HeldAgainst.Activities _ -> each.verdict().words();
            case HeldAgainst.Members _, HeldAgainst.Making _, HeldAgainst.Fact _ ->
                each.verdict().words().replace("register", "record");
        };
    }

    /// Whether the record bears it out.
    static boolean isBorneOut(HeldClaim each) {
        return each.verdict() == Verdict.SUPPORTED || each.verdict() == Verdict.CONSISTENT;
    }

    static Map<String, Object> json(HeldClaim each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("about", each.claim().about());
        json.put("value", each.claim().value());
        json.put("by", Words.of(each.act().draft().by()));
        json.put("standing", Words.of(each.act().draft().standing()));
        json.put("effective", each.act().draft().effective().text());
        json.put("through", through(each.act()));
        json.put("act", each.act().number());
        json.put("verdict", Words.of(each.verdict()));
        json.put("says", verdict(each));
        json.put("against", json(each.against()));
        return json;
    }

    private static Map<String, Object> json(HeldAgainst against) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (against) {
            case HeldAgainst.Activities activities -> {
                json.put("activitiesOf", activities.year().text());
                activities.area().ifPresent(area -> json.put("area", area));
                json.put("count", UndertakingText.json(activities.count()));
            }
            case HeldAgainst.Members members -> {
                json.put("membersOf", members.project().text());
                json.put("count", UndertakingText.json(members.count()));
            }
            case HeldAgainst.Making making -> {
                json.put("document", making.document().text());
                json.put("from", making.from().text());
                json.put("until", making.until().text());
            }
            case HeldAgainst.Fact fact -> {
                json.put("values", fact.values());
                json.put("acts", fact.acts());
            }
        }
        return json;
    }
}
