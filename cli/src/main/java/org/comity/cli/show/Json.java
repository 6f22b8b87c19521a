package org.comity.cli.show;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.Names;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Forecast;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON. Numbers of votes and weights are strings, since they may exceed what JSON readers hold.
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// Maps, lists, strings, whole numbers and booleans as text.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static Map<String, Object> of(Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", outcome.verdict().word());
        if (outcome instanceof Outcome.Depends depends) {
            json.put("possible", depends.possible().stream().map(Verdict::word).toList());
        }
        json.put("reasons", outcome.reasons().stream().map(Json::of).toList());
        json.put("assumptions", outcome.assumptions().stream().map(Json::of).toList());
        json.put(
                "binds",
                outcome instanceof Outcome.Adopted adopted ? adopted.binds().words() : "");
        json.put("bound", outcome instanceof Outcome.Adopted adopted ? adopted.bound() : List.of());
        return json;
    }

    public static Map<String, Object> of(Forecast forecast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", forecast.outcome().word());
        json.put("needed", forecast.needed());
        json.put(
                "pivotal",
                forecast.pivotal().stream()
                        .map(pivot -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("seat", pivot.seat());
                            each.put("seats", pivot.seats());
                            each.put("completions", number(pivot.completions()));
                            each.put("of", number(pivot.of()));
                            return each;
                        })
                        .toList());
        json.put("counted", forecast.counting() == Forecast.Counting.EXACT);
        json.put("toCome", forecast.toCome());
        json.put("possible", forecast.possible().stream().map(Verdict::word).toList());
        json.put("reasons", forecast.reasons().stream().map(Json::of).toList());
        json.put("assumptions", forecast.assumptions().stream().map(Json::of).toList());
        return json;
    }

    /// A number as JSON holds it exactly everywhere, else its digits.
    static Object number(BigInteger number) {
        return number.bitLength() <= 53 ? (Object) number.longValueExact() : number.toString();
    }

    public static Map<String, Object> of(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", reason.test());
        json.put("have", Long.toString(reason.have()));
        json.put("need", Long.toString(reason.need()));
        json.put("margin", Long.toString(reason.margin()));
        reason.base().ifPresent(base -> json.put("base", Long.toString(base)));
        json.put("holds", reason.holds() == Reason.Holds.YES);
        json.put("article", reason.article());
        json.put("role", reason.role().name().toLowerCase(java.util.Locale.ROOT));
        if (!reason.step().isEmpty()) {
            json.put("step", reason.step());
        }
        reason.reading().ifPresent(reading -> json.put("reading", reading));
        return json;
    }

    public static Map<String, Object> of(Assumption assumption) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", assumption.id());
        json.put("says", assumption.says());
        json.put("source", assumption.source());
        json.put("ifSo", assumption.ifSo());
        json.put("ifNot", assumption.ifNot().isEmpty() ? "unknown" : assumption.ifNot());
        json.put("decides", assumption.decides());
        json.put("matters", assumption.matters() == Assumption.Matters.YES);
        assumption.openPoint().ifPresent(point -> json.put("openPoint", point));
        return json;
    }

    public static Map<String, Object> of(Refused refused) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", refused.code());
        json.put("because", refused.because());
        json.put("article", refused.article());
        json.put("remedy", refused.remedy());
        return json;
    }

    public static Map<String, Object> of(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("file", problem.file());
        json.put("line", problem.mark().line());
        json.put("column", problem.mark().column());
        json.put("says", problem.says());
        json.put("suggestion", problem.suggestion());
        return json;
    }

    public static Map<String, Object> of(BallotPaper.Ignored ignored) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seat", ignored.seat());
        json.put("position", ignored.position().words());
        json.put("because", ignored.because());
        return json;
    }

    public static Map<String, String> of(Names names) {
        return names.byLanguage();
    }
}
