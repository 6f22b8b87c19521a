package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.statement.Statement;

/// What statements are about without claiming anything of it, so that they are found by it.
record Concerns() implements View {
    private static final String VALUE = "concerned";

    @Override
    public String name() {
        return "concerns";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<Row> rows(Act act) {
        if (!(act.body() instanceof Statement statement)) {
            return List.of();
        }
        return statement.concerns().stream()
                .map(subject -> new Row(subject, VALUE, act.draft().effective(), Optional.empty()))
                .toList();
    }
}
