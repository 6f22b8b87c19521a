package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.comity.acts.Decided;
import org.comity.charter.Refused;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Verdict;

/// Whether a round of an election may be held and declared, and what it comes to.
final class Elects {
    private final Hearing hearing;
    private final Vote vote;

    Elects(Hearing hearing, Vote vote) {
        this.hearing = hearing;
        this.vote = vote;
    }

    private Optional<Refused> noElection() {
        if (!vote.isElection()) {
            return refuse("VOTE-13", vote.id() + " is no election", "open an election, with its candidates");
        }
        return vote.stage() == Vote.Stage.DECLARED
                ? refuse(
                        "VOTE-8",
                        "the election " + vote.id() + " was over with act "
                                + vote.declared().getAsLong(),
                        "open another election for another place")
                : hearing.misplaced(vote);
    }

    Decided withdraw(CandidateWithdrawn body) {
        return noElection()
                .or(() -> Election.of(vote).standing().contains(body.candidate())
                        ? Optional.empty()
                        : refuse(
                                "VOTE-19",
                                body.candidate() + " does not stand in " + vote.id(),
                                "name one of: "
                                        + String.join(", ", Election.of(vote).standing())))
                .or(() -> Election.of(vote).held().isPresent()
                        ? refuse(
                                "VOTE-19",
                                "the ballots of round " + Election.of(vote).round() + " are counted",
                                "declare the round first; who withdraws then stands in no further round")
                        : Optional.empty())
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    Decided hold(RoundHeld body) {
        return hearing.notKeeping(vote.organ(), "count ballots")
                .or(this::noElection)
                .or(() -> misheld(body, Election.of(vote)))
                .map(Hearing::no)
                .orElseGet(hearing::fit);
    }

    private Optional<Refused> misheld(RoundHeld body, Election election) {
        if (body.round() != election.round() || election.held().isPresent()) {
            return refuse(
                    "VOTE-19",
                    election.held().isPresent()
                            ? "the ballots of round " + election.round() + " are counted already"
                            : "the next round of " + vote.id() + " is round " + election.round() + ", not "
                                    + body.round(),
                    election.held().isPresent() ? "declare the round first" : "give the number of the round");
        }
        Optional<String> stranger = body.candidates().stream()
                .map(RoundHeld.ForCandidate::candidate)
                .filter(each -> !election.standing().contains(each))
                .findFirst();
        if (stranger.isPresent()) {
            return refuse(
                    "VOTE-19",
                    stranger.get() + " does not stand in round " + body.round() + " of " + vote.id(),
                    "name one of: " + String.join(", ", election.standing()));
        }
        long named = body.candidates().stream()
                .mapToLong(RoundHeld.ForCandidate::ballots)
                .sum();
        long most = body.candidates().stream()
                .mapToLong(RoundHeld.ForCandidate::ballots)
                .max()
                .orElse(0);
        if (most > body.ballots() || named > body.ballots() * election.left() || named < body.ballots()) {
            return refuse(
                    "VOTE-19",
                    body.ballots() + " valid ballots name " + election.left() + " each at most and one at least, and "
                            + named + " names were counted, " + most + " of one candidate",
                    "check the counts; a ballot that names nobody abstains");
        }
        return tooMany(body);
    }

    private Optional<Refused> tooMany(RoundHeld body) {
        long all = body.ballots() + body.abstaining() + body.invalid();
        Optional<Long> voting = vote.asked()
                .map(question -> question.roll().seats().stream()
                        .filter(seat -> seat.right() == Seat.Right.VOTES)
                        .count());
        return voting.filter(seats -> all > seats)
                .flatMap(seats -> refuse(
                        "VOTE-19",
                        all + " ballots were counted, and " + seats + " seats may vote in " + vote.id(),
                        "check the counts"));
    }

    Decided declare(RoundDeclared body) {
        Optional<Refused> refused = hearing.notPresiding(vote.organ(), "declare a round")
                .or(this::noElection)
                .or(() -> undeclarable(body, Election.of(vote)));
        if (refused.isPresent()) {
            return Hearing.no(refused.get());
        }
        Election election = Election.of(vote);
        Optional<Question> asked = vote.asked();
        if (asked.isEmpty()) {
            return hearing.isTold() ? hearing.fit() : Hearing.no(Counting.unknown(vote));
        }
        List<RoundDeclared.OfCandidate> computed = new ArrayList<>();
        for (String candidate : election.standing()) {
            switch (asked.get().decide(counts(election, candidate))) {
                case Question.Denied(Refused denied) -> {
                    return hearing.isTold() ? hearing.fit() : Hearing.no(denied);
                }
                case Question.Decided(Outcome outcome) ->
                    computed.add(new RoundDeclared.OfCandidate(
                            candidate, Computed.of(outcome, List.of()).slim()));
            }
        }
        return declared(body, election, computed);
    }

    private Optional<Refused> undeclarable(RoundDeclared body, Election election) {
        if (body.round() == election.round() && election.held().isPresent()) {
            return Optional.empty();
        }
        return refuse(
                "VOTE-19",
                body.round() == election.round()
                        ? "the ballots of round " + body.round() + " are not counted"
                        : "the next round of " + vote.id() + " is round " + election.round() + ", not " + body.round(),
                body.round() == election.round() ? "enter the counts as 'round-held'" : "give the number of the round");
    }

    /// A ballot with the name of a candidate is in favour of it, one with other names against it.
    private static Counts counts(Election election, String candidate) {
        RoundHeld held = election.held().orElseThrow();
        long forIt = election.ballots(candidate);
        return new Counts(
                Map.of(
                        Position.IN_FAVOUR, (int) forIt,
                        Position.AGAINST, (int) (held.ballots() - forIt),
                        Position.ABSTAINING, (int) held.abstaining(),
                        Position.PRESENT_AND_NOT_VOTING, (int) held.invalid()),
                Map.of(),
                OptionalInt.empty(),
                Optional.of(Position.ABSENT));
    }

    private Decided declared(RoundDeclared body, Election election, List<RoundDeclared.OfCandidate> computed) {
        Optional<RoundDeclared.OfCandidate> open = computed.stream()
                .filter(each -> each.outcome().verdict() == Verdict.DEPENDS
                        || each.outcome().verdict() == Verdict.OPEN)
                .findFirst();
        if (open.isPresent() && !hearing.isTold()) {
            return Hearing.no(
                    "VOTE-11",
                    "whether " + open.get().candidate() + " is elected depends on what nobody has settled: "
                            + open.get().outcome().mattering().stream()
                                    .map(Computed.Assumed::says)
                                    .collect(Collectors.joining("; ")),
                    article(),
                    "hold the election by a matter whose rule leaves nothing open");
        }
        List<String> passed = computed.stream()
                .filter(each -> each.outcome().verdict() == Verdict.ADOPTED)
                .map(RoundDeclared.OfCandidate::candidate)
                .toList();
        List<String> elected = election.elect(passed, body.lots());
        List<String> next = election.next(elected, ((ElectionOpened) vote.opening()).next(), body.lots());
        if (!hearing.isTold()) {
            Optional<Refused> other =
                    another("elected", body.elected(), elected).or(() -> another("to go on", body.goesOn(), next));
            if (other.isPresent()) {
                return Hearing.no(other.get());
            }
        }
        RoundDeclared whole = new RoundDeclared(
                vote.id(),
                body.round(),
                Optional.of(body.elected().orElse(new RoundDeclared.Candidates(elected))),
                Optional.of(body.goesOn().orElse(new RoundDeclared.Candidates(next))),
                body.lots(),
                computed);
        return hearing.fit(
                whole,
                "elected: " + listed(whole.elected().get().names()),
                "goes on: " + listed(whole.goesOn().get().names()));
    }

    private Optional<Refused> another(
            String what, Optional<RoundDeclared.Candidates> announced, List<String> computed) {
        boolean same = announced.isEmpty()
                || List.copyOf(new java.util.TreeSet<>(announced.get().names()))
                        .equals(List.copyOf(new java.util.TreeSet<>(computed)));
        return same
                ? Optional.empty()
                : refuse(
                        "VOTE-10",
                        listed(announced.get().names()) + " is announced " + what + ", and by the rule it is "
                                + listed(computed),
                        "declare what the rule gives; where candidates are level, give the lots that were drawn");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", names);
    }

    private String article() {
        return vote.frozen().flatMap(Frozen::article).orElse("");
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, article(), remedy));
    }
}
