package org.comity.acts.assistance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.charter.Refused;

/// Whether an offer may be accepted, and how much of it.
///
/// Never more than is offered, and never more than is asked for: of two who accept the last of it, the second is told
/// what is left. An acceptance that gives no number is completed with all that is left of the offer.
final class Accepting {
    private Accepting() {}

    static Decided decide(Turn turn, OfferAccepted body) {
        Optional<Offer> found = turn.response().offered(body.offer());
        if (found.isEmpty()) {
            return unfit(turn.unknown("offer " + body.offer(), ""));
        }
        Offer offer = found.get();
        Optional<Asked> asked = offer.body().line().flatMap(turn.response()::line);
        OfferAccepted whole = new OfferAccepted(body.response(), body.offer(), quantity(body, offer), body.says());
        Optional<Refused> refused = unit(whole, offer, asked);
        if (refused.isEmpty() && !turn.isTold()) {
            refused = turn.open()
                    .or(() -> turn.notBefore(offer.made().when(), "the offer"))
                    .or(() -> Offers.over(turn, body, offer))
                    .or(() -> asked.filter(each -> each.withdrawn().isPresent())
                            .flatMap(each -> Offers.gone(each.line(), each)))
                    .or(() -> covered(turn, offer))
                    .or(() -> left(turn, whole, offer))
                    .or(() -> asked.flatMap(each -> needed(turn, whole, offer, each)));
        }
        return refused.isPresent() ? unfit(refused) : AssistanceDecider.with(turn.proposed(), whole, List.of());
    }

    private static Decided unfit(Optional<Refused> refused) {
        return new Decided.Unfit(refused.orElseThrow());
    }

    private static Optional<Quantity> quantity(OfferAccepted body, Offer offer) {
        return body.quantity()
                .or(() -> offer.quantity().map(whole -> offer.accepted().leftOf(whole)));
    }

    private static Optional<Refused> unit(OfferAccepted body, Offer offer, Optional<Asked> asked) {
        Optional<Quantity> counted =
                offer.quantity().or(() -> asked.flatMap(each -> each.line().quantity()));
        return body.quantity()
                .flatMap(given -> counted.flatMap(each -> Offers.sameUnit(given, each, "offer " + offer.id())));
    }

    private static Optional<Refused> covered(Turn turn, Offer offer) {
        Help help = offer.body().help();
        return turn.response().mandate().filter(term -> !term.covers(help)).isEmpty()
                ? Turn.fine()
                : Turn.refuse(
                        "ASSISTANCE-10",
                        "the mandate of response " + turn.response().id() + " does not cover " + Words.help(help),
                        "have the mandate decided again with it, or accept help of a kind that it covers");
    }

    /// No more than is left of the offer.
    private static Optional<Refused> left(Turn turn, OfferAccepted body, Offer offer) {
        if (offer.quantity().isEmpty()) {
            return offer.isAccepted() && body.quantity().isEmpty()
                    ? turn.already(
                            "offer " + offer.id() + " is accepted",
                            offer.acceptances().getFirst().number())
                    : Turn.fine();
        }
        Quantity left = offer.accepted().leftOf(offer.quantity().get());
        Quantity given = body.quantity().orElseThrow();
        boolean nothing = left.value().signum() == 0 && offer.isAccepted();
        return nothing || given.isMoreThan(left)
                ? more(given, left, "of offer " + offer.id(), "is not accepted yet")
                : Turn.fine();
    }

    /// No more than is asked for.
    private static Optional<Refused> needed(Turn turn, OfferAccepted body, Offer offer, Asked asked) {
        if (asked.line().quantity().isEmpty() || body.quantity().isEmpty()) {
            return Turn.fine();
        }
        Quantity whole = asked.line().quantity().get();
        BigDecimal taken = BigDecimal.ZERO;
        for (Offer each : turn.response().answering(asked.line().line())) {
            taken = taken.add(each.standing().in(whole.unit()));
        }
        Quantity left = Sum.of(Quantity.of(taken, whole.unit())).leftOf(whole);
        Quantity given = body.quantity().get();
        boolean nothing = left.value().signum() == 0
                && given.value().signum() == 0
                && whole.value().signum() > 0;
        return given.isMoreThan(left) || nothing
                ? more(given, left, "for line " + asked.line().line(), "is still needed")
                : Turn.fine();
    }

    private static Optional<Refused> more(Quantity given, Quantity left, String of, String how) {
        return Turn.refuse(
                "ASSISTANCE-9",
                (given.value().signum() == 0 ? "the rest" : given.words()) + " is to be accepted, and "
                        + (left.value().signum() == 0 ? "nothing" : left.words()) + " " + of + " " + how,
                left.value().signum() == 0
                        ? "nothing more can be accepted; ask for more with `lines-added`"
                        : "accept at most " + left.words());
    }
}
