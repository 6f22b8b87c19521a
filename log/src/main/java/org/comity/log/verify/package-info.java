/// Checks a published log from outside, from a directory or an address, with nothing but this jar.
///
/// May use files, the network, and a clock that is passed in.
package org.comity.log.verify;
