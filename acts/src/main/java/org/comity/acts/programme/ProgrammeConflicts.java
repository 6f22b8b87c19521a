package org.comity.acts.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Standing;
import org.comity.acts.followup.Moment;

/// What disagrees about one undertaking.
final class ProgrammeConflicts {
    private final Undertaking of;
    private final List<Act> acts;
    private final List<Conflict> found = new ArrayList<>();

    private ProgrammeConflicts(Undertaking of, List<Act> acts) {
        this.of = of;
        this.acts = acts;
    }

    /// @param all acts about it that speak, in the order of their numbers
    static List<Conflict> of(Undertaking of, List<Act> all) {
        Set<Long> superseded = all.stream().flatMap(Done::superseded).collect(Collectors.toSet());
        List<Act> acts = all.stream()
                .filter(ProgrammeState::hasEffect)
                .filter(act -> !superseded.contains(act.number()))
                .toList();
        ProgrammeConflicts conflicts = new ProgrammeConflicts(of, acts);
        all.stream().filter(act -> !ProgrammeState.hasEffect(act)).forEach(conflicts::noEffect);
        conflicts.beginnings();
        conflicts.stages();
        conflicts.ends();
        conflicts.shares();
        conflicts.steps();
        return conflicts.found;
    }

    private void add(String kind, String says, List<Act> disagree) {
        List<Long> numbers =
                disagree.stream().map(Act::number).sorted().distinct().toList();
        found.add(new Conflict(of.topic(), kind, says, numbers, numbers.getLast()));
    }

    private void noEffect(Act act) {
        add(
                "no-effect",
                "act " + act.number() + " is a statement, and nothing about " + of.words() + " follows from it",
                List.of(act));
    }

    private void beginnings() {
        List<Act> begin = acts.stream()
                .filter(act -> act.body() instanceof ProgrammeEstablished || act.body() instanceof ProjectPlanned)
                .toList();
        if (begin.isEmpty() && !acts.isEmpty()) {
            add(
                    "no-undertaking",
                    "acts are about " + of.words() + ", and none "
                            + (of instanceof Undertaking.Programme ? "establishes" : "plans") + " it",
                    acts);
        }
        differing(begin, act -> act.body() instanceof ProgrammeEstablished body ? body.basis() : Optional.empty())
                .ifPresent(two -> differs("what it rests on", two));
        differing(begin, act -> act.body() instanceof ProgrammeEstablished body ? body.document() : Optional.empty())
                .ifPresent(two -> differs("its document", two));
        differing(
                        begin,
                        act -> act.body() instanceof ProjectPlanned body ? Optional.of(body.owner()) : Optional.empty())
                .ifPresent(two -> differs("its owner", two));
    }

    private void differs(String what, List<Act> two) {
        add(
                "undertaking-differs",
                "acts tell " + of.words() + " differently: " + what + " is one thing in act "
                        + two.getFirst().number() + " and another in act "
                        + two.getLast().number(),
                two);
    }

    /// Two acts of which each says something and not the same.
    private static Optional<List<Act>> differing(List<Act> acts, Function<Act, Optional<?>> what) {
        for (Act one : acts) {
            Optional<?> first = what.apply(one);
            for (Act other : acts) {
                Optional<?> second = what.apply(other);
                if (other.number() > one.number() && first.isPresent() && second.isPresent() && !first.equals(second)) {
                    return Optional.of(List.of(one, other));
                }
            }
        }
        return Optional.empty();
    }

    private void stages() {
        List<Act> told =
                acts.stream().filter(act -> act.body() instanceof StagesTold).toList();
        // A later act of the organisation takes the place of an earlier one; what is told stands beside it.
        Optional<Act> decided = told.stream()
                .filter(act -> act.draft().standing() != Standing.REPORT)
                .min(Comparator.comparing(Moment::of));
        List<Act> stand = told.stream()
                .filter(act -> act.draft().standing() == Standing.REPORT || decided.equals(Optional.of(act)))
                .toList();
        for (int i = 1; i < stand.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!plan(stand.get(i)).agreesWith(plan(stand.get(j)))) {
                    add(
                            "stages-differ",
                            "the stages of " + of.words() + " are told differently: " + words(stand.get(j)) + "; "
                                    + words(stand.get(i)),
                            List.of(stand.get(j), stand.get(i)));
                }
            }
        }
    }

    private static Plan plan(Act act) {
        return new Plan(act.number(), act.draft().standing(), ((StagesTold) act.body()).stages());
    }

    private static String words(Act act) {
        return "act " + act.number() + ": "
                + ((StagesTold) act.body())
                        .stages().stream()
                                .map(stage -> stage.stage() + " from "
                                        + stage.from().map(Object::toString).orElse("?") + " until "
                                        + stage.until().map(Object::toString).orElse("?"))
                                .collect(Collectors.joining(", "));
    }

    private void ends() {
        List<Act> ends = acts.stream()
                .filter(act -> act.body() instanceof UndertakingEnded)
                .toList();
        differing(ends, act -> Optional.of(((UndertakingEnded) act.body()).how()))
                .ifPresent(two -> add(
                        "end-differs",
                        "act " + two.getFirst().number() + " and act "
                                + two.getLast().number() + " say differently how " + of.words() + " ended",
                        two));
    }

    /// What members take on of one line, at the end of all acts.
    private void shares() {
        Map<String, Map<String, Act>> lines = new HashMap<>();
        acts.stream()
                .filter(act -> act.body() instanceof ShareSet)
                .sorted(Comparator.comparing((Act act) -> Moment.of(act)).reversed())
                .forEach(act -> {
                    ShareSet set = (ShareSet) act.body();
                    lines.computeIfAbsent(set.line(), _ -> new HashMap<>()).put(set.member(), act);
                });
        lines.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(line -> {
            List<Act> parts = List.copyOf(line.getValue().values());
            if (Parts.areMoreThanTheWhole(parts.stream().map(act -> ((ShareSet) act.body()).share()))) {
                add(
                        "shares-exceed",
                        "the shares of " + line.getKey() + " in " + of.words() + " are more than the whole",
                        parts);
            }
        });
    }

    private void steps() {
        Map<String, Act> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Stream<Act> ordered = acts.stream()
                .filter(act -> act.body() instanceof ParticipationStepped || act.body() instanceof ParticipationEnded)
                .sorted(Comparator.comparing((Act act) -> Moment.of(act)).reversed());
        for (Act act : ordered.toList()) {
            if (act.body() instanceof ParticipationEnded ended) {
                last.remove(ended.participant());
            } else if (act.body() instanceof ParticipationStepped step) {
                Act before = last.put(step.participant(), act);
                if (before != null
                        && ((ParticipationStepped) before.body()).grade().compareTo(step.grade()) > 0
                        && seen.add(step.participant())) {
                    add(
                            "participation-down",
                            step.participant() + " in " + of.words() + " is told as "
                                    + ((ParticipationStepped) before.body())
                                            .grade()
                                            .words() + " by act "
                                    + before.number() + " and as "
                                    + step.grade().words() + ", which is less, by act "
                                    + act.number() + " later",
                            List.of(before, act));
                }
            }
        }
    }
}
