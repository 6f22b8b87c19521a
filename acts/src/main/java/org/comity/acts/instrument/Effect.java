package org.comity.acts.instrument;

import java.util.OptionalLong;
import org.comity.acts.ids.InstrumentId;

/// What an instrument does to another, for its own parties and from when it is in force for them.
public sealed interface Effect {
    InstrumentId instrument();

    /// It changes the text.
    record Amends(InstrumentId instrument) implements Effect {}

    /// The other goes on after it would have ended.
    ///
    /// @param months counted from when it would have ended; empty means without end
    /// @param renews for how many months it is renewed each time that it would end again
    record Prolongs(InstrumentId instrument, OptionalLong months, OptionalLong renews) implements Effect {
        public Prolongs {
            Months.positive("how long an instrument is prolonged", months);
            Months.positive("how long an instrument is renewed", renews);
            if (renews.isPresent() && months.isEmpty()) {
                throw new IllegalArgumentException("it is renewed, and nothing says for how long it is prolonged");
            }
        }
    }

    /// It takes its place.
    record Replaces(InstrumentId instrument) implements Effect {}

    /// It ends it.
    record Terminates(InstrumentId instrument) implements Effect {}
}
