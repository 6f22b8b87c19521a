package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;

/// What the host did with people of its own. It is shown apart, and never added to the help.
public record HostForces(
        ResponseId response,
        Optional<String> task,
        Optional<String> place,
        Optional<Headcount> headcount,
        Optional<Content> says)
        implements FieldBody {
    public HostForces {
        task.ifPresent(text -> Form.text("a task", text));
        place.ifPresent(text -> Form.text("a place", text));
    }
}
