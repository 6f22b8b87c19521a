package org.comity.acts.session;

import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The meeting turns to an item.
public record ItemOpened(SessionId session, ItemId item) implements AgendaBody {}
