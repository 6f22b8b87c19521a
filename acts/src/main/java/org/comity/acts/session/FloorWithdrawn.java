package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// Somebody on the list of speakers does not want to speak any more.
public record FloorWithdrawn(SessionId session, Optional<ItemId> item, Actor speaker, Turn turn) implements FloorBody {}
