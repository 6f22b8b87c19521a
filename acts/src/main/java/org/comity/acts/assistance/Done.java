package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// An act of this field with its body.
public record Done<B extends AssistanceBody>(Act act, B body) {
    static <B extends AssistanceBody> Optional<Done<B>> of(Act act, Class<B> kind) {
        return kind.isInstance(act.body()) ? Optional.of(new Done<>(act, kind.cast(act.body()))) : Optional.empty();
    }

    /// When it happened.
    public When when() {
        return act.draft().effective();
    }

    public long number() {
        return act.number();
    }

    /// Whether somebody outside tells it.
    public boolean isTold() {
        return act.draft().standing() == Standing.REPORT;
    }
}
