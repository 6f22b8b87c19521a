package org.comity.acts.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// How an election in rounds stands.
///
/// @param round that is next or being held, from 1
/// @param standing candidates of that round, in the order of the opening
/// @param elected in earlier rounds, in their order
/// @param held the ballots of that round, once they are counted
public record Election(int round, int places, List<String> standing, List<String> elected, Optional<RoundHeld> held) {
    public Election {
        standing = List.copyOf(standing);
        elected = List.copyOf(elected);
    }

    /// As the acts on it leave it.
    ///
    /// @param vote an election
    public static Election of(Vote vote) {
        ElectionOpened opened = (ElectionOpened) vote.opening();
        Election election = new Election(1, opened.places(), opened.candidates(), List.of(), Optional.empty());
        for (Entry entry : vote.entries().values().toList()) {
            election = election.after(entry.body());
        }
        return election;
    }

    private Election after(VotingBody body) {
        if (body instanceof CandidateWithdrawn withdrawn) {
            List<String> left = new ArrayList<>(standing);
            left.remove(withdrawn.candidate());
            return new Election(round, places, left, elected, held);
        }
        if (body instanceof RoundHeld ballots && ballots.round() == round && held.isEmpty()) {
            return new Election(round, places, standing, elected, Optional.of(ballots));
        }
        if (body instanceof RoundDeclared declared && declared.round() == round) {
            List<String> all = new ArrayList<>(elected);
            declared.elected()
                    .ifPresent(names -> names.names().stream()
                            .filter(name -> !all.contains(name))
                            .forEach(all::add));
            List<String> next =
                    declared.goesOn().map(RoundDeclared.Candidates::names).orElse(List.of());
            return new Election(round + 1, places, next, all, Optional.empty());
        }
        return this;
    }

    /// How many places are still to be filled.
    public int left() {
        return Math.max(0, places - elected.size());
    }

    public boolean isOver() {
        return left() == 0;
    }

    long ballots(String candidate) {
        return held.stream()
                .flatMap(each -> each.candidates().stream())
                .filter(each -> each.candidate().equals(candidate))
                .mapToLong(RoundHeld.ForCandidate::ballots)
                .findFirst()
                .orElse(0);
    }

    /// Those with the most ballots of some, at most so many. Who is level with somebody that would be left out is
    /// left out too, unless lots were drawn.
    List<String> elect(List<String> passed, List<String> lots) {
        return first(ranked(passed, lots), left(), lots, Level.LEFT_OUT);
    }

    /// Who goes on, when these were elected in this round.
    List<String> next(List<String> electedNow, ElectionOpened.NextRound rule, List<String> lots) {
        int open = left() - electedNow.size();
        List<String> rest = new ArrayList<>(standing);
        rest.removeAll(electedNow);
        if (open <= 0) {
            return List.of();
        }
        List<String> on = switch (rule) {
            case ALL -> rest;
            case THE_HIGHEST -> first(ranked(rest, lots), 2 * open, lots, Level.TAKEN);
            case ALL_BUT_THE_LOWEST -> {
                List<String> kept = first(ranked(rest, lots), rest.size() - 1, lots, Level.TAKEN);
                yield kept.size() < open ? rest : kept;
            }
        };
        return standing.stream().filter(on::contains).toList();
    }

    private enum Level {
        TAKEN,
        LEFT_OUT
    }

    private List<String> ranked(List<String> of, List<String> lots) {
        ToLongFunction<String> ballots = this::ballots;
        return of.stream()
                .sorted(Comparator.comparingLong(ballots)
                        .reversed()
                        .thenComparingInt(name -> lots.contains(name) ? lots.indexOf(name) : lots.size()))
                .toList();
    }

    private List<String> first(List<String> ranked, int most, List<String> lots, Level level) {
        if (ranked.size() <= most) {
            return ranked;
        }
        String in = ranked.get(most - 1 < 0 ? 0 : most - 1);
        String out = ranked.get(most);
        boolean isLevel = most > 0 && ballots(in) == ballots(out) && !(lots.contains(in));
        if (!isLevel) {
            return ranked.subList(0, most);
        }
        long edge = ballots(in);
        return ranked.stream()
                .filter(name -> level == Level.TAKEN ? ballots(name) >= edge : ballots(name) > edge)
                .toList();
    }
}
