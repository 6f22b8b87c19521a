package org.comity.acts.membership;

import org.comity.acts.CouncilBody;

/// Who belongs, and how: accession, suspension, withdrawal, succession, arrears; status in law, and beside it status
/// claimed.
public sealed interface MembershipBody extends CouncilBody permits Accession {}
