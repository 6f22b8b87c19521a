package org.comity.acts.voting;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.TieBreak;
import org.comity.charter.vote.Verdict;

/// The result is declared.
///
/// @param announced what is declared; left out, it is what the rule gives
/// @param ruling the number of the act with the ruling relied on, where the outcome hangs on an assumption
/// @param casting how whoever presides voted on a tie
/// @param lot how the lot fell on a tie
/// @param computed what the rule gives; left out by whoever proposes it
public record VoteDeclared(
        VoteId vote,
        Optional<Verdict> announced,
        OptionalLong ruling,
        Optional<TieBreak> casting,
        Optional<TieBreak> lot,
        Optional<Computed> computed)
        implements OnVote {
    public VoteDeclared(VoteId vote) {
        this(vote, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same, announcing this.
    public VoteDeclared announcing(Verdict verdict) {
        return new VoteDeclared(vote, Optional.of(verdict), ruling, casting, lot, computed);
    }

    /// The same, relying on a ruling.
    public VoteDeclared under(long number) {
        return new VoteDeclared(vote, announced, OptionalLong.of(number), casting, lot, computed);
    }

    VoteDeclared with(Computed outcome) {
        return new VoteDeclared(vote, announced, ruling, casting, lot, Optional.of(outcome));
    }
}
