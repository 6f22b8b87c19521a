package org.comity.cli.record;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.assistance.Quantity;

/// A pledge of money as a file has it, with what became of it.
///
/// @param key of it in its file; none twice
/// @param from who pledges
/// @param what it is for, in the words of the file
/// @param says more of it; or empty
/// @param quantity what is pledged
/// @param worth what it is booked at in another currency
/// @param when it was pledged, as far as the file says
/// @param steps in the order of the file
/// @param line of the file
record PledgeRow(
        String key,
        String from,
        String what,
        String says,
        Quantity quantity,
        Optional<Quantity> worth,
        When when,
        List<Step> steps,
        long line) {
    /// What became of it.
    enum Kind {
        COMMITTED,
        RECEIVED,
        WRITTEN_OFF
    }

    record Step(Kind kind, When when, Quantity quantity, Optional<Quantity> worth, String says) {}
}
