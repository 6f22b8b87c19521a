/// The journal of acts: append, read, follow. What every store does, whatever it is made of.
///
/// It knows no web and no command line. Only its stores know a database.
///
/// Start at [org.comity.record.Journal].
package org.comity.record;
