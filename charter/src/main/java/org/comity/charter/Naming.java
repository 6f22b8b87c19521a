package org.comity.charter;

/// Which members a question names, and what that means for them.
///
/// @param least how many it names at least
/// @param most how many it names at most
public record Naming(int least, int most, Recuses recuses) {
    /// A question that names nobody.
    public static final Naming NOBODY = exactly(0);

    /// Who has no vote.
    public enum Recuses {
        NOBODY,
        /// Whoever is named is recused, whatever position was given for it.
        THE_NAMED
    }

    public Naming {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("from " + least + " to " + most + " named members");
        }
        if (most == 0 && recuses == Recuses.THE_NAMED) {
            throw new IllegalArgumentException("nobody is named who could be recused");
        }
    }

    /// A question that names so many, of whom the rule speaks.
    public static Naming exactly(int number) {
        return new Naming(number, number, Recuses.NOBODY);
    }

    /// A question that names any number of members, none included.
    public static Naming any(Recuses recuses) {
        return new Naming(0, Integer.MAX_VALUE, recuses);
    }

    public boolean isNobody() {
        return most == 0;
    }

    public boolean fits(int named) {
        return named >= least && named <= most;
    }

    public boolean recusesTheNamed() {
        return recuses == Recuses.THE_NAMED;
    }

    /// How many, as the charter says it: `any`, or a number.
    public String number() {
        return most == Integer.MAX_VALUE ? "any" : Integer.toString(most);
    }
}
