package org.comity.acts.membership;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Something that is worked out when it is first asked for; the same, whoever asks. Takes no part in whether
/// two states are equal, since it follows from the rest.
final class Lazily<T> {
    private final AtomicReference<Optional<T>> known = new AtomicReference<>(Optional.empty());
    private final Supplier<T> work;

    Lazily(Supplier<T> work) {
        this.work = work;
    }

    /// Two who ask at once may both work it out, and get equal answers.
    T get() {
        Optional<T> before = known.get();
        if (before.isPresent()) {
            return before.get();
        }
        T worked = work.get();
        known.set(Optional.of(worked));
        return worked;
    }
}
