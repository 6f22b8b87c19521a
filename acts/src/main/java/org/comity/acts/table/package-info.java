/// Sorted maps that never change: what the states of organisations are made of.
///
/// It knows nothing of acts.
///
/// Start at [org.comity.acts.table.Table].
package org.comity.acts.table;
