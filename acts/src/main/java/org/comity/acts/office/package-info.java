/// Who holds which office when: heads of state and of government, who sit in an organ for their
/// members, and the offices of the organisation itself. Refuses to know who may vote and who presides.
///
/// Start at [org.comity.acts.office.OfficeState].
package org.comity.acts.office;
