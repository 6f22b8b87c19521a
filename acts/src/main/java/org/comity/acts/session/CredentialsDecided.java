package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// The organ accepts credentials, or does not.
///
/// @param members whose credentials; none twice
/// @param warrant the decision; empty only for what is told or long past
public record CredentialsDecided(SessionId session, List<String> members, Finding finding, Optional<Warrant> warrant)
        implements DelegationBody {
    public CredentialsDecided {
        members = Form.distinct("those whose credentials are decided on", members);
    }

    /// What was found.
    public enum Finding {
        ACCEPTED,
        REJECTED
    }
}
