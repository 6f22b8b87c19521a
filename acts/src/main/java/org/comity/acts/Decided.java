package org.comity.acts;

import java.util.List;
import org.comity.charter.Refused;

/// What became of a proposed act.
public sealed interface Decided {
    /// It may be entered.
    ///
    /// @param draft as it is to be entered: with what was frozen or computed when it was decided
    /// @param consequences what follows and whoever proposed it should know, a sentence each; none is entered
    record Fit(Draft draft, List<String> consequences) implements Decided {
        public Fit {
            consequences = List.copyOf(consequences);
        }
    }

    /// It may not.
    record Unfit(Refused refused) implements Decided {}

    static Decided as(Proposed proposed, String... consequences) {
        return new Fit(proposed.draft(), List.of(consequences));
    }

    static Decided not(String code, String because, String article, String remedy) {
        return new Unfit(new Refused(code, because, article, remedy));
    }
}
