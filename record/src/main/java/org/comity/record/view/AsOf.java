package org.comity.record.view;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.When;

/// What a question is about in time: a day in the world, what was known, what was recorded.
///
/// @param day in the world
/// @param known only what was known by the end of this; empty means whatever is known
/// @param recordedBy only what was entered by then
public record AsOf(LocalDate day, Optional<When> known, RecordedBy recordedBy) {
    /// On a day, with all that the record holds.
    public static AsOf on(LocalDate day) {
        return new AsOf(day, Optional.empty(), new RecordedBy.Now());
    }

    public AsOf knownAt(When time) {
        return new AsOf(day, Optional.of(time), recordedBy);
    }

    public AsOf recordedBy(RecordedBy limit) {
        return new AsOf(day, known, limit);
    }

    /// Whether an act was recorded and known by then.
    public boolean sees(Act act) {
        boolean recorded = switch (recordedBy) {
            case RecordedBy.Now _ -> true;
            case RecordedBy.Number(long last) -> act.number() <= last;
            case RecordedBy.Time(When time) -> Times.micros(act.recorded()) <= Times.lastMicro(time);
        };
        return recorded && Times.known(act) <= Reckoning.knownLimit(this);
    }

    /// Up to where in the record.
    public sealed interface RecordedBy {
        /// All that is there.
        record Now() implements RecordedBy {}

        /// @param last number of an act, included
        record Number(long last) implements RecordedBy {}

        /// @param time whose end is included
        record Time(When time) implements RecordedBy {}
    }
}
