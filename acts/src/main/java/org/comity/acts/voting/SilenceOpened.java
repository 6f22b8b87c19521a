package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// A silence procedure is opened: what is put stands adopted at the deadline unless the silence is broken before.
///
/// @param deadline an instant with its offset or zone, such as `2031-05-01T17:00+01:00`
/// @param frozen left out by whoever proposes it
public record SilenceOpened(VoteId vote, Put question, String deadline, Optional<Frozen> frozen) implements Opening {
    public SilenceOpened {
        Form.text("the deadline of a silence procedure", deadline);
    }

    @Override
    public SilenceOpened with(Frozen electorate) {
        return new SilenceOpened(vote, question, deadline, Optional.of(electorate));
    }
}
