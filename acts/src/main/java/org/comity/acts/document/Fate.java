package org.comity.acts.document;

import java.util.Locale;

/// What became of an amendment. From pending to any other, and from those nowhere.
public enum Fate {
    PENDING,
    /// Those who propose what it changes took it as their own.
    ACCEPTED,
    ADOPTED,
    REJECTED,
    WITHDRAWN,
    /// It can no longer be decided, because something else was.
    FALLEN;

    /// Whether it is part of the text.
    public boolean isIn() {
        return switch (this) {
            case ACCEPTED, ADOPTED -> true;
            case PENDING, REJECTED, WITHDRAWN, FALLEN -> false;
        };
    }

    /// In lower case: `fallen`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
