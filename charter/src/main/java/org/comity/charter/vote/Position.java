package org.comity.charter.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where a seat stands on a question. Thirteen values, never collapsed.
public enum Position {
    IN_FAVOUR("in favour"),
    AGAINST("against"),
    AGAINST_WITHOUT_REASONS("against without reasons"),
    ABSTAINING("abstaining"),
    PRESENT_AND_NOT_VOTING("present and not voting"),
    ABSENT("absent"),
    /// Another seat casts this one's vote; it stands where that one stands.
    REPRESENTED("represented"),
    OBJECTING("objecting"),
    /// Present, and says nothing against.
    SILENT("silent"),
    RECUSED("recused"),
    NOT_ENTITLED("not entitled"),
    NON_OBJECTION_IN_WRITING("non-objection in writing"),
    /// Nobody says where it stands; the outcome says whether that matters.
    UNKNOWN("unknown");

    private static final int AGAINST_ANY = bits(AGAINST, AGAINST_WITHOUT_REASONS, OBJECTING);
    private static final int VOTES = AGAINST_ANY | bits(IN_FAVOUR);
    private static final int CAST = VOTES | bits(ABSTAINING);
    private static final int PRESENT = CAST | bits(PRESENT_AND_NOT_VOTING, SILENT, RECUSED);

    private final String words;

    Position(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// The position with these words, hyphens standing for spaces.
    public static Optional<Position> of(String words) {
        String spaced = words.trim().replace('-', ' ');
        return Arrays.stream(values())
                .filter(position -> position.words.replace('-', ' ').equalsIgnoreCase(spaced))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(Position::words).toList();
    }

    /// Whether the seat is there.
    public boolean isPresent() {
        return isIn(PRESENT);
    }

    /// Whether it counts as voting, for or against.
    public boolean votes() {
        return isIn(VOTES);
    }

    /// Whether a vote was cast, abstentions included.
    public boolean isCast() {
        return isIn(CAST);
    }

    /// Whether it stands against, by vote or by objection.
    public boolean isAgainst() {
        return isIn(AGAINST_ANY);
    }

    boolean isIn(int set) {
        return (set >> ordinal() & 1) != 0;
    }

    /// A set of positions as bits.
    static int bits(Position... positions) {
        int bits = 0;
        for (Position position : positions) {
            bits |= 1 << position.ordinal();
        }
        return bits;
    }

    static int againstBits() {
        return AGAINST_ANY;
    }

    static int votingBits() {
        return VOTES;
    }

    static int castBits() {
        return CAST;
    }

    static int presentBits() {
        return PRESENT;
    }
}
