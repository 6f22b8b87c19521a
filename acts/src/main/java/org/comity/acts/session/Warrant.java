package org.comity.acts.session;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.VoteId;

/// What an act of an organ rests on.
public sealed interface Warrant {
    /// The chair put it to the meeting, and nobody objected.
    record Consensus() implements Warrant {}

    /// A vote of this record.
    record Vote(VoteId vote) implements Warrant {}

    /// A decision of this record.
    record Decision(DecisionId decision) implements Warrant {}

    /// A vote that was only counted, by hands or by lights. Those present who did not vote are not in it.
    record Count(long inFavour, long against, long abstaining) implements Warrant {
        public Count {
            Form.number("a count in favour", inFavour, 0);
            Form.number("a count against", against, 0);
            Form.number("a count of abstentions", abstaining, 0);
        }
    }
}
