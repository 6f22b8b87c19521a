package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.WatchId;

/// Something is to be looked at, because it may change: what somebody hopes for, announces or leaves open. Nothing
/// follows from it.
///
/// @param what is looked at
/// @param about what it concerns, as the record names it, such as `status/` and a member; at least one, none twice
/// @param until when
/// @param because why
public record WatchSet(WatchId watch, String what, List<String> about, Optional<When> until, Optional<String> because)
        implements ActivityBody {
    public WatchSet {
        Form.text("what is looked at", what);
        about = Form.distinct("what a watch item concerns", about);
        about.forEach(topic -> Form.text("what a watch item concerns", topic));
        because.ifPresent(text -> Form.text("why something is looked at", text));
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(watch));
    }
}
