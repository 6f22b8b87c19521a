package org.comity.acts.document;

import java.util.Locale;

/// How far a document has come.
///
/// | from | by | to |
/// |---|---|---|
/// | nothing | noted | noted |
/// | nothing | tabled | tabled |
/// | noted, tabled | adopted, by a vote or otherwise | adopted |
/// | noted, tabled | rejected, by a vote or otherwise | rejected |
/// | tabled | withdrawn | withdrawn |
///
/// Whatever else is told of one that is adopted, rejected or withdrawn leaves it so and is shown as
/// a conflict.
public enum Stage {
    NOTED,
    TABLED,
    ADOPTED,
    REJECTED,
    WITHDRAWN;

    /// Whether nothing more is decided about it.
    public boolean isSettled() {
        return switch (this) {
            case NOTED, TABLED -> false;
            case ADOPTED, REJECTED, WITHDRAWN -> true;
        };
    }

    /// In lower case: `adopted`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
