package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// The ballots of one round of an election, counted.
///
/// @param round from 1
/// @param ballots how many valid ballots name a candidate
/// @param abstaining how many ballots name nobody
/// @param invalid how many ballots are void; they are no votes
/// @param candidates how many ballots name each; no candidate twice
public record RoundHeld(
        VoteId vote, int round, long ballots, long abstaining, long invalid, List<ForCandidate> candidates)
        implements OnVote {
    public record ForCandidate(String candidate, long ballots) {
        public ForCandidate {
            Form.text("a candidate", candidate);
            Form.number("the ballots for " + candidate, ballots, 0);
        }
    }

    public RoundHeld {
        Form.number("the number of a round", round, 1);
        Form.number("the valid ballots", ballots, 0);
        Form.number("the ballots that abstain", abstaining, 0);
        Form.number("the void ballots", invalid, 0);
        candidates = List.copyOf(candidates);
        if (candidates.stream().map(ForCandidate::candidate).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException("a candidate is counted twice");
        }
    }
}
