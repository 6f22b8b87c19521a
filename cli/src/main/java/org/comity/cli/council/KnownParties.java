package org.comity.cli.council;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.council.Council;
import org.comity.acts.instrument.InstrumentReading;
import org.comity.acts.instrument.PartyStatus;
import org.comity.acts.membership.CharterMembers;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Who can be asked about where instruments are: members, and parties of any instrument. A code that is mistyped would
/// seem to be bound by nothing.
final class KnownParties {
    private KnownParties() {}

    /// Why nobody of this code is known.
    ///
    /// @param option by which it was given
    static Optional<Refused> unknown(String option, String code, Council council, AskingOptions.Asked asked) {
        if (code == null) {
            return Optional.empty();
        }
        Set<String> known = new TreeSet<>(council.members().known());
        council.rules().taken().ifPresent(taken -> known.addAll(CharterMembers.of(taken.charter())));
        InstrumentReading reading = council.works().instruments().reading(council.rules(), council.members());
        council.works()
                .instruments()
                .known()
                .forEach(id -> reading.bound(id, asked.day()).stream()
                        .map(PartyStatus::party)
                        .forEach(known::add));
        if (known.isEmpty() || known.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(new Refused(
                "USAGE-1",
                option + " " + code + ": the record of " + asked.organisation() + " knows no such member or party",
                "",
                Closest.to(code.toUpperCase(Locale.ROOT), known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse(
                                known.size() > 40
                                        ? "codes are compared exactly"
                                        : "it knows " + String.join(", ", known))));
    }
}
