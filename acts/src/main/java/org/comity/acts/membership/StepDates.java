package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.charter.Refused;

/// Dates of a step that cannot be, whoever says so.
final class StepDates {
    private StepDates() {}

    static Optional<Refused> wrong(Draft draft, MemberStep step) {
        When effective = draft.effective();
        if (draft.standing() != Standing.REPORT && Days.of(effective).isEmpty()) {
            return refuse(
                    "nobody says on which day " + Step.of(step).words(step.member()) + " takes effect",
                    "give 'effective', at least a year; what is only told may be of an unknown day");
        }
        Optional<When> until = until(step);
        if (until.isPresent() && lastsNoDay(effective, until.get())) {
            return order("it ends on " + until.get(), "has lasted a day: it takes effect on " + effective);
        }
        return switch (step) {
            case Suspension each
            when isBackwards(each.requested(), each.decided()) ->
                order(
                        "it was decided on " + each.decided().get(),
                        "was asked for on " + each.requested().get());
            case Withdrawal each
            when isBackwards(each.notified(), Optional.of(effective)) ->
                order(
                        "it takes effect on " + effective,
                        "notice was given on " + each.notified().get());
            case Accession _,
                    SuspensionRequested _,
                    Suspension _,
                    Restoration _,
                    WithdrawalNotified _,
                    WithdrawalTakenBack _,
                    Withdrawal _,
                    Lapse _,
                    Exclusion _,
                    SeatSuccession _,
                    ArrearsDeclared _,
                    ArrearsSettled _,
                    WaiverGranted _ -> Optional.empty();
        };
    }

    private static boolean lastsNoDay(When effective, When until) {
        boolean dated = Days.of(effective).isPresent() && Days.of(until).isPresent();
        return until.before(effective) == Certainty.YES || dated && !Days.isSome(Days.of(effective), Days.of(until));
    }

    /// When what the step brings ends.
    private static Optional<When> until(MemberStep step) {
        return switch (step) {
            case Suspension each -> each.until();
            case WaiverGranted each -> each.until();
            case WithdrawalNotified each -> each.leaves();
            case Accession _,
                    SuspensionRequested _,
                    Restoration _,
                    WithdrawalTakenBack _,
                    Withdrawal _,
                    Lapse _,
                    Exclusion _,
                    SeatSuccession _,
                    ArrearsDeclared _,
                    ArrearsSettled _ -> Optional.empty();
        };
    }

    private static boolean isBackwards(Optional<When> first, Optional<When> then) {
        return first.isPresent() && then.isPresent() && then.get().before(first.get()) == Certainty.YES;
    }

    private static Optional<Refused> order(String one, String other) {
        return refuse(one + ", before it " + other, "correct the dates; each is as precise as its source");
    }

    private static Optional<Refused> refuse(String because, String remedy) {
        return Optional.of(new Refused("MEMBER-6", because, "", remedy));
    }
}
