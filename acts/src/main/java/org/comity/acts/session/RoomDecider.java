package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Decided;
import org.comity.acts.session.Attendee.Seen;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Verdict;

/// Whether somebody can come in, leave or be listed.
final class RoomDecider {
    private RoomDecider() {}

    static Decided decide(Hall hall, PresenceBody body) {
        return switch (body) {
            case AttendanceListed each -> listed(hall, each);
            case Arrival each -> moved(hall, each.member(), each, Room.Presence.PRESENT);
            case Departure each -> moved(hall, each.member(), each, Room.Presence.ABSENT);
        };
    }

    private static Decided listed(Hall hall, AttendanceListed body) {
        List<String> members = body.attendees().stream()
                .flatMap(each -> each.member().stream())
                .distinct()
                .toList();
        return SessionDecider.unless(
                hall,
                () -> Permission.bureau(hall, "list who was there"),
                () -> hall.unknown(members),
                () -> both(body),
                () -> SessionDecider.during(
                        hall,
                        "list who is there",
                        Phase.CONVENED,
                        Phase.OPEN,
                        Phase.SUSPENDED,
                        Phase.ADJOURNED,
                        Phase.CLOSED));
    }

    /// A list that has a member absent and somebody of it present.
    private static Optional<Refused> both(AttendanceListed body) {
        Set<String> absent = new TreeSet<>();
        Set<String> present = new TreeSet<>();
        for (Attendee each : body.attendees()) {
            if (each.seen() == Seen.PRESENT) {
                each.member().ifPresent(present::add);
            } else if (each.isOfAMember()) {
                absent.add(each.member().get());
            }
        }
        absent.retainAll(present);
        return absent.stream().findFirst().map(SessionRefusals::listedTwice);
    }

    private static Decided moved(Hall hall, String member, PresenceBody body, Room.Presence to) {
        boolean comes = to == Room.Presence.PRESENT;
        Optional<Refused> refused = SessionDecider.first(
                () -> hall.unknown(List.of(member)),
                () -> Permission.memberOrBureau(
                        hall, member, "say that " + member + (comes ? " has arrived" : " has left")),
                () -> SessionDecider.during(
                        hall, comes ? "arrive" : "leave", Phase.CONVENED, Phase.OPEN, Phase.SUSPENDED, Phase.ADJOURNED),
                () -> already(hall, member, to));
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> consequences(hall, body));
    }

    private static Optional<Refused> already(Hall hall, String member, Room.Presence to) {
        boolean is = !hall.isFree() && hall.session().presence(member, hall.when()) == to;
        String word = to == Room.Presence.PRESENT ? "there" : "absent";
        return is ? Optional.of(SessionRefusals.presence(hall, member, word)) : Optional.empty();
    }

    /// Whether the quorum to decide is lost or regained by it.
    private static Decided consequences(Hall hall, PresenceBody body) {
        Optional<RulesOfProcedure.Quorum.Threshold> threshold =
                hall.isFree() ? Optional.empty() : hall.procedure().quorum().flatMap(RulesOfProcedure.Quorum::deciding);
        Session after = hall.session()
                .with(
                        new org.comity.acts.Act(
                                hall.proposed().number(),
                                hall.proposed().at(),
                                hall.proposed().draft()),
                        body);
        if (threshold.isEmpty()) {
            return Decided.as(hall.proposed());
        }
        Optional<Verdict> before = hall.quorum(Quorate.To.DECIDE).map(Outcome::verdict);
        Optional<Verdict> now = new Hall(hall.proposed(), after, hall.members())
                .quorum(Quorate.To.DECIDE)
                .map(Outcome::verdict);
        List<String> consequences = new ArrayList<>();
        if (!before.equals(now) && now.isPresent()) {
            String by = " (" + threshold.orElseThrow().grounds().by() + ").";
            switch (now.get()) {
                case INQUORATE -> consequences.add("The quorum to decide is lost" + by);
                case ADOPTED -> consequences.add("The quorum to decide is there" + by);
                case REJECTED, OPEN, DEPENDS ->
                    consequences.add("Whether the quorum to decide is there is not known" + by);
            }
        }
        return new Decided.Fit(hall.proposed().draft(), consequences);
    }
}
