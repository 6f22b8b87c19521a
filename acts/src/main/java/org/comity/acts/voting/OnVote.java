package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.ids.VoteId;

/// Something that happens to a vote that was opened.
public sealed interface OnVote extends VotingBody
        permits PositionTaken,
                PositionsTaken,
                CountsTaken,
                VoteClosed,
                VoteDeclared,
                VoteRuled,
                VoteRulingAppealed,
                VoteAppealDecided,
                VoteExplained,
                VoteCorrected,
                SilenceBroken,
                SilenceExtended,
                CandidateWithdrawn,
                RoundHeld,
                RoundDeclared {
    VoteId vote();

    @Override
    default List<String> topics() {
        return List.of("vote/" + vote());
    }
}
