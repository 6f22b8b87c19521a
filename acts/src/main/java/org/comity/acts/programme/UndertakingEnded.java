package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// An undertaking is over, from the day on which this takes effect.
///
/// @param how completed, or discontinued
/// @param because why, or what came of it
public record UndertakingEnded(Undertaking of, How how, Optional<String> because, Optional<Basis> basis)
        implements ProgrammeBody {
    public UndertakingEnded {
        because.ifPresent(text -> Form.text("why an undertaking ended", text));
    }

    public enum How {
        /// Carried out in full.
        COMPLETED,
        /// Nothing more is done about it.
        DISCONTINUED
    }
}
