package org.comity.acts.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Conflict;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.OfferId;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;
import org.comity.acts.table.Table;

/// One response, with the acts about it by number. What it comes to is looked up in them when somebody asks.
///
/// @param course what was asked for, decided and authorised
/// @param told what happened where the help is, beside its units; and clocks
/// @param offers what was done about each offer, the units that were sent for it among it
/// @param units what was done by each unit
/// @param answers the offers that answer a line, each with the number of the act that made it
public record Response(
        ResponseId id,
        Table<Long, Act> course,
        Table<Long, Act> told,
        Table<OfferId, Table<Long, Act>> offers,
        Table<UnitId, Table<Long, Act>> units,
        Table<LineId, Table<OfferId, Long>> answers) {
    static Response of(ResponseId id) {
        return new Response(id, Table.empty(), Table.empty(), Table.empty(), Table.empty(), Table.empty());
    }

    boolean isEmpty() {
        return course.isEmpty() && told.isEmpty() && offers.isEmpty() && units.isEmpty();
    }

    Response with(Act act, AssistanceBody body) {
        long number = act.number();
        return switch (body) {
            case RequestBody _, MandateBody _, NationallyAuthorised _ -> courseIs(course.with(number, act));
            case AssistanceOffered each ->
                offerIs(each.offer(), offer(each.offer()).with(number, act))
                        .answering(each, answers -> answers.with(each.offer(), number));
            case OfferOnly each -> offerIs(each.offer(), offer(each.offer()).with(number, act));
            case Deployed each ->
                each.offer()
                        .map(id -> offerIs(id, offer(id).with(number, act)))
                        .orElse(this)
                        .unitIs(each.unit(), unit(each.unit()).with(number, act));
            case Arrived each -> unitIs(each.unit(), unit(each.unit()).with(number, act));
            case UnitWithdrawn each -> unitIs(each.unit(), unit(each.unit()).with(number, act));
            case TaskCompleted each ->
                each.unit()
                        .map(id -> unitIs(id, unit(id).with(number, act)))
                        .orElseGet(() -> toldIs(told.with(number, act)));
            case FieldBody _, ClockSet _ -> toldIs(told.with(number, act));
        };
    }

    Response without(Act act, AssistanceBody body) {
        long number = act.number();
        return switch (body) {
            case RequestBody _, MandateBody _, NationallyAuthorised _ -> courseIs(course.without(number));
            case AssistanceOffered each ->
                offerIs(each.offer(), offer(each.offer()).without(number))
                        .answering(each, answers -> answers.without(each.offer()));
            case OfferOnly each -> offerIs(each.offer(), offer(each.offer()).without(number));
            case Deployed each ->
                each.offer()
                        .map(id -> offerIs(id, offer(id).without(number)))
                        .orElse(this)
                        .unitIs(each.unit(), unit(each.unit()).without(number));
            case Arrived each -> unitIs(each.unit(), unit(each.unit()).without(number));
            case UnitWithdrawn each -> unitIs(each.unit(), unit(each.unit()).without(number));
            case TaskCompleted each ->
                each.unit()
                        .map(id -> unitIs(id, unit(id).without(number)))
                        .orElseGet(() -> toldIs(told.without(number)));
            case FieldBody _, ClockSet _ -> toldIs(told.without(number));
        };
    }

    private Table<Long, Act> offer(OfferId offer) {
        return offers.get(offer).orElseGet(Table::empty);
    }

    private Table<Long, Act> unit(UnitId unit) {
        return units.get(unit).orElseGet(Table::empty);
    }

    private Response courseIs(Table<Long, Act> changed) {
        return new Response(id, changed, told, offers, units, answers);
    }

    private Response toldIs(Table<Long, Act> changed) {
        return new Response(id, course, changed, offers, units, answers);
    }

    private Response offerIs(OfferId offer, Table<Long, Act> changed) {
        Table<OfferId, Table<Long, Act>> then = changed.isEmpty() ? offers.without(offer) : offers.with(offer, changed);
        return new Response(id, course, told, then, units, answers);
    }

    private Response unitIs(UnitId unit, Table<Long, Act> changed) {
        Table<UnitId, Table<Long, Act>> then = changed.isEmpty() ? units.without(unit) : units.with(unit, changed);
        return new Response(id, course, told, offers, then, answers);
    }

    private Response answering(AssistanceOffered offered, Function<Table<OfferId, Long>, Table<OfferId, Long>> change) {
        if (offered.line().isEmpty()) {
            return this;
        }
        LineId line = offered.line().get();
        Table<OfferId, Long> then = change.apply(answers.get(line).orElseGet(Table::empty));
        return new Response(
                id, course, told, offers, units, then.isEmpty() ? answers.without(line) : answers.with(line, then));
    }

    /// The same, as it stood on a day: with what had, or may have, taken effect by its end.
    public Response by(LocalDate day) {
        Response then = of(id);
        for (Act act : acts().toList()) {
            if (act.draft().effective().firstEpochDay().orElse(Long.MIN_VALUE) <= day.toEpochDay()
                    && act.body() instanceof AssistanceBody body) {
                then = then.with(act, body);
            }
        }
        return then;
    }

    /// All acts about it, in their order.
    public Stream<Act> acts() {
        Table<Long, Act> all = course;
        for (Act act : told.values().toList()) {
            all = all.with(act.number(), act);
        }
        for (Table<Long, Act> each :
                Stream.concat(offers.values(), units.values()).toList()) {
            for (Act act : each.values().toList()) {
                all = all.with(act.number(), act);
            }
        }
        return all.values();
    }

    /// Acts of one kind beside those of offers and units, in the order of those about its course and of what is told.
    public <B extends AssistanceBody> List<Done<B>> done(Class<B> kind) {
        return Stream.concat(course.values(), told.values())
                .flatMap(act -> Done.of(act, kind).stream())
                .toList();
    }

    /// The last act of a kind.
    <B extends AssistanceBody> Optional<Done<B>> last(Class<B> kind) {
        List<Done<B>> all = done(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Whether anybody asked for help.
    public boolean isRequested() {
        return !done(AssistanceRequested.class).isEmpty();
    }

    /// Who needs the help; empty where nobody asked.
    public Optional<Actor> host() {
        return request().map(done -> done.body().requester());
    }

    /// The first act that asks for it.
    public Optional<Done<AssistanceRequested>> request() {
        return done(AssistanceRequested.class).stream().findFirst();
    }

    /// The act that takes the request back.
    public Optional<Done<RequestWithdrawn>> withdrawn() {
        return last(RequestWithdrawn.class);
    }

    /// What was asked for, in the order in which it was.
    public List<Asked> lines() {
        return Stream.concat(
                        done(AssistanceRequested.class).stream()
                                .flatMap(done -> done.body().lines().stream().map(line -> asked(line, done.act()))),
                        done(LinesAdded.class).stream()
                                .flatMap(done -> done.body().lines().stream().map(line -> asked(line, done.act()))))
                .collect(java.util.stream.Collectors.toMap(
                        (Asked each) -> each.line().line(),
                        each -> each,
                        (first, _) -> first,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Asked asked(Line line, Act act) {
        return new Asked(
                line,
                act,
                done(LineWithdrawn.class).stream()
                        .filter(done -> done.body().line().equals(line.line()))
                        .map(Done::act)
                        .findFirst());
    }

    public Optional<Asked> line(LineId line) {
        return lines().stream().filter(each -> each.line().line().equals(line)).findFirst();
    }

    /// The decisions that were made about the request, in the order of their acts.
    public List<Done<ResponseDecided>> decisions() {
        return done(ResponseDecided.class);
    }

    /// The last decision that grants help.
    public Optional<Done<ResponseDecided>> granted() {
        return decisions().stream()
                .filter(done -> done.body().answer() == Answer.GRANTED)
                .reduce((_, last) -> last);
    }

    /// The mandate, with what became of it; empty where help is not granted.
    public Optional<Term> mandate() {
        return granted().map(done -> Term.of(done, this));
    }

    /// An offer that was made.
    public Optional<Offer> offered(OfferId offer) {
        return offers.get(offer).flatMap(acts -> Offer.of(acts));
    }

    /// All offers that were made, in the order of their ids.
    public List<Offer> offered() {
        return offers.values().flatMap(acts -> Offer.of(acts).stream()).toList();
    }

    /// Those that answer a line.
    public List<Offer> answering(LineId line) {
        return answers.get(line).stream()
                .flatMap(each -> each.entries())
                .flatMap(each -> offered(each.key()).stream())
                .filter(each -> each.body().line().equals(Optional.of(line)))
                .toList();
    }

    /// A unit that was sent.
    public Optional<Unit> sent(UnitId unit) {
        return units.get(unit).flatMap(acts -> Unit.of(acts));
    }

    /// All units that were sent, in the order of their ids.
    public List<Unit> sent() {
        return units.values().flatMap(acts -> Unit.of(acts).stream()).toList();
    }

    /// What disagrees in it.
    public List<Conflict> conflicts() {
        return Disagreements.of(this).toList();
    }

    /// How a line stands.
    public Supply supply(Asked asked) {
        return Supply.of(asked, this);
    }
}
