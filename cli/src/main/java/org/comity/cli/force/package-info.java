/// `comity entry-into-force`: deposits from a file or from options against the terms of an instrument, and recorded
/// dates of whole sets of treaties against computed ones. Knows no data set: the caller says which column holds what.
///
/// Entry point: [org.comity.cli.force.EntryIntoForceCommand].
package org.comity.cli.force;
