package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.acts.ids.MotionId;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.procedure.RulesOfProcedure.MotionRule;

/// Whether a motion may be moved, seconded, put and decided.
final class MotionDecider {
    private MotionDecider() {}

    static Decided decide(Hall hall, OrderBody body) {
        return switch (body) {
            case MotionMoved each -> moved(hall, each);
            case MotionSeconded each ->
                SessionDecider.unless(
                        hall,
                        () -> stage(hall, each.motion(), "seconded", Motions.Stage.MOVED),
                        () -> Permission.members(hall, "second a motion"),
                        () -> SessionDecider.during(hall, "second a motion", Phase.OPEN),
                        () -> again(hall, each.motion()));
            case MotionPut each ->
                SessionDecider.unless(
                        hall,
                        () -> stage(hall, each.motion(), "put to the vote", Motions.Stage.MOVED),
                        () -> Permission.opening(hall, "put a motion to the vote"),
                        () -> SessionDecider.during(hall, "put a motion to the vote", Phase.OPEN),
                        () -> SessionDecider.noPointWaits(hall, "put a motion to the vote"),
                        () -> seconded(hall, each.motion()),
                        () -> inOrder(hall, each.motion()));
            case MotionDecided each -> decided(hall, each);
            case MotionWithdrawn each ->
                SessionDecider.unless(
                        hall,
                        () -> stage(hall, each.motion(), "withdrawn", Motions.Stage.MOVED),
                        () -> withdrawable(hall, each.motion()));
            case PointRaised _, PointRuled _, RulingAppealed _, AppealDecided _ ->
                throw new IllegalArgumentException("no motion: " + body);
        };
    }

    private static Optional<Motions.Motion> motion(Hall hall, MotionId id) {
        return hall.session().motions().motions().get(id);
    }

