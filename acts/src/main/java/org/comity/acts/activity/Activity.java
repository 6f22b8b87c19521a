package org.comity.acts.activity;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Undertaking;

/// An activity as the newest act about it has it.
///
/// @param on its first day
/// @param until its last day, where that is another
/// @param act the number of that act
/// @param cancelled the number of the act that cancels it
public record Activity(
        ActivityId activity,
        List<Title> titles,
        Optional<String> area,
        Optional<String> organ,
        Optional<YearId> year,
        Optional<Undertaking> of,
        Optional<String> place,
        When on,
        Optional<When> until,
        List<String> participants,
        Certainty held,
        long act,
        Optional<Long> cancelled) {
    /// Whether it belongs to a year of chairmanship: it names it, or names none and its first day lies in it.
    ///
    /// @param lasts from when until when the year does; empty where no act says so
    Certainty isIn(YearId id, Optional<Span> lasts) {
        if (year.isPresent()) {
            return year.get().equals(id) ? Certainty.YES : Certainty.NO;
        }
        return lasts.map(span -> span.covers(on)).orElse(Certainty.NO);
    }
}
