package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// Somebody at home authorises what is offered.
///
/// @param from whose offers they are
/// @param offer empty: all that it makes to this response
/// @param authority such as `parliament`
public record NationallyAuthorised(
        ResponseId response, Actor from, Optional<OfferId> offer, String authority, Optional<Content> says)
        implements OfferBody {
    public NationallyAuthorised {
        Form.text("who authorises", authority);
    }
}
