package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.membership.Basis;

/// An organ decides about the request.
///
/// @param basis the vote, decision or article that it rests on
/// @param mandate only where help is granted; empty where none is known
public record ResponseDecided(
        ResponseId response, Optional<Basis> basis, Answer answer, Optional<Mandate> mandate, Optional<Content> says)
        implements MandateBody {
    public ResponseDecided {
        if (answer == Answer.REFUSED && mandate.isPresent()) {
            throw new IllegalArgumentException("a request that is refused gives no mandate");
        }
    }
}
