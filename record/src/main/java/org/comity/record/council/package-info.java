/// The life of a council as the record has it: what its acts come to, as of any time, and what may be entered next.
///
/// Leaves the rules to `acts` and the bytes to the journal. Nothing is kept here but what can be made again from the
/// acts. It knows no command line.
///
/// Start at [org.comity.record.council.CouncilReader] to ask, at [org.comity.record.council.Councils] to enter.
package org.comity.record.council;
