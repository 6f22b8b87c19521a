package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;

/// A unit is sent. That it is there is told by [Arrived]: until then it is on its way, for all that
/// is known.
///
/// @param from whose unit it is
/// @param quantity how much of the offer it brings; empty where no number is told
public record Deployed(
        ResponseId response,
        UnitId unit,
        Actor from,
        Optional<OfferId> offer,
        Help help,
        Optional<Quantity> quantity,
        Optional<String> task,
        Optional<String> place,
        Optional<Headcount> headcount,
        Optional<Content> says)
        implements FieldBody {
    public Deployed {
        task.ifPresent(text -> Form.text("a task", text));
        place.ifPresent(text -> Form.text("a place", text));
    }
}
