/// Sets of votes that were really held, put to a charter: does it decide as was recorded, and can the record be right?
///
/// Reads CSV files of items, votes and tallies as others publish them, finds out who sat on the day of each
/// item, decides it and compares. Knows no organisation and no data set: which column is what, which code
/// means which position and which member come from options and facts.
///
/// Start with [org.comity.cli.replay.ReplayCommand]; [org.comity.cli.replay.Replay] does the work.
package org.comity.cli.replay;
