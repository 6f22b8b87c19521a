package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.comity.charter.Deferral;
import org.comity.charter.Fallback;
import org.comity.charter.Provision;
import org.comity.charter.Step;
import org.comity.charter.Tie;

/// The steps of one provision made ready for counting.
///
/// Steps and fallbacks stand in one list of stages. A step follows where the one before it was adopted, by its own rule
/// or by a fallback; a fallback follows where what stands before it was not.
///
/// Which reading of an open step holds is a choice: a list with the index of a standard for each step.
final class Procedure {
    /// Without a quorum one of these has to be there.
    static final int SOMEBODY = Position.presentBits() | Position.bits(Position.NON_OBJECTION_IN_WRITING);
    /// Every position as it was given, which a matter of one step sees.
    static final int[] AS_GIVEN = same();
    private static final int[] FIRST_STEP = firstStep();
    private static final int[] BETWEEN = between();
    private static final int[] LAST_STEP = lastStep();

    record Standard(Optional<Step.Reading> reading, Check rule, Optional<Check> quorum) {}

    /// @param number which of the steps it is, or belongs to as a fallback
    /// @param fallback how it follows, when it is one
    record Stage(Step step, List<Standard> standards, int number, Optional<Fallback> fallback) {}

    /// Is told what is met on the way to a verdict.
    interface Watcher {
        /// Nobody listens.
        Watcher NOBODY = new Watcher() {
            @Override
            public void fallback(int stage) {}

            @Override
            public void tied(int stage) {}
        };

        /// A fallback is put to the vote.
        void fallback(int stage);

        /// A vote is tied.
        void tied(int stage);
    }

    private final List<Stage> stages = new ArrayList<>();
    private final List<Measure> measures;
    private final List<Step> steps;
    private final int numberOfSteps;
    private final Optional<Postponement> postponement;
    private final int[] asWritten;
    /// Found when they are first asked for; two threads find the same.
    private volatile int[][] distinctions;

    Procedure(Provision.BySteps means) {
        this(means, Optional.empty());
    }

    Procedure(Provision.BySteps means, Optional<Deferral> deferral) {
        Compiler compiler = new Compiler();
        for (int i = 0; i < means.steps().size(); i++) {
            Optional<Fallback> follows = Optional.empty();
            for (Step step : means.steps().get(i).withFallbacks()) {
                List<Standard> standards = step.standards().stream()
                        .map(standard -> new Standard(
                                standard.reading(),
                                compiler.compile(standard.rule(), step.leavesOut()),
                                standard.quorum().map(quorum -> compiler.compile(quorum, step.leavesOut()))))
                        .toList();
                stages.add(new Stage(step, standards, i, follows));
                follows = step.otherwise();
            }
        }
        this.postponement = deferral.map(each -> new Postponement(each, compiler.compile(each.rule(), Set.of())));
        this.measures = compiler.measures();
        this.steps = means.allSteps();
        this.numberOfSteps = means.steps().size();
        this.asWritten = new int[steps.size()];
    }

    /// The right to have an adoption put off, where there is one.
    Optional<Postponement> postponement() {
        return postponement;
    }

    /// How a stage follows the one before it, when it is a fallback.
    Optional<Fallback> fallback(int stage) {
        return stages.get(stage).fallback();
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

    /// Every step, each with its fallbacks behind it: one entry for each choice of a reading.
    List<Step> steps() {
        return steps;
    }

    /// How many steps there are, without their fallbacks.
    int stepsAlone() {
        return numberOfSteps;
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

    /// Whether a tie can be broken by a casting vote or by lot, which somebody has to report.
    boolean needsTieBreak() {
        for (int i = 0; i < steps.size(); i++) {
            Tie tie = steps.get(i).tie();
            if (tie == Tie.CHAIR_CASTS || tie == Tie.LOTS) {
                return true;
            }
        }
        return false;
    }

    /// The verdict where no step leaves a point open.
    Verdict verdict(Tally tally) {
        return verdict(tally, asWritten);
    }

    /// The verdict when nobody breaks a tie and nothing is waited for.
    ///
    /// @param readings the index of the standard that holds, stage by stage
    Verdict verdict(Tally tally, int[] readings) {
        return verdict(tally, readings, Course.PLAIN);
    }

    /// @param readings the index of the standard that holds, stage by stage
    Verdict verdict(Tally tally, int[] readings, Course course) {
        return verdict(tally, readings, course, Watcher.NOBODY);
    }

    /// @param readings the index of the standard that holds, stage by stage
    Verdict verdict(Tally tally, int[] readings, Course course, Watcher watcher) {
        Verdict verdict = Verdict.ADOPTED;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.fallback().isEmpty()) {
                if (verdict != Verdict.ADOPTED) {
                    return verdict;
                }
            } else if (!follows(verdict, stage.standards().get(readings[i]))) {
                continue;
            } else if (course.waits(stage.fallback().get().after())) {
                return Verdict.OPEN;
            } else {
                watcher.fallback(i);
            }
            Tally seen = seen(tally, stage);
            Standard standard = stage.standards().get(readings[i]);
            verdict = verdict(stage.step().tie(), standard, seen, course);
            if (stage.step().tie() != Tie.FAILS && isTied(standard, seen)) {
                watcher.tied(i);
            }
        }
        return verdict;
    }

