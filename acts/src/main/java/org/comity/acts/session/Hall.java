package org.comity.acts.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.acts.Actor;
import org.comity.acts.Proposed;
import org.comity.acts.When;
import org.comity.acts.membership.MembershipState;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Status;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Seating;

/// What an act of one session is decided by: the session so far, the rules of its organ and who has a seat.
///
/// @param session as it is before the act; without an organ where nobody convened it
record Hall(Proposed proposed, Session session, MembershipState members) {
    When when() {
        return proposed.draft().effective();
    }

    Actor by() {
        return proposed.draft().by();
    }

    /// Whether no order is demanded: it is only told, or older than the record.
    boolean isFree() {
        return proposed.isTold() || proposed.isHistory();
    }

    Optional<Organ> organ() {
        return organ(session.organ());
    }

    /// @param id within the organisation
    Optional<Organ> organ(String id) {
        String full = proposed.draft().organisation() + "/" + id;
        return proposed.rules().taken().flatMap(taken -> taken.charter().organ(full));
    }

    RulesOfProcedure procedure() {
        return organ().map(Organ::procedure).orElse(RulesOfProcedure.NONE);
    }

    Grounds organGrounds() {
        return organ().map(Organ::grounds).orElse(Grounds.NONE);
    }

    /// The day on which it takes effect; empty when nobody says.
    Optional<LocalDate> day() {
        return when().firstDay();
    }

    /// Who has a seat on the day; empty where charter or facts do not say.
    Optional<Roll> roll() {
        return organ().flatMap(organ -> day().map(day -> Roll.of(organ, day, members.facts(), seating(organ))))
                .filter(roll -> roll.size() > 0);
    }

    Seating seating(Organ organ) {
        return seating(organ, session);
    }

    /// In an organ whose seats nobody names, those sit who came.
    static Seating seating(Organ organ, Session session) {
        return organ.seats().stream()
                .filter(kind -> kind.filling() instanceof SeatKind.Unnamed && kind.votes() == SeatKind.Votes.YES)
                .findFirst()
                .map(kind -> new Seating(Map.of(kind.id(), List.copyOf(session.named())), Map.of()))
                .orElse(Seating.NOBODY);
    }

    Optional<Seat> seat(String member) {
        return roll().flatMap(roll -> {
            OptionalInt index = roll.indexOf(member);
            return index.isPresent() ? Optional.of(roll.seats().get(index.getAsInt())) : Optional.empty();
        });
    }

    /// Whether a member can be one: it has a seat, the record knows it, or nobody says who the members are.
    boolean isKnown(String member) {
        boolean anybody = organ().map(Organ::isUnnamed).orElse(false);
        boolean nobodySays = roll().isEmpty() && members.known().isEmpty();
        return anybody || nobodySays || seat(member).isPresent() || members.knows(member);
    }

    /// Whether a member is sure to have no part in what the organ does: it only observes, or is suspended. One that
    /// has lost its vote for a time keeps its part.
    boolean isWithoutPart(String member) {
        return roll().isPresent()
                && !organ().orElseThrow().isUnnamed()
                && seat(member)
                        .map(seat -> switch (seat.right()) {
                            case VOTES -> false;
                            case BARRED -> isSuspended(member);
                            case LEFT_OUT, NO_VOTE -> true;
                        })
                        .orElse(true);
    }

    private boolean isSuspended(String member) {
        return members.facts().memberships(day().orElseThrow()).stream()
                .anyMatch(each -> each.member().equals(member) && each.status() == Status.SUSPENDED);
    }

    /// Why some member of a list cannot be one.
    Optional<Refused> unknown(List<String> codes) {
        return codes.stream()
                .filter(code -> !isKnown(code))
                .findFirst()
                .map(code -> SessionRefusals.notAMember(this, code));
    }

    /// Whether enough are there at the time of the act; empty where no threshold or no roll is known.
    Optional<Outcome> quorum(Quorate.To to) {
        return Quorate.at(session, proposed.rules(), members, proposed.draft().organisation(), to, when())
                .map(Quorate.Stretch::outcome);
    }
}
