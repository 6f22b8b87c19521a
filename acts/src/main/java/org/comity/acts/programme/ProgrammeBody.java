package org.comity.acts.programme;

import java.util.List;
import org.comity.acts.WorkBody;

/// Programmes and projects: on what they rest, who does what by when, and what came of it.
public sealed interface ProgrammeBody extends WorkBody
        permits ProgrammeEstablished,
                ProjectPlanned,
                TitleAdded,
                StagesTold,
                CoordinatorNamed,
                ShareSet,
                MilestoneSet,
                MilestoneReached,
                MilestoneDropped,
                ResultReported,
                ProgressDeclared,
                UndertakingEnded,
                ConsortiumProposed,
                ParticipationStepped,
                ParticipationEnded {
    /// What it is about.
    Undertaking of();

    @Override
    default List<String> topics() {
        return List.of(of().topic());
    }
}
