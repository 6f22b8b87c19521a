package org.comity.acts.session;

import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;

/// The chair puts a motion to the vote.
public record MotionPut(SessionId session, MotionId motion) implements OrderBody {}
