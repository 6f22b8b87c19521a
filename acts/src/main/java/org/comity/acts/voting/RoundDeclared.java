package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// What a round of an election came to.
///
/// @param round from 1
/// @param elected in this round; left out, it is what the rule gives
/// @param goesOn who stands in the next round; left out, it is what the opening says
/// @param lots who was drawn where candidates were level, in the order in which they go before the others
/// @param computed for each candidate; left out by whoever proposes it
public record RoundDeclared(
        VoteId vote,
        int round,
        Optional<Candidates> elected,
        Optional<Candidates> goesOn,
        List<String> lots,
        List<OfCandidate> computed)
        implements OnVote {
    /// Candidates; nobody is one of the answers.
    public record Candidates(List<String> names) {
        public Candidates {
            names = names.isEmpty() ? List.of() : Form.distinct("the candidates", names);
        }
    }

    /// What the rule gives for one candidate.
    public record OfCandidate(String candidate, Computed outcome) {
        public OfCandidate {
            Form.text("a candidate", candidate);
        }
    }

    public RoundDeclared {
        Form.number("the number of a round", round, 1);
        lots = lots.isEmpty() ? List.of() : Form.distinct("the lots", lots);
        computed = List.copyOf(computed);
    }

    public RoundDeclared(VoteId vote, int round) {
        this(vote, round, Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
