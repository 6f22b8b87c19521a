package org.comity.cli.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.council.Claims;
import org.comity.acts.statement.Manner;
import org.comity.acts.statement.Statement;
import org.comity.cli.record.Attribution;
import org.comity.cli.record.Sheet;
import org.comity.cli.record.Words;

/// What was said of a thing, beside what the record has of it: claims, assessments, and all else. Each with who said it
/// and through whom it is known.
record SaidText(List<Act> statements) {
    private static final int MOST_OF_A_TEXT = 300;

    /// The statements about some topics that stand.
    ///
    /// @param topics one that ends in `/` stands for all that begin so
    static SaidText about(AskingOptions.Asked asked, List<String> topics) {
        List<Act> acts = topics.stream()
                .flatMap(topic -> asked.readable(topic).stream())
                .distinct()
                .sorted(java.util.Comparator.comparingLong(Act::number))
                .toList();
        return new SaidText(Claims.standing(acts));
    }

    /// What one statement is here: an assessment is somebody's judgement and no claim that could be counted.
    private static boolean isAssessment(Act act) {
        return Manner.of(((Statement) act.body()).manner())
                .filter(manner -> manner == Manner.ASSESSMENT)
                .isPresent();
    }

    void rows(Sheet sheet) {
        Stream.of("said", "assessment")
                .forEach(label -> statements.stream()
                        .filter(act -> isAssessment(act) == label.equals("assessment"))
                        .forEach(act -> {
                            sheet.row(label, words(act));
                            Attribution.chains(act).forEach(chain -> sheet.more(1, "through: " + chain));
                        }));
    }

    /// As a line of its own: who, when, what.
    static String words(Act act) {
        Statement said = (Statement) act.body();
        String claims = String.join(
                "; ",
                said.claims().stream()
                        .map(claim -> claim.about() + ": " + claim.value()
                                + claim.from().map(from -> ", from " + from).orElse(""))
                        .toList());
        return Words.of(act.draft().by()) + ", " + act.draft().effective()
                + (said.occasion().isEmpty() ? "" : ", " + said.occasion()) + " (act " + act.number()
                + ", " + (said.manner().isEmpty() ? Words.of(act.draft().standing()) : said.manner()) + "): "
                + Sheet.cut(Words.text(said.says()), MOST_OF_A_TEXT)
                + (claims.isEmpty() ? "" : " Claims " + claims);
    }

    List<Map<String, Object>> json() {
        return statements.stream().map(SaidText::json).toList();
    }

    static Map<String, Object> json(Act act) {
        Statement said = (Statement) act.body();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("act", act.number());
        json.put("as", isAssessment(act) ? "assessment" : "statement");
        json.put("standing", Words.of(act.draft().standing()));
        json.put("manner", said.manner());
        json.put("by", Words.of(act.draft().by()));
        json.put("effective", act.draft().effective().text());
        json.put("known", act.known().text());
        json.put("occasion", said.occasion());
        json.put("says", Words.text(said.says()));
        json.put("through", Attribution.chains(act));
        json.put(
                "claims",
                said.claims().stream()
                        .map(claim -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("about", claim.about());
                            each.put("value", claim.value());
                            Optional.of(claim)
                                    .flatMap(Statement.Claim::from)
                                    .ifPresent(from -> each.put("from", from.text()));
                            return each;
                        })
                        .toList());
        return json;
    }
}
