package org.comity.acts.membership;

import static org.comity.acts.membership.StatusInLaw.ASSOCIATE;
import static org.comity.acts.membership.StatusInLaw.FULL;
import static org.comity.acts.membership.StatusInLaw.LEFT;
import static org.comity.acts.membership.StatusInLaw.OBSERVER;
import static org.comity.acts.membership.StatusInLaw.OUTSIDE;
import static org.comity.acts.membership.StatusInLaw.PARTNER;
import static org.comity.acts.membership.StatusInLaw.SUSPENDED;
import static org.comity.acts.membership.StatusInLaw.WITHDRAWING;

import java.util.Set;

/// Which step is possible from which status in law, as a table.
public enum Step {
    ACCESSION("accession", OUTSIDE, FULL, OBSERVER, PARTNER, ASSOCIATE, LEFT),
    SUSPENSION_REQUEST("request to suspend", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    /// Of a membership as a whole.
    SUSPENSION("suspension", FULL, OBSERVER, PARTNER, ASSOCIATE, WITHDRAWING),
    /// Of a vote or a seat alone.
    PARTIAL_SUSPENSION("suspension", FULL, OBSERVER, PARTNER, ASSOCIATE, WITHDRAWING),
    RESTORATION("restoration", SUSPENDED, LEFT),
    PARTIAL_RESTORATION("restoration", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    NOTICE("notice of withdrawal", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED),
    NOTICE_TAKEN_BACK("taking back of a notice", WITHDRAWING),
    WITHDRAWAL("withdrawal", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    LAPSE("lapse", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    EXCLUSION("exclusion", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    /// Of whoever has the place afterwards.
    SUCCESSION("succession", OUTSIDE, FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING, LEFT),
    ARREARS("arrears", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING),
    SETTLEMENT("settlement of arrears", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING, LEFT),
    WAIVER("waiver", FULL, OBSERVER, PARTNER, ASSOCIATE, SUSPENDED, WITHDRAWING);

    private final String noun;
    private final Set<StatusInLaw> from;

    Step(String noun, StatusInLaw... from) {
        this.noun = noun;
        this.from = Set.of(from);
    }

    /// Whether it is possible from a status.
    public boolean isPossibleFrom(StatusInLaw status) {
        return from.contains(status);
    }

    /// Whether a status is the one to which the step leads, so that taking it once more changes nothing.
    boolean isDoneIn(StatusInLaw status) {
        return switch (this) {
            case SUSPENSION -> status == SUSPENDED;
            case NOTICE -> status == WITHDRAWING;
            case WITHDRAWAL, LAPSE, EXCLUSION -> status == LEFT;
            case ACCESSION,
                    SUSPENSION_REQUEST,
                    PARTIAL_SUSPENSION,
                    RESTORATION,
                    PARTIAL_RESTORATION,
                    NOTICE_TAKEN_BACK,
                    SUCCESSION,
                    ARREARS,
                    SETTLEMENT,
                    WAIVER -> false;
        };
    }

    public String noun() {
        return noun;
    }

    /// As the subject of a sentence.
    String words(String member) {
        return "the " + noun + " of " + member;
    }

    /// The step that a body takes.
    public static Step of(MemberStep body) {
        return switch (body) {
            case Accession _ -> ACCESSION;
            case SuspensionRequested _ -> SUSPENSION_REQUEST;
            case Suspension each -> each.scope() == Scope.MEMBERSHIP ? SUSPENSION : PARTIAL_SUSPENSION;
            case Restoration each -> each.scope() == Scope.MEMBERSHIP ? RESTORATION : PARTIAL_RESTORATION;
            case WithdrawalNotified _ -> NOTICE;
            case WithdrawalTakenBack _ -> NOTICE_TAKEN_BACK;
            case Withdrawal _ -> WITHDRAWAL;
            case Lapse _ -> LAPSE;
            case Exclusion _ -> EXCLUSION;
            case SeatSuccession _ -> SUCCESSION;
            case ArrearsDeclared _ -> ARREARS;
            case ArrearsSettled _ -> SETTLEMENT;
            case WaiverGranted _ -> WAIVER;
        };
    }
}
