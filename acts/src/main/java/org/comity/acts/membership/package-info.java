/// Who belongs, and how: accession, suspension, withdrawal, succession, arrears; and rows of facts files as
/// acts. Status in law follows from these; beside it stands the status that somebody claims, from which
/// nothing follows.
///
/// Pure values and functions. Start at [org.comity.acts.membership.Step] for what is possible from which
/// status, [org.comity.acts.membership.MembershipDecider] for what is refused and
/// [org.comity.acts.membership.MembershipState] for what follows.
package org.comity.acts.membership;