    private static Decided moved(Hall hall, MotionMoved body) {
        RulesOfProcedure rules = hall.procedure();
        Optional<MotionRule> rule = rules.motion(body.does());
        List<String> known = rules.motions().stream().map(MotionRule::id).toList();
        Optional<Refused> refused = SessionDecider.first(
                () -> SessionDecider.item(hall, body.item()),
                () -> motion(hall, body.motion())
                        .map(motion -> SessionRefusals.moved("motion '" + body.motion() + "'", motion.number())),
                () -> Permission.members(hall, "move anything"),
                () -> SessionDecider.during(hall, "move anything", Phase.OPEN),
                () -> SessionDecider.noPointWaits(hall, "move anything"),
                () -> rule.isEmpty() && !known.isEmpty() && !hall.proposed().isTold()
                        ? Optional.of(SessionRefusals.kindOfMotion(body.does(), known))
                        : Optional.empty());
        List<String> consequences = new ArrayList<>();
        rule.ifPresent(each -> consequences.add(follows(each)));
        return refused.<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> new Decided.Fit(hall.proposed().draft(), consequences));
    }

    private static String follows(MotionRule rule) {
        String by = " (" + rule.grounds().by() + ").";
        String needs = rule.seconders() == 0 ? "" : "It needs " + rule.seconders() + " to second it; it ";
        String it = needs.isEmpty() ? "It " : needs;
        return switch (rule.debate()) {
            case PUT_AT_ONCE -> it + "is put to the vote at once" + by;
            case DEBATED -> it + "may be spoken to" + by;
            case LIMITED ->
                it + "may be spoken to by " + number(rule.inFavour()) + " in favour and " + number(rule.against())
                        + " against" + by;
        };
    }

    private static String number(java.util.OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "any number";
    }

    private static Optional<Refused> stage(Hall hall, MotionId id, String done, Motions.Stage wanted) {
        Optional<Motions.Motion> motion = motion(hall, id);
        if (motion.isEmpty()) {
            return Optional.of(SessionRefusals.motion(
                    "session " + hall.session().id() + " has no motion '" + id + "'",
                    "move it first, or correct the id"));
        }
        boolean fits = hall.isFree() || motion.get().stage() == wanted;
        String is = motion.get().stage().name().toLowerCase(java.util.Locale.ROOT);
        return fits
                ? Optional.empty()
                : Optional.of(SessionRefusals.motion(
                        "motion '" + id + "' is " + is + " and cannot be " + done,
                        remedy(motion.get().stage())));
    }

    private static String remedy(Motions.Stage stage) {
        return switch (stage) {
            case MOVED -> "put it to the vote first";
            case PUT -> "enter what came of it";
            case CARRIED, LOST, WITHDRAWN -> "move it again under another id";
        };
    }

    private static Optional<Refused> again(Hall hall, MotionId id) {
        String who = Floor.who(hall.by());
        Motions.Motion motion = motion(hall, id).orElseThrow();
        boolean did =
                Floor.who(motion.mover()).equals(who) || motion.seconders().contains(who);
        return did && !hall.isFree()
                ? Optional.of(SessionRefusals.motion(
                        who + " moved or seconded motion '" + id + "' already", "have another member second it"))
                : Optional.empty();
    }

    private static Optional<Refused> seconded(Hall hall, MotionId id) {
        Motions.Motion motion = motion(hall, id).orElseThrow();
        return hall.procedure()
                .motion(motion.does())
                .filter(rule -> motion.seconders().size() < rule.seconders() && !hall.isFree())
                .map(rule -> SessionRefusals.seconders(
                        motion, rule.seconders(), rule.grounds().by()));
    }

    /// What goes before it is put first.
    private static Optional<Refused> inOrder(Hall hall, MotionId id) {
        RulesOfProcedure rules = hall.procedure();
        Motions.Motion motion = motion(hall, id).orElseThrow();
        return hall.isFree()
                ? Optional.empty()
                : hall.session().motions().pending().stream()
                        .filter(other -> rules.goesBefore(other.does(), motion.does()))
                        .findFirst()
                        .map(other -> SessionRefusals.precedence(
                                motion,
                                other,
                                rules.motion(other.does())
                                        .map(rule -> rule.grounds().by())
                                        .orElse("")));
    }

    private static Decided decided(Hall hall, MotionDecided body) {
        Optional<Refused> refused = SessionDecider.first(
                () -> stage(hall, body.motion(), "decided", Motions.Stage.PUT),
                () -> Permission.organOrChair(hall, "decide on a motion", body.warrant()));
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        String does = motion(hall, body.motion()).orElseThrow().does();
        Optional<String> matter = hall.procedure().motion(does).flatMap(MotionRule::matter);
        Refused ruleless = SessionRefusals.result(
                "the charter does not say by which rule a motion '" + does + "' is decided",
                hall.procedure().motion(does).map(rule -> rule.grounds().by()).orElse(""),
                "name a vote or a decision under 'warrant', with its result");
        Optional<Results.Carried> said = body.result()
                .map(each -> each == MotionDecided.Result.CARRIED ? Results.Carried.YES : Results.Carried.NO);
        return switch (Results.of(hall, body.warrant(), matter, said, "the motion is carried", ruleless)) {
            case Results.Wrong wrong -> new Decided.Unfit(wrong.refused());
            case Results.Unsaid _ -> Decided.as(hall.proposed());
            case Results.Right right -> {
                boolean carried = right.carried() == Results.Carried.YES;
                MotionDecided completed = new MotionDecided(
                        body.session(),
                        body.motion(),
                        body.warrant(),
                        Optional.of(carried ? MotionDecided.Result.CARRIED : MotionDecided.Result.LOST));
                yield new Decided.Fit(
                        FloorDecider.with(hall.proposed().draft(), completed),
                        List.of("Motion '" + body.motion() + "' is " + (carried ? "carried." : "lost.")));
            }
        };
    }

    private static Optional<Refused> withdrawable(Hall hall, MotionId id) {
        Motions.Motion motion = motion(hall, id).orElseThrow();
        boolean own = Floor.who(motion.mover()).equals(Floor.who(hall.by()));
        return own || hall.proposed().isTold()
                ? Optional.empty()
                : Optional.of(SessionRefusals.mayNot(
                        hall, "withdraw the motion of " + Floor.who(motion.mover()), List.of("mover"), ""));
    }
}
