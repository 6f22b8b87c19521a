package org.comity.record.view;

import org.comity.acts.Relation;
import org.comity.acts.When;

/// An act that closes the rows of an earlier one. One that only follows closes nothing.
///
/// @param by the number of the act that closes
/// @param as how
/// @param from when that act takes effect; matters where it supersedes
/// @param known when that was known, as given; else when it was recorded
public record Closing(long by, Relation.As as, When from, When known) {}
