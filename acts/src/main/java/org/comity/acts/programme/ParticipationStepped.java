package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.membership.Basis;

/// Somebody has come a step further towards taking part in a project. Nobody is a member of its
/// consortium without an agreement.
///
/// @param participant an id of its own, such as that of a company through which a member would take part
/// @param name as it calls itself
/// @param state for or from which it is, by its code; it need not be a member
/// @param grade that it has reached
/// @param basis of the owner's decision, or the agreement
public record ParticipationStepped(
        ProjectId project,
        String participant,
        Optional<String> name,
        Optional<String> state,
        Grade grade,
        Optional<Basis> basis)
        implements ProgrammeBody {
    public ParticipationStepped {
        Form.id("the id of a participant", participant);
        name.ifPresent(text -> Form.text("the name of a participant", text));
        state.ifPresent(text -> Form.text("the code of a state", text));
    }

    @Override
    public Undertaking of() {
        return Undertaking.of(project);
    }
}
