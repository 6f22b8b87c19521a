package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.VoteId;

/// One thing that an act says about a document.
sealed interface Event {
    long number();

    When effective();

    DocumentId document();

    /// @param follows the numbers of earlier acts of which it comes
    record Done(long number, When effective, List<Long> follows, DocumentBody body) implements Event {
        static Done of(Act act, DocumentBody body) {
            return new Done(
                    act.number(),
                    act.draft().effective(),
                    act.relates().stream()
                            .filter(relation -> relation.as() == Relation.As.FOLLOWS)
                            .map(Relation::number)
                            .toList(),
                    body);
        }

        @Override
        public DocumentId document() {
            return body.document();
        }
    }

    /// A vote about it was opened, or its outcome declared.
    ///
    /// @param result empty when it was opened
    record Voted(long number, When effective, VoteId vote, Subject subject, Optional<Result> result) implements Event {
        @Override
        public DocumentId document() {
            return subject.document();
        }
    }
}
