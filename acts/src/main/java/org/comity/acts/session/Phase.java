package org.comity.acts.session;

/// How far a session is.
public enum Phase {
    CONVENED("convened"),
    OPEN("open"),
    SUSPENDED("suspended"),
    /// Between two meetings.
    ADJOURNED("adjourned"),
    CLOSED("closed"),
    CANCELLED("cancelled");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether a session can be in this phase right after another.
    public boolean mayFollow(Phase before) {
        return switch (this) {
            case CONVENED -> false;
            case OPEN -> before == CONVENED || before == SUSPENDED || before == ADJOURNED;
            case SUSPENDED -> before == OPEN;
            case ADJOURNED -> before == OPEN || before == SUSPENDED;
            case CLOSED -> before == OPEN || before == SUSPENDED || before == ADJOURNED;
            case CANCELLED -> before == CONVENED;
        };
    }

    /// Whether nothing comes after it.
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
