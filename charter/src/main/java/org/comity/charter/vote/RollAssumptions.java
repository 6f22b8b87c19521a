package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import org.comity.charter.facts.Grounds.Confirmed;

/// What a roll takes for granted and nobody can weigh.
final class RollAssumptions {
    private RollAssumptions() {}

    static List<Assumption> of(Roll roll) {
        List<Assumption> taken = new ArrayList<>();
        List<String> unconfirmed = roll.seats().stream()
                .filter(seat -> seat.counts()
                        && seat.certainty() != Seat.Certainty.UNNAMED
                        && seat.grounds().confirmed() == Confirmed.NO)
                .map(Seat::id)
                .toList();
        if (!unconfirmed.isEmpty()) {
            String who = unconfirmed.size() <= 12 ? String.join(", ", unconfirmed) : unconfirmed.size() + " seats";
            taken.add(Assumption.granted(
                    "roll-unconfirmed",
                    "the roll is as the facts give it; the source was not seen for " + who,
                    "memory"));
        }
        List<String> perhaps = roll.seats().stream()
                .filter(seat ->
                        seat.right() == Seat.Right.VOTES && !seat.because().isEmpty())
                .map(Seat::id)
                .toList();
        if (!perhaps.isEmpty()) {
            taken.add(Assumption.granted(
                    "roll-perhaps-barred",
                    String.join(", ", perhaps) + " had a vote on " + roll.on()
                            + ", though the dates of a bar leave that open",
                    "facts"));
        }
        long unnamed = roll.organ().isUnnamed()
                ? 0
                : roll.seats().stream()
                        .filter(seat -> seat.certainty() == Seat.Certainty.UNNAMED)
                        .count();
        if (unnamed > 0) {
            taken.add(Assumption.granted(
                    "roll-unnamed",
                    unnamed + " seats exist whose holders on " + roll.on() + " the facts do not name",
                    "facts"));
        }
        return taken;
    }
}
