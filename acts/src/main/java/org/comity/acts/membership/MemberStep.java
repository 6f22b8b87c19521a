package org.comity.acts.membership;

import java.util.List;
import java.util.Optional;

/// A step in the life of one member. Which is possible from which status, [Step] says.
public sealed interface MemberStep extends MembershipBody
        permits Accession,
                SuspensionRequested,
                Suspension,
                Restoration,
                WithdrawalNotified,
                WithdrawalTakenBack,
                Withdrawal,
                Lapse,
                Exclusion,
                SeatSuccession,
                ArrearsDeclared,
                ArrearsSettled,
                WaiverGranted {
    /// The member's code.
    String member();

    /// What it rests on; empty where nothing is named.
    Optional<Basis> basis();

    /// The organ within the organisation whose seat alone it is about; empty for all.
    default Optional<String> organ() {
        return Optional.empty();
    }

    @Override
    default List<String> topics() {
        return List.of(MembershipBody.topic(member()), FACTS);
    }
}
