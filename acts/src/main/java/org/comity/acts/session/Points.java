package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.PointId;
import org.comity.acts.table.Table;

/// Points of order, and what became of them.
public record Points(Table<PointId, Points.Point> points) {
    static final Points EMPTY = new Points(Table.empty());

    /// @param raisedBy who raised it
    /// @param ruling of the chair; empty while it waits for one
    /// @param appealedBy who appealed, if anybody did
    /// @param result of the appeal
    /// @param number of the act that raised it
    public record Point(
            PointId id,
            Optional<ItemId> item,
            String claim,
            Actor raisedBy,
            Optional<PointRuled.Ruling> ruling,
            Optional<Actor> appealedBy,
            Optional<AppealDecided.Result> result,
            long number) {
        /// Whether nothing else goes on before it is settled.
        public boolean waits() {
            return ruling.isEmpty() || appealedBy.isPresent() && result.isEmpty();
        }

        /// Whether, after all, what was raised is held to be right.
        public boolean isUpheld() {
            boolean upheld = ruling.equals(Optional.of(PointRuled.Ruling.UPHELD));
            boolean overturned = result.equals(Optional.of(AppealDecided.Result.OVERTURNED));
            return ruling.isPresent() && upheld != overturned;
        }

        private Point ruled(PointRuled.Ruling now) {
            return new Point(id, item, claim, raisedBy, ruling.or(() -> Optional.of(now)), appealedBy, result, number);
        }

        private Point appealed(Actor by) {
            return new Point(id, item, claim, raisedBy, ruling, appealedBy.or(() -> Optional.of(by)), result, number);
        }

        private Point decided(Optional<AppealDecided.Result> now) {
            return new Point(id, item, claim, raisedBy, ruling, appealedBy, result.or(() -> now), number);
        }
    }

    Points with(Act act, OrderBody body) {
        Actor by = act.draft().by();
        return switch (body) {
            case PointRaised each ->
                points.has(each.point())
                        ? this
                        : new Points(points.with(
                                each.point(),
                                new Point(
                                        each.point(),
                                        each.item(),
                                        each.claim(),
                                        by,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        act.number())));
            case PointRuled each -> new Points(points.changed(each.point(), point -> point.ruled(each.ruling())));
            case RulingAppealed each -> new Points(points.changed(each.point(), point -> point.appealed(by)));
            case AppealDecided each -> new Points(points.changed(each.point(), point -> point.decided(each.result())));
            case MotionMoved _, MotionSeconded _, MotionPut _, MotionDecided _, MotionWithdrawn _ -> this;
        };
    }

    /// The one that has to be settled before anything else goes on.
    public Optional<Point> waiting() {
        return points.values().filter(Point::waits).findFirst();
    }
}
