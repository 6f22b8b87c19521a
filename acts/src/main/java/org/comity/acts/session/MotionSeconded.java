package org.comity.acts.session;

import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;

/// Another member supports a motion.
public record MotionSeconded(SessionId session, MotionId motion) implements OrderBody {}
