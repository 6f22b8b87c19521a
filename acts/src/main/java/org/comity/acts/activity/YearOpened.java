package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.YearId;
import org.comity.acts.membership.Basis;

/// A member has the chairmanship of an organ for a year. Who presides on a day is for the
/// chairmanship to say; this names the year, so that what was done in it can be counted.
///
/// @param organ within its organisation
/// @param holder code of the member
/// @param from its first day
/// @param until the day on which the next begins; not part of it
public record YearOpened(YearId year, String organ, String holder, When from, When until, Optional<Basis> basis)
        implements ActivityBody {
    public YearOpened {
        Form.id("the id of an organ", organ);
        Form.text("the code of a member", holder);
        if (new Span(from, Optional.of(until)).isBackwards()) {
            throw new IllegalArgumentException("year " + year + " ends on " + until + ", before it begins on " + from);
        }
    }

    @Override
    public List<String> topics() {
        return List.of(ActivityBody.topic(year), "chair/" + organ);
    }
}
