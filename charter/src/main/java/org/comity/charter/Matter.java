package org.comity.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.charter.facts.Period;

/// A kind of question that an organ decides, with its rule for each time.
///
/// @param purpose what it is for, where an organisation needs it to mend itself
public record Matter(String id, Names names, Optional<Purpose> purpose, List<Provision> provisions) {
    public Matter {
        provisions = List.copyOf(provisions);
    }

    /// The provision in force on a day.
    public Optional<Provision> on(LocalDate day) {
        for (Provision provision : provisions) {
            if (provision.period().covers(day) == Period.Cover.YES) {
                return Optional.of(provision);
            }
        }
        return Optional.empty();
    }
}
