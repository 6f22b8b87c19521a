package org.comity.cli.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.assistance.AssistanceBody;
import org.comity.acts.assistance.ContributionTold;
import org.comity.acts.assistance.Deployed;
import org.comity.acts.assistance.Done;
import org.comity.acts.assistance.Headcount;
import org.comity.acts.assistance.HostForces;
import org.comity.acts.assistance.NationallyAuthorised;
import org.comity.acts.assistance.Needs;
import org.comity.acts.assistance.Offer;
import org.comity.acts.assistance.Response;
import org.comity.acts.assistance.Sum;
import org.comity.acts.assistance.Term;
import org.comity.acts.assistance.TotalTold;
import org.comity.acts.assistance.Unit;
import org.comity.acts.assistance.WithdrawalCompleted;
import org.comity.acts.assistance.Words;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.membership.Basis;

/// What is said of a response in several places, in words.
final class ReliefWords {
    private ReliefWords() {}

    static String who(Actor actor) {
        return actor instanceof Actor.Member(String code) ? code : org.comity.cli.record.Words.of(actor);
    }

    static List<Done<TotalTold>> totals(Response response) {
        return response.done(TotalTold.class);
    }

    static List<Done<HostForces>> hostForces(Response response) {
        return response.done(HostForces.class);
    }

    /// What time has done and no act says.
    static List<String> notices(Relief relief) {
        Optional<Term> mandate = relief.response().mandate();
        Certainty over = mandate.map(term -> term.isOverOn(relief.day())).orElse(Certainty.NO);
        boolean left = !relief.response().done(WithdrawalCompleted.class).isEmpty();
        String there = relief.response().sent().stream()
                .filter(unit -> unit.withdrawn().isEmpty())
                .map(unit -> unit.id().text())
                .collect(Collectors.joining(", "));
        if (over == Certainty.NO || left || there.isEmpty()) {
            return List.of();
        }
        String end = mandate.flatMap(Term::end).orElseThrow().text();
        return List.of((over == Certainty.YES ? "the mandate ended on " : "the mandate may have ended, on ") + end
                + ", and no act tells that these units left: " + there);
    }

    static String amounts(Offer offer) {
        List<String> words = new ArrayList<>();
        add(words, "accepted ", offer.accepted());
        add(words, "committed ", offer.committed());
        add(words, "sent ", offer.sent());
        add(words, "received ", offer.received());
        add(words, "written off ", offer.writtenOff());
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }

    private static void add(List<String> words, String what, Sum sum) {
        if (!sum.isNothing()) {
            words.add(what + sum.words());
        }
    }

    /// The acts at home that authorise an offer.
    static List<Done<NationallyAuthorised>> authorisations(Response response, Offer offer) {
        return response.done(NationallyAuthorised.class).stream()
                .filter(done -> done.body().from().equals(offer.body().from()))
                .filter(done -> done.body().offer().map(offer.id()::equals).orElse(true))
                .toList();
    }

    static Optional<String> authorisation(Response response, Offer offer) {
        List<Done<NationallyAuthorised>> given = authorisations(response, offer);
        if (!given.isEmpty()) {
            return Optional.of(given.stream()
                    .map(done -> "authorised by " + done.body().authority() + ", " + done.when() + " (act "
                            + done.number() + ")")
                    .collect(Collectors.joining("; ")));
        }
        return offer.body().needs() == Needs.AUTHORISATION
                ? Optional.of("it needs to be authorised at home, and no authorisation is told")
                : Optional.empty();
    }

    static String unit(Unit unit) {
        Deployed body = unit.body();
        return " (" + Words.help(body.help())
                + body.quantity().map(each -> ", " + each.words()).orElse("") + ")"
                + people(body.task(), body.place(), body.headcount());
    }

    static String told(Done<?> done) {
        return switch (done.body()) {
            case ContributionTold each ->
                "told in all"
                        + each.help().map(help -> " (" + Words.help(help) + ")").orElse("")
                        + people(each.task(), each.place(), each.headcount());
            case HostForces each ->
                people(each.task(), each.place(), each.headcount()).replaceFirst("^: ", "");
            default -> "";
        };
    }

    private static String people(Optional<String> task, Optional<String> place, Optional<Headcount> headcount) {
        String words = Stream.of(task, place, headcount.map(Headcount::words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : ": " + words;
    }

    /// What disagrees in it on the day, and what is said of it and of its clocks.
    static List<Conflict> conflicts(Relief relief) {
        String about = AssistanceBody.topic(relief.response().id());
        String clocks = "clock/" + relief.response().id() + "/";
        Stream<Conflict> said = relief.council().said().conflicts().stream()
                .filter(each ->
                        each.about().startsWith(about + "/") || each.about().startsWith(clocks));
        return Stream.concat(relief.response().conflicts().stream(), said).toList();
    }

    /// The vote or decision on which a mandate rests, as the record has it.
    static String basis(Relief relief, Basis basis) {
        Optional<Telling> told = basis.decision()
                .or(() -> basis.vote().map(vote -> new DecisionId(vote.text())))
                .flatMap(relief.council().followUp()::told);
        return basis.words()
                + told.map(each -> each.titles().stream()
                                        .map(title -> ": " + title.text())
                                        .findFirst()
                                        .orElse("") + " (act " + each.number() + ")")
                        .orElse("");
    }

    /// All acts about it in the order in which they took effect.
    static List<Act> timeline(Response response) {
        return response.acts()
                .sorted(Comparator.comparingLong((Act act) ->
                                act.draft().effective().firstEpochDay().orElse(Long.MAX_VALUE))
                        .thenComparing(
                                act -> act.draft().effective().latestMicro().orElse(Long.MAX_VALUE))
                        .thenComparing(Act::number))
                .toList();
    }
}
