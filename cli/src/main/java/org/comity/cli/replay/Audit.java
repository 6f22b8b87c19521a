package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Reason;
import org.comity.cli.replay.AuditResult.Finding;
import org.comity.cli.replay.AuditResult.Kind;
import org.comity.cli.replay.AuditResult.Named;
import org.comity.cli.replay.Examination.Full;

/// Looks for items of a set that cannot be right.
final class Audit {
    /// A set in which so many of a hundred items list every seat is taken to list every seat.
    private static final int COMPLETE_PERCENT = 90;

    private final VotingSet set;
    private final Examination examination;
    private final OutcomeWords words;
    private final Map<Item, List<Finding>> findings = new LinkedHashMap<>();
    private final Map<Item, List<String>> unlisted = new LinkedHashMap<>();
    private final Map<String, List<String>> apart = new LinkedHashMap<>();
    private int audited;
    private int listed;

    Audit(VotingSet set, Examination examination, OutcomeWords words) {
        this.set = set;
        this.examination = examination;
        this.words = words;
    }

    AuditResult run(Progress progress) {
        for (int place = 0; place < set.items().size(); place++) {
            take(examination.at(place));
            progress.another("items");
        }
        set.twice().forEach(item -> name(item, Kind.DOUBLED, Examination.Lacks.KEY_OF_ITS_OWN.words()));
        audited += set.twice().size();
        boolean complete = listed > 0 && 100L * (listed - unlisted.size()) >= (long) COMPLETE_PERCENT * listed;
        if (complete) {
            unlisted.forEach((item, seats) -> name(item, Kind.MISSING, several(seats) + " not listed"));
        }
        List<Named> named = set.items().stream()
                .filter(findings::containsKey)
                .map(item -> new Named(item.key(), item.date(), findings.get(item)))
                .collect(Collectors.toCollection(ArrayList::new));
        set.twice().forEach(item -> named.add(new Named(item.key(), item.date(), findings.get(item))));
        return new AuditResult(named, audited, apart, complete ? 0 : unlisted.size());
    }

    private void name(Item item, Kind kind, String says) {
        findings.computeIfAbsent(item, _ -> new ArrayList<>()).add(new Finding(kind, says));
    }

    private static String several(List<String> names) {
        return String.join(", ", names) + (names.size() == 1 ? " is" : " are");
    }

    private void take(Examination.Examined examined) {
        switch (examined) {
            case Examination.Bare(Item item, Examination.Lacks lacks)
            when lacks == Examination.Lacks.DATE -> {
                audited++;
                name(item, Kind.DATE, item.date().isEmpty() ? "there is no date" : "'" + item.date() + "' is no date");
            }
            case Examination.Bare(Item item, Examination.Lacks lacks) ->
                apart.computeIfAbsent(lacks.words(), _ -> new ArrayList<>()).add(item.key());
            case Full full -> {
                audited++;
                outcome(full);
                full.counted().forEach(says -> name(full.item(), Kind.TALLY, says));
                full.laid().ifPresent(laid -> {
                    tally(full.item(), laid);
                    strays(full.item(), laid);
                    listed++;
                    if (!laid.unlisted().isEmpty()) {
                        unlisted.put(full.item(), laid.unlisted());
                    }
                });
            }
        }
    }

    private void outcome(Full full) {
        Item item = full.item();
        switch (full.computed()) {
            case Computed.Undecided undecided ->
                apart.computeIfAbsent(undecided.because(), _ -> new ArrayList<>())
                        .add(item.key());
            case Computed.Decided decided -> {
                boolean fits = item.outcome().isEmpty()
                        || words.meaning(item.outcome()).isThatOf(decided.verdict());
                if (!fits) {
                    name(
                            item,
                            Kind.OUTCOME,
                            "recorded " + item.outcome() + ", computed "
                                    + decided.verdict().word() + ": "
                                    + reasons(decided.outcome().get()));
                }
            }
        }
    }

    /// The tests that fail, or where none does all of them.
    private static String reasons(Outcome outcome) {
        List<Reason> failing = outcome.reasons().stream()
                .filter(reason -> reason.holds() == Reason.Holds.NO)
                .toList();
        return (failing.isEmpty() ? outcome.reasons() : failing)
                .stream().map(Audit::reason).collect(Collectors.joining("; "));
    }

    private static String reason(Reason reason) {
        String whole = reason.base().isPresent() ? " of " + reason.base().getAsLong() : "";
        String by = reason.article().isEmpty() ? "" : " [" + reason.article() + "]";
        return "'" + reason.test() + "' " + (reason.holds() == Reason.Holds.YES ? "holds" : "fails") + " with "
                + reason.have() + whole + by;
    }

    private void tally(Item item, Laid laid) {
        Map<Position, Integer> differences = Examination.differences(item, laid);
        if (!differences.isEmpty()) {
            Map<Position, Integer> recorded = new LinkedHashMap<>();
            differences
                    .keySet()
                    .forEach(position -> recorded.put(position, item.tally().get(position)));
            name(item, Kind.TALLY, "recorded " + Replay.tally(recorded) + "; listed " + Replay.tally(differences));
        }
    }

    private void strays(Item item, Laid laid) {
        for (Stray.Kind kind : Stray.Kind.values()) {
            List<Stray> strays = laid.strays().stream()
                    .filter(stray -> stray.kind() == kind && stray.treatment() != Stray.Treatment.NO_PART)
                    .toList();
            Stray.sentences(strays).forEach(says -> name(item, kind(kind), says));
        }
    }

    private static Kind kind(Stray.Kind kind) {
        return switch (kind) {
            case NO_SEAT -> Kind.MEMBER;
            case BARRED -> Kind.BARRED;
            case DOUBLED -> Kind.DOUBLED;
        };
    }
}
