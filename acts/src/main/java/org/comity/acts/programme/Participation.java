package org.comity.acts.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// How far somebody has come towards taking part in a project, by a day.
///
/// @param name as the newest act that gives one has it
/// @param state for or from which it is
/// @param steps that were taken by then, the oldest first
/// @param ended the number of the act by which it takes part no more; a step after that begins anew
public record Participation(
        String participant, Optional<String> name, Optional<String> state, List<Step> steps, Optional<Long> ended) {
    public Participation {
        steps = List.copyOf(steps);
    }

    /// @param act its number
    /// @param begun whether it surely was taken by then
    public record Step(Grade grade, When when, Certainty begun, long act) {}

    /// The grade that it surely has by then; empty where it takes part no more, or every step is uncertain.
    public Optional<Grade> grade() {
        return ended.isPresent()
                ? Optional.empty()
                : steps.stream()
                        .filter(step -> step.begun == Certainty.YES)
                        .reduce((_, last) -> last)
                        .map(Step::grade);
    }

    /// Whether it is a member of the consortium: by an agreement that stands, and by nothing else.
    public Certainty isMember() {
        if (ended.isPresent()) {
            return Certainty.NO;
        }
        return Done.any(
                steps.stream().filter(step -> step.grade == Grade.AGREEMENT).map(Step::begun));
    }

    static Participation of(String participant) {
        return new Participation(participant, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    Participation stepped(ParticipationStepped step, Done done) {
        // Whoever comes back begins anew.
        List<Step> all = new ArrayList<>(ended.isPresent() ? List.of() : steps);
        all.add(new Step(step.grade(), done.act().draft().effective(), done.begun(), done.number()));
        return new Participation(
                participant, step.name().or(() -> name), step.state().or(() -> state), all, Optional.empty());
    }

    Participation ended(Done done) {
        return done.isSure() ? new Participation(participant, name, state, steps, Optional.of(done.number())) : this;
    }
}
