package org.comity.acts.session;

/// How a session runs: convened, opened, suspended, adjourned, closed; who presides, and behind which doors.
public sealed interface CourseBody extends SessionBody
        permits Convening,
                Rescheduling,
                Cancellation,
                SessionOpened,
                SessionSuspended,
                SessionAdjourned,
                SessionResumed,
                SessionClosed,
                PresidingTaken,
                DoorsSet,
                MinuteEntered {}
