/// What concerns the record itself: charters and sources that it takes, corrections, changes of keys,
/// erasures.
package org.comity.acts.keeping;
