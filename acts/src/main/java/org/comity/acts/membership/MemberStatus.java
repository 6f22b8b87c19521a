package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Waiver;

/// What a member is in law on a day, by which acts, and beside that what somebody claims it is.
///
/// @param inLaw what it is in law; where dates are not precise enough, what it is if the latest has begun
/// @param certain whether that is certain on the day
/// @param rows memberships that hold or may hold on the day
/// @param acts the numbers of the acts that this rests on
/// @param suspensions every one that was asked for or decided, whatever became of it
/// @param withdrawals every notice that was given
/// @param bars what bars it from voting or sitting on the day, or may
/// @param waivers what lifts that on the day, or may
/// @param claimed what is claimed of its status, on any day
/// @param undated the numbers of steps of which nobody knows the day: nothing follows from them
public record MemberStatus(
        String member,
        LocalDate on,
        StatusInLaw inLaw,
        Certainty certain,
        List<Membership> rows,
        List<Long> acts,
        List<SuspensionDates> suspensions,
        List<WithdrawalDates> withdrawals,
        List<Restriction> bars,
        List<Waiver> waivers,
        List<Claimed> claimed,
        List<Long> undated) {
    /// The three dates of a suspension, and when it ended.
    ///
    /// @param organ whose seat alone is meant; empty for all
    /// @param effective empty while nobody decided it
    /// @param until when it ended or will, if that is known
    /// @param acts the numbers of the acts that say so
    public record SuspensionDates(
            Scope scope,
            Optional<String> organ,
            Optional<When> requested,
            Optional<When> decided,
            Optional<When> effective,
            Optional<When> until,
            List<Long> acts) {}

    /// The three dates of a withdrawal: notice, the end of the notice period, and effect.
    ///
    /// @param leaves when the notice runs out; empty where nobody knows
    /// @param left the day on which it was a member no more, by the notice or by an act; empty while it is one
    /// @param takenBack when the notice was taken back
    /// @param acts the numbers of the acts that say so
    public record WithdrawalDates(
            When notified,
            Optional<CalendarDate> leaves,
            Optional<CalendarDate> left,
            Optional<When> takenBack,
            List<Long> acts) {}

    public MemberStatus {
        rows = List.copyOf(rows);
        acts = List.copyOf(acts);
        suspensions = List.copyOf(suspensions);
        withdrawals = List.copyOf(withdrawals);
        bars = List.copyOf(bars);
        waivers = List.copyOf(waivers);
        claimed = List.copyOf(claimed);
        undated = List.copyOf(undated);
    }

    /// Claims that are, or may be, of the day that was asked for.
    public List<Claimed> claimedOnTheDay() {
        return claimed.stream().filter(each -> each.covers() != Certainty.NO).toList();
    }
}
