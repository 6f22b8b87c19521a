package org.comity.acts.voting;

import org.comity.acts.CouncilBody;

/// Votes, silence procedures and elections, from their opening to later corrections.
public sealed interface VotingBody extends CouncilBody permits VoteOpened {}
