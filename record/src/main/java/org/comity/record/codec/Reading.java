package org.comity.record.codec;

import java.util.OptionalLong;
import org.comity.acts.Act;

/// What a leaf turned out to be.
public sealed interface Reading {
    /// An act that this program reads. Its body may still be [org.comity.acts.Unread].
    record Read(Act act) implements Reading {}

    /// Canonical JSON that this program cannot read as an act: of another version, or with keys or
    /// words that it does not know. It is kept and shown as it is.
    ///
    /// @param number what it says its number is
    /// @param version what it says its version is
    /// @param json all of it
    /// @param because what cannot be read
    record UnreadLeaf(OptionalLong number, OptionalLong version, String json, String because) implements Reading {}

    /// No canonical JSON within the bounds, so no act of any version.
    ///
    /// @param offset of the byte at which it goes wrong, from 0
    /// @param because what is wrong there
    record Unreadable(int offset, String because) implements Reading {}
}
