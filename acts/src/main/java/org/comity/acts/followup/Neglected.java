package org.comity.acts.followup;

import org.comity.acts.Certainty;

/// A decision that a search found.
///
/// @param found UNCERTAIN when dates are not precise enough to tell
public record Neglected(Progress progress, Certainty found) {}
