package org.comity.acts.activity;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.WatchId;

/// Something is looked at no more.
///
/// @param because why, or what came of it
public record WatchEnded(WatchId watch, String because) implements ActivityBody {
    public WatchEnded {
        Form.text("why something is looked at no more", because);
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(watch));
    }
}
