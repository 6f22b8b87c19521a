package org.comity.acts.audience;

import java.util.List;
import java.util.stream.Stream;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;

/// Acts that not everybody could read may be read by everybody, from the day on which this takes effect. It covers
/// acts that were recorded before it, and no later ones. The bytes that a leaf withholds are let out by a release.
///
/// @param what is published; at least one, none twice
public record Published(List<What> what) implements AudienceBody {
    public Published {
        what = Form.distinct("the list of what is published", what);
    }

    /// Some acts.
    public sealed interface What {
        /// All acts about a session.
        record Session(SessionId session) implements What {}

        /// All acts about an item of a session's agenda.
        record Item(SessionId session, ItemId item) implements What {}

        /// All acts about a document.
        record Document(DocumentId document) implements What {}

        /// All acts about a vote. The positions of a secret one stay unread.
        record Vote(VoteId vote) implements What {}

        /// One act.
        ///
        /// @param number its number
        record Act(long number) implements What {
            public Act {
                Form.number("the number of an act", number, 1);
            }
        }
    }

    @Override
    public List<String> topics() {
        return what.stream().flatMap(Published::topics).distinct().toList();
    }

    private static Stream<String> topics(What what) {
        return switch (what) {
            case What.Session(SessionId session) -> Stream.of("session/" + session);
            case What.Item(SessionId session, ItemId item) -> Stream.of("item/" + session + "/" + item);
            case What.Document(DocumentId document) -> Stream.of("document/" + document);
            case What.Vote(VoteId vote) -> Stream.of("vote/" + vote);
            case What.Act(long number) -> Stream.of(topic(number));
        };
    }

    /// Under which an act is published by its number.
    static String topic(long number) {
        return "act/" + number;
    }
}
