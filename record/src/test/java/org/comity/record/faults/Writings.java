package org.comity.record.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.statement.Statement;
import org.comity.record.Journal.Proposal;

/// What writers write: the n-th proposal of a writer is always the same, so that it can be sent again.
final class Writings {
    static final String ORGANISATION = "union";

    private Writings() {}

    /// Every seventh proposal is a batch of three acts.
    static int count(int n) {
        return n % 7 == 3 ? 3 : 1;
    }

    static String requestId(int writer, int n, int part) {
        return "w" + writer + "-" + n + "-" + part;
    }

    static Proposal proposal(int writer, int n) {
        List<Draft> drafts = new ArrayList<>();
        for (int part = 0; part < count(n); part++) {
            // Every fifth proposal has a text that is kept apart, the others differ in length.
            String says = "Act " + n + " of writer " + writer + ". " + "It goes on. ".repeat((n * 31 + writer) % 40);
            drafts.add(
                    draft(requestId(writer, n, part), n % 5 == 0 ? new Content.Private(says) : new Content.Open(says)));
        }
        return Proposal.of(ORGANISATION, drafts);
    }

    static Draft draft(String requestId, Content says) {
        return new Draft(
                ORGANISATION,
                Optional.empty(),
                When.of("2024-11-28"),
                new Actor.Outsider("an observer"),
                "registry",
                Standing.STATEMENT,
                new Statement("at a meeting", says, "en", List.of()),
                List.of(),
                List.of(),
                new Audience.Everybody(),
                requestId,
                List.of());
    }
}
