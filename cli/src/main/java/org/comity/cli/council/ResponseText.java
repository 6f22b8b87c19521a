package org.comity.cli.council;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.assistance.Contribution;
import org.comity.acts.assistance.Offer;
import org.comity.acts.assistance.Quantity;
import org.comity.acts.assistance.Response;
import org.comity.acts.assistance.Supply;
import org.comity.acts.assistance.Tally;
import org.comity.acts.assistance.Term;
import org.comity.acts.assistance.Unit;
import org.comity.acts.assistance.WithdrawalCompleted;
import org.comity.acts.assistance.Words;
import org.comity.cli.record.Sheet;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;

/// A response as text.
final class ResponseText {
    private static final int WHEN = 22;

    private final Relief relief;
    private final Response response;
    private final Sheet sheet = new Sheet();
    private final List<String> lines = new ArrayList<>();

    ResponseText(Relief relief) {
        this.relief = relief;
        this.response = relief.response();
    }

    List<String> lines(String title) {
        lines.add(title);
        head();
        supplies();
        offers();
        contributions();
        clocks();
        conflicts();
        timeline();
        return lines;
    }

    private void flush(Sheet part) {
        if (!part.lines().isEmpty()) {
            lines.add("");
            lines.addAll(part.lines());
        }
    }

    private void head() {
        response.request().ifPresent(done -> {
            sheet.row("title", done.body().title());
            sheet.row("host", ReliefWords.who(done.body().requester()));
            sheet.row(
                    "asked",
                    done.when() + done.body().to().map(to -> ", of " + to).orElse("") + act(done.act()));
        });
        response.withdrawn().ifPresent(done -> sheet.row("withdrawn", done.when() + act(done.act())));
        if (response.decisions().isEmpty()) {
            sheet.row("decision", "none is told");
        }
        response.decisions()
                .forEach(done -> sheet.row(
                        "decision",
                        Words.code(done.body().answer()) + " on " + done.when() + act(done.act())
                                + done.body()
                                        .basis()
                                        .map(basis -> ", by " + ReliefWords.basis(relief, basis))
                                        .orElse("")));
        response.mandate().ifPresent(term -> {
            sheet.row("mandate", mandate(term));
            term.ended().ifPresent(done -> sheet.row("ended", done.when() + act(done.act())));
        });
        response.done(WithdrawalCompleted.class)
                .forEach(done -> sheet.row("all had left", done.when() + act(done.act())));
        ReliefWords.notices(relief).forEach(notice -> sheet.row("notice", notice));
        flush(sheet);
    }

    private static String mandate(Term term) {
        List<String> words = new ArrayList<>();
        words.add("from " + term.from());
        words.add(term.until().map(until -> "until " + until).orElse("its end is not told"));
        term.mandate()
                .filter(mandate -> !mandate.help().isEmpty())
                .ifPresent(mandate -> words.add(
                        "for " + mandate.help().stream().map(Words::help).collect(Collectors.joining(", "))));
        term.mandate().ifPresent(mandate -> words.add(org.comity.cli.record.Words.text(mandate.says())));
        return String.join(", ", words);
    }

    private static String act(Act act) {
        return " (act " + act.number() + ")";
    }

    private void supplies() {
        Table table = new Table(
                Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row("line", "what", "asked", "offered", "accepted", "sent", "arrived", "missing");
        response.lines().forEach(asked -> {
            Supply supply = response.supply(asked);
            table.row(
                    asked.line().line().text() + (asked.withdrawn().isPresent() ? " (withdrawn)" : ""),
                    Sheet.cut(asked.line().what(), 30),
                    asked.line().quantity().map(Quantity::words).orElse("-"),
                    supply.offered().words(),
                    supply.accepted().words(),
                    supply.sent().words(),
                    supply.arrived().words(),
                    supply.missing().map(Quantity::words).orElse("not counted"));
        });
        if (!response.lines().isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
            Sheet gaps = new Sheet();
            response.lines().stream()
                    .map(response::supply)
                    .filter(supply -> !supply.gap().isNothing())
                    .forEach(supply -> gaps.row(
                            "gap",
                            supply.gap().words() + " of line "
                                    + supply.asked().line().line() + " was accepted and taken back afterwards"));
            if (response.offered().isEmpty() && !response.sent().isEmpty()) {
                gaps.row(
                        "not by line",
                        "nobody tells line by line what came; "
                                + response.sent().size() + (response.sent().size() == 1 ? " unit was" : " units were")
                                + " sent, see below");
            }
            lines.addAll(gaps.lines());
        }
    }

    private void offers() {
        Sheet part = new Sheet();
        for (Offer each : response.offered()) {
            part.gap();
            part.row(
                    "offer",
                    each.id() + " of " + ReliefWords.who(each.body().from())
                            + each.body()
                                    .line()
                                    .map(line -> " for line " + line)
                                    .orElse("") + ": "
                            + each.quantity()
                                    .map(quantity -> quantity.words() + ", ")
                                    .orElse("") + each.what() + ", "
                            + each.made().when() + act(each.made().act()));
            part.row("", Words.code(each.fate()).replace('-', ' ') + ReliefWords.amounts(each));
            ReliefWords.authorisation(response, each).ifPresent(words -> part.more(0, words));
        }
        flush(part);
    }

    private void contributions() {
        Sheet part = new Sheet();
        List<Contribution> all = Contribution.of(response);
        for (Contribution each : all) {
            part.gap();
            part.row("contribution", ReliefWords.who(each.from()));
            each.units().forEach(unit -> part.more(0, unit(unit)));
            each.told().forEach(done -> part.more(0, ReliefWords.told(done) + act(done.act())));
        }
        if (!all.isEmpty()) {
            part.gap();
            Tally sum = Contribution.people(all);
            part.row(
                    "people in all",
                    sum.words()
                            + (sum.unknown().isEmpty()
                                    ? ""
                                    : "; no number is known of " + String.join(", ", sum.unknown())));
        }
        ReliefWords.totals(response)
                .forEach(done -> part.row("total told", done.body().headcount().words() + act(done.act())));
        part.gap();
        ReliefWords.hostForces(response)
                .forEach(done -> part.row("host's own", ReliefWords.told(done) + act(done.act())));
        flush(part);
    }

    private static String unit(Unit unit) {
        return "unit " + unit.id() + ReliefWords.unit(unit) + ", sent "
                + unit.sent().when()
                + unit.arrived().map(done -> ", there " + done.when()).orElse(", no arrival is told")
                + unit.withdrawn().map(done -> ", left " + done.when()).orElse("")
                + act(unit.sent().act());
    }

    private void clocks() {
        Sheet part = new Sheet();
        ClockText.of(relief).forEach(each -> {
            part.gap();
            each.rows(part);
        });
        flush(part);
    }

    private void conflicts() {
        Sheet part = new Sheet();
        for (Conflict each : ReliefWords.conflicts(relief)) {
            part.row("conflict", each.says());
        }
        flush(part);
    }

    private void timeline() {
        lines.add("");
        for (Act act : ReliefWords.timeline(response)) {
            Sheet part = new Sheet();
            String when = act.draft().effective().text();
            lines.add(("%-" + WHEN + "s  ").formatted(when)
                    + Sheet.cut(org.comity.cli.record.Words.gist(act), Math.max(20, Sheet.WIDTH - WHEN - 12))
                    + act(act));
            act.draft()
                    .sources()
                    .forEach(source -> part.more(
                            0, source.document() + (source.locator().isEmpty() ? "" : ", " + source.locator())));
            part.lines().forEach(line -> lines.add(" ".repeat(WHEN + 2) + line.strip()));
        }
    }
}
