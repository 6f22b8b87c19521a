/// Decisions and what became of them: owner, next date, review, reported steps.
///
/// Pure values and functions. Start at [org.comity.acts.followup.FollowUpBody] for what can be done,
/// [org.comity.acts.followup.FollowUpDecider] for what is refused and [org.comity.acts.followup.FollowUpState] for what
/// follows.
package org.comity.acts.followup;
