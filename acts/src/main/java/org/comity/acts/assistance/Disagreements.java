package org.comity.acts.assistance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.When;

/// What disagrees in one response.
final class Disagreements {
    private final Response response;
    private final String about;
    private final List<Conflict> found = new ArrayList<>();

    private Disagreements(Response response) {
        this.response = response;
        this.about = AssistanceBody.topic(response.id());
    }

    static Stream<Conflict> of(Response response) {
        Disagreements each = new Disagreements(response);
        each.deployments();
        each.offers();
        each.tellings();
        each.totals();
        each.contributions();
        return each.found.stream();
    }

    private void add(String kind, String says, List<Long> acts) {
        List<Long> sorted = acts.stream().distinct().sorted().toList();
        found.add(new Conflict(about, kind, says, sorted, sorted.getLast()));
    }

    private void deployments() {
        Optional<Term> mandate = response.mandate();
        Optional<Done<WithdrawalCompleted>> over = response.last(WithdrawalCompleted.class);
        for (Unit unit : response.sent()) {
            long number = unit.sent().number();
            if (mandate.isEmpty()) {
                add(
                        "sent-undecided",
                        "act " + number + " tells that unit " + unit.id() + " was sent, and no decision grants help",
                        List.of(number));
                continue;
            }
            Term term = mandate.get();
            When sent = unit.sent().when();
            long decision = term.decision().number();
            if (sent.before(term.decision().when()) == Certainty.YES) {
                add(
                        "sent-before-decision",
                        "act " + number + " tells that unit " + unit.id() + " was sent on " + sent
                                + ", before the decision of " + term.decision().when(),
                        List.of(number, decision));
            }
            if (term.isOverBefore(sent) == Certainty.YES) {
                add(
                        "sent-after-mandate",
                        "act " + number + " tells that unit " + unit.id() + " was sent on " + sent
                                + ", and the mandate ended on " + term.end().orElseThrow(),
                        List.of(number, decision));
            }
            unit.withdrawn()
                    .<Done<?>>map(done -> done)
                    .or(() -> over)
                    .filter(left -> term.isOverBefore(left.when()) == Certainty.YES)
                    .ifPresent(left -> add(
                            "there-after-mandate",
                            "unit " + unit.id() + " left on " + left.when() + ", and the mandate ended on "
                                    + term.end().orElseThrow(),
                            List.of(number, decision, left.number())));
        }
    }

    private void offers() {
        for (Offer offer : response.offered()) {
            Optional<Quantity> whole = offer.quantity();
            List<Long> acts = Stream.concat(
                            Stream.of(offer.made().number()),
                            offer.acceptances().stream().map(Done::number))
                    .toList();
            if (whole.isPresent()
                    && offer.accepted()
                                    .in(whole.get().unit())
                                    .compareTo(whole.get().value())
                            > 0) {
                add(
                        "accepted-beyond-offer",
                        "of offer " + offer.id() + " of " + whole.get().words() + " "
                                + offer.accepted().words() + " is told to be accepted",
                        acts);
            }
        }
        for (Asked asked : response.lines()) {
            Optional<Quantity> whole = asked.line().quantity();
            Supply supply = response.supply(asked);
            BigDecimal accepted =
                    whole.map(each -> supply.accepted().in(each.unit())).orElse(BigDecimal.ZERO);
            if (whole.isPresent() && accepted.compareTo(whole.get().value()) > 0) {
                add(
                        "accepted-beyond-line",
                        "for line " + asked.line().line() + " of " + whole.get().words() + " "
                                + supply.accepted().words() + " is accepted",
                        Stream.concat(
                                        Stream.of(asked.act().number()),
                                        supply.offers().stream()
                                                .flatMap(offer -> offer.acceptances().stream())
                                                .map(Done::number))
                                .toList());
            }
        }
    }

    /// What happens once, told at times that cannot be the same.
    private void tellings() {
        once("the request", response.done(AssistanceRequested.class), Done::when);
        once("the decision", response.decisions(), Done::when);
        once(
                "the completion",
                response.done(TaskCompleted.class).stream()
                        .filter(done -> done.body().unit().isEmpty())
                        .toList(),
                Done::when);
        List<Done<WithdrawalAnnounced>> announced = response.done(WithdrawalAnnounced.class);
        once("the announcement of the withdrawal", announced, Done::when);
        once(
                "the announced end of the withdrawal",
                announced.stream()
                        .filter(done -> done.body().ends().isPresent())
                        .toList(),
                done -> done.body().ends().orElseThrow());
        once("the beginning of the withdrawal", response.done(WithdrawalBegun.class), Done::when);
        once("the end of the withdrawal", response.done(WithdrawalCompleted.class), Done::when);
    }

    private <B extends AssistanceBody> void once(String what, List<Done<B>> all, Function<Done<B>, When> when) {
        // Who acts can act again, with another meaning; what is told of one event cannot be at two times.
        List<Done<B>> told = all.stream().filter(Done::isTold).toList();
        boolean differ = told.stream()
                .anyMatch(one -> all.stream()
                        .anyMatch(other -> when.apply(one).before(when.apply(other)) == Certainty.YES
                                || when.apply(other).before(when.apply(one)) == Certainty.YES));
        if (differ) {
            add(
                    "told-differently",
                    what + " is told differently: "
                            + all.stream()
                                    .map(done -> when.apply(done) + " by act " + done.number())
                                    .collect(Collectors.joining(", ")),
                    all.stream().map(Done::number).toList());
        }
    }

    private void totals() {
        List<Done<TotalTold>> told = response.done(TotalTold.class);
        boolean differ = told.stream()
                .anyMatch(one -> told.stream()
                        .anyMatch(other ->
                                differs(one.body().headcount(), other.body().headcount())));
        if (differ) {
            add(
                    "total-differs",
                    "how many came is told differently: "
                            + told.stream()
                                    .map(done -> done.body().headcount().words() + " by act " + done.number())
                                    .collect(Collectors.joining(", ")),
                    told.stream().map(Done::number).toList());
        }
        Tally sum = Contribution.people(Contribution.of(response));
        for (Done<TotalTold> each : told) {
            if (each.body().headcount().most().isPresent()
                    && sum.rough() == 0
                    && sum.least() > each.body().headcount().most().getAsLong()) {
                add(
                        "total-exceeded",
                        "act " + each.number() + " tells of "
                                + each.body().headcount().words() + " in all, and contributions come to " + sum.words(),
                        List.of(each.number()));
            }
        }
    }

    private void contributions() {
        for (Contribution each : Contribution.of(response)) {
            boolean differ = each.told().stream()
                    .flatMap(one -> one.body().headcount().stream())
                    .anyMatch(one -> each.told().stream()
                            .flatMap(other -> other.body().headcount().stream())
                            .anyMatch(other -> differs(one, other)));
            if (differ) {
                add(
                        "contribution-differs",
                        "how many " + AssistanceDecider.words(each.from()) + " sent is told differently: "
                                + each.told().stream()
                                        .filter(done -> done.body().headcount().isPresent())
                                        .map(done -> done.body()
                                                        .headcount()
                                                        .orElseThrow()
                                                        .words() + " by act " + done.number())
                                        .collect(Collectors.joining(", ")),
                        each.told().stream().map(Done::number).toList());
            }
        }
    }

    /// Two numbers of the same people that cannot both be so, or are both given as about so many and are not the same.
    private static boolean differs(Headcount one, Headcount other) {
        return !one.agreesWith(other)
                || one.about().isPresent()
                        && other.about().isPresent()
                        && !one.about().equals(other.about());
    }
}
