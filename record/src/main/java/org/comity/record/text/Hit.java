package org.comity.record.text;

import org.comity.acts.Act;

/// An act that was found.
///
/// @param act as whoever asked may read it
public record Hit(Act act, Snippet snippet) {
    public long number() {
        return act.number();
    }
}
