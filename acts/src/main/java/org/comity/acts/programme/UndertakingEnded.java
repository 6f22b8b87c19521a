package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// An undertaking is over, from the day on which this takes effect.
///
/// @param how completed, or discontinued
/// @param because why, or what came of it
public record UndertakingEnded(Undertaking of, Progress how, Optional<String> because, Optional<Basis> basis)
        implements ProgrammeBody {
    public UndertakingEnded {
        if (!how.isEnd()) {
            throw new IllegalArgumentException(
                    "an undertaking ends as completed or discontinued, not as " + how.words());
        }
        because.ifPresent(text -> Form.text("why an undertaking ended", text));
    }
}
