package org.comity.acts.session;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Verdict;

/// Whether a session may be convened, opened, suspended, closed.
final class CourseDecider {
    private static final String OPEN = "open the session";

    private CourseDecider() {}

    static Decided decide(Hall hall, CourseBody body) {
        return switch (body) {
            case Convening each -> convening(hall, each);
            case Rescheduling each ->
                SessionDecider.unless(
                        hall,
                        () -> Permission.convening(hall, hall.procedure(), "move the session to another time"),
                        () -> SessionDecider.during(hall, "move it to another time", Phase.CONVENED, Phase.ADJOURNED),
                        () -> past(hall, each.from()));
            case Cancellation _ ->
                SessionDecider.unless(
                        hall,
                        () -> Permission.convening(hall, hall.procedure(), "cancel the session"),
                        () -> SessionDecider.during(hall, "cancel it", Phase.CONVENED));
            case SessionOpened _ ->
                opening(
                        hall,
                        SessionDecider.first(
                                () -> Permission.opening(hall, OPEN),
                                () -> SessionDecider.during(hall, "open it", Phase.CONVENED),
                                () -> early(hall)));
            case SessionResumed _ ->
                opening(
                        hall,
                        SessionDecider.first(
                                () -> Permission.opening(hall, "resume the session"),
                                () -> SessionDecider.during(hall, "resume it", Phase.SUSPENDED, Phase.ADJOURNED)));
            case SessionSuspended _ -> ending(hall, "suspend the meeting", Phase.OPEN);
            case SessionAdjourned _ -> ending(hall, "adjourn the meeting", Phase.OPEN, Phase.SUSPENDED);
            case SessionClosed _ -> ending(hall, "close the session", Phase.OPEN, Phase.SUSPENDED, Phase.ADJOURNED);
            case PresidingTaken _ -> SessionDecider.unless(hall, () -> chairTaken(hall));
            case DoorsSet each ->
                SessionDecider.unless(
                        hall,
                        () -> Permission.opening(hall, "open or close the doors"),
                        () -> SessionDecider.item(hall, each.item()));
            case MinuteEntered each ->
                SessionDecider.unless(
                        hall,
                        () -> Permission.bureau(hall, "enter something in the minutes"),
                        () -> SessionDecider.item(hall, each.item()));
        };
    }

    /// Whoever takes the chair may do so in the name of the one who gives it away.
    private static Optional<Refused> chairTaken(Hall hall) {
        Optional<Refused> refused = Permission.bureau(hall, "say who presides");
        return refused.filter(each -> !each.code().equals("SESSION-5"));
    }

