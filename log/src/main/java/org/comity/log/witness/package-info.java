/// Witnesses: those who remember the head of a log and cosign only what extends it (C2SP
/// tlog-witness), and how a log asks them.
///
/// May use files, the network, and a clock that is passed in. It knows nothing of what the entries
/// of a log say.
///
/// Start at [org.comity.log.witness.Witness]; a log asks through
/// [org.comity.log.witness.WitnessClient].
package org.comity.log.witness;
