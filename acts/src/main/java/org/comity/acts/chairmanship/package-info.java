/// Who presides: handover, acting chairs, decisions that set a rotation aside.
///
/// Pure values and functions. Start at [org.comity.acts.chairmanship.ChairBody] for what can be done,
/// [org.comity.acts.chairmanship.ChairDecider] for what is refused and [org.comity.acts.chairmanship.ChairState] for
/// what follows.
package org.comity.acts.chairmanship;
