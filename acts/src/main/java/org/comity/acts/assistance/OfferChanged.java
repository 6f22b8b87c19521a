package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// An offer becomes another: what is given here takes the place of what was.
public record OfferChanged(
        ResponseId response, OfferId offer, Optional<String> what, Optional<Quantity> quantity, Optional<Content> says)
        implements OfferOnly {
    public OfferChanged {
        what.ifPresent(text -> Form.text("what is offered", text));
        if (what.isEmpty() && quantity.isEmpty()) {
            throw new IllegalArgumentException("an offer that changes says what is offered now, or how much");
        }
    }
}
