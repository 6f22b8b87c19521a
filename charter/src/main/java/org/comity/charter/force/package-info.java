/// When an instrument comes into force: for all, and for each party.
///
/// The terms of an instrument say who must have ratified and how long after the last ratification that was needed it
/// comes into force. Joined with deposits they give a day, with the deposit that completed the number and with what
/// each test had and needed. Where dates are less precise than a day the answer is the range of days that they allow,
/// never a day in it. Nothing here knows files, treaties or what day it is.
///
/// Entry point: [org.comity.charter.force.Ratifications#prepare].
package org.comity.charter.force;
