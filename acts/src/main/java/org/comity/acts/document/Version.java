package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.When;

/// One version of a text, as it was put before amendments changed it.
///
/// @param number from 1
/// @param effective when it was put
/// @param because what led to it; empty for the first
/// @param act the number of the act
public record Version(long number, When effective, Optional<String> because, Wording wording, long act) {}
