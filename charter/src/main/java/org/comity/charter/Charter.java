package org.comity.charter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Instrument;

/// The rules of one organisation: its organs, who sits in them and how each matter is decided.
///
/// @param organisation the organisation's id
/// @param ids how members are identified
/// @param known since when all that the file says could be known, where it says so; decides nothing
/// @param texts the texts that articles are cited from, by the key that citations begin with
/// @param headquarters where the organisation has its seat, where the file says so
/// @param organs in the order of the file
/// @param instruments treaties and amendments of which it says when they come into force
public record Charter(
        String organisation,
        Names names,
        Ids ids,
        Optional<CalendarDate> known,
        Map<String, Text> texts,
        Optional<Headquarters> headquarters,
        List<Organ> organs,
        List<Instrument> instruments) {
    /// How members are identified.
    public enum Ids {
        /// ISO 3166-1 alpha-3, and ISO 3166-3 for states that ended.
        ISO_3166_ALPHA_3,
        /// Ids of the organisation's own.
        OWN
    }

    public Charter {
        texts = Map.copyOf(texts);
        organs = List.copyOf(organs);
        instruments = List.copyOf(instruments);
    }

    /// An organ by its full id, `organisation/organ`.
    public Optional<Organ> organ(String id) {
        return organs.stream().filter(organ -> organ.id().equals(id)).findFirst();
    }

    /// An instrument by its id.
    public Optional<Instrument> instrument(String id) {
        return instruments.stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }
}
