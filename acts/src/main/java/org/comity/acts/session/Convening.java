package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;
import org.comity.charter.facts.SessionRow;

/// An organ is called together. When it takes effect is when the notice was given.
///
/// @param organ the organ's id within its organisation
/// @param title what the session is called, where it has a name
/// @param place the city, where it is known
/// @param host the member on whose territory it is held
/// @param from when it is to begin
/// @param until when it is to be over
/// @param type regular or extraordinary, where it is known
/// @param doors whether its meetings are open; empty where nobody says
/// @param requestedBy members that asked for it; none twice
public record Convening(
        SessionId session,
        String organ,
        Optional<String> title,
        Optional<String> place,
        Optional<String> host,
        When from,
        Optional<When> until,
        Optional<SessionRow.Kind> type,
        Optional<Doors> doors,
        List<String> requestedBy)
        implements CourseBody {
    public Convening {
        Form.text("the id of an organ", organ);
        title.ifPresent(said -> Form.text("the title of a session", said));
        place.ifPresent(said -> Form.text("the place of a session", said));
        host.ifPresent(said -> Form.text("the host of a session", said));
        requestedBy = requestedBy.isEmpty() ? List.of() : Form.distinct("those who ask for a session", requestedBy);
        if (new Span(from, until).isBackwards()) {
            throw new IllegalArgumentException(
                    "session " + session + " ends at " + until.orElseThrow() + ", before it begins at " + from);
        }
    }
}
