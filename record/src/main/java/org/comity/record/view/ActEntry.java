package org.comity.record.view;

import java.time.Instant;
import java.util.List;
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
        Certainty fits) {
    public ActEntry {
        closings = List.copyOf(closings);
    }
}
