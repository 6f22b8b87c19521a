package org.comity.record.view;

import java.util.ArrayList;
import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.When;
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
        List<Row> rows = new ArrayList<>(statement.claims().size());
        for (Statement.Claim claim : statement.claims()) {
            When from = claim.from().orElse(act.draft().effective());
            rows.add(new Row(claim.about(), claim.value(), from, claim.until()));
        }
        return rows;
    }
}
