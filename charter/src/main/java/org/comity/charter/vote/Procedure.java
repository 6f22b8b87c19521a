package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.vote.Reason.Holds;

/// The steps of one provision made ready for counting.
///
/// Which reading of an open step holds is a choice: a list with the index of a standard for each step.
final class Procedure {
    /// Without a quorum one of these has to be there.
    static final int SOMEBODY = Position.presentBits() | Position.bits(Position.NON_OBJECTION_IN_WRITING);
    private static final int[] AS_GIVEN = same();
    private static final int[] FIRST_STEP = firstStep();
    private static final int[] BETWEEN = between();
    private static final int[] LAST_STEP = lastStep();

    private record Standard(Optional<Step.Reading> reading, Check rule, Optional<Check> quorum) {}

    private record Stage(Step step, List<Standard> standards) {}

    private final List<Stage> stages = new ArrayList<>();
    private final List<Measure> measures;
    private final List<Step> steps;
    private final int[] asWritten;

    Procedure(Provision.BySteps means) {
        Compiler compiler = new Compiler();
        for (Step step : means.steps()) {
            List<Standard> standards = step.standards().stream()
                    .map(standard -> new Standard(
                            standard.reading(),
                            compiler.compile(standard.rule(), step.leavesOut()),
                            standard.quorum().map(quorum -> compiler.compile(quorum, step.leavesOut()))))
                    .toList();
            stages.add(new Stage(step, standards));
        }
        this.measures = compiler.measures();
        this.steps = means.steps();
        this.asWritten = new int[steps.size()];
    }

    List<Measure> measures() {
        return measures;
    }

