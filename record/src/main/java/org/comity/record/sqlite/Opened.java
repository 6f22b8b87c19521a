package org.comity.record.sqlite;

import org.comity.charter.Refused;

/// What came of opening something: the thing, or why not.
public sealed interface Opened<T> {
    record Ready<T>(T it) implements Opened<T> {}

    record NotOpened<T>(Refused refused) implements Opened<T> {}

    /// For whoever cannot go on without.
    default T orThrow() {
        return switch (this) {
            case Ready<T>(T it) -> it;
            case NotOpened<T>(Refused refused) ->
                throw new IllegalStateException(refused.code() + " " + refused.because() + ". " + refused.remedy());
        };
    }
}
