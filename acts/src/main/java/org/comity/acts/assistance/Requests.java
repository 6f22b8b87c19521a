package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.charter.Refused;

/// Whether something may be asked for, or be asked for no more.
final class Requests {
    private Requests() {}

    static Optional<Refused> refused(Turn turn, RequestBody body) {
        Response response = turn.response();
        return switch (body) {
            case AssistanceRequested each -> requested(turn, each);
            case LinesAdded each ->
                turn.open()
                        .or(() -> afterRequest(turn))
                        .or(() -> each.lines().stream()
                                .flatMap(line -> response.line(line.line()).stream())
                                .findFirst()
                                .flatMap(there -> turn.taken(
                                        "line " + there.line().line() + " of response " + response.id(),
                                        there.act().number())));
            case LineWithdrawn each -> lineWithdrawn(turn, each);
            case RequestWithdrawn _ ->
                afterRequest(turn)
                        .or(() -> response.withdrawn()
                                .filter(done -> isOnce(turn, done.number()))
                                .flatMap(done -> turn.already(
                                        "the request of response " + response.id() + " is withdrawn", done.number())));
        };
    }

    /// What is told can be told by several.
    private static boolean isOnce(Turn turn, long number) {
        return !turn.isTold() && !turn.replaces(number);
    }

    private static Optional<Refused> requested(Turn turn, AssistanceRequested body) {
        return turn.known(body.requester())
                .or(() -> body.to().flatMap(turn::organ))
                .or(() -> turn.response()
                        .request()
                        .filter(done -> isOnce(turn, done.number()))
                        .flatMap(done -> turn.taken("response " + body.response(), done.number())));
    }

    private static Optional<Refused> afterRequest(Turn turn) {
        Optional<Done<AssistanceRequested>> request = turn.response().request();
        return turn.isTold() || request.isEmpty()
                ? Turn.fine()
                : turn.notBefore(request.get().when(), "the request");
    }

    private static Optional<Refused> lineWithdrawn(Turn turn, LineWithdrawn body) {
        Optional<Asked> asked = turn.response().line(body.line());
        if (asked.isEmpty()) {
            return turn.unknown("line " + body.line(), "");
        }
        if (turn.isTold()) {
            return Turn.fine();
        }
        When made = asked.get().act().draft().effective();
        return turn.notBefore(made, "the request for line " + body.line())
                .or(() -> asked.get()
                        .withdrawn()
                        .flatMap(act -> turn.already("line " + body.line() + " is withdrawn", act.number())));
    }

    static List<String> consequences(Turn turn, RequestBody body) {
        List<String> told = new ArrayList<>();
        switch (body) {
            case RequestWithdrawn _ -> {
                turn.response().sent().stream()
                        .filter(unit -> unit.withdrawn().isEmpty())
                        .forEach(unit -> told.add("unit " + unit.id() + " was sent and has not left"));
                turn.response().offered().stream()
                        .filter(offer -> !offer.standing().isNothing())
                        .forEach(offer -> told.add("offer " + offer.id() + " was accepted and is needed no more"));
            }
            case LineWithdrawn each ->
                turn.response().answering(each.line()).stream()
                        .filter(offer -> !offer.standing().isNothing())
                        .forEach(offer -> told.add("offer " + offer.id() + " was accepted for line " + each.line()));
            case AssistanceRequested _, LinesAdded _ -> {}
        }
        return told;
    }

    /// A clock runs between what acts of its response say.
    static Optional<Refused> clock(Turn turn, ClockSet body) {
        for (Mark mark : List.of(body.from(), body.to())) {
            boolean missing = mark.act().isPresent()
                    && turn.response()
                            .acts()
                            .noneMatch(act -> act.number() == mark.act().getAsLong());
            if (missing) {
                return turn.unknown("act " + mark.act().getAsLong(), ", where its acts stand with their numbers");
            }
        }
        return Turn.fine();
    }
}
