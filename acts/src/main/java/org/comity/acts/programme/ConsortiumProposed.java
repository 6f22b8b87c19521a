package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ProjectId;

/// Somebody proposes that several build or run a project together. Nobody is a member of it by that.
///
/// @param says what is proposed
public record ConsortiumProposed(ProjectId project, Optional<Content> says) implements ProgrammeBody {
    @Override
    public Undertaking of() {
        return Undertaking.of(project);
    }
}
