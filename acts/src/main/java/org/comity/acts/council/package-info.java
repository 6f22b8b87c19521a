/// The life of a council, put together: what may be entered next, and what everything entered comes to.
///
/// Pure. Knows every field of work and how they bear on one another, and leaves what each decides to its package.
/// Start at [org.comity.acts.council.Council].
package org.comity.acts.council;
