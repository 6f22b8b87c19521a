package org.comity.charter.vote;

import org.comity.charter.Names;
import org.comity.charter.facts.Grounds;

/// A place on the roll.
///
/// @param id the member's id, or `kind-n` for a seat whose holder is not known by name
/// @param kind the kind of seat
/// @param because why it may not vote, as a clause, or empty
/// @param certainty whether it is certain that the seat is on the roll that day
/// @param grounds what the seat rests on
public record Seat(
        String id, Names names, String kind, Right right, String because, Certainty certainty, Grounds grounds) {
    /// What the seat may do.
    public enum Right {
        VOTES,
        /// A member that may not vote for now; it stays in *members*.
        BARRED,
        /// A member that may not vote and is in no denominator.
        LEFT_OUT,
        /// Attends and speaks, and counts in nothing.
        NO_VOTE
    }

    /// How sure the seat is.
    public enum Certainty {
        CERTAIN,
        /// The dates of its source are not precise enough to tell.
        UNCERTAIN,
        /// The seat exists; the facts do not say who holds it.
        UNNAMED
    }

    /// The same seat without its vote.
    Seat barred(Right instead, String why) {
        return new Seat(id, names, kind, instead, why, certainty, grounds);
    }

    /// Whether it is in the denominators.
    public boolean counts() {
        return right == Right.VOTES || right == Right.BARRED;
    }
}
