package org.comity.acts.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.table.Table;

/// What all acts about help come to. Immutable; equal acts in the same order give equal states.
///
/// An act costs the logarithm of what there is.
///
/// @param acts of this field, by number
/// @param responses by id, each with the acts about it
public record AssistanceState(Table<Long, Act> acts, Table<ResponseId, Response> responses) {
    public static final AssistanceState EMPTY = new AssistanceState(Table.empty(), Table.empty());

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public AssistanceState evolve(Act act, AssistanceBody body, Rules rules) {
        if (act.draft().standing() == Standing.STATEMENT) {
            // That somebody said so is no help.
            return this;
        }
        Response now = response(body.response());
        return new AssistanceState(acts.with(act.number(), act), responses.with(now.id(), now.with(act, body)));
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public AssistanceState without(long number, Act because) {
        Optional<Act> gone = acts.get(number);
        if (gone.isEmpty() || !(gone.get().body() instanceof AssistanceBody body)) {
            return this;
        }
        Response then = response(body.response()).without(gone.get(), body);
        return new AssistanceState(
                acts.without(number), then.isEmpty() ? responses.without(then.id()) : responses.with(then.id(), then));
    }

    /// All that acts say about a response; one without an act where none does.
    Response response(ResponseId id) {
        return responses.get(id).orElseGet(() -> Response.of(id));
    }

    /// A response as it stands on a day; empty where nobody has asked for help by then.
    public Optional<Response> on(ResponseId id, LocalDate day) {
        return responses.get(id).map(each -> each.by(day)).filter(Response::isRequested);
    }

    /// All responses that were asked for by a day, in the order of their ids.
    public Stream<Response> on(LocalDate day) {
        return responses.values().map(each -> each.by(day)).filter(Response::isRequested);
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return responses.values().flatMap(each -> Disagreements.of(each)).toList();
    }
}
