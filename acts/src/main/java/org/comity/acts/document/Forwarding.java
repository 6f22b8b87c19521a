package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.When;

/// That a document was passed on.
///
/// @param organisation whose organ it went to; empty is the one of this record
/// @param act the number of the act
public record Forwarding(
        String from,
        String to,
        Optional<String> organisation,
        Optional<Means> means,
        Optional<String> because,
        When effective,
        long act) {}
