package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comity.acts.Act;
import org.comity.acts.ids.OfferId;
import org.comity.acts.table.Table;

/// An offer, with what became of it.
///
/// @param made the act that makes it
/// @param acts about it, in their order
public record Offer(Done<AssistanceOffered> made, List<Act> acts) {
    static Optional<Offer> of(Table<Long, Act> table) {
        List<Act> acts = table.values().toList();
        return acts.stream()
                .flatMap(act -> Done.of(act, AssistanceOffered.class).stream())
                .findFirst()
                .map(made -> new Offer(made, acts));
    }

    /// How an offer stands.
    public enum Fate {
        OFFERED,
        ACCEPTED,
        DECLINED,
        COMMITTED,
        PARTLY_RECEIVED,
        RECEIVED,
        WRITTEN_OFF,
        WITHDRAWN
    }

    public OfferId id() {
        return made.body().offer();
    }

    public AssistanceOffered body() {
        return made.body();
    }

    <B extends AssistanceBody> List<Done<B>> all(Class<B> kind) {
        return acts.stream().flatMap(act -> Done.of(act, kind).stream()).toList();
    }

    /// What is offered now.
    public String what() {
        return all(OfferChanged.class).stream()
                .flatMap(done -> done.body().what().stream())
                .reduce((_, last) -> last)
                .orElse(body().what());
    }

    /// How much is offered now.
    public Optional<Quantity> quantity() {
        return all(OfferChanged.class).stream()
                .flatMap(done -> done.body().quantity().stream())
                .reduce((_, last) -> last)
                .or(() -> body().quantity());
    }

    public Optional<Done<OfferWithdrawn>> withdrawn() {
        return all(OfferWithdrawn.class).stream().findFirst();
    }

    public Optional<Done<OfferDeclined>> declined() {
        return all(OfferDeclined.class).stream().findFirst();
    }

    public List<Done<OfferAccepted>> acceptances() {
        return all(OfferAccepted.class);
    }

    public boolean isAccepted() {
        return !acceptances().isEmpty();
    }

    /// How much of it was accepted, whether it was taken back later or not.
    public Sum accepted() {
        return sum(OfferAccepted.class, OfferAccepted::quantity);
    }

    /// How much of it was accepted and was not taken back.
    public Sum standing() {
        return withdrawn().isPresent() ? Sum.NOTHING : accepted();
    }

    public Sum committed() {
        return sum(OfferCommitted.class, body -> Optional.of(body.quantity()));
    }

    public Sum received() {
        return sum(OfferReceived.class, body -> Optional.of(body.quantity()));
    }

    public Sum writtenOff() {
        return sum(OfferWrittenOff.class, body -> Optional.of(body.quantity()));
    }

    /// The units that were sent for it.
    public List<Done<Deployed>> deployed() {
        return all(Deployed.class);
    }

    /// How much of it was sent.
    public Sum sent() {
        return sum(Deployed.class, Deployed::quantity);
    }

    private <B extends AssistanceBody> Sum sum(Class<B> kind, Function<B, Optional<Quantity>> quantity) {
        return all(kind).stream()
                .map(done -> Sum.of(quantity.apply(done.body())))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    /// How it stands. What came in the unit of the offer is held against it; what came in another one alone, by what it
    /// is booked at in the unit in which the offer is, where that is told.
    public Fate fate() {
        if (withdrawn().isPresent()) {
            return Fate.WITHDRAWN;
        }
        if (covers(received(), OfferReceived.class)) {
            return Fate.RECEIVED;
        }
        if (!all(OfferReceived.class).isEmpty()) {
            return Fate.PARTLY_RECEIVED;
        }
        if (!all(OfferWrittenOff.class).isEmpty()) {
            return Fate.WRITTEN_OFF;
        }
        if (!all(OfferCommitted.class).isEmpty()) {
            return Fate.COMMITTED;
        }
        return isAccepted() ? Fate.ACCEPTED : declined().isPresent() ? Fate.DECLINED : Fate.OFFERED;
    }

    private boolean covers(Sum sum, Class<OfferReceived> kind) {
        if (all(kind).isEmpty()) {
            return false;
        }
        Optional<Quantity> whole = quantity();
        return whole.isEmpty() || sum.leftOf(whole.get()).value().signum() == 0;
    }
}
