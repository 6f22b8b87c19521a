package org.comity.acts.session;

import java.util.Optional;
import java.util.function.Supplier;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.membership.MembershipState;
import org.comity.charter.Refused;

/// Whether an act of this field of work may be entered.
///
/// What is only told needs a session, an item, a point or a motion to speak of, and members that can be; nothing else
/// is asked of it. What is older than the record needs no order and no decision either.
public final class SessionDecider {
    private SessionDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed, SessionBody body, SessionState sessions, ChairState chairs, MembershipState members) {
        Session session = sessions.all().get(body.session()).orElseGet(() -> Session.of(body.session()));
        Hall hall = new Hall(proposed, session, members);
        boolean convened = session.course().convened().isPresent();
        if (!convened && !(body instanceof Convening)) {
            return new Decided.Unfit(SessionRefusals.noSession(hall));
        }
        return switch (body) {
            case CourseBody each -> CourseDecider.decide(hall, each);
            case AgendaBody each -> AgendaDecider.decide(hall, each);
            case DelegationBody each -> DelegationDecider.decide(hall, each);
            case PresenceBody each -> RoomDecider.decide(hall, each);
            case FloorBody each -> FloorDecider.decide(hall, each);
            case OrderBody each -> OrderDecider.decide(hall, each);
        };
    }

    /// Refused for the first reason that holds, else entered as it is.
    @SafeVarargs
    static Decided unless(Hall hall, Supplier<Optional<Refused>>... reasons) {
        return first(reasons).<Decided>map(Decided.Unfit::new).orElseGet(() -> Decided.as(hall.proposed()));
    }

    @SafeVarargs
    static Optional<Refused> first(Supplier<Optional<Refused>>... reasons) {
        for (Supplier<Optional<Refused>> reason : reasons) {
            Optional<Refused> refused = reason.get();
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /// Why something cannot be done in the phase in which the session is then; where no order is demanded it can.
    static Optional<Refused> during(Hall hall, String what, Phase... phases) {
        Phase phase = hall.session().phase(hall.when());
        boolean may = hall.isFree() || java.util.List.of(phases).contains(phase);
        return may ? Optional.empty() : Optional.of(SessionRefusals.phase(hall, what, phase));
    }

    /// Why nothing else can be done before a point of order is settled.
    static Optional<Refused> noPointWaits(Hall hall, String what) {
        return hall.isFree()
                ? Optional.empty()
                : hall.session().points().waiting().map(point -> SessionRefusals.pointWaits(point, what));
    }

    /// Why there is no such item.
    static Optional<Refused> item(Hall hall, Optional<org.comity.acts.ids.ItemId> item) {
        return item.filter(each -> hall.session().item(each).isEmpty()).map(each -> SessionRefusals.noItem(hall, each));
    }
}
