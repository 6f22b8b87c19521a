package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One matter under one supposition of who takes part: asks whether it can be adopted.
final class Trial {
    private final Question question;
    private final Deliberation deliberation;
    private final Procedure procedure;
    private final Position[] positions;
    private final Map<Integer, String> reported;
    private final Set<Integer> named;

    /// What became of asking.
    ///
    /// @param considered everything that is not known, judged by whether it adopts
    /// @param tally the positions as they are taken
    record Answer(Can can, Deliberation.Considered considered, Tally tally) {}

    private Trial(Question question, Position[] positions, Map<Integer, String> reported, Set<Integer> named) {
        this.question = question;
        this.deliberation = question.deliberation().orElseThrow();
        this.procedure = question.procedure().orElseThrow();
        this.positions = positions;
        this.reported = reported;
        this.named = named;
    }

    /// Everybody of whom nothing is supposed is in favour. Seats are ids on the roll.
    static Trial of(Question question, Suppositions supposed) {
        Roll roll = question.roll();
        Position[] positions = new Position[roll.size()];
        Map<Integer, String> reported = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            positions[i] = position(roll.seats().get(i).id(), supposed);
            String by = supposed.reported().get(roll.seats().get(i).id());
            if (by != null) {
                reported.put(i, by);
            }
        }
        return new Trial(question, positions, reported, named(question, supposed, positions));
    }

    private static Position position(String seat, Suppositions supposed) {
        if (supposed.objecting().contains(seat)) {
            return Position.OBJECTING;
        }
        if (supposed.nonObjection().contains(seat)) {
            return Position.NON_OBJECTION_IN_WRITING;
        }
        boolean away = supposed.absent().contains(seat) || supposed.frozen().contains(seat);
        return away ? Position.ABSENT : Position.IN_FAVOUR;
    }

    /// Who is named: those that the asker names, else those whose naming helps most.
    private static Set<Integer> named(Question question, Suppositions supposed, Position[] positions) {
        Set<Integer> named = new HashSet<>();
        if (question.provision().naming().fits(supposed.named().size())) {
            supposed.named().forEach(seat -> question.roll().indexOf(seat).ifPresent(named::add));
        }
        for (Position position : List.of(Position.OBJECTING, Position.ABSENT, Position.NON_OBJECTION_IN_WRITING)) {
            for (int i = 0; i < positions.length; i++) {
                boolean votes = question.roll().seats().get(i).right() == Seat.Right.VOTES;
                if (named.size() < question.provision().naming().least() && votes && positions[i] == position) {
                    named.add(i);
                }
            }
        }
        for (int i = positions.length - 1;
                i >= 0 && named.size() < question.provision().naming().least();
                i--) {
            named.add(i);
        }
        return named;
    }

    /// Whether the asker left it open whom the question names.
    boolean namesByItself(Suppositions supposed) {
        int named = supposed.named().size();
        int least = question.provision().naming().least();
        return least > 0 && !question.provision().naming().fits(named);
    }

    Question question() {
        return question;
    }

    Position position(int seat) {
        return positions[seat];
    }

    List<String> named() {
        return named.stream()
                .sorted()
                .map(seat -> question.roll().seats().get(seat).id())
                .toList();
    }

    /// The same with one seat elsewhere; nothing about it is a report any more.
    Trial with(int seat, Position position) {
        Position[] changed = positions.clone();
        changed[seat] = position;
        Map<Integer, String> without = new LinkedHashMap<>(reported);
        without.remove(seat);
        return new Trial(question, changed, without, named);
    }

    Answer ask() {
        Map<Integer, String> sound = new LinkedHashMap<>(reported);
        sound.keySet().removeIf(seat -> positions[seat] == Position.ABSENT);
        Ballots ballots = Ballots.of(question.roll(), positions, Map.of(), named, Set.of(), sound, List.of());
        Ballots counted = question.provision().naming().recusesTheNamed() ? ballots.recusingTheNamed() : ballots;
        Deliberation.Considered considered = deliberation.consider(
                counted,
                counted.codes(),
                (_, tally, choice) -> adopts(tally, choice) ? Verdict.ADOPTED : Verdict.REJECTED);
        Tally tally = question.scales().tally(counted);
        return new Answer(Can.of(considered.possibilities().verdict()), considered, tally);
    }

    private boolean adopts(Tally tally, int[] choice) {
        return procedure.verdict(tally, deliberation.readings(choice), deliberation.course(choice)) == Verdict.ADOPTED;
    }

    List<Assumption> assumptions(Answer answer) {
        return deliberation
                .assumptions(
                        answer.considered().possibilities(), answer.considered().unknowns(), List.of())
                .stream()
                .map(Trial::inWords)
                .toList();
    }

    private static Assumption inWords(Assumption each) {
        return new Assumption(
                each.id(),
                each.says(),
                each.source(),
                can(each.ifSo()),
                can(each.ifNot()),
                each.openPoint(),
                each.matters());
    }

    private static String can(String verdict) {
        for (Verdict each : Verdict.values()) {
            if (each.word().equals(verdict)) {
                return Can.of(each).word();
            }
        }
        return verdict;
    }

    List<Reason> reasons(Answer answer) {
        return procedure.reasons(answer.tally());
    }

    /// The ids of seats that vote.
    List<Integer> voting() {
        List<Integer> voting = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (question.roll().seats().get(i).right() == Seat.Right.VOTES) {
                voting.add(i);
            }
        }
        return voting;
    }
}
