package org.comity.acts.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.ids.SessionId;
import org.comity.acts.table.Table;

/// All sessions. Immutable; equal acts in the same order give equal states. A step costs the logarithm of their number
/// and what the session costs.
///
/// @param all every session of which an act speaks, convened or not
/// @param byAct in which session an act was done
public record SessionState(Table<SessionId, Session> all, Table<Long, SessionId> byAct) {
    public static final SessionState EMPTY = new SessionState(Table.empty(), Table.empty());

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public SessionState evolve(Act act, SessionBody body, Rules rules) {
        SessionId id = body.session();
        Session before = all.get(id).orElseGet(() -> Session.of(id));
        return new SessionState(all.with(id, before.with(act, body)), byAct.with(act.number(), id));
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it. Costs one
    /// pass over the acts of its session.
    public SessionState without(long number, Act because) {
        return byAct.get(number)
                .map(id -> new SessionState(all.changed(id, session -> session.without(number)), byAct.without(number)))
                .orElse(this);
    }

    /// A session that was convened.
    public Optional<Session> session(SessionId id) {
        return all.get(id).filter(session -> session.course().convened().isPresent());
    }

    /// The sessions of an organ, in the order in which they begin.
    public List<Session> ofOrgan(String organ) {
        return all.values()
                .filter(session -> session.organ().equals(organ))
                .sorted(Comparator.comparing((Session session) ->
                                session.from().earliestMicro().orElse(Long.MIN_VALUE))
                        .thenComparing(Session::id))
                .toList();
    }

    /// What disagrees, session by session.
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        all.values().forEach(session -> conflicts.addAll(Disagreements.in(session)));
        return List.copyOf(conflicts);
    }
}
