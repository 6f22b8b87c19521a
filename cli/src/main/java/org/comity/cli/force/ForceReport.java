package org.comity.cli.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.force.Deposit;
import org.comity.charter.force.Force;
import org.comity.charter.force.Force.Holds;
import org.comity.charter.force.Force.Tally;
import org.comity.charter.force.Force.Tested;
import org.comity.charter.force.Ratifications;
import org.comity.charter.force.Terms;
import org.comity.cli.show.Table;
import org.comity.cli.show.Table.Align;
import org.comity.cli.show.Wrap;

/// When an instrument comes into force, as text and as JSON.
final class ForceReport {
    /// Later parties and acts that change nothing are printed up to this many; JSON has all.
    private static final int MOST = 12;

    private final TermsOptions.Found found;
    private final Terms terms;
    private final Force force;
    private final Optional<LocalDate> on;
    private final List<Tested> tests;

    ForceReport(TermsOptions.Found found, Force force, Ratifications ratifications, Optional<LocalDate> on) {
        this.found = found;
        this.terms = found.instrument().terms();
        this.force = force;
        this.on = on;
        this.tests = force.completion() instanceof Force.Completed || on.isEmpty()
                ? force.tests()
                : ratifications.testsOn(on.get());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(verdict() + "  " + called());
        lines.addAll(Wrap.lines("  ", sentence()));
        lines.add("");
        lines.addAll(Wrap.lines(
                "  by: ", terms.rule().sentence() + "; delay: " + terms.delay().words() + members() + article()));
        if (!tests.isEmpty()) {
            lines.add("");
            lines.addAll(table());
        }
        lines.addAll(parties());
        notes(lines);
        return lines;
    }

    private String called() {
        if (found.organisation().isEmpty()) {
            return terms.rule().sentence();
        }
        return found.organisation() + " " + found.instrument().id() + ", "
                + found.instrument().names().english(found.instrument().id());
    }

    private String members() {
        return terms.organ()
                .map(organ -> "; members of " + organ + " as of "
                        + terms.membersAsOf().words())
                .orElse("");
    }

    private String article() {
        String doubt = terms.grounds().confirmed() == Confirmed.NO ? ", unconfirmed" : "";
        return terms.grounds().by().isEmpty() ? "" : " [" + terms.grounds().by() + doubt + "]";
    }

    private String verdict() {
        if (on.isPresent()) {
            return switch (force.on(on.get())) {
                case YES -> "IN FORCE on " + on.get();
                case NO -> "NOT IN FORCE on " + on.get();
                case DEPENDS -> "DEPENDS on " + on.get();
            };
        }
        return switch (force.completion()) {
            case Force.Completed _ ->
                "IN FORCE " + force.general().map(ForceReport::when).orElse("");
            case Force.Perhaps _ -> "DEPENDS";
            case Force.NotYet _ -> "NOT IN FORCE";
        };
    }

    private static String when(CalendarDate date) {
        return date.isDay() ? "from " + date : "from a day between " + date.first() + " and " + date.last();
    }

    private String sentence() {
        return switch (force.completion()) {
            case Force.Completed(CalendarDate day, List<String> by) ->
                completed(day) + (by.isEmpty() ? "" : " by " + deposits(by)) + "; with the delay it comes into force "
                        + force.general().map(ForceReport::when).orElse("") + binds() + ".";
            case Force.Perhaps(LocalDate since) ->
                "What was needed may have been there since " + since
                        + ", but the dates do not tell; it cannot be in force" + " before "
                        + force.earliest().map(Object::toString).orElse("") + ".";
            case Force.NotYet _ -> "Something is still missing" + lastKnown() + ".";
        };
    }

    private static String completed(CalendarDate day) {
        return day.isDay()
                ? "What was needed was there on " + day + ","
                : "What was needed was there on a day between " + day.first() + " and " + day.last();
    }

    private static String deposits(List<String> by) {
        return by.size() == 1
                ? "the deposit of " + by.getFirst()
                : "the deposits of that day, " + String.join(", ", by);
    }

    private String binds() {
        return terms.binds() == Terms.Binds.ALL_MEMBERS ? ", for all members" : "";
    }

    private String lastKnown() {
        return on.or(force::testedOn).map(day -> " on " + day).orElse("; nothing is deposited");
    }

