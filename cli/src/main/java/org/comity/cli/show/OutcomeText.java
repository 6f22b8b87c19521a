package org.comity.cli.show;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Deferral;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.rule.Rule;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;
import org.comity.cli.show.Table.Align;

/// An outcome as a person reads it: the answer, the rule, the reasons, what it takes for granted, whom it binds.
public final class OutcomeText {
    private OutcomeText() {}

    public static List<String> lines(Question question, Outcome outcome, List<BallotPaper.Ignored> ignored) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.verdict().name() + "  " + question.organ().id() + ", "
                + question.matter().id() + ", " + question.roll().on());
        lines.addAll(Wrap.lines("  ", sentence(question.provision(), outcome)));
        lines.add("");
        lines.addAll(reasons(question.provision(), outcome.reasons()));
        ignored.forEach(each -> lines.addAll(Wrap.lines(
                "! ",
                each.seat() + " was given as " + each.position().words() + " and is not counted: " + each.because()
                        + ".")));
        lines.addAll(assumptions(outcome.assumptions()));
        if (outcome instanceof Outcome.Adopted adopted) {
            lines.add("");
            lines.addAll(Wrap.lines("binds: ", bound(adopted)));
        }
        return lines;
    }

    private static String sentence(Provision provision, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Adopted _ -> adopted(outcome);
            case Outcome.Rejected _ -> "Rejected: " + shortfall(outcome, Reason.Role.DECISION) + ".";
            case Outcome.Inquorate _ -> "Too few are there to decide: " + shortfall(outcome, Reason.Role.QUORUM) + ".";
            case Outcome.Open _ -> open(provision, outcome);
            case Outcome.Depends depends -> depends(depends);
        };
    }

    private static String adopted(Outcome outcome) {
        if (has(outcome, Reason.Role.DEFERRAL)) {
            return "Adopted: the rule is met. The request to put it off fails: "
                    + shortfall(outcome, Reason.Role.DEFERRAL) + ".";
        }
        return has(outcome, Reason.Role.TIE)
                ? "Adopted: the vote is tied, and the tie is broken in favour."
                : "Adopted: the rule is met.";
    }

    private static String open(Provision provision, Outcome outcome) {
        if (has(outcome, Reason.Role.WAITING)) {
            return "Not decided yet: " + shortfall(outcome, Reason.Role.WAITING) + ".";
        }
        return "Not decided yet"
                + provision
                        .deferral()
                        .filter(_ -> has(outcome, Reason.Role.DEFERRAL))
                        .map(Deferral::time)
                        .map(time -> ": there are enough votes for adoption, and enough ask to put it off for " + time)
                        .orElse("")
                + ".";
    }

    private static boolean has(Outcome outcome, Reason.Role role) {
        return outcome.reasons().stream().anyMatch(reason -> reason.role() == role);
    }

    private static String depends(Outcome.Depends outcome) {
        if (outcome.possible().isEmpty()) {
            return "It cannot be decided: the rule is not known.";
        }
        List<String> ways = outcome.assumptions().stream()
                .filter(each ->
                        each.decides() && !each.ifSo().equals(outcome.verdict().word()))
                .map(each -> each.ifSo() + " if " + each.id())
                .distinct()
                .toList();
        String which = String.join(
                " or ", outcome.possible().stream().map(Verdict::word).toList());
        return "It depends, " + which + (ways.isEmpty() ? "" : ": " + String.join(", ", ways)) + ".";
    }

    private static String shortfall(Outcome outcome, Reason.Role role) {
        List<Reason> all = outcome.reasons().stream()
                .filter(reason -> reason.role() == role && reason.holds() == Reason.Holds.NO)
                .toList();
        // What was lost last decides: a fallback, not the rule before it.
        Optional<Reason> failing = all.stream()
                .filter(reason -> reason.step().equals(all.getLast().step()))
                .findFirst();
        return failing.map(OutcomeText::shortfall).orElse("the rule is not met");
    }

    /// What a failing test lacks, as `at least 9 in favour: there are 8, and 9 are needed`.
    private static String shortfall(Reason reason) {
        if (reason.base().isPresent() && reason.base().getAsLong() == 0) {
            return reason.test() + ": there is nobody of whom to take a share";
        }
        String there = (reason.have() == 1 ? "there is 1" : "there are " + reason.have())
                + (reason.base().isPresent() ? " of " + reason.base().getAsLong() : "");
        String needed = reason.have() < reason.need()
                ? reason.need() + (reason.need() == 1 ? " is" : " are") + " needed"
                : reason.need() <= 0 ? "none is allowed" : reason.need() + " is the most";
        return reason.test() + ": " + there + ", and " + needed;
    }

    /// What each test had and needed, in tables with a heading for each step, reading and role.
    static List<String> reasons(Provision provision, List<Reason> reasons) {
        List<String> lines = new ArrayList<>();
        Map<String, String> sentences = new HashMap<>();
        String heading = "";
        Table table = table();
        for (Reason reason : reasons) {
            String here = heading(provision, reason);
            if (!here.equals(heading)) {
                flush(lines, heading, sentences, table);
                table = table();
                heading = here;
                rule(provision, reason).ifPresent(rule -> sentences.put(here, rule));
            }
            String base = reason.base().isPresent() ? "of " + reason.base().getAsLong() : "";
            String margin = reason.margin() > 0 ? "+" + reason.margin() : Long.toString(reason.margin());
            table.row(
                    "  " + reason.test(),
                    Long.toString(reason.have()),
                    base,
                    Long.toString(reason.need()),
                    margin,
                    reason.holds() == Reason.Holds.YES ? "holds" : "fails",
                    reason.article());
        }
        flush(lines, heading, sentences, table);
        return lines;
    }

    private static Table table() {
        return new Table(Align.LEFT, Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.LEFT)
                .row("  test", "have", "", "need", "margin", "", "by");
    }

    private static void flush(List<String> lines, String heading, Map<String, String> sentences, Table table) {
        if (!heading.isEmpty()) {
            lines.add(heading);
            if (sentences.containsKey(heading)) {
                lines.addAll(Wrap.lines("  rule: ", sentences.get(heading)));
            }
            lines.addAll(table.lines());
        }
    }

    /// The sentence that the tests under a heading come from, when it says more than the one test.
    private static Optional<String> rule(Provision provision, Reason reason) {
        if (!(provision.means() instanceof Provision.BySteps means)) {
            return Optional.empty();
        }
        return means.allSteps().stream()
                .filter(step -> step.id().equals(reason.step()))
                .flatMap(step -> step.standards().stream())
                .filter(standard -> reason.reading().isEmpty()
                        || standard.reading().map(Step.Reading::id).equals(reason.reading()))
                .findFirst()
                .flatMap(standard -> switch (reason.role()) {
                    case DECISION -> Optional.of(standard.rule());
                    case QUORUM -> standard.quorum();
                    case DEFERRAL -> provision.deferral().map(Deferral::rule);
                    case TIE, WAITING -> Optional.<Rule>empty();
                })
                .filter(rule -> !(rule instanceof Rule.Test))
                .map(Rule::sentence);
    }

    private static String heading(Provision provision, Reason reason) {
        String reading = reason.reading().map(id -> ", if " + id).orElse("");
        String role = switch (reason.role()) {
            case QUORUM -> "quorum";
            case DECISION -> "decision";
            case TIE -> "tie";
            case WAITING -> "time to wait";
            case DEFERRAL -> "request to put it off";
        };
        if (reason.step().isEmpty() || reason.role() == Reason.Role.DEFERRAL) {
            return role + reading;
        }
        String asks = provision.means() instanceof Provision.BySteps steps
                ? steps.allSteps().stream()
                        .filter(step -> step.id().equals(reason.step()))
                        .map(Step::asks)
                        .findFirst()
                        .orElse("")
                : "";
        boolean follows = provision.means() instanceof Provision.BySteps steps
                && steps.steps().stream().noneMatch(step -> step.id().equals(reason.step()));
        return (follows ? "" : "step ") + reason.step() + (asks.isEmpty() ? "" : " (" + asks + ")") + ": " + role
                + reading;
    }

    /// What something hangs on, what a text leaves open, and what is taken for granted.
    static List<String> assumptions(List<Assumption> all) {
        List<String> lines = new ArrayList<>();
        List<Assumption> deciding = all.stream()
                .filter(each -> each.matters() == Assumption.Matters.YES)
                .toList();
        List<Assumption> sameEitherWay = all.stream()
                .filter(each -> each.matters() == Assumption.Matters.NO
                        && each.openPoint().isPresent())
                .toList();
        List<Assumption> others = all.stream()
                .filter(each -> each.matters() == Assumption.Matters.NO
                        && each.openPoint().isEmpty())
                .toList();
        if (!deciding.isEmpty()) {
            lines.add("");
            lines.add("hangs on");
            for (Assumption each : deciding) {
                lines.addAll(Wrap.lines("  " + each.id() + ": ", each.says() + source(each) + follows(each)));
            }
        }
        if (!sameEitherWay.isEmpty()) {
            lines.add("");
            lines.add("open in the text, and the same under every reading");
            sameEitherWay.forEach(
                    each -> lines.addAll(Wrap.lines("  " + each.id() + ": ", each.says() + source(each))));
        }
        if (!others.isEmpty()) {
            lines.add("");
            lines.add("takes for granted");
            others.forEach(each -> lines.addAll(Wrap.lines("  " + each.id() + ": ", each.says() + source(each))));
        }
        return lines;
    }

    /// What follows from an assumption, unless nothing can be told either way.
    private static String follows(Assumption assumption) {
        boolean untold = assumption.ifSo().equals(assumption.ifNot())
                && assumption.ifSo().equals(Verdict.DEPENDS.word());
        return untold ? "" : " If so: " + assumption.ifSo() + "; if not: " + assumption.ifNot() + ".";
    }

    private static String source(Assumption assumption) {
        String stop = assumption.says().endsWith(".") ? "" : ".";
        return assumption.source().isEmpty() ? stop : stop + " [" + assumption.source() + "]";
    }

    private static String bound(Outcome.Adopted adopted) {
        String whom = adopted.binds().words();
        if (adopted.bound().isEmpty()) {
            return whom;
        }
        int most = 30;
        return adopted.bound().size() > most
                ? whom + " (" + adopted.bound().size() + ")"
                : whom + ": " + String.join(", ", adopted.bound());
    }
}
