package org.comity.charter.vote;

/// Which way a tied vote falls: by the vote of whoever presides, or by lot.
public enum TieBreak {
    IN_FAVOUR("in favour"),
    AGAINST("against");

    private final String words;

    TieBreak(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
