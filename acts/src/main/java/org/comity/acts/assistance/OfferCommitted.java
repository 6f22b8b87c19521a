package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// What was offered is promised in writing. What one unit is committed in is not added to another.
///
/// @param worth what it is booked at in another unit by whoever tells; never added to the
///     quantity
public record OfferCommitted(
        ResponseId response, OfferId offer, Quantity quantity, Optional<Quantity> worth, Optional<Content> says)
        implements OfferOnly {}
