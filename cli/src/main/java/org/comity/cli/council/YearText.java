package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.activity.Activity;
import org.comity.acts.activity.Tally;
import org.comity.acts.activity.Year;
import org.comity.acts.chairmanship.Handover;
import org.comity.acts.council.HeldClaim;
import org.comity.charter.chair.Presiding;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// A year of chairmanship, as text and as JSON.
record YearText(YearPicture picture) {
    List<String> lines() {
        Year year = picture.year();
        Sheet sheet = new Sheet();
        sheet.row("year", year.year().text());
        sheet.row("organ", year.organ());
        sheet.row("holder", year.holder() + ", " + year.from() + " to " + year.until() + " (act " + year.act() + ")");
        chairs().forEach((label, holders) -> sheet.row(label, holders));
        picture.handovers().forEach(act -> sheet.row("handover", handover(act)));
        year.priorities().forEach(each -> sheet.row("priorities", each));
        sheet.gap();
        sheet.row("activities", picture.tally().all().words() + " in the register by " + picture.day());
        picture.tally().areas().forEach(area -> {
            sheet.row("area", area(area) + ": " + area.count().words());
            area.activities().forEach(each -> sheet.more(1, activity(each)));
        });
        sheet.gap();
        picture.claims().forEach(each -> claim(sheet, each));
        picture.said().rows(sheet);
        sheet.gap();
        year.reports().forEach(each -> sheet.row("report", report(each)));
        picture.positions().forEach(each -> sheet.row("position", PositionText.line(each)));
        picture.conflicts().forEach(each -> sheet.row("conflict", each.says()));
        sheet.gap();
        picture.late().rows(sheet);
        return sheet.lines();
    }

    /// Who presided on the first day of the year, by the record and by each reading of the rule.
    Map<String, String> chairs() {
        Map<String, String> chairs = new LinkedHashMap<>();
        picture.presides().flatMap(presides -> presides.day()).ifPresent(day -> {
            chairs.put("by record", holders(day.recordedHolders()));
            for (Presiding.ByReading each : day.readings()) {
                String reading = each.reading().id().isEmpty()
                        ? ""
                        : " (" + each.reading().id() + ")";
                chairs.put("by rule" + reading, holders(each.holders()) + ": " + each.because());
            }
        });
        return chairs;
    }

    private static String holders(Set<String> holders) {
        return holders.isEmpty() ? "nobody is named" : String.join(" or ", holders);
    }

    static String handover(Act act) {
        Handover over = (Handover) act.body();
        return over.from() + " to " + over.to() + " on " + act.draft().effective() + " (act " + act.number() + ")";
    }

    static String area(Tally.Area area) {
        return area.area().orElse("no area named");
    }

    static String activity(Tally.Counted counted) {
        Activity each = counted.activity();
        return each.on() + each.until().map(until -> " to " + until).orElse("") + " "
                + each.titles().getFirst().text()
                + each.place().map(place -> ", " + place).orElse("")
                + (each.participants().isEmpty() ? "" : "; " + String.join(", ", each.participants()))
                + " (" + each.activity() + ", act " + each.act() + ")"
                + counted.perhaps().map(why -> "; perhaps: " + why).orElse("");
    }

    private static void claim(Sheet sheet, HeldClaim each) {
        sheet.row(
                "claim",
                "\"" + each.claim().value() + "\" about " + each.claim().about());
        sheet.more(1, ClaimText.by(each.act()));
        ClaimText.through(each.act()).forEach(line -> sheet.more(1, "through: " + line));
        sheet.more(1, ClaimText.verdict(each));
    }

    static String report(Year.Report each) {
        return each.when() + ", " + Words.of(each.by())
                + each.document().map(id -> ", document " + id).orElse("")
                + each.session().map(id -> ", to session " + id).orElse("")
                + each.says().map(says -> ": " + Words.text(says)).orElse("") + " (act " + each.act() + ")";
    }

    Map<String, Object> json() {
        Year year = picture.year();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("year", year.year().text());
        json.put("organ", year.organ());
        json.put("holder", year.holder());
        json.put("from", year.from().text());
        json.put("until", year.until().text());
        json.put("act", year.act());
        chairs(json);
        json.put("handovers", picture.handovers().stream().map(YearText::json).toList());
        json.put("priorities", year.priorities());
        json.put("count", UndertakingText.json(picture.tally().all()));
        json.put("areas", picture.tally().areas().stream().map(YearText::json).toList());
        json.put("claims", picture.claims().stream().map(ClaimText::json).toList());
        json.put("said", picture.said().json());
        json.put("reports", year.reports().stream().map(YearText::json).toList());
        json.put(
                "positions",
                picture.positions().stream().map(PositionText::json).toList());
        json.put("conflicts", picture.conflicts().stream().map(Conflict::says).toList());
        picture.late().json(json);
        return json;
    }

    private void chairs(Map<String, Object> json) {
        picture.presides().flatMap(presides -> presides.day()).ifPresent(day -> {
            json.put("byRecord", List.copyOf(day.recordedHolders()));
            List<Map<String, Object>> rules = new ArrayList<>();
            for (Presiding.ByReading each : day.readings()) {
                Map<String, Object> rule = new LinkedHashMap<>();
                rule.put("reading", each.reading().id());
                rule.put("holders", List.copyOf(each.holders()));
                rule.put("because", each.because());
                rules.add(rule);
            }
            json.put("byRule", rules);
        });
    }

    private static Map<String, Object> json(Act act) {
        Handover over = (Handover) act.body();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", over.from());
        json.put("to", over.to());
        json.put("on", act.draft().effective().text());
        json.put("act", act.number());
        return json;
    }

    private static Map<String, Object> json(Tally.Area area) {
        Map<String, Object> json = new LinkedHashMap<>();
        area.area().ifPresent(id -> json.put("area", id));
        json.put("count", UndertakingText.json(area.count()));
        json.put("activities", area.activities().stream().map(YearText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Tally.Counted counted) {
        Activity each = counted.activity();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("activity", each.activity().text());
        json.put("title", each.titles().getFirst().text());
        json.put("on", each.on().text());
        each.until().ifPresent(until -> json.put("until", until.text()));
        each.place().ifPresent(place -> json.put("place", place));
        each.organ().ifPresent(organ -> json.put("organ", organ));
        json.put("participants", each.participants());
        each.of().ifPresent(of -> json.put("of", of.topic()));
        counted.perhaps().ifPresent(why -> json.put("perhaps", why));
        json.put("act", each.act());
        return json;
    }

    private static Map<String, Object> json(Year.Report each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("when", each.when().text());
        json.put("by", Words.of(each.by()));
        each.document().ifPresent(id -> json.put("document", id.text()));
        each.session().ifPresent(id -> json.put("session", id.text()));
        each.says().ifPresent(says -> json.put("says", Words.text(says)));
        json.put("act", each.act());
        return json;
    }
}
