package org.comity.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a decision is for, where that decides whether an organisation can mend itself.
public enum Purpose {
    SUSPEND_A_MEMBER("suspend a member"),
    END_A_MEMBERSHIP("end a membership"),
    AMEND_THE_CHARTER("amend the charter"),
    ELECT_THE_CHAIR("elect the chair"),
    ADMIT_A_MEMBER("admit a member"),
    ADOPT_THE_BUDGET("adopt the budget");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static Optional<Purpose> of(String words) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.words.equals(words))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(Purpose::words).toList();
    }

    /// Whether the decision is about one member, which the question names.
    public boolean isAboutAMember() {
        return this == SUSPEND_A_MEMBER || this == END_A_MEMBERSHIP;
    }
}
