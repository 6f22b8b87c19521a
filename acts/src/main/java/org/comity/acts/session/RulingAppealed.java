package org.comity.acts.session;

import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;

/// A member wants the organ to overturn what the chair ruled.
public record RulingAppealed(SessionId session, PointId point) implements OrderBody {}
