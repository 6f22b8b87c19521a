/// Who may read what: publishing is an act.
///
/// Pure values and functions. Start at [org.comity.acts.audience.AudienceBody] for what can be done,
/// [org.comity.acts.audience.AudienceDecider] for what is refused and [org.comity.acts.audience.AudienceState] for what
/// follows.
package org.comity.acts.audience;
