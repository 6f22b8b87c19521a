package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.YearId;

/// The holder of a chairmanship reported on its year.
///
/// @param document that holds the report
/// @param session to which it was given
/// @param says what it says, in our own words
public record YearReported(
        YearId year, Optional<DocumentId> document, Optional<SessionId> session, Optional<Content> says)
        implements ActivityBody {
    public YearReported {
        if (document.isEmpty() && session.isEmpty() && says.isEmpty()) {
            throw new IllegalArgumentException(
                    "a report on year " + year + " names a document, a session or what it says");
        }
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(year));
    }
}
