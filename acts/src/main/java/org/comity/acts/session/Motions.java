package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.table.Table;

/// Motions, and what became of them.
public record Motions(Table<MotionId, Motions.Motion> motions) {
    static final Motions EMPTY = new Motions(Table.empty());

    /// How far a motion is.
    public enum Stage {
        MOVED,
        PUT,
        CARRIED,
        LOST,
        WITHDRAWN
    }

    /// @param does the kind of motion
    /// @param mover who moved it
    /// @param seconders who supported it, as [Floor#who] has them
    /// @param number of the act that moved it
    public record Motion(
            MotionId id,
            String does,
            Optional<ItemId> item,
            Actor mover,
            List<String> seconders,
            Stage stage,
            long number) {
        public Motion {
            seconders = List.copyOf(seconders);
        }

        /// Whether it is still to be decided.
        public boolean isPending() {
            return stage == Stage.MOVED || stage == Stage.PUT;
        }

        private Motion at(Stage other) {
            return isPending() ? new Motion(id, does, item, mover, seconders, other, number) : this;
        }

        private Motion secondedBy(String who) {
            List<String> more = new ArrayList<>(seconders);
            if (!more.contains(who)) {
                more.add(who);
            }
            return new Motion(id, does, item, mover, more, stage, number);
        }
    }

    Motions with(Act act, OrderBody body) {
        Actor by = act.draft().by();
        return switch (body) {
            case MotionMoved each -> moved(act, each);
            case MotionSeconded each ->
                new Motions(motions.changed(each.motion(), motion -> motion.secondedBy(Floor.who(by))));
            case MotionPut each -> new Motions(motions.changed(each.motion(), motion -> motion.at(Stage.PUT)));
            case MotionDecided each ->
                new Motions(motions.changed(
                        each.motion(),
                        motion -> each.result()
                                .map(result -> motion.at(stage(result)))
                                .orElse(motion)));
            case MotionWithdrawn each ->
                new Motions(motions.changed(each.motion(), motion -> motion.at(Stage.WITHDRAWN)));
            case PointRaised _, PointRuled _, RulingAppealed _, AppealDecided _ -> this;
        };
    }

    private Motions moved(Act act, MotionMoved moved) {
        Motion motion = new Motion(
                moved.motion(), moved.does(), moved.item(), act.draft().by(), List.of(), Stage.MOVED, act.number());
        return motions.has(moved.motion()) ? this : new Motions(motions.with(moved.motion(), motion));
    }

    private static Stage stage(MotionDecided.Result result) {
        return switch (result) {
            case CARRIED -> Stage.CARRIED;
            case LOST -> Stage.LOST;
        };
    }

    /// Those that are still to be decided, in the order of their ids.
    public List<Motion> pending() {
        return motions.values().filter(Motion::isPending).toList();
    }
}
