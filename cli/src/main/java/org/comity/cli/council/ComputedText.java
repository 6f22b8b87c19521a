package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.voting.Computed;
import org.comity.acts.voting.Count;
import org.comity.charter.vote.Reason;
import org.comity.cli.record.Sheet;

/// What a rule gives, as it stands in a record.
final class ComputedText {
    private ComputedText() {}

    static void rows(Sheet sheet, String label, Computed computed) {
        sheet.row(label, computed.verdict().word() + possible(computed));
        sheet.row("tally", tally(computed.tallies()));
        computed.reasons().forEach(each -> sheet.row("because", reason(each)));
        computed.mattering()
                .forEach(each -> sheet.row(
                        "hangs on",
                        each.id() + ": " + each.says()
                                + each.source()
                                        .map(source -> " (" + source + ")")
                                        .orElse("") + "; if so " + each.so()
                                + each.not().map(not -> ", if not " + not).orElse("")));
        computed.assumptions().stream()
                .filter(each -> !computed.mattering().contains(each))
                .forEach(each -> sheet.row("granted", each.id() + ": " + each.says()));
        computed.binds()
                .ifPresent(binds -> sheet.row(
                        "binds",
                        binds + (computed.bound().isEmpty() ? "" : ": " + String.join(", ", computed.bound()))));
    }

    private static String possible(Computed computed) {
        List<String> words =
                computed.possible().stream().map(each -> each.word()).toList();
        return words.isEmpty() ? "" : " (" + String.join(" or ", words) + ")";
    }

    static String tally(List<Count> tallies) {
        return String.join(
                ", ",
                tallies.stream()
                        .map(each -> each.number() + " " + each.position().words())
                        .toList());
    }

    private static String reason(Computed.Because each) {
        return each.step().map(step -> step + ": ").orElse("")
                + (each.role() == Reason.Role.QUORUM ? "quorum: " : "") + each.test() + ": " + each.have()
                + ", needed " + each.need() + (each.holds() == Reason.Holds.YES ? "" : " - not met")
                + each.reading().map(reading -> " [" + reading + "]").orElse("")
                + each.article().map(article -> " (" + article + ")").orElse("");
    }

    static Map<String, Object> json(Computed computed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", computed.verdict().word());
        json.put(
                "possible",
                computed.possible().stream().map(each -> each.word()).toList());
        json.put("tallies", tallies(computed.tallies()));
        List<Object> reasons = new ArrayList<>();
        for (Computed.Because each : computed.reasons()) {
            Map<String, Object> reason = new LinkedHashMap<>();
            reason.put("test", each.test());
            reason.put("have", each.have());
            reason.put("need", each.need());
            reason.put("holds", each.holds() == Reason.Holds.YES);
            reason.put("article", each.article().orElse(""));
            reason.put("role", each.role().name().toLowerCase(java.util.Locale.ROOT));
            reason.put("step", each.step().orElse(""));
            reason.put("reading", each.reading().orElse(""));
            reasons.add(reason);
        }
        json.put("reasons", reasons);
        List<Object> assumptions = new ArrayList<>();
        for (Computed.Assumed each : computed.assumptions()) {
            Map<String, Object> assumed = new LinkedHashMap<>();
            assumed.put("id", each.id());
            assumed.put("says", each.says());
            assumed.put("source", each.source().orElse(""));
            assumed.put("ifSo", each.so());
            assumed.put("ifNot", each.not().orElse(""));
            assumed.put("matters", computed.mattering().contains(each));
            assumptions.add(assumed);
        }
        json.put("assumptions", assumptions);
        json.put("binds", computed.binds().orElse(""));
        json.put("bound", computed.bound());
        return json;
    }

    static Map<String, Object> tallies(List<Count> tallies) {
        Map<String, Object> json = new LinkedHashMap<>();
        tallies.forEach(each -> json.put(each.position().words(), each.number()));
        return json;
    }
}
