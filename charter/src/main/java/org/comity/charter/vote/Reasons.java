package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.comity.charter.Fallback;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.WaitingTime;
import org.comity.charter.vote.Procedure.Stage;
import org.comity.charter.vote.Procedure.Standard;
import org.comity.charter.vote.Reason.Holds;

/// Says of each stage that is reached what its tests had and needed.
final class Reasons {
    private final List<Stage> stages;
    private final BiFunction<Tally, Stage, Tally> seen;
    private final Course course;

    /// @param seen what a stage sees of a tally
    Reasons(List<Stage> stages, BiFunction<Tally, Stage, Tally> seen, Course course) {
        this.stages = stages;
        this.seen = seen;
        this.course = course;
    }

    /// The reasons of every stage that is reached under some reading, under every reading.
    List<Reason> of(Tally tally) {
        List<Reason> reasons = new ArrayList<>();
        boolean adopts = true;
        boolean fails = false;
        boolean lacksQuorum = false;
        for (Stage stage : stages) {
            if (stage.fallback().isEmpty()) {
                if (!adopts) {
                    break;
                }
                adopts = false;
            } else if (!fails && !(lacksQuorum && hasQuorum(stage))) {
                continue;
            } else if (course.waits(stage.fallback().get().after())) {
                reasons.add(waiting(stage));
                fails = false;
                continue;
            }
            fails = false;
            lacksQuorum = false;
            Tally seen = this.seen.apply(tally, stage);
            for (Standard standard : stage.standards()) {
                reasons.addAll(reasons(stage.step(), standard, seen));
                tie(stage, standard, seen).ifPresent(reasons::add);
                Verdict verdict = Procedure.verdict(stage.step().tie(), standard, seen, course);
                adopts |= verdict == Verdict.ADOPTED;
                fails |= verdict == Verdict.REJECTED;
                lacksQuorum |= verdict == Verdict.INQUORATE;
            }
        }
        return stages.stream().allMatch(stage -> stage.standards().size() == 1) ? reasons : merged(reasons);
    }

    private static boolean hasQuorum(Stage stage) {
        return stage.standards().stream().anyMatch(standard -> standard.quorum().isPresent());
    }

    private Reason waiting(Stage stage) {
        WaitingTime time = stage.fallback().flatMap(Fallback::after).orElseThrow();
        long passed = course.notYet().get(time);
        return new Reason(
                stage.step().id(),
                Optional.empty(),
                Reason.Role.WAITING,
                "at least " + time.words() + " after consensus failed",
                passed,
                time.number(),
                passed - time.number(),
                OptionalLong.empty(),
                Holds.NO,
                stage.step().grounds().by());
    }

    /// How a tied vote was broken, where somebody says.
    private Optional<Reason> tie(Stage stage, Standard standard, Tally tally) {
        Step step = stage.step();
        Optional<TieBreak> breaker = course.breaker(step.tie());
        if (breaker.isEmpty() || !Procedure.isTied(standard, tally)) {
            return Optional.empty();
        }
        boolean adopted = breaker.get() == TieBreak.IN_FAVOUR;
        return Optional.of(new Reason(
                step.id(),
                standard.reading().map(Step.Reading::id),
                Reason.Role.TIE,
                (step.tie() == Tie.LOTS ? "a tie: the lot" : "a tie: the casting vote") + " in favour",
                adopted ? 1 : 0,
                1,
                adopted ? 0 : -1,
                OptionalLong.empty(),
                Holds.of(adopted),
                step.grounds().by()));
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
        } else if (tally.sum(0, Procedure.SOMEBODY) == 0) {
            reasons.add(new Reason(
                    step.id(),
                    reading,
                    Reason.Role.QUORUM,
                    "at least 1 present or consenting in writing",
                    0,
                    1,
                    -1,
                    OptionalLong.empty(),
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
}
