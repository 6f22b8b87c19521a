package org.comity.acts.audience;

/// Whether somebody may read an act.
public sealed interface Access {
    Access OPEN = new Open();

    record Open() implements Access {}

    /// @param because why not, as a sentence
    record Shut(String because) implements Access {}

    default boolean isOpen() {
        return this instanceof Open;
    }
}
