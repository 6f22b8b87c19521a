package org.comity.acts.keeping;

import org.comity.acts.Body;

/// That an earlier act is wrong or should not be there; the relation names it. What is right, if that is known, is said
/// by
/// an act of the earlier one's kind that corrects it.
///
/// @param because why; not empty
public record Correction(String because) implements Body {}
