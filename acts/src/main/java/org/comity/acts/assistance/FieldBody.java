package org.comity.acts.assistance;

/// What happens where the help is.
public sealed interface FieldBody extends AssistanceBody
        permits Deployed,
                Arrived,
                ContributionTold,
                HostForces,
                TotalTold,
                SituationReported,
                TaskCompleted,
                WithdrawalAnnounced,
                WithdrawalBegun,
                UnitWithdrawn,
                WithdrawalCompleted {}
