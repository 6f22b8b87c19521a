/// Finds acts by what they say: full text in several languages, beside the store.
///
/// The index is computed from the acts and can be thrown away. What only the keeper of the record reads lies in
/// another index than what everybody reads, so that nothing of it shows in what the public finds, counts or is
/// offered. Knows no command and no page. The search library is named nowhere else.
///
/// Start at [org.comity.record.text.TextIndex]; what can be asked is [org.comity.record.text.TextQuery].
package org.comity.record.text;
