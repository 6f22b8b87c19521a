/// Programmes and projects: on what they rest, who does what by when, and what came of it.
///
/// Pure values and functions; how far an undertaking has come is computed from its acts and the day, and what is
/// declared or said of it stands beside that.
///
/// Start at [org.comity.acts.programme.ProgrammeBody] for what can be done,
/// [org.comity.acts.programme.ProgrammeDecider] for what is refused, and
/// [org.comity.acts.programme.Stand] for what follows.
package org.comity.acts.programme;
