/// Keeping a record: publishing it as files, mirroring what others publish, backup and restoring,
/// looking whether all is sound, changing keys.
///
/// Everything from outside is checked before anything is written. Nothing here enters an act, but
/// for the change of a key, and nothing touches the guard.
///
/// Start at [org.comity.record.keep.TilesExport] and [org.comity.record.keep.TilesImport].
package org.comity.record.keep;
