/// Documents: proposals, sponsors, versions, amendments, adoption, lineage, forwarding.
///
/// Pure values and functions. Start at [org.comity.acts.document.DocumentBody] for what can be
/// done, [org.comity.acts.document.DocumentDecider] for what is refused and
/// [org.comity.acts.document.DocumentState] for what follows.
package org.comity.acts.document;
