package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;

/// Something came of an undertaking.
///
/// @param says what
public record ResultReported(Undertaking of, Content says, Optional<String> stage, Optional<String> milestone)
        implements ProgrammeBody {
    public ResultReported {
        stage.ifPresent(id -> Form.id("the id of a stage", id));
        milestone.ifPresent(id -> Form.id("the id of a milestone", id));
    }
}
