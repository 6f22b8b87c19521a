package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DecisionId;

/// When something is due on a decision next.
///
/// @param next empty when nothing is due any more
/// @param what is due then
public record NextDateSet(DecisionId decision, Optional<When> next, Optional<String> what) implements FollowUpBody {
    public NextDateSet {
        what.ifPresent(text -> Form.text("what is due", text));
        if (what.isPresent() && next.isEmpty()) {
            throw new IllegalArgumentException("something is due, and no date says when: " + what.get());
        }
    }
}
