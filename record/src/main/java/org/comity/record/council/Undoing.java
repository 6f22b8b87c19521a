package org.comity.record.council;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.table.Table;

/// Which acts correct or retract earlier ones, and which of them do so no more because they were corrected or
/// retracted themselves. Immutable.
///
/// @param undone what each of them undoes
/// @param dead those that undo nothing any more
record Undoing(Table<Long, List<Long>> undone, Set<Long> dead) {
    static final Undoing NOTHING = new Undoing(Table.empty(), Set.of());

    /// The same after one more act; the same object where it undoes nothing.
    Undoing with(Act act) {
        if (act.relates().isEmpty()) {
            return this;
        }
        List<Long> earlier = act.relates().stream()
                .filter(Undoing::undoes)
                .map(Relation::number)
                .filter(number -> number < act.number())
                .toList();
        if (earlier.isEmpty()) {
            return this;
        }
        Table<Long, List<Long>> more = undone.with(act.number(), earlier);
        boolean nested = earlier.stream().anyMatch(undone::has);
        return new Undoing(more, nested ? dead(more) : dead);
    }

    private static Set<Long> dead(Table<Long, List<Long>> undone) {
        Set<Long> gone = new HashSet<>();
        for (Table.Entry<Long, List<Long>> each : undone.entries().toList().reversed()) {
            if (!gone.contains(each.key())) {
                gone.addAll(each.value());
            }
        }
        gone.removeIf(number -> !undone.has(number));
        return Set.copyOf(gone);
    }

    static boolean undoes(Relation relation) {
        return switch (relation.as()) {
            case CORRECTS, RETRACTS -> true;
            case SUPERSEDES, FOLLOWS -> false;
        };
    }

    /// An act as it counts: without its corrections and retractions when it is dead.
    static Act counted(Act act, Set<Long> dead) {
        if (!dead.contains(act.number())) {
            return act;
        }
        Draft draft = act.draft();
        List<Relation> left =
                draft.relates().stream().filter(each -> !undoes(each)).toList();
        Draft without = new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                draft.body(),
                draft.sources(),
                left,
                draft.audience(),
                draft.requestId(),
                draft.signatures());
        return new Act(act.number(), act.recorded(), without);
    }
}
