package org.comity.acts.voting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.document.Subject;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// A question as it is put to an organ.
///
/// @param organ the organ's id within the organisation
/// @param matter by whose rule it is decided
/// @param subject the text or amendment that is voted on
/// @param ruling the number of the act with the ruling that is appealed; adopting overturns it
/// @param motion the id or the words of the motion that is voted on
/// @param asks the question in words
/// @param named members whom the question names, for rules that speak of them
/// @param seating who fills seats that charter and facts leave unnamed
public record Put(
        String organ,
        String matter,
        Optional<Subject> subject,
        OptionalLong ruling,
        Optional<String> motion,
        Optional<String> asks,
        Optional<SessionId> session,
        Optional<ItemId> item,
        List<String> named,
        List<Seated> seating) {
    /// @param group the kind of seat, as the charter calls it
    /// @param seats their ids, none twice
    public record Seated(String group, List<String> seats) {
        public Seated {
            Form.text("a kind of seat", group);
            seats = Form.distinct("the seats of " + group, seats);
        }
    }

    public Put {
        Form.text("the organ of a vote", organ);
        Form.text("the matter of a vote", matter);
        motion.ifPresent(text -> Form.text("the motion that is voted on", text));
        asks.ifPresent(text -> Form.text("the question that is put", text));
        ruling.ifPresent(number -> Form.number("the number of a ruling", number, 1));
        named = named.isEmpty() ? List.of() : Form.distinct("the members that a question names", named);
        seating = List.copyOf(seating);
    }

    /// A question in words.
    public static Put asking(String organ, String matter, String asks) {
        return new Put(
                organ,
                matter,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of(asks),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// The same question about a text or an amendment.
    public Put about(Subject text) {
        return new Put(organ, matter, Optional.of(text), ruling, motion, asks, session, item, named, seating);
    }

    /// The same question about a ruling.
    public Put appealing(long number) {
        return new Put(organ, matter, subject, OptionalLong.of(number), motion, asks, session, item, named, seating);
    }

    /// The same question in a session.
    public Put in(SessionId where) {
        return new Put(organ, matter, subject, ruling, motion, asks, Optional.of(where), item, named, seating);
    }
}