    /// Whether a fallback is put to the vote. Without a quorum it is not, unless it has a quorum of its own.
    private static boolean follows(Verdict before, Standard fallback) {
        return before == Verdict.REJECTED
                || before == Verdict.INQUORATE && fallback.quorum().isPresent();
    }

    static Verdict verdict(Tie tie, Standard standard, Tally tally, Course course) {
        if (!gate(standard, tally)) {
            return Verdict.INQUORATE;
        }
        return standard.rule().holds(tally) || course.breaks(tie) && Ties.isTied(standard.rule(), tally)
                ? Verdict.ADOPTED
                : Verdict.REJECTED;
    }

    static boolean isTied(Standard standard, Tally tally) {
        return gate(standard, tally) && Ties.isTied(standard.rule(), tally);
    }

    private static boolean gate(Standard standard, Tally tally) {
        return standard.quorum().isPresent() ? standard.quorum().get().holds(tally) : tally.sum(0, SOMEBODY) > 0;
    }

    /// The reasons of every stage that is reached under some reading when nobody breaks a tie, under every reading.
    List<Reason> reasons(Tally tally) {
        return reasons(tally, Course.PLAIN);
    }

    /// The reasons of every stage that is reached under some reading, under every reading.
    List<Reason> reasons(Tally tally, Course course) {
        return new Reasons(stages, this::seen, course).of(tally);
    }

    /// In a matter of several steps, objections and consent in writing belong to the first, everything else to the
    /// last. A fallback sees what its step sees.
    private Tally seen(Tally tally, Stage stage) {
        return numberOfSteps == 1 ? tally : tally.seenAs(seenIn(stage));
    }

    private int[] seenIn(Stage stage) {
        if (numberOfSteps == 1) {
            return AS_GIVEN;
        }
        if (stage.number() == 0) {
            return FIRST_STEP;
        }
        return stage.number() == numberOfSteps - 1 ? LAST_STEP : BETWEEN;
    }

    /// What a step or a fallback asks for under one reading.
    ///
    /// @param seen as what it sees each position
    /// @param gate its quorum; without one somebody has to take part
    /// @param tie what becomes of a tie
    record Condition(int[] seen, Optional<Check> gate, Check rule, Tie tie) {}

    /// What has to hold: of each step its own condition or that of a fallback, which without a quorum of its own has
    /// that of the step as well.
    ///
    /// @param readings the index of the standard that holds, stage by stage
    List<List<Condition>> conditions(int[] readings) {
        List<List<Condition>> conditions = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Standard standard = stage.standards().get(readings[i]);
            if (stage.fallback().isEmpty()) {
                conditions.add(new ArrayList<>());
            }
            conditions
                    .getLast()
                    .add(new Condition(
                            seenIn(stage),
                            standard.quorum(),
                            standard.rule(),
                            stage.step().tie()));
        }
        return conditions;
    }

    /// Every choice of a reading for each stage.
    List<int[]> everyReading() {
        if (!isOpen()) {
            return List.of(asWritten);
        }
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
        int[][] known = distinctions;
        if (known == null) {
            known = findDistinctions();
            distinctions = known;
        }
        return known;
    }

    private int[][] findDistinctions() {
        List<Set<Integer>> found = new ArrayList<>();
        measures.forEach(_ -> found.add(new LinkedHashSet<>()));
        for (Stage stage : stages) {
            int[] seen = seenIn(stage);
            for (Standard standard : stage.standards()) {
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
