package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;

/// Whether help may be offered, and what may become of an offer.
final class Offers {
    private Offers() {}

    static Optional<Refused> refused(Turn turn, OfferBody body) {
        return switch (body) {
            case AssistanceOffered each -> offered(turn, each);
            case NationallyAuthorised each -> authorised(turn, each);
            case OfferOnly each ->
                turn.response()
                        .offered(each.offer())
                        .map(offer -> of(turn, each, offer))
                        .orElseGet(() -> turn.unknown("offer " + each.offer(), ""));
        };
    }

    private static Optional<Refused> offered(Turn turn, AssistanceOffered body) {
        Response response = turn.response();
        return turn.known(body.from())
                .or(() -> turn.notHost(body.from()))
                .or(() -> response.offered(body.offer())
                        .filter(_ -> !turn.isTold())
                        .flatMap(offer -> turn.taken(
                                "offer " + body.offer() + " to response " + response.id(),
                                offer.made().number())))
                .or(() -> body.line().flatMap(line -> onLine(turn, body, response.line(line))))
                .or(() -> turn.isTold()
                        ? Turn.fine()
                        : turn.open()
                                .or(() -> turn.notBefore(
                                        response.request().orElseThrow().when(), "the request")));
    }

    private static Optional<Refused> onLine(Turn turn, AssistanceOffered body, Optional<Asked> asked) {
        if (asked.isEmpty()) {
            return turn.unknown("line " + body.line().orElseThrow(), "; an offer that answers none names none");
        }
        Line line = asked.get().line();
        if (asked.get().withdrawn().isPresent() && !turn.isTold()) {
            return gone(line, asked.get());
        }
        if (line.help() != body.help()) {
            return Turn.refuse(
                    "ASSISTANCE-10",
                    "line " + line.line() + " asks for " + Words.help(line.help()) + ", and " + Words.help(body.help())
                            + " is offered",
                    "name the line that it answers, or none");
        }
        return body.quantity()
                .flatMap(quantity ->
                        line.quantity().flatMap(whole -> sameUnit(quantity, whole, "line " + line.line())));
    }

    static Optional<Refused> gone(Line line, Asked asked) {
        return Turn.refuse(
                "ASSISTANCE-7",
                "line " + line.line() + " is asked for no more, since act "
                        + asked.withdrawn().orElseThrow().number(),
                "name a line that is still asked for, or none");
    }

    static Optional<Refused> sameUnit(Quantity quantity, Quantity whole, String of) {
        return quantity.unit().equals(whole.unit())
                ? Turn.fine()
                : Turn.refuse(
                        "ASSISTANCE-11",
                        quantity.words() + " is given, and " + of + " is counted in " + whole.unit(),
                        "give the quantity in " + whole.unit() + "; nothing is turned from one unit into another");
    }

    private static Optional<Refused> authorised(Turn turn, NationallyAuthorised body) {
        Optional<Refused> unknown = turn.known(body.from());
        if (unknown.isPresent() || body.offer().isEmpty()) {
            return unknown;
        }
        Optional<Offer> offer = turn.response().offered(body.offer().get());
        return offer.isEmpty() ? turn.unknown("offer " + body.offer().get(), "") : theirs(offer.get(), body.from());
    }

    static Optional<Refused> theirs(Offer offer, org.comity.acts.Actor from) {
        return Turn.same(offer.body().from(), from)
                ? Turn.fine()
                : Turn.refuse(
                        "ASSISTANCE-21",
                        "offer " + offer.id() + " is one of "
                                + AssistanceDecider.words(offer.body().from()) + ", not of "
                                + AssistanceDecider.words(from),
                        "name an offer of " + AssistanceDecider.words(from));
    }

    private static Optional<Refused> of(Turn turn, OfferOnly body, Offer offer) {
        Optional<Refused> unit = quantity(body)
                .flatMap(given -> offer.quantity()
                        .filter(_ -> !isBooked(turn, body, given, offer))
                        .flatMap(whole -> sameUnit(given, whole, "offer " + offer.id())));
        if (unit.isPresent() || turn.isTold()) {
            return unit;
        }
        return turn.notBefore(offer.made().when(), "the offer")
                .or(() -> over(turn, body, offer))
                .or(() -> switch (body) {
                    case OfferChanged each -> changed(each, offer);
                    case OfferWithdrawn _ -> withdrawn(turn, offer);
                    case OfferDeclined _ -> declined(turn, offer);
                    case OfferWrittenOff each -> writtenOff(each, offer);
                    case OfferReceived each -> received(each, offer);
                    case OfferAccepted _, OfferCommitted _ -> Turn.fine();
                });
    }

    /// Money can come in another currency where somebody says what it is booked at; of what is told that is not asked.
    private static boolean isBooked(Turn turn, OfferOnly body, Quantity given, Offer offer) {
        return switch (body) {
            case OfferCommitted _, OfferReceived _, OfferWrittenOff _ ->
                turn.isTold()
                        || worth(body)
                                .filter(worth -> isUnit(worth, offer.quantity()))
                                .isPresent()
                        || isUnit(given, offer.body().worth());
            case OfferChanged _, OfferAccepted _, OfferWithdrawn _, OfferDeclined _ -> false;
        };
    }

    private static boolean isUnit(Quantity given, Optional<Quantity> counted) {
        return counted.filter(whole -> whole.unit().equals(given.unit())).isPresent();
    }

    static Optional<Quantity> quantity(OfferOnly body) {
        return switch (body) {
            case OfferChanged each -> each.quantity();
            case OfferAccepted each -> each.quantity();
            case OfferCommitted each -> Optional.of(each.quantity());
            case OfferReceived each -> Optional.of(each.quantity());
            case OfferWrittenOff each -> Optional.of(each.quantity());
            case OfferWithdrawn _, OfferDeclined _ -> Optional.empty();
        };
    }

