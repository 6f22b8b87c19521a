package org.comity.acts.council;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Body;
import org.comity.acts.audience.Items;
import org.comity.acts.audience.Surroundings;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.session.AppealDecided;
import org.comity.acts.session.MotionDecided;
import org.comity.acts.session.MotionPut;
import org.comity.acts.session.MotionSeconded;
import org.comity.acts.session.MotionWithdrawn;
import org.comity.acts.session.Motions;
import org.comity.acts.session.PointRuled;
import org.comity.acts.session.Points;
import org.comity.acts.session.RulingAppealed;
import org.comity.acts.session.Session;
import org.comity.acts.session.SessionBody;
import org.comity.acts.voting.Manner;
import org.comity.acts.voting.OnVote;
import org.comity.acts.voting.Opening;
import org.comity.acts.voting.PositionTaken;
import org.comity.acts.voting.PositionsTaken;
import org.comity.acts.voting.Vote;
import org.comity.charter.Organ;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// What a council knows that decides who may read, on one day. For one thread.
final class Around implements Surroundings {
    private final Council council;
    private final LocalDate day;
    /// The members of organs that were asked about.
    private final Map<String, Set<String>> seats = new HashMap<>();

    Around(Council council, LocalDate day) {
        this.council = council;
        this.day = day;
    }

    /// Of an organ that the charter does not have, or while there is no charter: who belongs to the organisation.
    @Override
    public boolean belongs(String organ, String member) {
        Optional<Organ> known = council.rules()
                .taken()
                .flatMap(taken -> taken.charter().organ(taken.charter().organisation() + "/" + organ));
        return organ.isEmpty() || known.isEmpty()
                ? isMember(member)
                : seats.computeIfAbsent(organ, _ -> seats(known.get())).contains(member);
    }

    /// Whoever is suspended or leaves is a member still; observers and partners are none.
    private boolean isMember(String member) {
        return switch (council.members().status(member, day).inLaw()) {
            case FULL, SUSPENDED, WITHDRAWING -> true;
            case OUTSIDE, OBSERVER, PARTNER, ASSOCIATE, LEFT -> false;
        };
    }

    private Set<String> seats(Organ organ) {
        Set<String> codes = new HashSet<>();
        for (Seat seat : Roll.of(organ, day, council.members().facts()).seats()) {
            codes.add(seat.id());
        }
        return codes;
    }

    @Override
    public Optional<Shut> shut(Body body) {
        return switch (body) {
            case SessionBody of -> shut(of.session(), Items.of(of).or(() -> item(of)));
            case ProposalTabled tabled -> tabled.session().flatMap(id -> shut(id, tabled.item()));
            case Opening opening ->
                opening.question()
                        .session()
                        .flatMap(id -> shut(id, opening.question().item()));
            case OnVote on ->
                vote(on.vote())
                        .flatMap(vote -> vote.question()
                                .session()
                                .flatMap(id -> shut(id, vote.question().item())));
            default -> Optional.empty();
        };
    }

    /// The item under which a motion was moved or a point of order raised, for what is done about it later.
    private Optional<ItemId> item(SessionBody body) {
        Optional<Session> session = council.sessions().session(body.session());
        return switch (body) {
            case MotionSeconded each -> session.flatMap(in -> moved(in, each.motion()));
            case MotionPut each -> session.flatMap(in -> moved(in, each.motion()));
            case MotionDecided each -> session.flatMap(in -> moved(in, each.motion()));
            case MotionWithdrawn each -> session.flatMap(in -> moved(in, each.motion()));
            case PointRuled each -> session.flatMap(in -> raised(in, each.point()));
            case RulingAppealed each -> session.flatMap(in -> raised(in, each.point()));
            case AppealDecided each -> session.flatMap(in -> raised(in, each.point()));
            default -> Optional.empty();
        };
    }

    private static Optional<ItemId> moved(Session session, MotionId motion) {
        return session.motions().motions().get(motion).flatMap(Motions.Motion::item);
    }

    private static Optional<ItemId> raised(Session session, PointId point) {
        return session.points().points().get(point).flatMap(Points.Point::item);
    }

    private Optional<Shut> shut(SessionId id, Optional<ItemId> item) {
        return council.sessions().session(id).flatMap(session -> {
            if (item.isPresent()) {
                return session.isClosed(item.get())
                        ? Optional.of(new Shut("item " + item.get() + " of session " + id, session.organ()))
                        : Optional.empty();
            }
            return session.isClosed() ? Optional.of(new Shut("session " + id, session.organ())) : Optional.empty();
        });
    }

    private Optional<Vote> vote(VoteId id) {
        return council.votes().vote(id);
    }

    @Override
    public boolean isSecret(Body body) {
        return switch (body) {
            case PositionTaken taken -> isSecret(taken.vote());
            case PositionsTaken taken -> isSecret(taken.vote());
            default -> false;
        };
    }

    private boolean isSecret(VoteId id) {
        return vote(id).flatMap(Vote::manner).equals(Optional.of(Manner.SECRET));
    }
}
