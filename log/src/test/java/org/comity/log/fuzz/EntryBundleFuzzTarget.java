package org.comity.log.fuzz;

import java.util.Arrays;
import org.comity.log.note.Parsed;
import org.comity.log.tile.EntryBundle;

/// Any bytes are a bundle that is built again from its entries, or none. The first byte says how
/// many entries to expect.
public final class EntryBundleFuzzTarget {
    private EntryBundleFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int width = 1 + (input[0] & 0xff);
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        if (EntryBundle.parse(bytes, width) instanceof Parsed.Good<EntryBundle>(EntryBundle bundle)) {
            byte[] again = EntryBundle.of(bundle.entries()).bytes();
            if (!Arrays.equals(bytes, again)) {
                throw new IllegalStateException("a bundle of " + width + " has another form");
            }
        }
    }
}
