package org.comity.record.view;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.statement.Statement;

/// The claims of statements. A claim without a beginning begins when its act takes effect.
record Claims() implements View {
    @Override
    public String name() {
        return "claims";
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<Row> rows(Act act) {
        if (!(act.body() instanceof Statement statement) || statement.claims().isEmpty()) {
            return List.of();
        }
        return statement.claims().stream()
                .map(claim -> new Row(
                        claim.about(),
                        claim.value(),
                        claim.from().orElse(act.draft().effective()),
                        claim.until()))
                .toList();
    }
}
