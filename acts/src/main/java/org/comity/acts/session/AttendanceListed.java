package org.comity.acts.session;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// Who was there, as a list says.
///
/// Of whom an open list does not speak nothing follows. On a closed one whoever is not named was absent.
///
/// @param attendees those named; nobody twice
public record AttendanceListed(SessionId session, Completeness list, List<Attendee> attendees) implements PresenceBody {
    public AttendanceListed {
        attendees = attendees.isEmpty() ? List.of() : Form.distinct("an attendance list", attendees);
    }

    /// Whether a list names everybody.
    public enum Completeness {
        /// It names some, such as one that begins with "among others".
        OPEN,
        /// Whoever it does not name as present was absent.
        CLOSED
    }
}
