/// A journal that forgets everything when it is closed: for tests and trials. It signs and proves like
/// any other.
///
/// Start at [org.comity.record.memory.MemoryJournal].
package org.comity.record.memory;
