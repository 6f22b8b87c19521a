/// What an act is: who did what, when in the world, when known, on what sources, related to which
/// earlier acts.
///
/// Values only. It knows no clock, file, log, journal or JSON: the journal stamps numbers and times,
/// `record` writes bytes. What is done, the body, is one sealed hierarchy with a package for each field
/// of work.
///
/// Start at [org.comity.acts.Act].
package org.comity.acts;
