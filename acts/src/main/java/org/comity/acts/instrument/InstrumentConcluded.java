package org.comity.acts.instrument;

import org.comity.acts.ids.InstrumentId;

/// TODO
public record InstrumentConcluded(InstrumentId instrument) implements InstrumentBody {}