    private List<String> table() {
        Table table = new Table(Align.LEFT, Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
        table.row("test", "have", "", "need", "margin", "");
        for (Tested each : tests) {
            Tally sure = each.sure();
            Tally possible = each.possible();
            boolean same = sure.equals(possible);
            String holds =
                    sure.holds() == possible.holds() ? (sure.holds() == Holds.YES ? "holds" : "fails") : "depends";
            table.row(
                    each.test(),
                    same ? "" + sure.have() : sure.have() + " to " + possible.have(),
                    sure.of().map(of -> "of " + of).orElse(""),
                    "" + sure.need(),
                    "" + (sure.have() - sure.need()),
                    holds);
        }
        return table.lines().stream().map(line -> "  " + line).toList();
    }

    private List<String> parties() {
        if (force.general().isEmpty() || terms.binds() == Terms.Binds.ALL_MEMBERS) {
            return List.of();
        }
        CalendarDate general = force.general().get();
        List<Force.Party> later = force.parties().stream()
                .filter(party ->
                        party.bound().isPresent() && !party.bound().get().equals(general))
                .toList();
        long first = force.parties().stream()
                .filter(party -> party.bound().filter(general::equals).isPresent())
                .count();
        List<String> lines = new ArrayList<>(List.of("", "  " + first + " parties from that day"));
        if (!later.isEmpty()) {
            lines.addAll(Wrap.lines(
                    "  later: ",
                    String.join(
                                    "; ",
                                    later.stream()
                                            .limit(MOST)
                                            .map(party -> party.id() + " "
                                                    + party.bound()
                                                            .map(Object::toString)
                                                            .orElse("") + " (deposited "
                                                    + party.deposited() + ")")
                                            .toList())
                            + (later.size() > MOST ? "; and " + (later.size() - MOST) + " more" : "")));
        }
        return lines;
    }

    private void notes(List<String> lines) {
        List<String> withdrawn = force.parties().stream()
                .filter(party -> party.withdrawn().isPresent())
                .map(party -> party.id() + " on "
                        + party.withdrawn().map(Object::toString).orElse("")
                        + (party.bound().isEmpty() ? ", before it was bound" : ""))
                .toList();
        note(lines, "  withdrew: ", withdrawn);
        note(
                lines,
                "  changes nothing: ",
                force.ignored().stream()
                        .map(each -> (each.kind() == Deposit.Kind.RATIFIES
                                        ? "a further deposit of "
                                        : "a withdrawal without a deposit of ")
                                + each.party() + " on " + each.on())
                        .toList());
        note(lines, "  not among the members, so not counted: ", force.outside());
    }

    private static void note(List<String> lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            String more = items.size() > MOST ? "; and " + (items.size() - MOST) + " more" : "";
            lines.addAll(Wrap.lines(
                    heading, String.join("; ", items.stream().limit(MOST).toList()) + more));
        }
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", found.organisation());
        json.put("instrument", found.instrument().id());
        json.put("rule", terms.rule().sentence());
        json.put("delay", terms.delay().words());
        json.put("article", terms.grounds().by());
        json.put("confirmed", terms.grounds().confirmed() == Confirmed.YES);
        json.put("binds", terms.binds().words());
        json.put("on", on.map(Object::toString).orElse(""));
        json.put(
                "inForce",
                on.map(day -> word(force.on(day)))
                        .orElse(
                                switch (force.completion()) {
                                    case Force.Completed _ -> "yes";
                                    case Force.Perhaps _ -> "depends";
                                    case Force.NotYet _ -> "no";
                                }));
        completion(json);
        json.put("entryIntoForce", range(force.general()));
        json.put("earliest", force.earliest().map(Object::toString).orElse(""));
        json.put("reasons", tests.stream().map(this::json).toList());
        json.put("parties", force.parties().stream().map(ForceReport::json).toList());
        json.put("ignored", force.ignored().stream().map(ForceReport::json).toList());
        json.put("outside", force.outside());
        return json;
    }

    private void completion(Map<String, Object> json) {
        switch (force.completion()) {
            case Force.Completed(CalendarDate day, List<String> by) -> {
                json.put("completed", range(Optional.of(day)));
                json.put("completedBy", by);
            }
            case Force.Perhaps _, Force.NotYet _ -> {
                json.put("completed", range(Optional.empty()));
                json.put("completedBy", List.of());
            }
        }
    }

    private static String word(Force.InForce inForce) {
        return inForce.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> range(Optional<CalendarDate> date) {
        Map<String, String> range = new LinkedHashMap<>();
        range.put("from", date.map(each -> each.first().toString()).orElse(""));
        range.put("to", date.map(each -> each.last().toString()).orElse(""));
        return range;
    }

    private Map<String, Object> json(Tested tested) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", tested.test());
        json.put("haveAtLeast", Long.toString(tested.sure().have()));
        json.put("haveAtMost", Long.toString(tested.possible().have()));
        json.put("of", tested.sure().of().map(Object::toString).orElse(""));
        json.put("need", Long.toString(tested.sure().need()));
        json.put(
                "holds",
                tested.sure().holds() != tested.possible().holds()
                        ? "depends"
                        : tested.sure().holds().name().toLowerCase(Locale.ROOT));
        json.put("article", terms.grounds().by());
        return json;
    }

    private static Map<String, Object> json(Force.Party party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", party.id());
        json.put("deposited", party.deposited().toString());
        json.put("withdrawn", party.withdrawn().map(Object::toString).orElse(""));
        json.put("bound", range(party.bound()));
        return json;
    }

    private static Map<String, Object> json(Deposit ignored) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", ignored.party());
        json.put("date", ignored.on().toString());
        json.put("act", ignored.kind() == Deposit.Kind.RATIFIES ? "deposit" : "withdrawal");
        return json;
    }
}
