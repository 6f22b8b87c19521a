/// What the record costs, beside what its parts cost alone: raw files and raw SQLite on the same disk.
///
/// A load program, not a micro-benchmark: what is measured is mostly the disk.
///
/// Start at [org.comity.bench.record.RecordSpeed].
package org.comity.bench.record;
