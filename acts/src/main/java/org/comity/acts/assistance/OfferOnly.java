package org.comity.acts.assistance;

import org.comity.acts.ids.OfferId;

/// What becomes of one offer.
public sealed interface OfferOnly extends OfferBody
        permits OfferChanged,
                OfferWithdrawn,
                OfferAccepted,
                OfferDeclined,
                OfferCommitted,
                OfferReceived,
                OfferWrittenOff {
    OfferId offer();
}
