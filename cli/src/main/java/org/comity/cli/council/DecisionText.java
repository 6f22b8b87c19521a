package org.comity.cli.council;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.followup.DecisionTold;
import org.comity.acts.followup.End;
import org.comity.acts.followup.Progress;
import org.comity.cli.record.Words;

/// How a decision stands, as text and as JSON.
record DecisionText(Progress progress, LocalDate day) {
    String title() {
        return progress.told().titles().isEmpty()
                ? progress.told().document().map(id -> "document " + id).orElse("")
                : progress.told().titles().getFirst().text();
    }

    String symbol() {
        return progress.told().symbol().orElse("");
    }

    String owner() {
        return progress.owner().map(Words::of).orElse("no owner");
    }

    String next() {
        return progress.next()
                .map(next -> next.when() + next.what().map(what -> " " + what).orElse(""))
                .orElse("no date");
    }

    String review() {
        return progress.review().map(When::text).orElse("no review");
    }

    String lastStep() {
        return progress.lastStep()
                .map(step -> step.when() + " (act " + step.number() + ")")
                .orElse("none");
    }

    String end() {
        return progress.ended().map(DecisionText::words).orElse("");
    }

    private static String words(End end) {
        String how = switch (end.how()) {
            case COMPLETED -> "completed";
            case SUPERSEDED -> "superseded" + end.by().map(by -> " by " + by).orElse("");
            case NOT_NEEDED -> "needed no more";
        };
        return how + " " + end.when() + " (act " + end.number() + ")";
    }

    String since() {
        return LocalDate.ofEpochDay(progress.quietSince()).toString();
    }

    /// Full days from the decision until the day; of one whose date is not precise, the least.
    String age() {
        long days = Math.max(0, day.toEpochDay() - Math.min(progress.told().last(), day.toEpochDay()));
        return days + (days == 1 ? " day" : " days");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("decision", progress.decision().text());
        json.put("organ", progress.told().organ());
        json.put("made", progress.told().made().text());
        json.put("surelyMade", progress.made() == Certainty.YES);
        json.put(
                "titles",
                progress.told().titles().stream()
                        .collect(Collectors.toMap(
                                DecisionTold.Title::language,
                                title -> List.of(title.text()),
                                (first, more) -> java.util.stream.Stream.concat(first.stream(), more.stream())
                                        .toList(),
                                LinkedHashMap::new)));
        progress.told().symbol().ifPresent(symbol -> json.put("symbol", symbol));
        progress.told().session().ifPresent(session -> json.put("session", session.text()));
        progress.told().document().ifPresent(document -> json.put("document", document.text()));
        json.put("act", progress.told().number());
        json.put("from", Words.of(progress.told().how()));
        json.put(
                "ageDays",
                Math.max(0, day.toEpochDay() - Math.min(progress.told().last(), day.toEpochDay())));
        progress.owner().ifPresent(owner -> json.put("owner", Words.of(owner)));
        progress.next().ifPresent(next -> {
            json.put("next", next.when().text());
            next.what().ifPresent(what -> json.put("due", what));
        });
        progress.review().ifPresent(review -> json.put("review", review.text()));
        progress.lastStep().ifPresent(step -> {
            Map<String, Object> last = new LinkedHashMap<>();
            last.put("when", step.when().text());
            last.put("act", step.number());
            last.put("by", Words.of(step.by()));
            last.put("standing", Words.of(step.standing()));
            last.put("says", Words.text(step.says()));
            json.put("lastStep", last);
        });
        json.put("quietSince", since());
        progress.ended().ifPresent(end -> {
            Map<String, Object> ended = new LinkedHashMap<>();
            ended.put("how", Words.of(end.how()));
            ended.put("when", end.when().text());
            ended.put("act", end.number());
            end.by().ifPresent(by -> ended.put("by", by.text()));
            json.put("ended", ended);
        });
        return json;
    }
}
