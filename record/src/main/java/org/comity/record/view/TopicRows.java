package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.record.codec.ActCodec;

/// What acts are about, so that they are found by it without reading the others.
record TopicRows() implements View {
    static final String NAME = "topics";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int format() {
        return 2;
    }

    @Override
    public Reads reads() {
        return Reads.REVEALED;
    }

    @Override
    public List<Row> rows(Act act) {
        return Topics.of(act).stream()
                .map(topic ->
                        new Row(topic, ActCodec.kind(act.body()), act.draft().effective(), Optional.empty()))
                .toList();
    }
}
