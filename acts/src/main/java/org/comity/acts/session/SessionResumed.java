package org.comity.acts.session;

import org.comity.acts.ids.SessionId;

/// The meeting goes on, or the next one begins.
public record SessionResumed(SessionId session) implements CourseBody {}
