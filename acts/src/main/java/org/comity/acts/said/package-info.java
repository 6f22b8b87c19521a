/// Where sources disagree: what is claimed of the same thing, beside what acts show of it.
///
/// Pure values and functions. Decides nothing and changes nothing: it only notices that two values cannot both be so,
/// until one of them is corrected, retracted or superseded. What changes in the course of time, such as a status, is
/// no disagreement and is left to the field that knows it. Start at [org.comity.acts.said.SaidState].
package org.comity.acts.said;
