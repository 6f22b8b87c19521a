package org.comity.acts.session;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A member says who represents it. A later one replaces the earlier.
///
/// @param representatives none twice
public record DelegationNamed(SessionId session, String member, List<Representative> representatives)
        implements DelegationBody {
    public DelegationNamed {
        Form.text("the code of a member", member);
        representatives = Form.distinct("a delegation", representatives);
    }
}
