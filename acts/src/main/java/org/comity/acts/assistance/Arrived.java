package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;

/// A unit is there.
public record Arrived(ResponseId response, UnitId unit, Optional<String> place, Optional<Content> says)
        implements FieldBody {
    public Arrived {
        place.ifPresent(text -> Form.text("a place", text));
    }
}
