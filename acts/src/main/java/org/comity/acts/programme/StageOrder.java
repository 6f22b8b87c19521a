package org.comity.acts.programme;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// Whether stages can follow each other as they are listed.
final class StageOrder {
    /// Who says in which stages something is done.
    enum By {
        THE_ORGANISATION,
        /// Somebody outside: then two may overlap, for sources do.
        A_SOURCE
    }

    private StageOrder() {}

    /// What is wrong with them, as a clause.
    ///
    /// @param by who puts them in order
    static Optional<String> wrong(List<Stage> stages, By by) {
        for (int i = 1; i < stages.size(); i++) {
            Stage before = stages.get(i - 1);
            Stage stage = stages.get(i);
            if (isBefore(stage.from(), before.from())) {
                return Optional.of("stage " + stage.stage() + " begins on "
                        + stage.from().orElseThrow() + ", before stage " + before.stage() + " of "
                        + before.from().orElseThrow() + ", which is listed first");
            }
            if (by == By.THE_ORGANISATION && isBefore(stage.from(), before.until())) {
                return Optional.of("stage " + stage.stage() + " begins on "
                        + stage.from().orElseThrow() + ", when stage " + before.stage() + " lasts until "
                        + before.until().orElseThrow());
            }
        }
        return Optional.empty();
    }

    private static boolean isBefore(Optional<When> one, Optional<When> other) {
        return one.isPresent() && other.isPresent() && one.get().before(other.get()) == Certainty.YES;
    }
}
