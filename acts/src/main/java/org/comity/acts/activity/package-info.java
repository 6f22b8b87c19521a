/// What was done in a year of chairmanship, by area, beside what is claimed of it; what members hold in common; what is
/// to be looked at.
///
/// Pure values and functions. A claim changes no count: it is held against one. Start at
/// [org.comity.acts.activity.ActivityBody] for what can be done,
/// [org.comity.acts.activity.ActivityDecider] for what is refused,
/// [org.comity.acts.activity.ActivityState#tally] for the count, and
/// [org.comity.acts.activity.Verdict] for what it says of a claim.
package org.comity.acts.activity;
