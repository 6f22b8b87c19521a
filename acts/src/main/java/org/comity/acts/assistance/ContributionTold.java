package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;

/// What somebody contributed in all, as told; beside its units, never added to them.
///
/// @param from whose contribution it is
public record ContributionTold(
        ResponseId response,
        Actor from,
        Optional<Help> help,
        Optional<String> task,
        Optional<String> place,
        Optional<Headcount> headcount,
        Optional<Content> says)
        implements FieldBody {
    public ContributionTold {
        task.ifPresent(text -> Form.text("a task", text));
        place.ifPresent(text -> Form.text("a place", text));
    }
}
