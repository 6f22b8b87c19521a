package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.acts.ids.ResponseId;

/// It is said that those who helped will leave.
///
/// @param begins empty where it is not said
/// @param ends empty where it is not said
public record WithdrawalAnnounced(
        ResponseId response, Optional<When> begins, Optional<When> ends, Optional<Content> says) implements FieldBody {
    public WithdrawalAnnounced {
        if (begins.isPresent() && ends.isPresent() && ends.get().before(begins.get()) == Certainty.YES) {
            throw new IllegalArgumentException(
                    "a withdrawal ends on " + ends.get() + ", before it begins on " + begins.get());
        }
    }
}
