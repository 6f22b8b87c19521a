package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.CouncilBody;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.statement.Statement;
import org.comity.record.codec.ActCodec;

/// What acts are about, so that they are found by it without reading the others.
record TopicRows() implements View {
    static final String NAME = "topics";

    /// What is said of a topic changes nothing, and stands here so that it is found with the acts that do.
    static final String SAID = "statement";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public Reads reads() {
        return Reads.REVEALED;
    }

    @Override
    public List<Row> rows(Act act) {
        return topics(act)
                .distinct()
                .map(topic ->
                        new Row(topic, ActCodec.kind(act.body()), act.draft().effective(), Optional.empty()))
                .toList();
    }

    private static Stream<String> topics(Act act) {
        return switch (act.body()) {
            case CouncilBody body -> body.topics().stream();
            case CharterTaken _ -> Stream.of(Topics.CHARTER);
            case Statement said ->
                Stream.concat(said.concerns().stream(), said.claims().stream().map(Statement.Claim::about));
            default -> Stream.empty();
        };
    }
}
