package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.acts.instrument.Gathered.Party;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;

/// Why an act about a reservation cannot be; empty when it can.
record ReservationRefusals(ReservationBody body, Binding binding, CalendarDate on) {
    Optional<Refused> refused() {
        return switch (body) {
            case ReservationMade made ->
                find(made.party())
                        .flatMap(before -> refuse(
                                made.party() + " has a reservation '" + made.reservation() + "' to instrument "
                                        + made.instrument() + " already (act " + before.number() + ")",
                                "give this one a label of its own"));
            case ReservationWithdrawn withdrawn -> stands(withdrawn.party());
            case ReservationObjected objected -> stands(objected.to()).or(() -> twice(objected));
        };
    }

    private Party party(String code) {
        return binding.gathered().party(code).orElseGet(() -> new Party(code));
    }

    private Optional<Told<ReservationMade>> find(String code) {
        return party(code).reservations.stream()
                .filter(each -> each.body().reservation().equals(body.reservation()))
                .findFirst();
    }

    private Optional<Refused> stands(String code) {
        Optional<Told<ReservationMade>> made =
                find(code).filter(each -> !each.on().first().isAfter(on.last()));
        if (made.isEmpty()) {
            return refuse(
                    code + " has made no reservation '" + body.reservation() + "' to instrument " + body.instrument()
                            + " by then",
                    "enter `reservation-made` first; labels are compared exactly");
        }
        List<Told<ReservationWithdrawn>> back = party(code).reservationsBack.stream()
                .filter(each -> each.body().reservation().equals(body.reservation()))
                .toList();
        return back.isEmpty()
                ? Optional.empty()
                : refuse(
                        "the reservation '" + body.reservation() + "' of " + code + " to instrument "
                                + body.instrument() + " was withdrawn by act "
                                + back.getFirst().number(),
                        "retract that act if it is wrong");
    }

    private Optional<Refused> twice(ReservationObjected objected) {
        return party(objected.party()).objections.stream()
                .filter(each -> each.body().to().equals(objected.to())
                        && each.body().reservation().equals(objected.reservation()))
                .findFirst()
                .flatMap(before -> refuse(
                        objected.party() + " has objected to it already (act " + before.number() + ")",
                        "name that act under `relates`, as `corrects`, if it is wrong"));
    }

    private Optional<Refused> refuse(String because, String remedy) {
        return Optional.of(new Refused("INSTRUMENT-17", because, "", remedy));
    }
}
