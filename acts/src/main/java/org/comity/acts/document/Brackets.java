package org.comity.acts.document;

/// What square brackets in a text mean.
public enum Brackets {
    /// What stands in them is not agreed, as in a text that is worked on until there is consensus.
    OPEN,
    /// They are part of the text.
    ORDINARY
}
