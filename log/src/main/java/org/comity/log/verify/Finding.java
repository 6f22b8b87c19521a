package org.comity.log.verify;

import java.util.OptionalLong;

/// One thing that is wrong.
///
/// @param file relative to the log; the one that is wrong, or the one in which it shows
/// @param entry the index of the entry that is wrong, from 0; its number as an act is one more
/// @param says what, as a sentence that names the place again
public record Finding(Fault fault, String file, OptionalLong entry, String says) {
    @Override
    public String toString() {
        return fault.code() + " " + says;
    }
}
