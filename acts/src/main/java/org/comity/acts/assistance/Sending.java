package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.ids.UnitId;
import org.comity.charter.Refused;

/// Whether units may be sent, be there, finish and leave.
final class Sending {
    private Sending() {}

    static Optional<Refused> refused(Turn turn, FieldBody body) {
        return switch (body) {
            case Deployed each -> deployed(turn, each);
            case Arrived each ->
                unit(turn, each.unit())
                        .or(() -> once(
                                turn,
                                "is there",
                                turn.response().sent(each.unit()).flatMap(Unit::arrived)))
                        .or(() -> left(turn, each.unit()));
            case UnitWithdrawn each ->
                unit(turn, each.unit())
                        .or(() -> once(
                                turn,
                                "has left",
                                turn.response().sent(each.unit()).flatMap(Unit::withdrawn)));
            case TaskCompleted each -> completed(turn, each);
            case ContributionTold each -> turn.known(each.from()).or(() -> turn.notHost(each.from()));
            case WithdrawalBegun _ ->
                once(turn, "has begun to withdraw", turn.response().last(WithdrawalBegun.class));
            case WithdrawalCompleted _ -> withdrawn(turn);
            case HostForces _, TotalTold _, SituationReported _, WithdrawalAnnounced _ -> Turn.fine();
        };
    }

    private static Optional<Refused> deployed(Turn turn, Deployed body) {
        Response response = turn.response();
        Optional<Offer> offer = body.offer().flatMap(response::offered);
        Optional<Refused> refused = turn.known(body.from())
                .or(() -> turn.notHost(body.from()))
                .or(() -> response.sent(body.unit())
                        .filter(unit ->
                                !turn.isTold() && !turn.replaces(unit.sent().number()))
                        .flatMap(unit -> turn.taken(
                                "unit " + body.unit() + " of response " + response.id(),
                                unit.sent().number())))
                .or(() -> body.offer().isPresent() && offer.isEmpty()
                        ? turn.unknown("offer " + body.offer().get(), "; what is sent without an offer names none")
                        : Turn.fine())
                .or(() -> offer.flatMap(each -> Offers.theirs(each, body.from())))
                .or(() -> offer.flatMap(Offer::quantity)
                        .flatMap(whole -> body.quantity()
                                .flatMap(given -> Offers.sameUnit(
                                        given, whole, "offer " + body.offer().orElseThrow()))));
        return refused.isPresent() || turn.isTold()
                ? refused
                : granted(turn, body).or(() -> offer.flatMap(each -> accepted(turn, body, each)));
    }

    /// Nothing is sent unless an organ has granted it.
    private static Optional<Refused> granted(Turn turn, Deployed body) {
        Optional<Refused> closed = turn.open();
        if (closed.isPresent()) {
            return closed;
        }
        Optional<Term> mandate = turn.response().mandate();
        if (mandate.isEmpty()) {
            return Turn.refuse(
                    "ASSISTANCE-4",
                    "unit " + body.unit() + " is to be sent under response "
                            + turn.response().id() + ", and no decision grants help under it",
                    "enter the decision first, with `response-decided`; what somebody outside tells is a report");
        }
        Term term = mandate.get();
        return turn.notBefore(term.decision().when(), "the decision")
                .or(() -> turn.notBefore(term.from(), "the beginning of the mandate"))
                .or(() -> term.isOverBefore(turn.when()) == Certainty.YES ? Mandates.over(turn, term) : Turn.fine())
                .or(() -> term.covers(body.help())
                        ? Turn.fine()
                        : Turn.refuse(
                                "ASSISTANCE-10",
                                "the mandate of response " + turn.response().id() + " does not cover "
                                        + Words.help(body.help()),
                                "have the mandate decided again with it, or send help of a kind that it covers"));
    }

    private static Optional<Refused> accepted(Turn turn, Deployed body, Offer offer) {
        if (offer.withdrawn().isPresent() || offer.declined().isPresent()) {
            return Turn.refuse(
                    "ASSISTANCE-8",
                    "offer " + offer.id() + " was withdrawn or declined",
                    "send it under another offer that was accepted");
        }
        if (!offer.isAccepted()) {
            return Offers.notAccepted(offer);
        }
        if (offer.body().needs() == Needs.AUTHORISATION && !isAuthorised(turn, offer)) {
            return Turn.refuse(
                    "ASSISTANCE-12",
                    "offer " + offer.id() + " of "
                            + AssistanceDecider.words(offer.body().from())
                            + " needs to be authorised at home, and no authorisation is in the record by "
                            + turn.when(),
                    "enter it first, with `nationally-authorised`");
        }
        return tooMuch(body, offer);
    }

