/// The commands of a council's life that is kept in a record: acts that are proposed by hand or from a script, and
/// what became of decisions.
///
/// They know how to ask and how to print. What may be entered is decided by
/// [org.comity.record.council.Councils], what acts come to is computed in `acts`.
///
/// Start at [org.comity.cli.council.CouncilCommands].
package org.comity.cli.council;
