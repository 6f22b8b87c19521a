/// Signed notes, keys, checkpoints, cosignatures, proof files and policies (C2SP signed-note,
/// tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-policy).
///
/// Values and strict parsers of bytes: every value has one spelling, and any bytes give a value or a
/// sentence about what is wrong. It knows no file and no network; whoever needs a time passes it in.
///
/// Start at [org.comity.log.note.Checkpoint].
package org.comity.log.note;
