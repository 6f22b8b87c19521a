package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;

/// The names by which the record knows what acts about documents are about.
final class Topics {
    private Topics() {}

    static String document(DocumentId document) {
        return "document/" + document;
    }

    /// A document, and the session in which something is done with it.
    static List<String> in(Optional<SessionId> session, DocumentId document) {
        return session.map(each -> List.of(document(document), "session/" + each))
                .orElseGet(() -> List.of(document(document)));
    }

    /// A document, and that by which it is decided about.
    static List<String> by(Optional<Means> means, DocumentId document) {
        List<String> topics = new ArrayList<>(List.of(document(document)));
        means.flatMap(Topics::of).ifPresent(topics::add);
        return topics;
    }

    private static Optional<String> of(Means means) {
        return switch (means) {
            case Means.Vote vote -> Optional.of("vote/" + vote.vote());
            case Means.Decision decision -> Optional.of("decision/" + decision.decision());
            case Means.Consensus consensus -> consensus.session().map(session -> "session/" + session);
        };
    }
}
