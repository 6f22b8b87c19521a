/// Sessions: convening, agenda, credentials, presence, speakers, points of order, motions, minutes.
///
/// Pure values and functions. Start at [org.comity.acts.session.SessionBody] for what can be done,
/// [org.comity.acts.session.SessionDecider] for what is refused and [org.comity.acts.session.SessionState] for what
/// follows.
package org.comity.acts.session;
