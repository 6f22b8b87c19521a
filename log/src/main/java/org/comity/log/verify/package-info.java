/// Checks a published log from outside, from a directory or an address, with nothing but this jar.
///
/// May use files and the network. It has no clock and no key of its own, and does not know what an
/// entry says: its number as an act is all.
///
/// Start at [org.comity.log.verify.LogVerifier]; [org.comity.log.verify.Main] is the command.
package org.comity.log.verify;
