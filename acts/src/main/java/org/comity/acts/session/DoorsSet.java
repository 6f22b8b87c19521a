package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The meeting, or what it says to one item, is open or closed from now on.
///
/// @param item empty for the whole meeting
public record DoorsSet(SessionId session, Optional<ItemId> item, Doors doors) implements CourseBody {}
