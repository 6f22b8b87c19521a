package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.VoteId;

/// What an act rests on. At least one of the three.
///
/// @param vote in this record that decided it
/// @param decision that orders it
/// @param article of the charter, or the instrument, by which it was done
public record Basis(Optional<VoteId> vote, Optional<DecisionId> decision, Optional<String> article) {
    public Basis {
        article.ifPresent(text -> Form.text("the article that an act rests on", text));
        if (vote.isEmpty() && decision.isEmpty() && article.isEmpty()) {
            throw new IllegalArgumentException("a basis names a vote, a decision or an article");
        }
    }

    /// Whether an organ is shown to have decided.
    public boolean isDecided() {
        return vote.isPresent() || decision.isPresent();
    }

    /// As a clause, such as `decision council/2031/4, Charter Art. 12`.
    public String words() {
        List<String> words = new ArrayList<>();
        decision.ifPresent(id -> words.add("decision " + id));
        vote.ifPresent(id -> words.add("vote " + id));
        article.ifPresent(words::add);
        return String.join(", ", words);
    }
}
