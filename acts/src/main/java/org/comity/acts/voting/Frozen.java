package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.charter.vote.Electorate;

/// What decides a vote, as it stood when the vote was opened: nothing that is entered later changes it.
///
/// @param charter the hash of the charter's bytes, 64 hex digits
/// @param rules the sentences of the rule, for reading; what decides is the charter with that hash
/// @param article by which the matter is decided so, where the charter says it
public record Frozen(String charter, List<Sentence> rules, Optional<String> article, Electorate electorate) {
    /// One rule of a provision.
    ///
    /// @param step of several, or empty
    /// @param reading of a text that leaves a point open, or empty
    public record Sentence(Optional<String> step, Optional<String> reading, String rule, Optional<String> quorum) {
        public Sentence {
            Form.text("a rule", rule);
        }
    }

    public Frozen {
        Form.digest("the hash of a charter", charter);
        rules = List.copyOf(rules);
    }
}
