package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ActivityId;

/// An activity is not held.
///
/// @param because why not
public record ActivityCancelled(ActivityId activity, Optional<String> because) implements ActivityBody {
    public ActivityCancelled {
        because.ifPresent(text -> Form.text("why an activity is cancelled", text));
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(activity));
    }
}
