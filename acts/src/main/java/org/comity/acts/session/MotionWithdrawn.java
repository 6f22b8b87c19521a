package org.comity.acts.session;

import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;

/// Whoever moved a motion does not want it any more.
public record MotionWithdrawn(SessionId session, MotionId motion) implements OrderBody {}
