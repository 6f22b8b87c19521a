package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.ids.UnitId;
import org.comity.acts.table.Table;

/// A unit that was sent, with what became of it.
///
/// @param sent the act that tells that it was
/// @param acts about it, in their order
public record Unit(Done<Deployed> sent, List<Act> acts) {
    static Optional<Unit> of(Table<Long, Act> table) {
        List<Act> acts = table.values().toList();
        return acts.stream()
                .flatMap(act -> Done.of(act, Deployed.class).stream())
                .findFirst()
                .map(sent -> new Unit(sent, acts));
    }

    public UnitId id() {
        return sent.body().unit();
    }

    public Deployed body() {
        return sent.body();
    }

    private <B extends AssistanceBody> Optional<Done<B>> first(Class<B> kind) {
        return acts.stream().flatMap(act -> Done.of(act, kind).stream()).findFirst();
    }

    /// The act that tells that it is there.
    public Optional<Done<Arrived>> arrived() {
        return first(Arrived.class);
    }

    public Optional<Done<TaskCompleted>> completed() {
        return first(TaskCompleted.class);
    }

    public Optional<Done<UnitWithdrawn>> withdrawn() {
        return first(UnitWithdrawn.class);
    }
}
