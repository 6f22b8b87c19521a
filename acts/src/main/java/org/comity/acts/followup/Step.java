package org.comity.acts.followup;

import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// A step that was reported.
///
/// @param number of the act that reports it
/// @param when it was taken
/// @param first the first day on which it can have been taken, in days since 1970
/// @param last the last one
/// @param by who reports it
public record Step(long number, When when, long first, long last, Actor by, Standing standing, Content says) {}
