package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.Step;
import org.comity.charter.Tie;

/// What happened around a vote, as whoever asks says; the positions themselves are apart.
///
/// @param consensusFailed the day on which efforts at consensus ended
/// @param casting how whoever presides voted on a tie
/// @param lot how the lot fell on a tie
/// @param vote whether the question is voted on for the first time
public record Circumstances(
        Optional<LocalDate> consensusFailed, Optional<TieBreak> casting, Optional<TieBreak> lot, Vote vote) {
    /// Nothing is said about them.
    public static final Circumstances NONE =
            new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Vote.FIRST);

    /// Which vote on one question it is.
    public enum Vote {
        FIRST,
        /// The first was tied.
        SECOND
    }

    /// Why these cannot have been, when the provision does not know such a thing.
    Optional<Refused> misfit(Provision provision) {
        if (consensusFailed.isPresent()
                && none(provision, step -> step.otherwise().isPresent())) {
            return misfit(provision, "nothing follows here when consensus fails", "the day on which it failed");
        }
        if (casting.isPresent() && none(provision, step -> step.tie() == Tie.CHAIR_CASTS)) {
            return misfit(provision, "nobody has a casting vote here", "the casting vote");
        }
        if (lot.isPresent() && none(provision, step -> step.tie() == Tie.LOTS)) {
            return misfit(provision, "no lots are drawn here", "the lot");
        }
        if (vote == Vote.SECOND && none(provision, step -> step.tie() == Tie.SECOND_VOTE)) {
            return misfit(provision, "a tie leads to no second vote here", "the second vote");
        }
        return Optional.empty();
    }

    /// Whether no stage of a provision is such.
    private static boolean none(Provision provision, java.util.function.Predicate<Step> such) {
        return !(provision.means() instanceof Provision.BySteps means)
                || means.allSteps().stream().noneMatch(such);
    }

    private static Optional<Refused> misfit(Provision provision, String because, String what) {
        return Optional.of(new Refused(
                "CIRCUMSTANCE-1",
                because,
                provision.grounds().by(),
                "leave " + what + " out, or ask about another matter"));
    }
}
