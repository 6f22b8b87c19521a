package org.comity.acts.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;

/// An organ decided something, in the past or as somebody outside tells: no vote or silence of this record shows it.
/// It was made when the act took effect.
///
/// @param organ the organ's id within its organisation
/// @param titles in one language or several; at least one, none twice
/// @param symbol under which it was issued
/// @param session at which it was made
/// @param document whose text it adopted
public record DecisionTold(
        DecisionId decision,
        String organ,
        List<Title> titles,
        Optional<String> symbol,
        Optional<SessionId> session,
        Optional<DocumentId> document)
        implements FollowUpBody {
    public DecisionTold {
        Form.id("the id of an organ", organ);
        titles = Form.distinct("the list of titles", titles);
        symbol.ifPresent(text -> Form.text("a symbol", text));
    }

    /// A title as it was given.
    ///
    /// @param language a BCP 47 tag
    public record Title(String language, String text) {
        public Title {
            Form.text("the language of a title", language);
            Form.text("a title", text);
        }
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(FollowUpBody.topic(decision)));
        session.ifPresent(id -> topics.add("session/" + id));
        document.ifPresent(id -> topics.add("document/" + id));
        return topics;
    }
}
