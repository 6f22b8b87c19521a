/// The life of a council as the record has it: what its acts come to, as of any time, and what may be entered next.
///
/// Leaves the rules to `acts` and the bytes to the journal. Start at
/// [org.comity.record.council.CouncilReader].
package org.comity.record.council;
