/// Votes, silence procedures and elections, from their opening to later corrections.
///
/// Pure values and functions. Start at [org.comity.acts.voting.VotingBody] for what can be done,
/// [org.comity.acts.voting.VotingDecider] for what is refused and [org.comity.acts.voting.VotingState] for what
/// follows.
package org.comity.acts.voting;
