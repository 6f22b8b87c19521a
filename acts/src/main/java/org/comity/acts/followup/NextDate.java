package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.When;

/// When something is due next.
///
/// @param what is due, where it was said
public record NextDate(When when, Optional<String> what) {}
