package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// Nobody else is put on the list of speakers. A right of reply can still be asked for.
public record SpeakersListClosed(SessionId session, Optional<ItemId> item) implements FloorBody {}
