package org.comity.acts.session;

import org.comity.acts.ids.SessionId;

/// The session ends.
public record SessionClosed(SessionId session) implements CourseBody {}
