package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Grounds.Confirmed;
import org.comity.charter.facts.Period;

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
                .filter(seat -> seat.right() == Seat.Right.VOTES
                        && roll.standing().of(seat.id()).state() == Standing.State.PERHAPS_BARRED)
                .map(Seat::id)
                .toList();
        if (!perhaps.isEmpty()) {
            taken.add(Assumption.granted(
                    "roll-perhaps-barred",
                    String.join(", ", perhaps) + " had a vote on " + roll.on()
                            + ", though the dates of a bar leave that open",
                    "facts"));
        }
        List<String> waived = roll.standing().waivedUnconfirmed().stream()
                .filter(member -> roll.indexOf(member).isPresent())
                .toList();
        if (!waived.isEmpty()) {
            taken.add(Assumption.granted(
                    "roll-waived-unconfirmed",
                    String.join(", ", waived) + " may vote as the facts say; the source of the waiver was not seen",
                    "facts"));
        }
        for (Composite composite : roll.composites()) {
            boolean doubtful = composite.period().covers(roll.on()) != Period.Cover.YES;
            if (doubtful || composite.grounds().confirmed() == Confirmed.NO) {
                taken.add(Assumption.granted(
                        "made-of-members-" + composite.seat(),
                        composite.seat() + " counts " + composite.counts().words() + " ("
                                + composite.members().size()
                                + ") on " + roll.on()
                                + (doubtful
                                        ? ", which its dates leave uncertain"
                                        : " as the facts give it; its source was not seen"),
                        composite.grounds().by()));
            }
        }
        boolean complete = roll.seats().stream().noneMatch(seat -> seat.certainty() == Seat.Certainty.UNNAMED);
        if (roll.organ().isUnnamed() && roll.size() > 0 && complete) {
            taken.add(Assumption.granted(
                    "no-others",
                    "there are no other seats than the " + roll.size() + " that were named",
                    BallotPaper.THE_QUESTION));
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
