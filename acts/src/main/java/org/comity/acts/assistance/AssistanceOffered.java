package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// Somebody offers help, or pledges money.
///
/// @param from who will give it
/// @param line that it answers; empty: none of those that were asked for
/// @param what in a few words
/// @param worth what it is booked at in another unit by whoever tells; never added to the
///     quantity
public record AssistanceOffered(
        ResponseId response,
        OfferId offer,
        Actor from,
        Optional<LineId> line,
        Help help,
        String what,
        Optional<Quantity> quantity,
        Optional<Quantity> worth,
        Needs needs,
        Optional<Content> says)
        implements OfferBody {
    public AssistanceOffered {
        Form.text("what is offered", what);
    }
}