    /// The indices of measures that add a weight and not heads.
    List<Integer> weighted() {
        List<Integer> weighted = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).weight().isPresent()) {
                weighted.add(m);
            }
        }
        return weighted;
    }

    List<Step> steps() {
        return steps;
    }

    /// Whether some step leaves a point open.
    boolean isOpen() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).isOpen()) {
                return true;
            }
        }
        return false;
    }

    /// The verdict where no step leaves a point open.
    Verdict verdict(Tally tally) {
        return verdict(tally, asWritten);
    }

    /// @param readings the index of the standard that holds, step by step
    Verdict verdict(Tally tally, int[] readings) {
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Verdict verdict = verdict(stage.standards().get(readings[i]), seen(tally, i));
            if (verdict != Verdict.ADOPTED) {
                return verdict;
            }
        }
        return Verdict.ADOPTED;
    }

    private static Verdict verdict(Standard standard, Tally tally) {
        boolean gate =
                standard.quorum().isPresent() ? standard.quorum().get().holds(tally) : tally.sum(0, SOMEBODY) > 0;
        if (!gate) {
            return Verdict.INQUORATE;
        }
        return standard.rule().holds(tally) ? Verdict.ADOPTED : Verdict.REJECTED;
    }

    /// The reasons of every step that is reached under some reading, under every reading.
    List<Reason> reasons(Tally tally) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Tally seen = seen(tally, i);
            boolean reached = false;
            for (Standard standard : stage.standards()) {
                reasons.addAll(reasons(stage.step(), standard, seen));
                reached |= verdict(standard, seen) == Verdict.ADOPTED;
            }
            if (!reached) {
                break;
            }
        }
        return stages.stream().allMatch(stage -> stage.standards().size() == 1) ? reasons : merged(reasons);
    }

    private static List<Reason> reasons(Step step, Standard standard, Tally tally) {
        List<Reason> reasons = new ArrayList<>();
        Optional<String> reading = standard.reading().map(Step.Reading::id);
        String article = standard.reading()
                .map(each -> each.grounds().by())
                .filter(by -> !by.isEmpty())
                .orElse(step.grounds().by());
        if (standard.quorum().isPresent()) {
            standard.quorum()
                    .get()
                    .forEachGauge(
                            gauge -> reasons.add(reason(step, reading, Reason.Role.QUORUM, gauge, tally, article)));
        } else if (tally.sum(0, SOMEBODY) == 0) {
            reasons.add(new Reason(
                    step.id(),
                    reading,
                    Reason.Role.QUORUM,
                    "at least 1 present or consenting in writing",
                    0,
                    1,
                    -1,
                    java.util.OptionalLong.empty(),
                    Holds.NO,
                    article));
        }
        Consumer<Check.Gauge> decision = gauge -> reasons.add(reason(
                step,
                reading,
                Reason.Role.DECISION,
                gauge,
                tally,
                step.grounds().by()));
        standard.rule().forEachGauge(decision);
        return reasons;
    }

    private static Reason reason(
            Step step, Optional<String> reading, Reason.Role role, Check.Gauge gauge, Tally tally, String article) {
        long have = gauge.have(tally);
        var base = gauge.base(tally);
        long need = gauge.need(base);
        long margin = gauge.threshold().isFloor() ? have - need : need - have;
        return new Reason(
                step.id(),
                reading,
                role,
                gauge.sentence(),
                have,
                need,
                margin,
                base,
                Holds.of(gauge.holds(tally)),
                article);
    }

    /// Reasons that are the same under every reading are given once, as belonging to none.
    private static List<Reason> merged(List<Reason> reasons) {
        List<Reason> merged = new ArrayList<>();
        for (Reason reason : reasons) {
            long readings = reasons.stream()
                    .filter(other -> other.step().equals(reason.step()))
                    .map(Reason::reading)
                    .distinct()
                    .count();
            long same = reasons.stream()
                    .filter(other -> common(other).equals(common(reason)))
                    .map(Reason::reading)
                    .distinct()
                    .count();
            Reason shown = readings == same ? common(reason) : reason;
            if (!merged.contains(shown)) {
                merged.add(shown);
            }
        }
        return merged;
    }

    private static Reason common(Reason reason) {
        return new Reason(
                reason.step(),
                Optional.empty(),
                reason.role(),
                reason.test(),
                reason.have(),
                reason.need(),
                reason.margin(),
                reason.base(),
                reason.holds(),
                reason.article());
    }

    /// In a matter of several steps, objections and consent in writing belong to the first, everything else to the
    /// last.
    private Tally seen(Tally tally, int stage) {
        return stages.size() == 1 ? tally : tally.seenAs(seenIn(stage));
    }

    private int[] seenIn(int stage) {
        if (stages.size() == 1) {
            return AS_GIVEN;
        }
        if (stage == 0) {
            return FIRST_STEP;
        }
        return stage == stages.size() - 1 ? LAST_STEP : BETWEEN;
    }

    /// What a step asks for under one reading.
    ///
    /// @param seen as what it sees each position
    /// @param gate its quorum; without one somebody has to take part
    record Condition(int[] seen, Optional<Check> gate, Check rule) {}

    /// What has to hold, step by step.
    ///
    /// @param readings the index of the standard that holds, step by step
    List<Condition> conditions(int[] readings) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Standard standard = stages.get(i).standards().get(readings[i]);
            conditions.add(new Condition(seenIn(i), standard.quorum(), standard.rule()));
        }
        return conditions;
    }

    /// Every choice of a reading for each step.
    List<int[]> everyReading() {
        List<int[]> all = new ArrayList<>(List.of(new int[steps.size()]));
        for (int i = 0; i < steps.size(); i++) {
            List<int[]> more = new ArrayList<>();
            for (int[] each : all) {
                for (int j = 0; j < steps.get(i).standards().size(); j++) {
                    int[] copy = each.clone();
                    copy[i] = j;
                    more.add(copy);
                }
            }
            all = more;
        }
        return all;
    }

    /// For each measure the sets of positions, as bits, that some step or test tells from the others.
    int[][] distinctions() {
        List<Set<Integer>> found = new ArrayList<>();
        measures.forEach(_ -> found.add(new LinkedHashSet<>()));
        for (int i = 0; i < stages.size(); i++) {
            int[] seen = seenIn(i);
            for (Standard standard : stages.get(i).standards()) {
                Consumer<Check.Gauge> add = gauge -> {
                    found.get(gauge.measure()).add(seenAsAny(seen, gauge.counted()));
                    found.get(gauge.measure())
                            .add(seenAsAny(seen, gauge.target().positions()));
                };
                standard.rule().forEachGauge(add);
                standard.quorum().ifPresent(quorum -> quorum.forEachGauge(add));
                if (standard.quorum().isEmpty()) {
                    found.getFirst().add(seenAsAny(seen, SOMEBODY));
                }
            }
        }
        return found.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /// The positions that are seen as one of some.
    private static int seenAsAny(int[] seen, int positions) {
        int any = 0;
        for (int i = 0; i < seen.length; i++) {
            any |= (positions >> seen[i] & 1) << i;
        }
        return any;
    }

    private static int[] firstStep() {
        int[] seen = same();
        for (Position position : Position.values()) {
            if (position.isPresent() && position != Position.OBJECTING && position != Position.RECUSED) {
                seen[position.ordinal()] = Position.SILENT.ordinal();
            }
        }
        return seen;
    }

    private static int[] between() {
        int[] seen = firstStep();
        seen[Position.OBJECTING.ordinal()] = Position.SILENT.ordinal();
        return seen;
    }

    private static int[] lastStep() {
        int[] seen = same();
        seen[Position.OBJECTING.ordinal()] = Position.ABSENT.ordinal();
        seen[Position.NON_OBJECTION_IN_WRITING.ordinal()] = Position.ABSENT.ordinal();
        return seen;
    }

    private static int[] same() {
        int[] seen = new int[Position.values().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i;
        }
        return seen;
    }
}
