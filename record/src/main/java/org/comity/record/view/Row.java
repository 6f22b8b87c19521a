package org.comity.record.view;

import java.util.Optional;
import org.comity.acts.When;

/// One thing that an act says: about what, and what of it, from when until when.
///
/// @param subject names the thing; compared exactly
/// @param value what is so of it
/// @param from when it begins
/// @param until when it ceases, not included; empty means that nothing is said of an end
public record Row(String subject, String value, When from, Optional<When> until) {}
