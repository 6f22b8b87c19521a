package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.Comparator;
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
/// Rows stand in the order of the first act that they rest on, and so in that of the files that they were told from.
record Gathered(Facts facts, List<Conflict> conflicts) {
    static Gathered of(MembershipState state) {
        Gathering gathering = new Gathering(state);
        state.acts().forEach(gathering::add);
        List<Conflict> conflicts = new ArrayList<>();
        state.known().forEach(member -> conflicts.addAll(state.life(member).conflicts()));
        conflicts.addAll(Contradictions.of(state.acts()));
        state.withoutEffect().forEach(act -> conflicts.add(noEffect(act)));
        return new Gathered(new FactTable(gathering.rows(), gathering.successions), List.copyOf(conflicts));
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

    /// @param act the first that the row rests on
    private record Placed(long act, Row row) {}

    private static final class Gathering {
        private final MembershipState state;
        private final List<Placed> placed = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private final Set<String> done = new HashSet<>();

        private Gathering(MembershipState state) {
            this.state = state;
        }

        private List<Row> rows() {
            placed.sort(Comparator.comparingLong(Placed::act));
            return placed.stream().map(Placed::row).toList();
        }

        private void add(Act act) {
            switch ((MembershipBody) act.body()) {
                case FactTold(Membership row) -> row(act, row, row.member());
                case FactTold(Restriction row) -> row(act, row, row.member());
                case FactTold(Waiver row) -> row(act, row, row.member());
                case FactTold(Row row) -> placed.add(new Placed(act.number(), row));
                case SuccessionTold(Succession succession) -> successions.add(succession);
                case MemberStep step -> {
                    life(step.member());
                    if (step instanceof SeatSuccession succession) {
                        succession.from().forEach(this::life);
                    }
                }
            }
        }

        private void row(Act act, Row row, String member) {
            if (state.life(member).isTouched()) {
                life(member);
            } else {
                placed.add(new Placed(act.number(), row));
            }
        }

        private void life(String member) {
            if (done.add(member)) {
                Life life = state.life(member);
                long at = 0;
                for (Timeline.Stretch each : life.stretches()) {
                    // Later statuses never go before earlier ones, though they may have been told first.
                    at = Math.max(at, first(each.acts()));
                    placed.add(new Placed(at, each.row()));
                }
                life.bars().forEach(each -> place(each.acts(), each.row()));
                life.waivers().forEach(each -> place(List.of(each.act()), each.row()));
                successions.addAll(life.successions());
            }
        }

        private void place(List<Long> acts, Row row) {
            placed.add(new Placed(first(acts), row));
        }

        private static long first(List<Long> acts) {
            return acts.stream().min(Comparator.naturalOrder()).orElse(0L);
        }
    }
}
