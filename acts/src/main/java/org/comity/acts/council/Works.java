package org.comity.acts.council;

import java.util.ArrayList;
import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Rules;
import org.comity.acts.WorkBody;
import org.comity.acts.activity.ActivityBody;
import org.comity.acts.activity.ActivityDecider;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.assistance.AssistanceBody;
import org.comity.acts.assistance.AssistanceDecider;
import org.comity.acts.assistance.AssistanceState;
import org.comity.acts.followup.Settled;
import org.comity.acts.instrument.InstrumentBody;
import org.comity.acts.instrument.InstrumentDecider;
import org.comity.acts.instrument.InstrumentState;
import org.comity.acts.office.OfficeBody;
import org.comity.acts.office.OfficeDecider;
import org.comity.acts.office.OfficeState;
import org.comity.acts.programme.ProgrammeBody;
import org.comity.acts.programme.ProgrammeDecider;
import org.comity.acts.programme.ProgrammeState;

/// What an organisation does beside deciding: the fields of work that stand on those of its council.
public record Works(
        InstrumentState instruments,
        AssistanceState responses,
        ProgrammeState programmes,
        ActivityState activities,
        OfficeState offices) {
    static final Works EMPTY = new Works(
            InstrumentState.EMPTY, AssistanceState.EMPTY, ProgrammeState.EMPTY, ActivityState.EMPTY, OfficeState.EMPTY);

    Decided decide(Proposed proposed, WorkBody body, Settled council) {
        return switch (body) {
            case InstrumentBody each -> InstrumentDecider.decide(proposed, each, instruments, council);
            case AssistanceBody each -> AssistanceDecider.decide(proposed, each, responses, council);
            case ProgrammeBody each -> ProgrammeDecider.decide(proposed, each, programmes, council);
            case ActivityBody each -> ActivityDecider.decide(proposed, each, activities, programmes, council);
            case OfficeBody each -> OfficeDecider.decide(proposed, each, offices, council);
        };
    }

    Works evolve(Act act, WorkBody body, Rules rules) {
        return switch (body) {
            case InstrumentBody each ->
                new Works(instruments.evolve(act, each, rules), responses, programmes, activities, offices);
            case AssistanceBody each ->
                new Works(instruments, responses.evolve(act, each, rules), programmes, activities, offices);
            case ProgrammeBody each ->
                new Works(instruments, responses, programmes.evolve(act, each, rules), activities, offices);
            case ActivityBody each ->
                new Works(instruments, responses, programmes, activities.evolve(act, each, rules), offices);
            case OfficeBody each ->
                new Works(instruments, responses, programmes, activities, offices.evolve(act, each, rules));
        };
    }

    Works without(long number, Act because) {
        InstrumentState instrumentsLeft = instruments.without(number, because);
        AssistanceState responsesLeft = responses.without(number, because);
        ProgrammeState programmesLeft = programmes.without(number, because);
        ActivityState activitiesLeft = activities.without(number, because);
        OfficeState officesLeft = offices.without(number, because);
        boolean same = instrumentsLeft == instruments
                && responsesLeft == responses
                && programmesLeft == programmes
                && activitiesLeft == activities
                && officesLeft == offices;
        return same ? this : new Works(instrumentsLeft, responsesLeft, programmesLeft, activitiesLeft, officesLeft);
    }

    List<Conflict> conflicts(Rules rules, Settled council) {
        List<Conflict> all = new ArrayList<>(instruments.conflicts(rules, council.members()));
        all.addAll(responses.conflicts());
        all.addAll(programmes.conflicts());
        all.addAll(activities.conflicts());
        all.addAll(offices.conflicts());
        return all;
    }
}
