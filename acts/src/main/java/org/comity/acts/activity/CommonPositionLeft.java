package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.PositionId;

/// A member no longer holds a common position.
///
/// @param because why
public record CommonPositionLeft(PositionId position, String member, Optional<String> because) implements ActivityBody {
    public CommonPositionLeft {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("why a common position is left", text));
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(position));
    }
}
