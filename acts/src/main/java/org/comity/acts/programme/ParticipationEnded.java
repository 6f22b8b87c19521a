package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ProjectId;

/// Somebody takes part in a project no more, or does not wish to.
///
/// @param because why
public record ParticipationEnded(ProjectId project, String participant, Optional<String> because)
        implements ProgrammeBody {
    public ParticipationEnded {
        Form.id("the id of a participant", participant);
        because.ifPresent(text -> Form.text("why a participation ended", text));
    }

    @Override
    public Undertaking of() {
        return Undertaking.of(project);
    }
}
