package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// Many positions at once, as the secretariat took them down.
///
/// @param positions those that seats take themselves; no seat twice
/// @param represented seats whose vote another casts
public record PositionsTaken(VoteId vote, List<Stand> positions, List<Represented> represented) implements OnVote {
    public PositionsTaken {
        positions = List.copyOf(positions);
        represented = List.copyOf(represented);
        if (positions.isEmpty() && represented.isEmpty()) {
            throw new IllegalArgumentException("no position is given");
        }
        Stand.each(positions, represented);
    }

    /// @param by the seat that casts the vote
    public record Represented(String seat, String by) {
        public Represented {
            Form.text("a represented seat", seat);
            Form.text("the seat that represents another", by);
        }
    }
}
