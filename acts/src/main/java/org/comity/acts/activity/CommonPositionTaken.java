package org.comity.acts.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.membership.Basis;

/// Several members hold the same of a question. With a vote, a decision or a document it is theirs; without one it is a
/// paraphrase, and stands as such.
///
/// @param question of what
/// @param says what they hold
/// @param members whose position it is, by their codes; none twice
/// @param document that says it
public record CommonPositionTaken(
        PositionId position,
        String question,
        Optional<Content> says,
        List<String> members,
        Optional<DocumentId> document,
        Optional<Basis> basis)
        implements ActivityBody {
    public CommonPositionTaken {
        Form.text("the question of a common position", question);
        members = members.isEmpty() ? List.of() : Form.distinct("the list of members", members);
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(ActivityBody.topic(position)));
        document.ifPresent(id -> topics.add("document/" + id));
        basis.flatMap(Basis::decision).ifPresent(id -> topics.add("decision/" + id));
        basis.flatMap(Basis::vote).ifPresent(id -> topics.add("vote/" + id));
        return topics;
    }
}
