package org.comity.charter;

/// What becomes of a vote that is tied.
///
/// A vote is tied when the rule does not hold and would hold if each of its tests `more than 1/2 of … in favour` of
/// which exactly half was reached, half of something and not of nothing, were met.
public enum Tie {
    /// It adopts nothing.
    FAILS("fails"),
    /// Whoever presides casts the vote that decides.
    CHAIR_CASTS("chair casts"),
    /// The same question may be voted on once more, and is rejected if that vote is tied too.
    SECOND_VOTE("second vote"),
    /// Lots are drawn.
    LOTS("lots");

    private final String words;

    Tie(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
