/// Views: what the acts say about things, asked as of a day in the world, as known on a day, as
/// recorded by then.
///
/// A view makes rows of acts; rows are never removed. Which of them speaks is reckoned when somebody
/// asks (`docs/formats/views.md`). Everything here can be thrown away and made again from the acts.
///
/// It knows no rule of any charter and no command line. It never writes to the journal.
///
/// Start at [org.comity.record.view.AsOfTable]; [org.comity.record.view.FactTable] is it in memory,
/// [org.comity.record.view.ViewStore] in a file.
package org.comity.record.view;
