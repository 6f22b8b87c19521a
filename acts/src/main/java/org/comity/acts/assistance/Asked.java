package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Act;

/// A line of a request.
///
/// @param act that asks for it
/// @param withdrawn the act that takes it back
public record Asked(Line line, Act act, Optional<Act> withdrawn) {}
