package org.comity.acts.assistance;

/// What is offered for it, and what becomes of each offer.
public sealed interface OfferBody extends AssistanceBody permits AssistanceOffered, OfferOnly, NationallyAuthorised {}