    private static Decided convening(Hall before, Convening body) {
        Session planned = Session.of(body.session())
                .with(
                        new org.comity.acts.Act(
                                before.proposed().number(),
                                before.proposed().at(),
                                before.proposed().draft()),
                        body);
        Hall hall = new Hall(before.proposed(), planned, before.members());
        Optional<Organ> organ = hall.organ();
        boolean known = organ.isPresent() || before.proposed().rules().taken().isEmpty();
        RulesOfProcedure rules = organ.map(Organ::procedure).orElse(RulesOfProcedure.NONE);
        Optional<Refused> refused = SessionDecider.first(
                () -> known ? Optional.empty() : Optional.of(SessionRefusals.noOrgan(hall, body.organ())),
                () -> again(before),
                () -> Permission.convening(hall, rules, "convene the organ"),
                () -> hall.unknown(body.requestedBy()),
                () -> past(hall, body.from()),
                () -> notice(hall, body, rules));
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> Decided.as(before.proposed()));
    }

    /// What is told may be told again; an act may replace what was only told, or what it corrects.
    private static Optional<Refused> again(Hall hall) {
        List<Long> replaced =
                hall.proposed().draft().relates().stream().map(Relation::number).toList();
        return hall.session().course().convenings().stream()
                .filter(each -> !hall.proposed().isTold() && each.standing() != Standing.REPORT)
                .filter(each -> !replaced.contains(each.number()))
                .findFirst()
                .map(each -> SessionRefusals.twice(hall, each.number()));
    }

    private static Optional<Refused> past(Hall hall, When from) {
        boolean past = !hall.isFree() && from.before(hall.when()) == Certainty.YES;
        return past
                ? Optional.of(SessionRefusals.impossibleTime(
                        "it is called on " + hall.when() + " for " + from + ", which is past then",
                        "name a later time; of what is past, say that it is told (standing: report)"))
                : Optional.empty();
    }

    private static Optional<Refused> notice(Hall hall, Convening body, RulesOfProcedure rules) {
        OptionalInt days = rules.convening()
                .map(each -> body.type().equals(Optional.of(SessionRow.Kind.EXTRAORDINARY))
                        ? each.extraordinary()
                        : each.regular())
                .orElse(OptionalInt.empty());
        Optional<LocalDate> given = hall.when().firstDay();
        Optional<LocalDate> begins = body.from().lastDay();
        boolean judged = !hall.isFree() && days.isPresent() && given.isPresent() && begins.isPresent();
        boolean isShort = judged && ChronoUnit.DAYS.between(given.get(), begins.get()) < days.getAsInt();
        return isShort
                ? Optional.of(SessionRefusals.shortNotice(
                        hall.when(),
                        body.from(),
                        days.getAsInt(),
                        rules.convening().orElseThrow().grounds()))
                : Optional.empty();
    }

    /// A meeting can begin a little early, but not on a day before.
    private static Optional<Refused> early(Hall hall) {
        Optional<LocalDate> planned = hall.session().from().firstDay();
        Optional<LocalDate> opened = hall.when().lastDay();
        boolean early = !hall.isFree()
                && planned.isPresent()
                && opened.isPresent()
                && opened.get().isBefore(planned.get());
        return early
                ? Optional.of(SessionRefusals.impossibleTime(
                        "session " + hall.session().id() + " is to begin on "
                                + hall.session().from() + " and cannot be opened on " + hall.when(),
                        "correct the time, or reschedule the session first"))
                : Optional.empty();
    }

    private static Decided opening(Hall hall, Optional<Refused> refused) {
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        Optional<RulesOfProcedure.Quorum.Threshold> threshold =
                hall.procedure().quorum().flatMap(RulesOfProcedure.Quorum::opening);
        Optional<Outcome> quorum = hall.isFree() ? Optional.empty() : hall.quorum(Quorate.To.OPEN);
        if (quorum.isPresent() && quorum.get().verdict() == Verdict.INQUORATE) {
            return new Decided.Unfit(SessionRefusals.inquorate(
                    hall, quorum.get(), threshold.orElseThrow().grounds()));
        }
        List<String> consequences = new ArrayList<>();
        quorum.filter(outcome -> outcome.verdict() == Verdict.DEPENDS)
                .ifPresent(_ -> consequences.add("It is not known whether the quorum is there ("
                        + threshold.orElseThrow().of().sentence() + "): enter who is present."));
        return new Decided.Fit(hall.proposed().draft(), consequences);
    }

    private static Decided ending(Hall hall, String what, Phase... phases) {
        Optional<Refused> refused = SessionDecider.first(
                () -> Permission.opening(hall, what),
                () -> SessionDecider.during(hall, what, phases),
                () -> SessionDecider.noPointWaits(hall, what));
        List<String> consequences = new ArrayList<>();
        hall.session()
                .floor()
                .held()
                .ifPresent(speaking -> consequences.add(Floor.who(speaking.speaker()) + " still has the floor."));
        hall.session()
                .motions()
                .pending()
                .forEach(motion -> consequences.add("Motion '" + motion.id() + "' is not decided."));
        return refused.<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> new Decided.Fit(hall.proposed().draft(), consequences));
    }
}
