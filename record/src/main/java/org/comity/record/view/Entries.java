package org.comity.record.view;

import org.comity.acts.Act;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// Entries of a log as views take them: acts, and what this program cannot read as one.
final class Entries {
    private Entries() {}

    sealed interface Entry {}

    record Readable(Act act) implements Entry {}

    /// An entry that counts, and says nothing in a view.
    record Unreadable(long number) implements Entry {}

    static Entry of(Records.Leaf leaf) {
        return of(leaf, new ActCodec.Decoder());
    }

    static Entry of(Records.Leaf leaf, ActCodec.Decoder decoder) {
        return switch (decoder.decode(leaf.bytes())) {
            // An act that says another number than its place in the log is not taken at its word.
            case Reading.Read read when read.act().number() == leaf.number() -> new Readable(read.act());
            case Reading.Read _, Reading.UnreadLeaf _, Reading.Unreadable _ -> new Unreadable(leaf.number());
        };
    }
}
