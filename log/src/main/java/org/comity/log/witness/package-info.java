/// Witnesses: those who remember the head of a log and cosign only what extends it (C2SP tlog-witness).
///
/// May use files, the network, and a clock that is passed in.
package org.comity.log.witness;
