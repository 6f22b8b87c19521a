package org.comity.acts.session;

import java.util.List;
import org.comity.acts.CouncilBody;
import org.comity.acts.ids.SessionId;

/// Sessions: convening, agenda, credentials, presence, speakers, points of order, motions, minutes.
public sealed interface SessionBody extends CouncilBody
        permits CourseBody, AgendaBody, DelegationBody, PresenceBody, FloorBody, OrderBody {
    /// The session in which it is done.
    SessionId session();

    @Override
    default List<String> topics() {
        return List.of("session/" + session());
    }
}
