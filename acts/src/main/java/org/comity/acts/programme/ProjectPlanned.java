package org.comity.acts.programme;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.ProjectId;

/// Somebody plans a project. It is the organisation's only where one of its organs or offices owns it: a project of a
/// member stays that member's, whatever was said of it at a session.
///
/// @param titles in one language or several, variants too; at least one
/// @param owner a member, an organ, an office, or somebody outside
/// @param programme to which it belongs
/// @param from when it is to begin
/// @param until when it is to be done
public record ProjectPlanned(
        ProjectId project,
        List<Title> titles,
        Actor owner,
        Optional<ProgrammeId> programme,
        Optional<When> from,
        Optional<When> until)
        implements ProgrammeBody {
    public ProjectPlanned {
        titles = Form.distinct("the list of titles", titles);
        Stage.inOrder("project " + project, from, until);
    }

    @Override
    public Undertaking of() {
        return Undertaking.of(project);
    }

    @Override
    public List<String> topics() {
        return programme
                .map(id -> List.of(of().topic(), Undertaking.of(id).topic()))
                .orElseGet(() -> List.of(of().topic()));
    }
}
