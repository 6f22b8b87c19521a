package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;

/// Somebody who may says how far an undertaking has come. It stands beside what the acts and the day come to, and a
/// difference is shown.
///
/// @param progress as declared; whether there is a mandate, or anything yet, never is
/// @param stage at which it is, where it is under way
public record ProgressDeclared(Undertaking of, Progress progress, Optional<String> stage) implements ProgrammeBody {
    public ProgressDeclared {
        if (progress == Progress.WITHOUT_MANDATE || progress == Progress.NOT_YET) {
            throw new IllegalArgumentException("'" + progress.words() + "' follows from the acts; nobody declares it");
        }
        stage.ifPresent(id -> Form.id("the id of a stage", id));
    }
}
