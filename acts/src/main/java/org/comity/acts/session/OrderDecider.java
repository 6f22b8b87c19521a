package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.ids.PointId;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// Whether a point of order may be raised, ruled on, appealed against.
final class OrderDecider {
    private OrderDecider() {}

    static Decided decide(Hall hall, OrderBody body) {
        return switch (body) {
            case PointRaised each ->
                SessionDecider.unless(
                        hall,
                        () -> SessionDecider.item(hall, each.item()),
                        () -> Permission.members(hall, "raise a point of order"),
                        () -> SessionDecider.during(hall, "raise a point of order", Phase.OPEN),
                        () -> free(hall, each.point()),
                        () -> SessionDecider.noPointWaits(hall, "raise another point of order"));
            case PointRuled each ->
                SessionDecider.unless(
                        hall,
                        () -> known(hall, each.point()),
                        () -> Permission.chair(hall, "rule on a point of order"),
                        () -> unruled(hall, each.point()));
            case RulingAppealed each ->
                SessionDecider.unless(
                        hall,
                        () -> known(hall, each.point()),
                        () -> Permission.members(hall, "appeal against a ruling"),
                        () -> SessionDecider.during(hall, "appeal against a ruling", Phase.OPEN),
                        () -> appealable(hall, each.point()));
            case AppealDecided each -> appeal(hall, each);
            case MotionMoved _, MotionSeconded _, MotionPut _, MotionDecided _, MotionWithdrawn _ ->
                MotionDecider.decide(hall, body);
        };
    }

    private static Optional<Points.Point> point(Hall hall, PointId id) {
        return hall.session().points().points().get(id);
    }

    private static Optional<Refused> known(Hall hall, PointId id) {
        return point(hall, id).isPresent()
                ? Optional.empty()
                : Optional.of(SessionRefusals.point(
                        "session " + hall.session().id() + " has no point of order '" + id + "'",
                        "raise it first, or correct the id"));
    }

    private static Optional<Refused> free(Hall hall, PointId id) {
        return point(hall, id).map(point -> SessionRefusals.moved("point of order '" + id + "'", point.number()));
    }

    private static Optional<Refused> unruled(Hall hall, PointId id) {
        return point(hall, id)
                .filter(point -> point.ruling().isPresent() && !hall.isFree())
                .map(_ -> SessionRefusals.point(
                        "the chair has ruled on point of order '" + id + "'", "appeal against the ruling"));
    }

    private static Optional<Refused> appealable(Hall hall, PointId id) {
        return point(hall, id)
                .filter(point -> (point.ruling().isEmpty() || point.appealedBy().isPresent()) && !hall.isFree())
                .map(point -> point.ruling().isEmpty()
                        ? SessionRefusals.point(
                                "the chair has not ruled on point of order '" + id + "' yet", "wait for the ruling")
                        : SessionRefusals.point(
                                "there is an appeal in point of order '" + id + "' already", "one appeal is all"));
    }

    private static Decided appeal(Hall hall, AppealDecided body) {
        String what = "decide on an appeal";
        Optional<Refused> refused = SessionDecider.first(
                () -> known(hall, body.point()),
                () -> Permission.organOrChair(hall, what, body.warrant()),
                () -> undecided(hall, body.point()));
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        Optional<String> matter = hall.procedure().rulings().flatMap(RulesOfProcedure.Rulings::overturnedBy);
        Optional<AppealDecided.Result> said = body.result();
        Draft draft = hall.proposed().draft();
        return switch (Results.of(
                hall,
                body.warrant(),
                matter,
                said.map(each -> each == AppealDecided.Result.OVERTURNED ? Results.Carried.YES : Results.Carried.NO),
                "the ruling is overturned",
                SessionRefusals.noAppeal(hall))) {
            case Results.Wrong wrong -> new Decided.Unfit(wrong.refused());
            case Results.Unsaid _ -> Decided.as(hall.proposed());
            case Results.Right right ->
                new Decided.Fit(
                        FloorDecider.with(
                                draft,
                                new AppealDecided(
                                        body.session(),
                                        body.point(),
                                        body.warrant(),
                                        Optional.of(
                                                right.carried() == Results.Carried.YES
                                                        ? AppealDecided.Result.OVERTURNED
                                                        : AppealDecided.Result.STANDS))),
                        List.of(
                                right.carried() == Results.Carried.YES
                                        ? "The ruling on point of order '" + body.point() + "' is overturned."
                                        : "The ruling on point of order '" + body.point() + "' stands."));
        };
    }

    private static Optional<Refused> undecided(Hall hall, PointId id) {
        return point(hall, id)
                .filter(point -> (point.appealedBy().isEmpty() || point.result().isPresent()) && !hall.isFree())
                .map(point -> point.appealedBy().isEmpty()
                        ? SessionRefusals.point(
                                "nobody appealed in point of order '" + id + "'", "enter the appeal first")
                        : SessionRefusals.point(
                                "the appeal in point of order '" + id + "' is decided",
                                "correct the act that decided it"));
    }
}
