package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The minutes are to say something that no other act says.
public record MinuteEntered(SessionId session, Optional<ItemId> item, Content says) implements CourseBody {}