    static Optional<Quantity> worth(OfferOnly body) {
        return switch (body) {
            case OfferCommitted each -> each.worth();
            case OfferReceived each -> each.worth();
            case OfferWrittenOff each -> each.worth();
            case OfferChanged _, OfferAccepted _, OfferWithdrawn _, OfferDeclined _ -> Optional.empty();
        };
    }

    /// What was taken back or declined is no offer any more.
    static Optional<Refused> over(Turn turn, OfferOnly body, Offer offer) {
        if (offer.withdrawn().isPresent()) {
            Done<OfferWithdrawn> done = offer.withdrawn().get();
            return body instanceof OfferWithdrawn
                    ? turn.already("offer " + offer.id() + " is withdrawn", done.number())
                    : isOver(offer, "withdrawn on " + done.when(), done.number());
        }
        if (offer.declined().isPresent()) {
            Done<OfferDeclined> done = offer.declined().get();
            return body instanceof OfferDeclined
                    ? turn.already("offer " + offer.id() + " is declined", done.number())
                    : body instanceof OfferWithdrawn
                            ? Turn.fine()
                            : isOver(offer, "declined on " + done.when(), done.number());
        }
        return Turn.fine();
    }

    private static Optional<Refused> isOver(Offer offer, String how, long act) {
        return Turn.refuse(
                "ASSISTANCE-8",
                "offer " + offer.id() + " was " + how + " (act " + act + ")",
                "take another offer, or have this one made again under an id of its own");
    }

    private static Optional<Refused> changed(OfferChanged body, Offer offer) {
        if (body.quantity().isEmpty()) {
            return Turn.fine();
        }
        Quantity then = body.quantity().get();
        Quantity accepted = Quantity.of(offer.accepted().in(then.unit()), then.unit());
        return accepted.isMoreThan(then)
                ? Turn.refuse(
                        "ASSISTANCE-20",
                        "offer " + offer.id() + " is to become " + then.words() + ", and " + accepted.words()
                                + " of it is accepted",
                        "withdraw the offer and make a smaller one: what was accepted then shows as a gap")
                : Turn.fine();
    }

    private static Optional<Refused> withdrawn(Turn turn, Offer offer) {
        for (Done<Deployed> each : offer.deployed()) {
            Optional<Done<Arrived>> arrived =
                    turn.response().sent(each.body().unit()).flatMap(Unit::arrived);
            if (arrived.isPresent()) {
                return there(
                        offer,
                        "unit " + each.body().unit() + " is there",
                        arrived.get().number());
            }
        }
        List<Done<OfferReceived>> received = offer.all(OfferReceived.class);
        return received.isEmpty()
                ? Turn.fine()
                : there(
                        offer,
                        received.getFirst().body().quantity().words() + " is received",
                        received.getFirst().number());
    }

    private static Optional<Refused> there(Offer offer, String what, long act) {
        return Turn.refuse(
                "ASSISTANCE-14",
                "of offer " + offer.id() + " " + what + " (act " + act + "), so it is an offer no more",
                "a unit that leaves is entered with `unit-withdrawn`; money that does not come with `offer-written-off`");
    }

    private static Optional<Refused> declined(Turn turn, Offer offer) {
        return offer.isAccepted()
                ? turn.already(
                        "offer " + offer.id() + " is accepted",
                        offer.acceptances().getFirst().number())
                : Turn.fine();
    }

    private static Optional<Refused> received(OfferReceived body, Offer offer) {
        boolean comes = offer.isAccepted() || offer.body().help() == Help.FUNDS;
        return comes ? Turn.fine() : notAccepted(offer);
    }

    static Optional<Refused> notAccepted(Offer offer) {
        return Turn.refuse(
                "ASSISTANCE-22",
                "offer " + offer.id() + " was not accepted",
                "accept it first, with `offer-accepted`; what comes without an offer names none");
    }

    private static Optional<Refused> writtenOff(OfferWrittenOff body, Offer offer) {
        Sum gone = offer.received().plus(offer.writtenOff());
        Optional<Quantity> left = offer.quantity()
                .map(gone::leftOf)
                .filter(rest -> body.quantity().isMoreThan(rest));
        return left.isEmpty()
                ? Turn.fine()
                : Turn.refuse(
                        "ASSISTANCE-9",
                        body.quantity().words() + " of offer " + offer.id() + " is to be written off, and "
                                + left.get().words() + " of it is outstanding",
                        "write off no more than what is outstanding");
    }

    static List<String> consequences(Turn turn, OfferBody body) {
        List<String> told = new ArrayList<>();
        switch (body) {
            case OfferWithdrawn each ->
                turn.response().offered(each.offer()).filter(Offer::isAccepted).ifPresent(offer -> {
                    told.add("offer " + offer.id() + " was accepted ("
                            + offer.accepted().words() + "): that is a gap now"
                            + offer.body()
                                    .line()
                                    .map(line -> ", in line " + line)
                                    .orElse(""));
                    offer.deployed()
                            .forEach(sent -> told.add("unit " + sent.body().unit() + " was sent for it"));
                });
            case OfferReceived each ->
                turn.response()
                        .offered(each.offer())
                        .flatMap(offer -> offer.quantity()
                                .filter(whole ->
                                        whole.unit().equals(each.quantity().unit()))
                                .filter(whole -> each.quantity()
                                        .isMoreThan(offer.received().leftOf(whole))))
                        .ifPresent(whole -> told.add("more is received than the " + whole.words() + " of the offer"));
            case AssistanceOffered _, NationallyAuthorised _, OfferOnly _ -> {}
        }
        return told;
    }
}
