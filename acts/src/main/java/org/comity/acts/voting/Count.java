package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.charter.vote.Position;

/// How many stood in one position.
public record Count(Position position, long number) {
    public Count {
        Form.number("how many are " + position.words(), number, 0);
    }
}
