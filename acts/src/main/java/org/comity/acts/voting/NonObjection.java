package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;

/// A member says in writing that it does not object to texts being decided without it. It counts in votes on these
/// texts that it takes no position in, and in no others.
///
/// Told by anybody but the member it is a report, and the outcome says so.
///
/// @param documents the texts
/// @param votes votes, where no text of this record is voted on
public record NonObjection(String member, List<DocumentId> documents, List<VoteId> votes) implements VotingBody {
    public NonObjection {
        Form.text("the member that does not object", member);
        documents = documents.isEmpty() ? List.of() : Form.distinct("the documents", documents);
        votes = votes.isEmpty() ? List.of() : Form.distinct("the votes", votes);
        if (documents.isEmpty() && votes.isEmpty()) {
            throw new IllegalArgumentException("a non-objection names the documents or the votes that it is about");
        }
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>();
        documents.forEach(each -> topics.add("document/" + each));
        votes.forEach(each -> topics.add("vote/" + each));
        return List.copyOf(topics);
    }
}
