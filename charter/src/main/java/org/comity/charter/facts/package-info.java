/// What is so on a day: who is a member, who holds a term, which weight, who presides.
///
/// Facts are dated, sourced rows. They are asked for through one small interface, so that the same
/// question can be answered from files today and from a record tomorrow. Nothing here knows rules,
/// files or the day it is: the caller names the day.
///
/// Entry point: [org.comity.charter.facts.Facts].
package org.comity.charter.facts;
