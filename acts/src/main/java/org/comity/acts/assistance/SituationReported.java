package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;

/// How things are.
public record SituationReported(ResponseId response, Content says, Optional<String> place) implements FieldBody {
    public SituationReported {
        place.ifPresent(text -> Form.text("a place", text));
    }
}
