package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// It will not come any more.
///
/// @param worth what it is booked at in another unit by whoever tells; never added to the
///     quantity
public record OfferWrittenOff(
        ResponseId response, OfferId offer, Quantity quantity, Optional<Quantity> worth, Optional<Content> says)
        implements OfferOnly {}
