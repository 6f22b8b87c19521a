package org.comity.bench.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Source;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;

/// Acts of the ordinary kind: a report from a dated source, of about 600 bytes, with one claim.
final class Acts {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private Acts() {}

    /// @param number tells acts apart
    /// @param subjects among how many subjects the claims are spread
    static Draft draft(String organisation, long number, int subjects) {
        LocalDate day = FIRST.plusDays(number % 9000);
        return new Draft(
                organisation,
                Optional.of(When.on(day.plusDays(3))),
                When.on(day),
                new Actor.Outsider("a depositary"),
                "registry",
                Standing.REPORT,
                new Statement(
                        "",
                        new Content.Open("the depositary reports act " + number + " under the instrument"),
                        "en",
                        List.of(new Statement.Claim(
                                "instrument/" + number % subjects,
                                "state " + number % 7,
                                Optional.of(When.on(day)),
                                Optional.empty()))),
                List.of(new Source(
                        "status table of the depositary",
                        "row " + number,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())),
                List.of(),
                new Audience.Everybody(),
                "bench-" + number,
                List.of());
    }
}
