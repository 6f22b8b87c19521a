package org.comity.acts.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.acts.Standing;

/// When the events of a response were. Of what acts decide or do, the first that does so counts; what is only told, by
/// several and differently, was at one of these times.
public final class Events {
    private Events() {}

    /// In words, such as `first deployment`, or `act 12`.
    public static String words(Mark mark) {
        return mark.event()
                .map(Words::event)
                .orElseGet(() -> "act " + mark.act().orElseThrow());
    }

    /// When it was; empty while it is not told.
    public static Optional<Timing> at(Response response, Mark mark) {
        return mark.event()
                .flatMap(event -> at(response, event))
                .or(() -> mark.act().isEmpty()
                        ? Optional.empty()
                        : response.acts()
                                .filter(act -> act.number() == mark.act().getAsLong())
                                .<Timing>map(act -> new Timing.At(act.draft().effective(), act.number()))
                                .findFirst());
    }

    private static Optional<Timing> at(Response response, Event event) {
        return switch (event) {
            case REQUEST -> once(response.done(AssistanceRequested.class));
            case DECISION -> once(response.decisions());
            case FIRST_OFFER -> first(response.offered().stream().map(Offer::made));
            case ACCEPTANCE -> first(offers(response, OfferAccepted.class));
            case FIRST_RECEIPT -> first(offers(response, OfferReceived.class));
            case FIRST_DEPLOYMENT -> first(response.sent().stream().map(Unit::sent));
            case FIRST_ARRIVAL -> first(response.sent().stream().flatMap(unit -> unit.arrived().stream()));
            case DEPLOYMENT_OF_ALL -> ofAll(response);
            case COMPLETION ->
                once(response.done(TaskCompleted.class).stream()
                        .filter(done -> done.body().unit().isEmpty())
                        .toList());
            case WITHDRAWAL_ANNOUNCED -> once(response.done(WithdrawalAnnounced.class));
            case WITHDRAWAL_BEGUN -> once(response.done(WithdrawalBegun.class));
            case WITHDRAWAL_COMPLETED -> once(response.done(WithdrawalCompleted.class));
            case END_OF_MANDATE ->
                response.mandate()
                        .flatMap(term -> term.end()
                                .map(end -> new Timing.At(
                                        end,
                                        term.endedBy()
                                                .map(act -> act.number())
                                                .orElse(term.decision().number()))));
        };
    }

    private static <B extends AssistanceBody> Stream<Done<B>> offers(Response response, Class<B> kind) {
        return response.offered().stream().flatMap(offer -> offer.all(kind).stream());
    }

    private static <D extends Done<?>> List<Timing> times(Stream<D> done) {
        return done.<Timing>map(each -> new Timing.At(each.when(), each.number()))
                .toList();
    }

    private static <D extends Done<?>> Optional<Timing> first(Stream<D> done) {
        return some(times(done), Timing.First::new);
    }

    private static <D extends Done<?>> Optional<Timing> once(List<D> done) {
        List<D> acts = done.stream()
                .filter(each -> each.act().draft().standing() != Standing.REPORT)
                .toList();
        return acts.isEmpty() ? some(times(done.stream()), Timing.Any::new) : first(acts.stream());
    }

    private static Optional<Timing> some(List<Timing> times, Function<List<Timing>, Timing> several) {
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(times.size() == 1 ? times.getFirst() : several.apply(times));
    }

    /// Not reached while one of them has none.
    private static Optional<Timing> ofAll(Response response) {
        List<Optional<Timing>> each = response.offered().stream()
                .filter(offer -> offer.body().help() != Help.FUNDS)
                .filter(offer -> offer.isAccepted() && offer.withdrawn().isEmpty())
                .map(offer -> first(offer.deployed().stream()))
                .toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : some(each.stream().flatMap(Optional::stream).toList(), Timing.Last::new);
    }

    /// What the clocks of a response show on a day, in the order of their ids, each as it
    /// was set last.
    ///
    /// @param response as it stood on that day
    public static List<Reading> clocks(Response response, LocalDate on) {
        return response.done(ClockSet.class).stream()
                .collect(java.util.stream.Collectors.toMap(
                        done -> done.body().clock(), done -> done, (_, last) -> last, java.util.TreeMap::new))
                .values()
                .stream()
                .map(done -> Reading.of(done, response, on))
                .toList();
    }
}
