package org.comity.cli.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.acts.assistance.Asked;
import org.comity.acts.assistance.Done;
import org.comity.acts.assistance.Offer;
import org.comity.acts.assistance.Quantity;
import org.comity.acts.assistance.Response;
import org.comity.acts.assistance.Unit;
import org.comity.acts.assistance.Words;
import org.comity.cli.record.Sheet;

/// One accepted offer from the request to what became of it, on one sheet.
record OfferSheet(Relief relief, Offer offer) {
    /// @param label of a row
    private record Row(String label, String text) {}

    /// @param title of a part of the sheet
    private record Part(String title, List<Row> rows) {}

    private Response response() {
        return relief.response();
    }

    private String title() {
        return "Request, offer, acceptance: offer " + offer.id() + " to response "
                + response().id();
    }

    private List<Part> parts() {
        return List.of(
                new Part("Request", request()),
                new Part("Offer", offered()),
                new Part("Acceptance", accepted()),
                new Part("Delivery", delivered()));
    }

    private List<Row> request() {
        List<Row> rows = new ArrayList<>();
        response().request().ifPresent(done -> {
            rows.add(new Row("for", done.body().title()));
            rows.add(new Row("asked by", ReliefWords.who(done.body().requester())));
            done.body().to().ifPresent(to -> rows.add(new Row("asked of", to)));
            rows.add(new Row("on", dated(done)));
        });
        Optional<Asked> asked = offer.body().line().flatMap(response()::line);
        rows.add(asked.map(each ->
                        new Row("line", each.line().line() + ": " + each.line().what()))
                .orElse(new Row("line", "none that was asked for")));
        asked.flatMap(each -> each.line().quantity())
                .ifPresent(quantity -> rows.add(new Row("quantity", quantity.words())));
        response()
                .granted()
                .ifPresent(done -> rows.add(new Row(
                        "decision",
                        "granted on " + dated(done)
                                + done.body()
                                        .basis()
                                        .map(basis -> ", by " + ReliefWords.basis(relief, basis))
                                        .orElse(""))));
        return rows;
    }

    private List<Row> offered() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("offered by", ReliefWords.who(offer.body().from())));
        rows.add(new Row("on", dated(offer.made())));
        rows.add(new Row("kind", Words.help(offer.body().help())));
        rows.add(new Row("what", offer.what()));
        offer.quantity().ifPresent(quantity -> rows.add(new Row("quantity", quantity.words())));
        ReliefWords.authorisation(response(), offer).ifPresent(words -> rows.add(new Row("at home", words)));
        offer.withdrawn().ifPresent(done -> rows.add(new Row("withdrawn", "on " + dated(done))));
        return rows;
    }

    private List<Row> accepted() {
        return offer.acceptances().stream()
                .map(done -> new Row(
                        "accepted",
                        done.body().quantity().map(Quantity::words).orElse("all of it") + " by "
                                + ReliefWords.who(done.act().draft().by()) + " on " + dated(done)))
                .toList();
    }

    private List<Row> delivered() {
        List<Row> rows = new ArrayList<>();
        units().forEach(unit -> rows.add(new Row(
                "unit",
                unit.id() + ReliefWords.unit(unit) + ", sent " + dated(unit.sent())
                        + unit.arrived().map(done -> ", there " + dated(done)).orElse(", no arrival is told")
                        + unit.withdrawn().map(done -> ", left " + dated(done)).orElse(""))));
        if (!offer.received().isNothing()) {
            rows.add(new Row("received", offer.received().words()));
        }
        rows.add(new Row("stands as", Words.code(offer.fate()).replace('-', ' ') + " on " + relief.day()));
        return rows;
    }

    private List<Unit> units() {
        return offer.deployed().stream()
                .flatMap(done -> response().sent(done.body().unit()).stream())
                .toList();
    }

    private static String dated(Done<?> done) {
        return done.when() + " (act " + done.number() + ")";
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(title(), "=".repeat(title().length())));
        for (Part part : parts()) {
            lines.addAll(List.of("", part.title()));
            Sheet rows = new Sheet();
            part.rows().forEach(row -> rows.row("  " + row.label(), row.text()));
            lines.addAll(rows.lines());
        }
        return lines;
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>(List.of("# " + cell(title())));
        for (Part part : parts()) {
            lines.addAll(List.of("", "## " + part.title(), "", "| | |", "|---|---|"));
            part.rows().forEach(row -> lines.add("| " + row.label() + " | " + cell(row.text()) + " |"));
        }
        return lines;
    }

    /// What the text of somebody else holds is text.
    private static String cell(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title());
        for (Part part : parts()) {
            json.put(
                    part.title().toLowerCase(java.util.Locale.ROOT),
                    part.rows().stream()
                            .map(row -> Map.of("label", row.label(), "text", row.text()))
                            .collect(Collectors.toList()));
        }
        json.put("id", offer.id().text());
        json.put("units", units().stream().map(ResponseJson::unit).toList());
        return json;
    }
}
