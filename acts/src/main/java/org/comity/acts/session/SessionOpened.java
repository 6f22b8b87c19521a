package org.comity.acts.session;

import org.comity.acts.ids.SessionId;

/// The chair opens the session.
public record SessionOpened(SessionId session) implements CourseBody {}
