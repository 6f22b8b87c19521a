package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// An election in rounds is opened. Whom the rule of the matter elects is counted for each candidate: a ballot with
/// its name is in favour of it, one without it is against it.
///
/// @param office what the candidates stand for
/// @param places how many are to be elected, at least one
/// @param candidates members or persons, none twice
/// @param next who goes on to the next round
/// @param frozen left out by whoever proposes it
public record ElectionOpened(
        VoteId vote,
        Put question,
        String office,
        int places,
        List<String> candidates,
        NextRound next,
        Manner manner,
        Optional<Frozen> frozen)
        implements Opening {
    /// Who goes on when places are left to fill.
    public enum NextRound {
        /// Those with the most ballots: two for one place, else twice as many as places are left.
        THE_HIGHEST,
        /// All but whoever has the fewest.
        ALL_BUT_THE_LOWEST,
        ALL
    }

    public ElectionOpened {
        Form.text("the office of an election", office);
        Form.number("the places of an election", places, 1);
        candidates = Form.distinct("the candidates of an election", candidates);
        candidates.forEach(each -> Form.text("a candidate", each));
    }

    @Override
    public ElectionOpened with(Frozen electorate) {
        return new ElectionOpened(vote, question, office, places, candidates, next, manner, Optional.of(electorate));
    }
}
