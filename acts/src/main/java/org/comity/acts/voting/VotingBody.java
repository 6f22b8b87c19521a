package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.CouncilBody;

/// Votes, silence procedures and elections, from their opening to later corrections.
public sealed interface VotingBody extends CouncilBody permits Opening, OnVote, RollCall, NonObjection {
    /// The topic of a vote, and those of what it is about.
    static List<String> topics(org.comity.acts.ids.VoteId vote, Put question) {
        List<String> topics = new java.util.ArrayList<>(List.of("vote/" + vote));
        question.session().ifPresent(session -> topics.add("session/" + session));
        question.subject().ifPresent(subject -> topics.add("document/" + subject.document()));
        return List.copyOf(topics);
    }
}
