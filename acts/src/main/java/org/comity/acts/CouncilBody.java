package org.comity.acts;

import java.util.List;
import org.comity.acts.audience.AudienceBody;
import org.comity.acts.chairmanship.ChairBody;
import org.comity.acts.document.DocumentBody;
import org.comity.acts.followup.FollowUpBody;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.session.SessionBody;
import org.comity.acts.voting.VotingBody;

/// What is done in the life of a council. Each is decided before it is entered
/// ([org.comity.acts.council.Council#decide]).
public sealed interface CouncilBody extends Body
        permits MembershipBody, ChairBody, SessionBody, DocumentBody, VotingBody, FollowUpBody, AudienceBody, WorkBody {
    /// What it is about, as the record names it: `membership/` and a member, `session/` and an id. Whoever asks
    /// about one of these reads the acts that name it and no others.
    List<String> topics();
}
