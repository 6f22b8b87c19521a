package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// Whoever asked, or the secretariat, accepts an offer, whole or in part. Again: that much more.
///
/// @param quantity empty: all of it that is left
public record OfferAccepted(ResponseId response, OfferId offer, Optional<Quantity> quantity, Optional<Content> says)
        implements OfferOnly {}