    private static boolean isAuthorised(Turn turn, Offer offer) {
        return turn.response().done(NationallyAuthorised.class).stream()
                .filter(done -> Turn.same(done.body().from(), offer.body().from()))
                .filter(done -> done.body().offer().map(offer.id()::equals).orElse(true))
                .anyMatch(done -> !turn.isSurelyBefore(done.when()));
    }

    private static Optional<Refused> tooMuch(Deployed body, Offer offer) {
        if (body.quantity().isEmpty() || offer.quantity().isEmpty()) {
            return Turn.fine();
        }
        Quantity given = body.quantity().get();
        Quantity accepted = Quantity.of(offer.accepted().in(given.unit()), given.unit());
        Quantity left = offer.sent().leftOf(accepted);
        return given.isMoreThan(left)
                ? Turn.refuse(
                        "ASSISTANCE-9",
                        given.words() + " of offer " + offer.id() + " is to be sent, and " + left.words()
                                + " of what was accepted is left",
                        "send at most " + left.words() + ", or accept more first")
                : Turn.fine();
    }

    private static Optional<Refused> unit(Turn turn, UnitId unit) {
        Optional<Unit> sent = turn.response().sent(unit);
        if (sent.isEmpty()) {
            return turn.unknown("unit " + unit, "; a unit is sent with `deployed`");
        }
        return turn.isTold() ? Turn.fine() : turn.notBefore(sent.get().sent().when(), "the day it was sent");
    }

    private static Optional<Refused> left(Turn turn, UnitId unit) {
        return turn.isTold()
                ? Turn.fine()
                : turn.response()
                        .sent(unit)
                        .flatMap(Unit::withdrawn)
                        .filter(done -> !turn.isSurelyBefore(done.when()))
                        .flatMap(done -> turn.already("unit " + unit + " has left", done.number()));
    }

    private static Optional<Refused> once(Turn turn, String how, Optional<? extends Done<?>> before) {
        return before.isEmpty() || turn.isTold() || turn.replaces(before.get().number())
                ? Turn.fine()
                : turn.already(
                        turn.proposed().draft().body() instanceof Arrived each
                                ? "unit " + each.unit() + " " + how
                                : turn.proposed().draft().body() instanceof UnitWithdrawn each
                                        ? "unit " + each.unit() + " " + how
                                        : "response " + turn.response().id() + " " + how,
                        before.get().number());
    }

    private static Optional<Refused> completed(Turn turn, TaskCompleted body) {
        if (body.unit().isPresent()) {
            return unit(turn, body.unit().get())
                    .or(() -> once(
                            turn,
                            "has done its task",
                            turn.response().sent(body.unit().get()).flatMap(Unit::completed)));
        }
        return once(turn, "is completed", turn.response().last(TaskCompleted.class));
    }

    private static Optional<Refused> withdrawn(Turn turn) {
        Optional<Done<WithdrawalBegun>> begun = turn.response().last(WithdrawalBegun.class);
        return once(turn, "is withdrawn", turn.response().last(WithdrawalCompleted.class))
                .or(() -> begun.isEmpty() || turn.isTold()
                        ? Turn.fine()
                        : turn.notBefore(begun.get().when(), "the beginning of the withdrawal"));
    }

    static List<String> consequences(Turn turn, FieldBody body) {
        List<String> told = new ArrayList<>();
        switch (body) {
            case WithdrawalCompleted _ ->
                turn.response().sent().stream()
                        .filter(unit -> unit.withdrawn().isEmpty())
                        .forEach(unit -> told.add("of unit " + unit.id() + " no act tells that it left"));
            case Deployed each
            when turn.isTold() && turn.response().granted().isEmpty() ->
                told.add("no decision in the record grants it: that is a conflict");
            case Deployed _ ->
                turn.response()
                        .mandate()
                        .filter(term -> term.isOverBefore(turn.when()) == Certainty.UNCERTAIN
                                || turn.when().before(term.decision().when()) == Certainty.UNCERTAIN)
                        .ifPresent(_ ->
                                told.add("the times are not precise enough to tell that it is within the mandate"));
            case Arrived _, ContributionTold _, HostForces _, TotalTold _, SituationReported _ -> {}
            case TaskCompleted _, WithdrawalAnnounced _, WithdrawalBegun _, UnitWithdrawn _ -> {}
        }
        return told;
    }
}
