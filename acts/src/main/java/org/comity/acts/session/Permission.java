package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// Who may do what in a session. Nobody is asked for it where something is only told.
final class Permission {
    static final String CHAIR = "chair";
    static final String SECRETARIAT = "secretariat";
    private static final List<String> BOTH = List.of(CHAIR, SECRETARIAT);

    private Permission() {}

    /// Only the chair may: it rules.
    static Optional<Refused> chair(Hall hall, String what) {
        return offices(hall, what, List.of(CHAIR), "");
    }

    /// The chair may, and the secretariat.
    static Optional<Refused> bureau(Hall hall, String what) {
        return offices(hall, what, BOTH, "");
    }

    /// Whoever the rules name for convening.
    static Optional<Refused> convening(Hall hall, RulesOfProcedure rules, String what) {
        List<String> named =
                rules.convening().map(RulesOfProcedure.Convening::convenedBy).orElse(List.of());
        return offices(hall, what, named.isEmpty() ? BOTH : named, article(rules));
    }

    /// Whoever the rules name for opening and closing.
    static Optional<Refused> opening(Hall hall, String what) {
        RulesOfProcedure rules = hall.procedure();
        List<String> named = rules.convening()
                .map(RulesOfProcedure.Convening::opensAndCloses)
                .orElse(List.of());
        return offices(hall, what, named.isEmpty() ? BOTH : named, article(rules));
    }

    private static String article(RulesOfProcedure rules) {
        return rules.convening().map(each -> each.grounds().by()).orElse("");
    }

    /// A member itself, or the bureau for it.
    static Optional<Refused> memberOrBureau(Hall hall, String member, String what) {
        if (member(hall.by()).equals(Optional.of(member))) {
            return Optional.empty();
        }
        return offices(hall, what, BOTH, "");
    }

    /// Any member that has a part in what the organ does.
    static Optional<Refused> members(Hall hall, String what) {
        if (hall.proposed().isTold()) {
            return Optional.empty();
        }
        Optional<String> member = member(hall.by());
        if (member.isEmpty()) {
            return Optional.of(SessionRefusals.mayNot(hall, what, List.of(RulesOfProcedure.MEMBERS), ""));
        }
        return hall.unknown(List.of(member.get()))
                .or(() -> hall.isWithoutPart(member.get())
                        ? Optional.of(SessionRefusals.noVote(hall, member.get(), what))
                        : Optional.empty())
                .or(() -> there(hall, hall.by(), what));
    }

    /// Any member, or the bureau; or the organ by a decision.
    static Optional<Refused> anybodyOf(Hall hall, String what) {
        return member(hall.by()).isPresent() ? members(hall, what) : offices(hall, what, BOTH, "");
    }

    /// Why somebody who speaks or acts in the room cannot: it is not there, or its credentials were not accepted.
    static Optional<Refused> there(Hall hall, Actor speaker, String what) {
        if (hall.isFree()) {
            return Optional.empty();
        }
        if (hall.session().isRejected(speaker)) {
            return Optional.of(SessionRefusals.rejected(hall, Floor.who(speaker), what));
        }
        return member(speaker)
                .filter(code -> hall.session().presence(code, hall.when()) == Room.Presence.ABSENT)
                .map(code -> SessionRefusals.notThere(hall, code, what));
    }

    /// The organ itself, on what it decided; else the chair, who says what it decided.
    static Optional<Refused> organOrChair(Hall hall, String what, Optional<Warrant> warrant) {
        boolean needed = !hall.isFree() && hall.proposed().draft().sources().isEmpty();
        if (needed && warrant.isEmpty()) {
            return Optional.of(SessionRefusals.noWarrant(hall, what));
        }
        return hall.by() instanceof Actor.Organ ? Optional.empty() : offices(hall, what, BOTH, "");
    }

    private static Optional<Refused> offices(Hall hall, String what, List<String> offices, String article) {
        if (hall.proposed().isTold()) {
            return Optional.empty();
        }
        return switch (hall.by()) {
            case Actor.Office office when offices.contains(office.office()) -> presides(hall, office, what);
            case Actor.Member member
            when offices.contains(RulesOfProcedure.MEMBERS) -> hall.unknown(List.of(member.code()));
            case Actor.Person person
            when offices.contains(RulesOfProcedure.MEMBERS) && !person.member().isEmpty() ->
                hall.unknown(List.of(person.member()));
            // What an organ did is believed of the past, and where a source says so.
            case Actor.Organ _
            when hall.proposed().isHistory()
                    || !hall.proposed().draft().sources().isEmpty() -> Optional.empty();
            case Actor.Office _,
                    Actor.Member _,
                    Actor.Person _,
                    Actor.Organ _,
                    Actor.Outsider _,
                    Actor.Keeper _,
                    Actor.Undisclosed _ -> Optional.of(SessionRefusals.mayNot(hall, what, offices, article));
        };
    }

    /// Whoever acts as the chair has to be the one that presides, where that is known.
    private static Optional<Refused> presides(Hall hall, Actor.Office office, String what) {
        boolean checked = office.office().equals(CHAIR) && !office.holder().isEmpty();
        return (checked ? hall.session().chair(hall.when()) : Optional.<Course.Presiding>empty())
                .filter(presiding -> !presiding.holder().equals(office.holder()))
                .map(presiding -> SessionRefusals.anotherPresides(hall, office.holder(), presiding.holder(), what));
    }

    /// The member for which somebody acts.
    static Optional<String> member(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> Optional.of(member.code());
            case Actor.Person person -> person.member().isEmpty() ? Optional.empty() : Optional.of(person.member());
            case Actor.Office _, Actor.Organ _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ ->
                Optional.empty();
        };
    }

    static String named(List<String> offices) {
        List<String> named = new ArrayList<>();
        offices.forEach(office -> named.add(office.equals(RulesOfProcedure.MEMBERS) ? "a member" : "the " + office));
        return String.join(" or ", named);
    }
}
