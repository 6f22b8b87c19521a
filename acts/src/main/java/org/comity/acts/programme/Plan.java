package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Span;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// The stages of an undertaking as one act has them.
///
/// @param act its number
/// @param stages in their order
public record Plan(long act, Standing standing, List<Stage> stages) {
    public Plan {
        stages = List.copyOf(stages);
    }

    /// From when until when each stage lasts. One that does not say when it ends does so when the next begins, and one
    /// that does not say when it begins does when the one before ends.
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Optional<When> before =
                    i == 0 ? Optional.empty() : stages.get(i - 1).until();
            Optional<When> next = i + 1 == stages.size()
                    ? Optional.empty()
                    : Optional.of(stages.get(i + 1).from().orElse(When.UNKNOWN));
            spans.add(new Span(
                    stage.from().or(() -> before).orElse(When.UNKNOWN),
                    stage.until().or(() -> next)));
        }
        return spans;
    }

    /// Where an undertaking with these stages stands on a day, as far as the times tell: one reading, or several that
    /// are possible.
    ///
    /// @param before how far it has come before the first of them
    List<Reading> on(LocalDate day, Progress before) {
        List<Span> spans = spans();
        List<String> sure = covering(spans, day, Certainty.YES);
        if (!sure.isEmpty()) {
            return List.of(under(sure));
        }
        List<Reading> possible = new ArrayList<>();
        Certainty begun =
                Done.any(spans.stream().map(span -> Span.from(span.from()).covers(day)));
        if (begun != Certainty.YES) {
            possible.add(Reading.of(before, "the first stage of " + says() + " begins later", act));
        }
        covering(spans, day, Certainty.UNCERTAIN).forEach(stage -> possible.add(under(List.of(stage))));
        if (begun == Certainty.NO) {
            return possible;
        }
        if (isBetween(day)) {
            possible.add(Reading.of(Progress.UNDER_WAY, "the day lies between two stages of " + says(), act));
        }
        if (isOver(spans, day) != Certainty.NO) {
            possible.add(Reading.of(Progress.OVERDUE, "the last stage of " + says() + " is over", act));
        }
        return possible;
    }

    private static Certainty isOver(List<Span> spans, LocalDate day) {
        return spans.stream()
                .map(span -> span.until().map(end -> Span.from(end).covers(day)).orElse(Certainty.NO))
                .reduce(Certainty.YES, Certainty::and);
    }

    /// Whether one stage may be over and the next not begun.
    private boolean isBetween(LocalDate day) {
        for (int i = 0; i + 1 < stages.size(); i++) {
            Optional<When> over = stages.get(i).until();
            Optional<When> next = stages.get(i + 1).from();
            if (over.isPresent()
                    && next.isPresent()
                    && Span.from(over.get()).covers(day) != Certainty.NO
                    && Span.from(next.get()).covers(day) != Certainty.YES) {
                return true;
            }
        }
        return false;
    }

    private String says() {
        return "act " + act;
    }

    private List<String> covering(List<Span> spans, LocalDate day, Certainty how) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).covers(day) == how) {
                found.add(stages.get(i).stage());
            }
        }
        return found;
    }

    private Reading under(List<String> found) {
        String stage = String.join(", ", found);
        return new Reading(
                Progress.UNDER_WAY, Optional.of(stage), "stage " + stage + " covers the day (" + says() + ")", act);
    }

    /// Whether both can be so: what only one of them says is no difference, nor is a time that is less precise.
    boolean agreesWith(Plan other) {
        if (stages.size() != other.stages.size()) {
            return false;
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage mine = stages.get(i);
            Stage theirs = other.stages.get(i);
            if (!mine.stage().equals(theirs.stage())
                    || !agree(mine.from(), theirs.from())
                    || !agree(mine.until(), theirs.until())) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(Optional<When> one, Optional<When> other) {
        return one.isEmpty()
                || other.isEmpty()
                || one.get().before(other.get()) != Certainty.YES && other.get().before(one.get()) != Certainty.YES;
    }
}
