package org.comity.acts.activity;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.YearId;

/// What the holder of a chairmanship sets out to do in its year.
///
/// @param priorities in their order; at least one, none twice
public record PrioritiesTold(YearId year, List<String> priorities) implements ActivityBody {
    public PrioritiesTold {
        priorities = Form.distinct("the list of priorities", priorities);
        priorities.forEach(text -> Form.text("a priority", text));
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(year));
    }
}
