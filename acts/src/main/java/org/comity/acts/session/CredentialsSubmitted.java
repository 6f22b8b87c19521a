package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A delegation hands in its credentials.
///
/// @param form whether they are complete
/// @param issuedBy who signed them, such as the head of state
public record CredentialsSubmitted(SessionId session, String member, Completeness form, Optional<String> issuedBy)
        implements DelegationBody {
    public CredentialsSubmitted {
        Form.text("the code of a member", member);
        issuedBy.ifPresent(said -> Form.text("whoever issued credentials", said));
    }

    /// Whether credentials are as they have to be.
    public enum Completeness {
        FULL,
        /// A copy, a telegram, a letter of the mission: good for sitting until the full ones come.
        PROVISIONAL
    }
}
