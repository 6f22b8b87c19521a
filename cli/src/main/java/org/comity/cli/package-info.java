/// The `comity` command: one class for each subcommand, options in, answers out.
///
/// Standard output carries the answer alone, as text or with `--json` as JSON; everything else goes
/// to standard error. Exit codes: 0 done, 1 a negative answer or problems found, 2 wrong use, 3 a
/// mistake of ours. It knows how to ask and how to print, not how to decide.
///
/// Entry point: [org.comity.cli.Main].
package org.comity.cli;
