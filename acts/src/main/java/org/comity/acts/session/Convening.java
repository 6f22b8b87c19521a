package org.comity.acts.session;

import java.util.List;
import org.comity.acts.ids.SessionId;

/// TODO
public record Convening(SessionId session, String organ, String place) implements SessionBody {
    @Override
    public List<String> topics() {
        return List.of("session/" + session);
    }
}
