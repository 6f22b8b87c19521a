/// Decisions that time completes: a silence procedure, and a window for objections after a meeting.
///
/// Instants and days are passed in as they were written. What letters and objections do to the votes is decided here;
/// what the votes then mean is decided by the engine. No clock, no I/O, and no idea of what is usual: shortest windows,
/// zones and who may write come from the charter.
///
/// Entry points: [org.comity.charter.silence.SilenceProcedure] and [org.comity.charter.silence.ObjectionWindow].
package org.comity.charter.silence;
