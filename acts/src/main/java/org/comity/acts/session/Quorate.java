package org.comity.acts.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Certainty;
import org.comity.acts.Rules;
import org.comity.acts.When;
import org.comity.acts.membership.MembershipState;
import org.comity.charter.Organ;
import org.comity.charter.procedure.Presence;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Verdict;

/// Whether enough are in the room, at a time and as it changes. The charter counts.
public final class Quorate {
    private Quorate() {}

    /// What enough have to be there for.
    public enum To {
        OPEN,
        DECIDE
    }

    /// From when on it is so, until the next stretch.
    ///
    /// @param holds whether enough are there
    /// @param present who is there
    /// @param outcome with the reasons
    public record Stretch(When from, Certainty holds, Set<String> present, Outcome outcome) {
        public Stretch {
            present = java.util.Collections.unmodifiableSet(new TreeSet<>(present));
        }
    }

    /// Whether enough are there at a time; empty where the charter knows no quorum, or no roll can be made.
    ///
    /// @param organisation the organisation's id
    public static Optional<Stretch> at(
            Session session, Rules rules, MembershipState members, String organisation, To to, When when) {
        Optional<Organ> organ =
                rules.taken().flatMap(taken -> taken.charter().organ(organisation + "/" + session.organ()));
        Optional<RulesOfProcedure.Quorum.Threshold> threshold = organ.flatMap(
                        each -> each.procedure().quorum())
                .flatMap(quorum -> switch (to) {
                    case OPEN -> quorum.opening();
                    case DECIDE -> quorum.deciding();
                });
        Optional<LocalDate> day = when.firstDay();
        if (threshold.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Session.Present there = session.presence(seats(session, organ, members, when), when);
        return Presence.judge(
                        organ.get(),
                        threshold.get(),
                        day.get(),
                        members.facts(),
                        Hall.seating(organ.get(), session),
                        there.present(),
                        there.unknown())
                .map(outcome -> new Stretch(when, holds(outcome), there.present(), outcome));
    }

    /// Who may be in the room: whoever has a seat of the organ on the day, and whom anything in the session names.
    ///
    /// @param organ empty where no charter knows it
    public static Set<String> seats(Session session, Optional<Organ> organ, MembershipState members, When when) {
        Set<String> seats = new TreeSet<>(session.named());
        if (organ.isPresent() && when.firstDay().isPresent()) {
            Roll.of(organ.get(), when.firstDay().get(), members.facts(), Hall.seating(organ.get(), session))
                    .seats()
                    .forEach(seat -> seats.add(seat.id()));
        }
        return seats;
    }

    private static Certainty holds(Outcome outcome) {
        return outcome.verdict() == Verdict.ADOPTED
                ? Certainty.YES
                : outcome.verdict() == Verdict.INQUORATE ? Certainty.NO : Certainty.UNCERTAIN;
    }

    /// When enough were there: a stretch for each time at which that, or who is there, changed.
    public static List<Stretch> stretches(
            Session session, Rules rules, MembershipState members, String organisation, To to) {
        List<Stretch> stretches = new ArrayList<>();
        for (When when : session.room().changes()) {
            at(session, rules, members, organisation, to, when)
                    .filter(each -> stretches.isEmpty()
                            || stretches.getLast().holds() != each.holds()
                            || !stretches.getLast().present().equals(each.present()))
                    .ifPresent(stretches::add);
        }
        return List.copyOf(stretches);
    }
}
