package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// An offer is taken back. One that was accepted leaves a gap.
public record OfferWithdrawn(ResponseId response, OfferId offer, Optional<Content> says) implements OfferOnly {}
