package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.ids.VoteId;

/// A vote is opened.
///
/// @param consensusFailed the day on which efforts at consensus ended, where a rule asks for it
/// @param again the vote that was tied, where this one repeats it
/// @param frozen left out by whoever proposes it
public record VoteOpened(
        VoteId vote,
        Put question,
        Manner manner,
        Optional<LocalDate> consensusFailed,
        Optional<VoteId> again,
        Optional<Frozen> frozen)
        implements Opening {
    public VoteOpened(VoteId vote, Put question, Manner manner) {
        this(vote, question, manner, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public VoteOpened with(Frozen electorate) {
        return new VoteOpened(vote, question, manner, consensusFailed, again, Optional.of(electorate));
    }
}
