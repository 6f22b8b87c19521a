package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;

/// Something that a document comes of, with how long it took from then.
///
/// @param of the document that comes of it
/// @param ancestor what it is
/// @param on when that was, as told or as the record has it; empty where neither says
/// @param took days from then until the document that was asked about, where both have a date
/// @param act the number of the act that says so
public record Descent(DocumentId of, Ancestor ancestor, Optional<When> on, Optional<Took> took, long act) {}
