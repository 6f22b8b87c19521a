package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// An organ on a day with a matter before it, and where everybody that a set names sits.
///
/// Remembers where each code sits. Not safe for use by several threads.
final class Sitting {
    private static final int NOT_LOOKED = -2;

    private final CalendarDate when;
    private final Question.Prepared prepared;
    private final Roll roll;
    private final Directory directory;
    private final List<String> codes;
    private final List<Integer> voting = new ArrayList<>();
    private final int[] seats;
    private final Map<String, Integer> seatsByName = new HashMap<>();

    /// @param when the time in which the day lies: the day itself, or as much as the set knows
    /// @param codes the codes of the set by their numbers
    Sitting(CalendarDate when, Question.Prepared prepared, Roll roll, Directory directory, List<String> codes) {
        this.when = when;
        this.prepared = prepared;
        this.roll = roll;
        this.directory = directory;
        this.codes = codes;
        this.seats = new int[codes.size()];
        Arrays.fill(seats, NOT_LOOKED);
        for (int i = 0; i < roll.size(); i++) {
            if (roll.seats().get(i).right() == Seat.Right.VOTES) {
                voting.add(i);
            }
        }
    }

    CalendarDate when() {
        return when;
    }

    Question.Prepared prepared() {
        return prepared;
    }

    Roll roll() {
        return roll;
    }

    /// Whether a seat may vote.
    boolean mayVote(int seat) {
        return roll.seats().get(seat).right() == Seat.Right.VOTES;
    }

    /// The seats that may vote.
    List<Integer> voting() {
        return voting;
    }

    /// The seats that may vote, those outside the groups that the rule names first: whoever is put on one of
    /// these gets no veto by it.
    List<Integer> plainFirst() {
        Set<String> groups = switch (prepared) {
            case Question.Ready(Question question) ->
                RuleWords.of(question.provision()).groups();
            case Question.Denied _ -> Set.of();
        };
        return voting.stream()
                .sorted(Comparator.comparing(seat ->
                        groups.stream().anyMatch(group -> roll.isIn(roll.seats().get(seat), group))))
                .toList();
    }

    /// The seat of the code with a number, or [Directory#NO_SEAT].
    int seat(int code) {
        if (seats[code] == NOT_LOOKED) {
            seats[code] = directory.seat(codes.get(code), roll);
        }
        return seats[code];
    }

    /// The seat of somebody named, or [Directory#NO_SEAT].
    int seatOf(String name) {
        return seatsByName.computeIfAbsent(name, each -> directory.seat(each, roll));
    }

    /// The member that the code with a number means, seat or no seat.
    Optional<String> member(int code) {
        return directory.member(codes.get(code), roll.on());
    }

    Directory.Stranger stranger(String code) {
        return directory.stranger(code, roll, when);
    }
}
