package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.vote.Outcome;
import org.comity.cli.replay.ReplayResult.Compared;
import org.comity.cli.replay.ReplayResult.Disagreement;
import org.comity.cli.show.Json;
import org.comity.cli.show.OutcomeText;
import org.comity.cli.show.Wrap;

/// What came of replaying a set, as text and as JSON.
final class ReplayReport {
    private static final int MOST_KEYS = 10;

    private ReplayReport() {}

    static List<String> lines(ReplayResult result, int show) {
        List<String> lines = new ArrayList<>();
        lines.add(result.organ() + ", " + result.matter() + ": " + result.items() + " items"
                + (result.passedOver() > 0 ? " (and " + result.passedOver() + " passed over)" : "")
                + (result.votes() > 0 ? ", " + result.votes() + " votes" : "") + "; "
                + (result.compared() == Compared.OUTCOMES ? "outcomes" : "tallies") + " compared");
        lines.addAll(Wrap.lines("computed: ", computed(result.computed())));
        disagreements(result, show, lines);
        lines.addAll(apart("apart", result.apart()));
        strays(result, show, lines);
        if (!result.quorumTaken().isEmpty()) {
            lines.addAll(Wrap.lines(
                    "quorum taken as met, because the set records no absence: ", keys(result.quorumTaken())));
        }
        if (result.votesOfNoItem() > 0) {
            lines.add(result.votesOfNoItem() + " votes belong to no item of the set");
        }
        result.matters().ifPresent(matters -> matters(matters, show, lines));
        lines.add(result.lastLine());
        return lines;
    }

    private static String computed(Map<String, Integer> computed) {
        return computed.isEmpty()
                ? "nothing"
                : String.join(
                        ", ",
                        computed.entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .toList());
    }

    private static void disagreements(ReplayResult result, int show, List<String> lines) {
        int shown = 0;
        for (Disagreement each : result.disagreements()) {
            if (shown++ == show) {
                lines.add("");
                lines.add("and " + (result.disagreements().size() - show) + " more; --show N prints more of them");
                break;
            }
            lines.add("");
            lines.add(each.item().key() + "  " + each.when() + "  recorded " + each.recorded() + ", "
                    + (result.compared() == Compared.OUTCOMES ? "computed " : "listed ") + each.computed());
            each.notes().forEach(note -> lines.addAll(Wrap.lines("  ! ", note + ".")));
            if (result.compared() == Compared.OUTCOMES && each.by() instanceof Computed.Decided decided) {
                OutcomeText.lines(decided.question(), decided.outcome().get(), List.of())
                        .forEach(line -> lines.add(line.isEmpty() ? line : "  " + line));
            }
        }
        if (!result.disagreements().isEmpty()) {
            lines.add("");
        }
    }

    /// Items that are not in the figures, by why.
    static List<String> apart(String heading, Map<String, List<String>> apart) {
        List<String> lines = new ArrayList<>();
        apart.forEach((why, keys) -> {
            if (lines.isEmpty()) {
                lines.add(heading + ":");
            }
            lines.addAll(Wrap.lines("  ", keys.size() + "  " + why + ": " + keys(keys)));
        });
        return lines;
    }

    private static String keys(List<String> keys) {
        String first = String.join(", ", keys.subList(0, Math.min(keys.size(), MOST_KEYS)));
        return keys.size() > MOST_KEYS ? first + " and " + (keys.size() - MOST_KEYS) + " more" : first;
    }

    private static void strays(ReplayResult result, int show, List<String> lines) {
        for (Stray.Treatment treatment : Stray.Treatment.values()) {
            List<ReplayResult.Strays> strays = result.strays().stream()
                    .filter(stray -> stray.treatment() == treatment)
                    .toList();
            if (strays.isEmpty()) {
                continue;
            }
            lines.add(
                    switch (treatment) {
                        case COUNTED_ELSEWHERE -> "of members without a seat, counted on seats that are not listed:";
                        case NO_PART -> "without a seat and listed as absent, which changes nothing:";
                        case IN_THE_TALLY_ALONE -> "of members without a seat, where every seat is listed:";
                        case NOT_COUNTED -> "not counted:";
                    });
            strays.stream()
                    .limit(show)
                    .forEach(stray -> lines.addAll(Wrap.lines(
                            "  ", stray.items().size() + "  " + stray.because() + ": " + keys(stray.items()))));
            if (strays.size() > show) {
                lines.add("  and of " + (strays.size() - show) + " more members");
            }
        }
    }

    private static void matters(ReplayResult.Matters matters, int show, List<String> lines) {
        lines.add(matters.first() + " and " + matters.second() + " decide "
                + matters.apart().size() + " of " + matters.of() + " items differently"
                + (matters.apart().isEmpty() ? "" : ":"));
        matters.apart().stream()
                .limit(show)
                .forEach(each -> lines.add("  " + each.key() + "  " + each.when() + "  "
                        + each.asFirst().word() + " as " + matters.first() + ", "
                        + each.asSecond().word() + " as "
                        + matters.second()));
        if (matters.apart().size() > show) {
            lines.add("  and " + (matters.apart().size() - show) + " more");
        }
    }

    static Map<String, Object> json(ReplayResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", result.organ());
        json.put("matter", result.matter());
        json.put("compared", result.compared() == Compared.OUTCOMES ? "outcomes" : "tallies");
        json.put("items", result.items());
        json.put("passedOver", result.passedOver());
        json.put("votes", result.votes());
        json.put("votesOfNoItem", result.votesOfNoItem());
        json.put("agree", result.agree());
        json.put("of", result.of());
        json.put("percent", result.percent());
        json.put("computed", result.computed());
        json.put(
                "disagreements",
                result.disagreements().stream().map(ReplayReport::json).toList());
        json.put("apart", json(result.apart()));
        json.put("strays", result.strays().stream().map(ReplayReport::json).toList());
        json.put("quorumTakenAsMet", result.quorumTaken());
        result.matters().ifPresent(matters -> json.put("matters", json(matters)));
        return json;
    }

    private static Map<String, Object> json(Disagreement each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", each.item().key());
        json.put("date", each.when().toString());
        json.put("matter", each.matter());
        json.put("recorded", each.recorded());
        json.put("computed", each.computed());
        Optional<Outcome> outcome = each.by() instanceof Computed.Decided decided
                ? Optional.of(decided.outcome().get())
                : Optional.empty();
        outcome.ifPresent(found -> {
            json.put("reasons", found.reasons().stream().map(Json::of).toList());
            json.put("assumptions", found.assumptions().stream().map(Json::of).toList());
        });
        json.put("notes", each.notes());
        return json;
    }

    static List<Map<String, Object>> json(Map<String, List<String>> apart) {
        List<Map<String, Object>> json = new ArrayList<>();
        apart.forEach((why, keys) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("why", why);
            each.put("items", keys);
            json.add(each);
        });
        return json;
    }

    private static Map<String, Object> json(ReplayResult.Strays strays) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", strays.kind().word());
        json.put("treatment", strays.treatment().word());
        json.put("member", strays.code());
        json.put("because", strays.because());
        json.put("items", strays.items());
        return json;
    }

    private static Map<String, Object> json(ReplayResult.Matters matters) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", matters.first());
        json.put("second", matters.second());
        json.put("of", matters.of());
        json.put("differ", matters.apart().size());
        json.put("items", matters.apart().stream().map(ReplayReport::json).toList());
        return json;
    }

    private static Map<String, Object> json(ReplayResult.Matters.Apart each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", each.key());
        json.put("date", each.when().toString());
        json.put("first", each.asFirst().word());
        json.put("second", each.asSecond().word());
        return json;
    }
}
