package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.ids.VoteId;

/// That a question is put: to a vote, to silence, or to ballots for candidates. What decides it is frozen with it.
public sealed interface Opening extends VotingBody permits VoteOpened, SilenceOpened, ElectionOpened {
    VoteId vote();

    Put question();

    /// Who may vote, by which rule of which charter; whoever proposes the opening leaves it out, and it is added when
    /// the opening is decided. Empty where no charter or no rule was known.
    Optional<Frozen> frozen();

    Opening with(Frozen frozen);

    @Override
    default List<String> topics() {
        return VotingBody.topics(vote(), question());
    }
}
