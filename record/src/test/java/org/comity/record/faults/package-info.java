/// What the record does when something fails: processes are killed, power is cut, disks fail and fill up, clocks jump,
/// and many ask the same at once.
///
/// A [org.comity.record.faults.Child] is a process of its own that appends and says what was answered; the test keeps
/// what it said, breaks something, and compares. Start there.
package org.comity.record.faults;
