package org.comity.acts.voting;

/// How positions are taken.
public enum Manner {
    SHOW_OF_HANDS("by show of hands"),
    /// Each seat is called and answers.
    ROLL_CALL("by roll call"),
    /// By machine or in writing, each seat on record.
    RECORDED("recorded"),
    /// Only counts are known.
    SECRET("by secret ballot"),
    /// Nobody is called; whoever objects says so.
    CONSENSUS("by consensus"),
    /// Among those who take part, while the others do not object.
    LIMITED_FORMAT("in a limited format");

    private final String words;

    Manner(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
