/// Who belongs, and how: accession, suspension, withdrawal, succession, arrears; status in law, and beside it status
/// claimed.
///
/// Pure values and functions. Start at [org.comity.acts.membership.MembershipBody] for what can be done,
/// [org.comity.acts.membership.MembershipDecider] for what is refused and [org.comity.acts.membership.MembershipState]
/// for what follows.
package org.comity.acts.membership;
