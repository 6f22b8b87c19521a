package org.comity.acts.programme;

import java.util.List;
import org.comity.acts.WorkBody;
import org.comity.acts.ids.ProgrammeId;

/// Programmes and projects: on what they rest, who does what by when, and what came of it.
public sealed interface ProgrammeBody extends WorkBody permits ProgrammeEstablished {
    /// What it is about.
    ProgrammeId programme();

    @Override
    default List<String> topics() {
        return List.of(topic(programme()));
    }

    static String topic(ProgrammeId programme) {
        return "programme/" + programme;
    }
}
