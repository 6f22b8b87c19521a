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

    /// How it stands. What came is held against what was offered in its unit; where some of it came in another unit, by
    /// what each is booked at, as far as that is told.
    public Fate fate() {
        if (withdrawn().isPresent()) {
            return Fate.WITHDRAWN;
        }
        if (isCovered()) {
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

    private boolean isCovered() {
        List<Done<OfferReceived>> all = all(OfferReceived.class);
        if (all.isEmpty()) {
            return false;
        }
        Optional<Quantity> whole = quantity();
        if (whole.isEmpty()) {
            return true;
        }
        boolean same = all.stream()
                .allMatch(
                        done -> done.body().quantity().unit().equals(whole.get().unit()));
        return same
                ? received().leftOf(whole.get()).value().signum() == 0
                : body().worth().filter(worth -> isBooked(all, worth)).isPresent() || isBooked(all, whole.get());
    }

    /// Whether what was received comes to as much, by what it is booked at in the unit of the sum.
    private static boolean isBooked(List<Done<OfferReceived>> all, Quantity whole) {
        Sum sum = Sum.NOTHING;
        for (Done<OfferReceived> done : all) {
            Quantity quantity = done.body().quantity();
            Optional<Quantity> booked = Optional.of(quantity)
                    .filter(each -> each.unit().equals(whole.unit()))
                    .or(() -> done.body().worth().filter(each -> each.unit().equals(whole.unit())));
            if (booked.isEmpty()) {
                return false;
            }
            sum = sum.plus(booked.get());
        }
        return sum.leftOf(whole).value().signum() == 0;
    }

    /// When it was received first, as a clock from the offer has it; empty while nothing is.
    public Optional<Reading.Days> daysToReceipt() {
        List<Timing> received = all(OfferReceived.class).stream()
                .<Timing>map(done -> new Timing.At(done.when(), done.number()))
                .toList();
        return received.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Reading.Days.between(new Timing.At(made.when(), made.number()), new Timing.First(received)));
    }
}
