/// What somebody said. It is recorded as said, and changes nothing else: no status, membership,
/// guarantee or count.
///
/// Start at [org.comity.acts.statement.Statement].
package org.comity.acts.statement;
