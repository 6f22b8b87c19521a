package org.comity.acts.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Undertaking;

/// Something was held or is to be held, on the day on which this takes effect: an exercise, a meeting, consultations.
///
/// @param area of cooperation that the statutes name, by the id that the charter or this record gives it
/// @param organ whose activity it is, within its organisation
/// @param year of chairmanship to which it is said to belong; without one its day tells
/// @param of programme or project to which it belongs
/// @param until its last day, where it lasted for more than one
/// @param participants codes of members; none twice, and not listed is not absent
public record ActivityHeld(
        ActivityId activity,
        List<Title> titles,
        Optional<String> area,
        Optional<String> organ,
        Optional<YearId> year,
        Optional<Undertaking> of,
        Optional<String> place,
        Optional<When> until,
        List<String> participants)
        implements ActivityBody {
    public ActivityHeld {
        titles = Form.distinct("the list of titles", titles);
        area.ifPresent(id -> Form.id("the id of an area", id));
        organ.ifPresent(id -> Form.id("the id of an organ", id));
        place.ifPresent(text -> Form.text("a place", text));
        participants = participants.isEmpty() ? List.of() : Form.distinct("the list of participants", participants);
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(ActivityBody.topic(activity)));
        year.ifPresent(id -> topics.add(ActivityBody.topic(id)));
        of.ifPresent(undertaking -> topics.add(undertaking.topic()));
        return topics;
    }
}
