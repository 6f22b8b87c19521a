package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.List;

/// What can still come out of a vote in which some seats have not taken a position.
///
/// @param outcome what every completion leads to; *open* when they differ, *depends* when a listed assumption gives
///     different answers when true and when false
/// @param needed in one sentence what is still needed, or why nothing can change any more
/// @param pivotal the seats to come whose position can decide, most often first; none when nothing is open
/// @param counting whether the seats that can decide were counted
/// @param toCome how many seats have no position yet
/// @param reasons what each test had and needed, if nobody else came
/// @param assumptions what the forecast takes for granted
/// @param possible what the forecast can be under the assumptions that it hangs on
public record Forecast(
        Verdict outcome,
        String needed,
        List<Pivot> pivotal,
        Counting counting,
        int toCome,
        List<Reason> reasons,
        List<Assumption> assumptions,
        List<Verdict> possible) {
    public Forecast {
        pivotal = List.copyOf(pivotal);
        reasons = List.copyOf(reasons);
        assumptions = List.copyOf(assumptions);
        possible = List.copyOf(possible);
    }

    /// How often a seat decides what comes out.
    ///
    /// @param seat the seat's id, or where nobody says which seats are open the group that it is in
    /// @param seats how many such seats there are
    /// @param completions in how many completions of the other open seats its position decides what comes out
    /// @param of how many completions of the other open seats there are
    public record Pivot(String seat, int seats, BigInteger completions, BigInteger of) {}

    /// Whether every completion was counted.
    public enum Counting {
        EXACT,
        /// There are too many seats that the rule tells apart; the outcome is exact all the same.
        TOO_MANY
    }
}
