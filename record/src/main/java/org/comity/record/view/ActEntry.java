package org.comity.record.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Audience;
import org.comity.acts.Certainty;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// An act in a list: what can be told of it without reading it.
///
/// @param kind of the body, or empty when the entry cannot be read as an act
/// @param by a member's code, an organ, an office or a name; empty when it is withheld or cannot be
///     read
/// @param state whether it speaks on the day that was asked about, from when it takes effect
/// @param closings what closes it, as known and recorded by then
/// @param fits whether it took effect in the time asked for: YES, or UNCERTAIN when its date is not
///     precise enough
/// @param audience who may read it, as it was entered; empty when it cannot be read. Publishing is an act of its own.
public record ActEntry(
        long number,
        Instant recorded,
        When known,
        When effective,
        String kind,
        String by,
        Standing standing,
        Fact.Entry entry,
        Line.State state,
        List<Closing> closings,
        Certainty fits,
        Optional<Audience> audience) {
    public ActEntry {
        closings = List.copyOf(closings);
    }
}
