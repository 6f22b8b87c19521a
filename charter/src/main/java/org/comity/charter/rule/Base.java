package org.comity.charter.rule;

/// The whole of which a share is taken: the denominator.
public enum Base {
    /// Members without those that abstain; who keeps silent or is absent stays in. It stands first, because it begins
    /// with the words of the next.
    MEMBERS_NOT_ABSTAINING("members not abstaining"),
    /// Every seat with a vote, also those barred from voting for now.
    MEMBERS("members"),
    /// Members without those that are not entitled or recused.
    ENTITLED("entitled"),
    /// Seats that are present in any way.
    PRESENT("present"),
    /// In favour and against.
    PRESENT_AND_VOTING("present and voting"),
    /// In favour, against and abstaining.
    CAST("cast"),
    /// Entitled seats that are present.
    PARTICIPATING("participating");

    private final String words;

    Base(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether how a seat votes decides whether it belongs to the base, and not only whether it is there.
    public boolean dependsOnVotes() {
        return switch (this) {
            case MEMBERS, ENTITLED, PRESENT, PARTICIPATING -> false;
            case MEMBERS_NOT_ABSTAINING, PRESENT_AND_VOTING, CAST -> true;
        };
    }
}
