package org.comity.acts;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;

/// An act as it is proposed: everything but the number and the time of recording, which only the
/// journal gives.
///
/// A draft can be of a length or a kind that no act can have: [Checks] tells.
///
/// @param organisation the organisation's id
/// @param known when whoever enters it came to know of it, such as the day a source was published;
///     empty means when it is recorded. Never later than that.
/// @param effective when it takes effect in the world, past or future
/// @param by who acted in the world
/// @param enteredBy who typed it: a name within the secretariat, not a personal name; empty where it is
///     not public
/// @param standing what kind of weight it has
/// @param body what was done
/// @param sources where it was taken from
/// @param relates earlier acts that it corrects, retracts, supersedes or follows
/// @param audience who may read it
/// @param requestId makes retries one act; not empty, at most 200 characters
/// @param signatures of seats, over everything else in here
public record Draft(
        String organisation,
        Optional<When> known,
        When effective,
        Actor by,
        String enteredBy,
        Standing standing,
        Body body,
        List<Source> sources,
        List<Relation> relates,
        Audience audience,
        String requestId,
        List<SeatSignature> signatures) {
    public Draft {
        Form.text("the id of an organisation", organisation);
        sources = List.copyOf(sources);
        relates = List.copyOf(relates);
        signatures = List.copyOf(signatures);
    }
}
