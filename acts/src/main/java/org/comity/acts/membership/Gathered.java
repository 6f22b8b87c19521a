package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Waiver;

/// What all acts of the field come to together: the facts, and what disagrees.
///
/// Rows stand in the order in which they were told, as in the files; those of a member whom a step has changed
/// where its first row stood.
record Gathered(Facts facts, List<Conflict> conflicts) {
    static Gathered of(MembershipState state) {
        Gathering gathering = new Gathering(state);
        state.acts().forEach(gathering::add);
        List<Conflict> conflicts = new ArrayList<>();
        state.known().forEach(member -> conflicts.addAll(state.life(member).conflicts()));
        conflicts.addAll(Contradictions.of(state.acts()));
        state.withoutEffect().forEach(act -> conflicts.add(noEffect(act)));
        return new Gathered(new FactTable(gathering.rows, gathering.successions), List.copyOf(conflicts));
    }

    private static Conflict noEffect(Act act) {
        MembershipBody body = (MembershipBody) act.body();
        return new Conflict(
                body.topics().getFirst(),
                "no-effect",
                "act " + act.number() + " would change who belongs, and nothing follows from a "
                        + act.draft().standing().name().toLowerCase(java.util.Locale.ROOT) + " of it",
                List.of(act.number()),
                act.number());
    }

    private static final class Gathering {
        private final MembershipState state;
        private final List<Row> rows = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final Set<String> done = new HashSet<>();

        private Gathering(MembershipState state) {
            this.state = state;
        }

        private void add(Act act) {
            switch ((MembershipBody) act.body()) {
                case FactTold(Membership row) -> row(row, row.member());
                case FactTold(Restriction row) -> row(row, row.member());
                case FactTold(Waiver row) -> row(row, row.member());
                case FactTold(Row row) -> rows.add(row);
                case SuccessionTold(Succession succession) -> successions.add(succession);
                case MemberStep step -> {
                    life(step.member());
                    if (step instanceof SeatSuccession succession) {
                        succession.from().forEach(this::life);
                    }
                }
            }
        }

        private void row(Row row, String member) {
            if (state.life(member).isTouched()) {
                life(member);
            } else {
                rows.add(row);
            }
        }

        private void life(String member) {
            if (done.add(member)) {
                Life life = state.life(member);
                life.stretches().forEach(each -> rows.add(each.row()));
                life.bars().forEach(each -> rows.add(each.row()));
                life.waivers().forEach(each -> rows.add(each.row()));
                successions.addAll(life.successions());
            }
        }
    }
}
