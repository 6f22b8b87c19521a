package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.ids.VoteId;

/// TODO
public record VoteOpened(VoteId vote, String organ, String matter) implements VotingBody {
    @Override
    public List<String> topics() {
        return List.of("vote/" + vote);
    }
}
