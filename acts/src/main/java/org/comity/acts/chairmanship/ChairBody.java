package org.comity.acts.chairmanship;

import java.util.List;
import java.util.Optional;
import org.comity.acts.CouncilBody;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.MembershipBody;

/// Who presides, beside what the rule of rotation gives: handover, acting chairs, decisions that set the
/// rotation aside. Terms of the past are told as facts ([org.comity.acts.membership.FactTold]).
public sealed interface ChairBody extends CouncilBody permits ChairDecided, Handover, ActingChair, ActingChairEnded {
    /// The organ within the organisation.
    String organ();

    /// What it rests on; empty where nothing is named.
    Optional<Basis> basis();

    static String topic(String organ) {
        return "chair/" + organ;
    }

    @Override
    default List<String> topics() {
        return List.of(topic(organ()), MembershipBody.FACTS);
    }
}
