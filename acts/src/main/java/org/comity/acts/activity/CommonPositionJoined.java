package org.comity.acts.activity;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.PositionId;

/// A member joins a common position.
public record CommonPositionJoined(PositionId position, String member) implements ActivityBody {
    public CommonPositionJoined {
        Form.text("the code of a member", member);
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(position));
    }
}
