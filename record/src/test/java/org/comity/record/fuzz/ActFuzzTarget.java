package org.comity.record.fuzz;

import java.util.Arrays;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;

/// Any bytes decode to something, and what decodes to an act encodes to the same bytes.
public final class ActFuzzTarget {
    private ActFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (ActCodec.decode(input)) {
            case Reading.Read(var act) -> {
                if (!Arrays.equals(input, ActCodec.encode(act))) {
                    throw new AssertionError("read and written again, it is another leaf: " + act);
                }
            }
            case Reading.UnreadLeaf unread -> {
                if (unread.json().getBytes(java.nio.charset.StandardCharsets.UTF_8).length != input.length) {
                    throw new AssertionError("not all of it is kept: " + unread);
                }
            }
            case Reading.Unreadable unreadable -> {
                if (unreadable.offset() < 0
                        || unreadable.offset() > input.length
                        || unreadable.because().isEmpty()) {
                    throw new AssertionError("no such place: " + unreadable);
                }
            }
        }
    }
}
