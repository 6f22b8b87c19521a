package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.document.Amendment;
import org.comity.acts.document.Ancestor;
import org.comity.acts.document.Change;
import org.comity.acts.document.Collision;
import org.comity.acts.document.Descent;
import org.comity.acts.document.Diff;
import org.comity.acts.document.Document;
import org.comity.acts.document.DocumentState;
import org.comity.acts.document.Kept;
import org.comity.acts.document.Lineage;
import org.comity.acts.document.Means;
import org.comity.acts.document.Origin;
import org.comity.acts.document.Passing;
import org.comity.acts.document.Settlement;
import org.comity.acts.document.Title;
import org.comity.acts.document.Took;
import org.comity.acts.document.Version;
import org.comity.acts.ids.DocumentId;
import org.comity.cli.record.Sheet;

/// A document, as text and as JSON.
record DocumentText(Document document, DocumentState documents) {
    private static final int MOST_LINES = 30;

    /// One of several, on a line.
    static String line(Document document) {
        return document.titles().getFirst().text() + "; " + document.form() + ", "
                + document.stage().word() + " " + document.date();
    }

    static Map<String, Object> row(Document document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", document.id().text());
        json.put("form", document.form());
        json.put("stage", document.stage().word());
        json.put("date", document.date().text());
        json.put("titles", document.titles().stream().map(DocumentText::json).toList());
        json.put("symbols", document.symbols());
        return json;
    }

    List<String> lines() {
        Sheet sheet = new Sheet();
        sheet.row(
                "document",
                document.id() + ", " + document.form()
                        + document.organ().map(organ -> " before " + organ).orElse(""));
        for (Title title : document.titles()) {
            sheet.row(
                    "title",
                    title.text() + " (" + title.language()
                            + title.where().map(where -> ", as in " + where).orElse("") + ")");
        }
        document.symbols().forEach(symbol -> sheet.row("symbol", symbol));
        document.dated().ifPresent(dated -> sheet.row("dated", dated.text()));
        sheet.row("entered", "as of " + document.since() + " (act " + document.act() + ")");
        if (document.sponsored() == Document.Sponsored.BY_MEMBERS) {
            sheet.row(
                    "sponsors",
                    document.sponsors().isEmpty() ? "none any more" : String.join(", ", document.sponsors()));
        }
        sheet.row(
                "stage",
                document.settled().map(this::settled).orElse(document.stage().word()));
        document.openVote().ifPresent(vote -> sheet.row("vote", vote.vote() + " is open"));
        document.versions().forEach(version -> sheet.row("version", version(version)));
        amendments(sheet);
        text(sheet);
        lineage(sheet);
        passing(sheet);
        document.conflicts().forEach(conflict -> sheet.row("conflict", conflict.says()));
        return sheet.lines();
    }

    private String settled(Settlement settled) {
        return settled.stage().word() + " " + settled.effective()
                + settled.means().map(means -> " by " + by(means)).orElse("")
                + (settled.version().isPresent()
                        ? ", version " + settled.version().getAsLong()
                                + with(settled.version().getAsLong())
                        : "")
                + settled.because().map(because -> ": " + because).orElse("") + " (act " + settled.act() + ")";
    }

    /// The amendments with which a version was taken.
    private String with(long version) {
        List<String> taken = document.amendments().stream()
                .filter(each -> each.version() == version && each.fate().isIn())
                .map(each -> each.id().toString())
                .toList();
        return taken.isEmpty() ? "" : " with " + String.join(", ", taken);
    }

    private static String by(Means means) {
        return switch (means) {
            case Means.Vote vote -> "vote " + vote.vote();
            case Means.Decision decision -> "decision " + decision.decision();
            case Means.Consensus consensus ->
                "consensus"
                        + consensus
                                .session()
                                .map(session -> " in session " + session)
                                .orElse("");
        };
    }

    private static String version(Version version) {
        OptionalLong size = version.wording().size();
        return version.number() + " of " + version.effective()
                + (size.isPresent() ? ", " + size.getAsLong() + (size.getAsLong() == 1 ? " line" : " lines") : "")
                + version.wording()
                        .kept()
                        .map(kept -> ", kept beside the log as " + kept.sha256())
                        .orElse("")
                + version.because().map(because -> ": " + because).orElse("") + " (act " + version.act() + ")";
    }

    private void amendments(Sheet sheet) {
        for (Amendment each : document.amendments()) {
            List<String> says = new ArrayList<>(
                    each.changes().stream().map(DocumentText::says).toList());
            each.says().ifPresent(says::add);
            sheet.row(
                    "amendment",
                    each.id() + each.to().map(to -> " to " + to).orElse("")
                            + (each.movers().isEmpty() ? "" : " of " + String.join(", ", each.movers()))
                            + " to version " + each.version() + ", "
                            + each.fate().word()
                            + each.because().map(because -> ": " + because).orElse(""));
            says.forEach(change -> sheet.more(1, change));
        }
        if (!document.pending().isEmpty() && !document.order().isEmpty()) {
            sheet.row("order", String.join(", ", document.order()));
        }
        document.collisions().forEach(collision -> sheet.row("collision", collision.says()));
    }

    private static String says(Change change) {
        return change.comes().isEmpty() ? change.says() : change.says() + ": " + String.join(" / ", change.comes());
    }

    /// The text as it stands, when it is short; a longer one is shown by `--text now`.
    private void text(Sheet sheet) {
        List<String> lines = document.text().orElse(List.of());
        if (lines.size() > MOST_LINES) {
            sheet.row("text", lines.size() + " lines; --text now shows them");
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            sheet.row("line " + (i + 1), lines.get(i));
        }
    }

