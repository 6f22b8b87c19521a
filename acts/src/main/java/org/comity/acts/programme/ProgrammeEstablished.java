package org.comity.acts.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.document.Title;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.membership.Basis;

/// An organisation has a programme, from the day on which this takes effect.
///
/// @param titles in one language or several, variants too; at least one
/// @param basis the vote or decision that adopted it; without one it stands as a programme without mandate
/// @param document whose text it is
/// @param coordinator who sees that it is carried out: a member, an organ or an office
/// @param organ whose programme it is, within its organisation
public record ProgrammeEstablished(
        ProgrammeId programme,
        List<Title> titles,
        Optional<Basis> basis,
        Optional<DocumentId> document,
        Optional<Actor> coordinator,
        Optional<String> organ)
        implements ProgrammeBody {
    public ProgrammeEstablished {
        titles = Form.distinct("the list of titles", titles);
        organ.ifPresent(id -> Form.id("the id of an organ", id));
        coordinator.ifPresent(CoordinatorNamed::checked);
    }

    @Override
    public Undertaking of() {
        return Undertaking.of(programme);
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(of().topic()));
        basis.flatMap(Basis::decision).ifPresent(id -> topics.add("decision/" + id));
        basis.flatMap(Basis::vote).ifPresent(id -> topics.add("vote/" + id));
        document.ifPresent(id -> topics.add("document/" + id));
        return topics;
    }
}
