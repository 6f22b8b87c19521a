package org.comity.acts;

import java.util.Optional;
import org.comity.acts.activity.ActivityBody;
import org.comity.acts.assistance.AssistanceBody;
import org.comity.acts.instrument.InstrumentBody;
import org.comity.acts.membership.Basis;
import org.comity.acts.office.OfficeBody;
import org.comity.acts.programme.ProgrammeBody;

/// What an organisation does beside deciding: treaties, help, programmes, activities. These fields stand on those of a
/// council, and none of those looks at them.
public sealed interface WorkBody extends CouncilBody
        permits InstrumentBody, AssistanceBody, ProgrammeBody, ActivityBody, OfficeBody {
    /// The vote, decision or article on which it rests; empty where it names none.
    default Optional<Basis> basis() {
        return Optional.empty();
    }
}