    private void lineage(Sheet sheet) {
        for (Descent each : Lineage.of(document.id(), documents)) {
            sheet.row(
                    "lineage",
                    word(each.ancestor().as()) + " " + of(each.ancestor())
                            + each.on().map(on -> ", " + on).orElse("")
                            + each.took()
                                    .map(took -> ", " + days(took) + " before")
                                    .orElse("")
                            + (each.of().equals(document.id()) ? "" : ", of " + each.of()) + " (act " + each.act()
                            + ")");
        }
        for (DocumentId each : Lineage.after(document.id(), documents)) {
            sheet.row("led to", each.text());
        }
    }

    private static String of(Ancestor ancestor) {
        return ancestor.document()
                .map(id -> "document " + id)
                .or(() -> ancestor.decision().map(id -> "decision " + id))
                .orElse("");
    }

    private static String days(Took took) {
        return took.isExact()
                ? String.format(Locale.ROOT, "%,d days", took.least())
                : String.format(Locale.ROOT, "%,d to %,d days", took.least(), took.most());
    }

    private void passing(Sheet sheet) {
        List<Origin> chain = Passing.chain(document);
        if (chain.size() > 1) {
            for (Origin each : chain) {
                sheet.row(
                        "passed on",
                        each.organ()
                                + each.organisation()
                                        .map(organisation -> " of " + organisation)
                                        .orElse("")
                                + each.document()
                                        .map(known -> ", there " + known)
                                        .orElse("")
                                + each.on().map(on -> ", on " + on).orElse(""));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> json() {
        Map<String, Object> json = row(document);
        document.organ().ifPresent(organ -> json.put("organ", organ));
        json.put("since", document.since().text());
        document.dated().ifPresent(dated -> json.put("dated", dated.text()));
        document.session().ifPresent(session -> json.put("session", session.text()));
        document.item().ifPresent(item -> json.put("item", item.text()));
        json.put("sponsors", document.sponsors());
        document.settled().ifPresent(settled -> json.put("settled", json(settled)));
        json.put(
                "versions", document.versions().stream().map(DocumentText::json).toList());
        json.put(
                "amendments",
                document.amendments().stream().map(DocumentText::json).toList());
        json.put("order", document.order());
        json.put(
                "collisions",
                document.collisions().stream().map(DocumentText::json).toList());
        document.text().ifPresent(lines -> json.put("text", lines));
        json.put(
                "lineage",
                Lineage.of(document.id(), documents).stream()
                        .map(DocumentText::json)
                        .toList());
        json.put(
                "ledTo",
                Lineage.after(document.id(), documents).stream()
                        .map(DocumentId::text)
                        .toList());
        json.put(
                "passedOn",
                Passing.chain(document).stream().map(DocumentText::json).toList());
        json.put(
                "conflicts",
                document.conflicts().stream().map(conflict -> conflict.says()).toList());
        json.put("act", document.act());
        return json;
    }

    private static Map<String, Object> json(Title title) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("language", title.language());
        json.put("text", title.text());
        title.where().ifPresent(where -> json.put("where", where));
        return json;
    }

    private static Map<String, Object> json(Settlement settled) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("as", settled.stage().word());
        json.put("on", settled.effective().text());
        settled.means().ifPresent(means -> json.put("by", by(means)));
        settled.version().ifPresent(version -> json.put("version", version));
        settled.because().ifPresent(because -> json.put("because", because));
        json.put("act", settled.act());
        return json;
    }

    private static Map<String, Object> json(Version version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.number());
        json.put("on", version.effective().text());
        version.because().ifPresent(because -> json.put("because", because));
        json.put("lines", version.wording().lines());
        Optional<Kept> kept = version.wording().kept();
        kept.ifPresent(each -> json.put("sha256", each.sha256()));
        json.put("act", version.act());
        return json;
    }

    private static Map<String, Object> json(Amendment amendment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("amendment", amendment.id());
        json.put("version", amendment.version());
        amendment.to().ifPresent(to -> json.put("to", to));
        json.put("movers", amendment.movers());
        json.put("changes", amendment.changes().stream().map(DocumentText::json).toList());
        amendment.says().ifPresent(says -> json.put("says", says));
        json.put("fate", amendment.fate().word());
        amendment.because().ifPresent(because -> json.put("because", because));
        amendment.means().ifPresent(means -> json.put("by", by(means)));
        json.put("acts", amendment.acts());
        return json;
    }

    private static Map<String, Object> json(Change change) {
        return Map.of("says", change.says(), "lines", change.comes());
    }

    private static Map<String, Object> json(Collision collision) {
        return Map.of("amendments", List.of(collision.one(), collision.other()), "where", collision.where());
    }

    private static Map<String, Object> json(Descent descent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("of", descent.of().text());
        json.put("as", word(descent.ancestor().as()));
        descent.ancestor().document().ifPresent(id -> json.put("document", id.text()));
        descent.ancestor().decision().ifPresent(id -> json.put("decision", id.text()));
        descent.on().ifPresent(on -> json.put("on", on.text()));
        descent.took().ifPresent(took -> json.put("days", Map.of("least", took.least(), "most", took.most())));
        json.put("act", descent.act());
        return json;
    }

    private static Map<String, Object> json(Origin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        origin.organisation().ifPresent(organisation -> json.put("organisation", organisation));
        json.put("organ", origin.organ());
        origin.document().ifPresent(document -> json.put("document", document));
        origin.on().ifPresent(on -> json.put("on", on.text()));
        return json;
    }

    /// A line of a diff.
    static Map<String, Object> line(Diff.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", line.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        Diff.was(line).ifPresent(was -> json.put("was", was));
        Diff.is(line).ifPresent(is -> json.put("is", is));
        json.put("text", line.text());
        return json;
    }
}
