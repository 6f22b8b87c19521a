package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.YearId;

/// A year of chairmanship, by what has taken effect by a day.
///
/// @param holder code of the member
/// @param act the number of the act that opens it
/// @param priorities as they were told last
/// @param told the number of the act that tells them
public record Year(
        YearId year,
        String organ,
        String holder,
        When from,
        When until,
        long act,
        List<String> priorities,
        Optional<Long> told,
        List<Report> reports) {
    public Year {
        priorities = List.copyOf(priorities);
        reports = List.copyOf(reports);
    }

    /// @param act the number of the act that reports
    public record Report(
            When when,
            Actor by,
            Optional<DocumentId> document,
            Optional<SessionId> session,
            Optional<Content> says,
            long act) {}

    /// From its first day until the next year begins.
    public Span span() {
        return new Span(from, Optional.of(until));
    }
}
