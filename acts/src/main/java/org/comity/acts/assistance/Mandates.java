package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Draft;
import org.comity.acts.When;
import org.comity.acts.membership.Basis;
import org.comity.charter.Refused;

/// Whether help may be granted or refused, and a mandate go on or end.
final class Mandates {
    private Mandates() {}

    static Optional<Refused> refused(Turn turn, MandateBody body) {
        return basis(turn, body).or(() -> switch (body) {
            case ResponseDecided each -> decided(turn, each);
            case MandateExtended each -> granted(turn).or(() -> extended(turn, each));
            case MandateEnded _ -> granted(turn).or(() -> ended(turn));
        });
    }

    /// Who decides shows by what.
    private static Optional<Refused> basis(Turn turn, MandateBody body) {
        Draft draft = turn.proposed().draft();
        if (turn.isTold()) {
            return Turn.fine();
        }
        boolean shown = body.basis().map(Basis::isDecided).orElse(false)
                || !draft.sources().isEmpty()
                || turn.proposed().isHistory();
        if (!shown) {
            return Turn.refuse(
                    "ASSISTANCE-15",
                    AssistanceDecider.words(draft.by()) + " decides about response " + body.response()
                            + ", and names no decision and no source",
                    "name the vote or the decision as `basis`, or the document that shows it under `sources`");
        }
        // Of a vote others ask; whether a decision is there is asked here.
        boolean missing = body.basis().flatMap(Basis::decision).isPresent()
                && turn.council().decision(body.basis().get()).isEmpty()
                && !turn.proposed().isHistory();
        return missing
                ? Turn.refuse(
                        "ASSISTANCE-16",
                        "it rests on decision "
                                + body.basis().flatMap(Basis::decision).get() + ", and the record has no such decision",
                        "look its id up with `comity decisions`; one of the past is entered with `decision-told`")
                : Turn.fine();
    }

    private static Optional<Refused> decided(Turn turn, ResponseDecided body) {
        if (turn.isTold()) {
            return Turn.fine();
        }
        Response response = turn.response();
        Optional<Done<RequestWithdrawn>> withdrawn =
                response.withdrawn().filter(done -> !turn.isSurelyBefore(done.when()));
        if (withdrawn.isPresent()) {
            return Turn.refuse(
                    "ASSISTANCE-7",
                    "the request of response " + response.id() + " was withdrawn on "
                            + withdrawn.get().when() + " (act "
                            + withdrawn.get().number() + ")",
                    "enter a new request; where that act is wrong, correct it first");
        }
        return turn.notBefore(response.request().orElseThrow().when(), "the request")
                .or(() -> response.granted()
                        .filter(done -> !turn.replaces(done.number()))
                        .flatMap(done ->
                                turn.already("help is granted under response " + response.id(), done.number())));
    }

    private static Optional<Refused> granted(Turn turn) {
        Optional<Done<ResponseDecided>> granted = turn.response().granted();
        if (granted.isEmpty()) {
            return Turn.refuse(
                    "ASSISTANCE-4",
                    "no decision grants help under response " + turn.response().id() + ", so there is no mandate",
                    "enter the decision first, with `response-decided`");
        }
        return turn.isTold() ? Turn.fine() : turn.notBefore(granted.get().when(), "the decision");
    }

    private static Optional<Refused> extended(Turn turn, MandateExtended body) {
        Term term = turn.response().mandate().orElseThrow();
        if (turn.isTold()) {
            return Turn.fine();
        }
        if (term.isOverBefore(turn.when()) == Certainty.YES) {
            return over(turn, term);
        }
        Optional<When> until = term.until().filter(end -> body.until().before(end) == Certainty.YES);
        return until.isEmpty()
                ? Turn.fine()
                : Turn.refuse(
                        "ASSISTANCE-5",
                        "it goes on until " + body.until() + ", and the mandate holds until " + until.get()
                                + " as it is",
                        "give a later end; `mandate-ended` ends it earlier");
    }

    static Optional<Refused> over(Turn turn, Term term) {
        return Turn.refuse(
                "ASSISTANCE-6",
                "the mandate of response " + turn.response().id() + " ended on "
                        + term.end().orElseThrow()
                        + term.endedBy()
                                .map(act -> " (act " + act.number() + ")")
                                .orElse("") + ", and this takes effect on "
                        + turn.when(),
                "extend the mandate before it ends, with `mandate-extended`; after that a new request is decided");
    }

    private static Optional<Refused> ended(Turn turn) {
        Optional<Done<MandateEnded>> ended = turn.response().last(MandateEnded.class);
        return ended.isEmpty() || turn.isTold() || turn.replaces(ended.get().number())
                ? Turn.fine()
                : turn.already(
                        "the mandate of response " + turn.response().id() + " is ended",
                        ended.get().number());
    }

    static List<String> consequences(Turn turn, MandateBody body) {
        List<String> told = new ArrayList<>();
        if (body instanceof MandateEnded) {
            turn.response().sent().stream()
                    .filter(unit -> unit.withdrawn().isEmpty())
                    .forEach(unit -> told.add("unit " + unit.id() + " was sent and has not left"));
        }
        return told;
    }
}
