/// A journal in a directory of its own: SQLite for the acts, the keys beside it, and outside of it the
/// guard that remembers the last signed heads. One process writes at a time; others may read meanwhile.
///
/// Start at [org.comity.record.sqlite.Store].
package org.comity.record.sqlite;
