package org.comity.acts.voting;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.document.Result;
import org.comity.acts.document.Subject;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Verdict;

/// That a vote ended, for whoever acts on its result.
///
/// @param act that declared it or told it whole
/// @param title of what was decided, or empty
public record VoteEnded(Act act, VoteId vote, Put question, Result result, String title) {
    /// What ended with an act, in the state after it: a vote that it declared, or one that it told whole.
    static Optional<VoteEnded> by(VotingState after, Act act, VotingBody body) {
        return switch (body) {
            case VoteDeclared declared -> declared(after, act, declared);
            case RollCall told -> told(after, act, told);
            case Opening _, NonObjection _, OnVote _ -> Optional.empty();
        };
    }

    private static Optional<VoteEnded> declared(VotingState after, Act act, VoteDeclared declared) {
        Optional<Vote> vote =
                after.vote(declared.vote()).filter(each -> each.declared().equals(OptionalLong.of(act.number())));
        return vote.flatMap(each -> declared.announced()
                .map(verdict -> new VoteEnded(
                        act,
                        each.id(),
                        each.question(),
                        result(verdict),
                        each.question().asks().orElse(""))));
    }

    private static Optional<VoteEnded> told(VotingState after, Act act, RollCall told) {
        boolean stands = after.rollCalls()
                .get(told.vote())
                .filter(each -> each.number() == act.number())
                .isPresent();
        if (!stands) {
            return Optional.empty();
        }
        String title =
                told.title().or(() -> told.question().asks()).or(told::symbol).orElse("");
        return told.announced()
                .map(verdict -> new VoteEnded(act, told.vote(), told.question(), result(verdict), title));
    }

    private static Result result(Verdict verdict) {
        return switch (verdict) {
            case ADOPTED -> Result.ADOPTED;
            case REJECTED -> Result.REJECTED;
            case INQUORATE, OPEN, DEPENDS -> Result.UNDECIDED;
        };
    }

    /// Whether it made a decision that can be followed up: one on an amendment, a ruling or a motion makes none.
    public boolean isDecision() {
        boolean amendment = question.subject()
                .filter(each -> each instanceof Subject.OfAmendment)
                .isPresent();
        return result == Result.ADOPTED
                && !amendment
                && question.ruling().isEmpty()
                && question.motion().isEmpty();
    }
}
