package org.comity.acts.session;

/// Who is in the room.
public sealed interface PresenceBody extends SessionBody permits AttendanceListed, Arrival, Departure {}
