package org.comity.acts.programme;

import org.comity.acts.ids.ProgrammeId;

/// TODO
public record ProgrammeEstablished(ProgrammeId programme) implements ProgrammeBody {}
