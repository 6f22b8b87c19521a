package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;

/// Whoever asked, or the secretariat, does not want it.
public record OfferDeclined(ResponseId response, OfferId offer, Optional<Content> says) implements OfferOnly {}
