package org.comity.acts.membership;

import org.comity.charter.facts.Restriction;

/// What is withheld from a member that is suspended.
public enum Scope {
    /// All of its membership.
    MEMBERSHIP,
    /// Its vote.
    VOTING,
    /// Its seat.
    SITTING;

    /// Whether a restriction takes just this.
    boolean isOf(Restriction.Bars bars) {
        return switch (this) {
            case MEMBERSHIP -> false;
            case VOTING -> bars == Restriction.Bars.VOTING;
            case SITTING -> bars == Restriction.Bars.SITTING;
        };
    }

    Restriction.Bars bars() {
        return switch (this) {
            case MEMBERSHIP, SITTING -> Restriction.Bars.SITTING;
            case VOTING -> Restriction.Bars.VOTING;
        };
    }

    public String words() {
        return switch (this) {
            case MEMBERSHIP -> "membership";
            case VOTING -> "vote";
            case SITTING -> "seat";
        };
    }
}
