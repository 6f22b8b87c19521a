package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;

/// How a decision stands on a day.
///
/// @param told what is known of the decision itself
/// @param made whether it surely was made by then
/// @param next what is due next
/// @param lastStep the last step that was reported for that day or an earlier one
/// @param quietSince the last day on which anything can have been done about it, in days since 1970
/// @param ended how its follow-up ended, when it has by then
public record Progress(
        DecisionId decision,
        Telling told,
        Certainty made,
        Optional<Actor> owner,
        Optional<NextDate> next,
        Optional<When> review,
        Optional<Step> lastStep,
        long quietSince,
        Optional<End> ended) {}
