package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;

/// How a line of a request is met.
///
/// @param offers that answer it
/// @param offered by those that were not taken back
/// @param accepted of those that were not taken back
/// @param gap what was accepted and taken back afterwards
/// @param sent with units
/// @param arrived with units of which an arrival is told, and received
/// @param unaccepted how much of what is asked for nobody is accepted for; empty where no number is asked for
/// @param missing how much of what is asked for has not arrived; empty where no number is asked for
public record Supply(
        Asked asked,
        List<Offer> offers,
        Sum offered,
        Sum accepted,
        Sum gap,
        Sum sent,
        Sum arrived,
        Optional<Quantity> unaccepted,
        Optional<Quantity> missing) {
    static Supply of(Asked asked, Response response) {
        List<Offer> offers = response.answering(asked.line().line());
        Sum offered = Sum.NOTHING;
        Sum accepted = Sum.NOTHING;
        Sum gap = Sum.NOTHING;
        Sum sent = Sum.NOTHING;
        Sum arrived = Sum.NOTHING;
        for (Offer each : offers) {
            boolean gone = each.withdrawn().isPresent();
            offered = gone || each.declined().isPresent() ? offered : offered.plus(Sum.of(each.quantity()));
            accepted = accepted.plus(each.standing());
            gap = gone ? gap.plus(each.accepted()) : gap;
            sent = sent.plus(each.sent());
            arrived = arrived.plus(each.received());
            for (Done<Deployed> unit : each.deployed()) {
                boolean there =
                        response.sent(unit.body().unit()).flatMap(Unit::arrived).isPresent();
                arrived = there ? arrived.plus(Sum.of(unit.body().quantity())) : arrived;
            }
        }
        Sum taken = accepted;
        Sum came = arrived;
        Optional<Quantity> quantity = asked.line().quantity();
        return new Supply(
                asked,
                offers,
                offered,
                accepted,
                gap,
                sent,
                arrived,
                quantity.map(taken::leftOf),
                quantity.map(came::leftOf));
    }
}
