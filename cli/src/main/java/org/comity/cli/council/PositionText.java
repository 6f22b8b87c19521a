package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.activity.CommonPosition;
import org.comity.acts.membership.Basis;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// A common position, as text and as JSON.
final class PositionText {
    private PositionText() {}

    static void rows(Sheet sheet, CommonPosition each) {
        sheet.gap();
        sheet.row("position", each.position().text());
        sheet.row("question", each.question());
        each.says().ifPresent(says -> sheet.row("says", Words.text(says)));
        sheet.row("since", each.since() + " (act " + each.act() + ", " + Words.of(each.standing()) + ")");
        sheet.row("rests on", rests(each));
        each.holders().forEach(holder -> sheet.row("members", holder(holder)));
        each.left()
                .forEach(holder ->
                        sheet.row("left", holder.member() + ", " + holder.since() + " (act " + holder.act() + ")"));
    }

    private static String holder(CommonPosition.Holder holder) {
        return switch (holder.joined()) {
            case AT_FIRST -> holder.member();
            case LATER -> holder.member() + ", joined " + holder.since() + " (act " + holder.act() + ")";
        };
    }

    private static String rests(CommonPosition each) {
        return switch (each.rests()) {
            case DECISION ->
                each.decision()
                        .map(telling -> "a decision of " + telling.organ() + " of " + telling.made() + " (act "
                                + telling.number() + ")")
                        .orElseThrow();
            case DOCUMENT -> "document " + each.document().orElseThrow();
            case PARAPHRASE ->
                "nothing that members did: a paraphrase"
                        + each.basis()
                                .filter(Basis::isDecided)
                                .map(basis -> "; it names " + basis.words() + ", which the record does not have")
                                .orElse("");
        };
    }

    /// On one line.
    static String line(CommonPosition each) {
        return each.position() + ": " + each.question() + "; "
                + (each.holders().isEmpty()
                        ? "no member is named"
                        : String.join(
                                ", ",
                                each.holders().stream()
                                        .map(PositionText::holder)
                                        .toList()))
                + "; rests on " + rests(each);
    }

    static Map<String, Object> json(CommonPosition each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", each.position().text());
        json.put("question", each.question());
        each.says().ifPresent(says -> json.put("says", Words.text(says)));
        json.put("since", each.since().text());
        json.put("restsOn", Words.of(each.rests()));
        each.document().ifPresent(id -> json.put("document", id.text()));
        json.put("members", holders(each.holders()));
        json.put("left", holders(each.left()));
        json.put("standing", Words.of(each.standing()));
        json.put("act", each.act());
        return json;
    }

    private static List<Map<String, Object>> holders(List<CommonPosition.Holder> holders) {
        return holders.stream()
                .map(holder -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("member", holder.member());
                    one.put("since", holder.since().text());
                    one.put("joined", Words.of(holder.joined()));
                    one.put("act", holder.act());
                    return one;
                })
                .toList();
    }
}
