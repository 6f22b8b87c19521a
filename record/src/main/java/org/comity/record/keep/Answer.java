package org.comity.record.keep;

import org.comity.charter.Refused;

/// What came of a piece of upkeep: the thing, or why not. When it was refused, nothing was written.
public sealed interface Answer<T> {
    record Done<T>(T it) implements Answer<T> {}

    record Not<T>(Refused refused) implements Answer<T> {}

    /// For whoever cannot go on without.
    default T orThrow() {
        return switch (this) {
            case Done<T>(T it) -> it;
            case Not<T>(Refused refused) ->
                throw new IllegalStateException(refused.code() + " " + refused.because() + ". " + refused.remedy());
        };
    }
}
