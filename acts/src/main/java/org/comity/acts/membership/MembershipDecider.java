package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Conflict;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Status;

/// Whether an act about membership may be entered.
///
/// What is told is looked at for sense alone. A step that is taken is looked at for its author, for what it
/// rests on, and by [Step] for whether it is possible on the day on which it takes effect.
public final class MembershipDecider {
    private final Proposed proposed;
    private final Draft draft;
    private final MembershipState members;

    private MembershipDecider(Proposed proposed, MembershipState members) {
        this.proposed = proposed;
        this.draft = proposed.draft();
        this.members = members;
    }

    /// Decides; pure.
    public static Decided decide(Proposed proposed, MembershipBody body, MembershipState members) {
        return new MembershipDecider(proposed, members).decide(body);
    }

    private Decided decide(MembershipBody body) {
        Optional<Refused> refused = noEffect(body).or(() -> switch (body) {
            case FactTold told -> told.organ().flatMap(this::foreign);
            case SuccessionTold _ -> Optional.empty();
            case MemberStep step -> refused(step);
        });
        if (refused.isPresent()) {
            return new Decided.Unfit(refused.get());
        }
        return body instanceof MemberStep step ? new Decided.Fit(draft, consequences(step)) : Decided.as(proposed);
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }

    private Optional<Refused> noEffect(MembershipBody body) {
        if (MembershipState.hasEffect(new Act(proposed.number(), proposed.at(), draft), body)) {
            return Optional.empty();
        }
        String standing = draft.standing().name().toLowerCase(java.util.Locale.ROOT);
        return refuse(
                "MEMBER-1",
                "it is a " + standing + ", and who belongs does not follow from a " + standing,
                "enter what was said as a statement that claims something about status/ and the member's code, or"
                        + " the act itself with its standing");
    }

    /// The organ of a row that is told.
    private Optional<Refused> foreign(String organ) {
        String own = draft.organisation() + "/";
        return organ.startsWith(own)
                ? unknownOrgan(organ.substring(own.length()))
                : refuse(
                        "MEMBER-7",
                        "the row is about " + organ + ", and this is the record of " + draft.organisation(),
                        "give the organ's full id, which begins with " + own);
    }

    private Optional<Refused> unknownOrgan(String organ) {
        if (proposed.rules().taken().isEmpty()) {
            return Optional.empty();
        }
        var charter = proposed.rules().taken().get().charter();
        String id = draft.organisation() + "/" + organ;
        if (charter.organ(id).isPresent()) {
            return Optional.empty();
        }
        List<String> ids = charter.organs().stream().map(each -> each.id()).toList();
        return refuse(
                "MEMBER-7",
                "the charter knows no organ '" + organ + "'",
                Closest.to(id, ids).map(near -> "did you mean " + near + "? ").orElse("") + "the organs are "
                        + String.join(", ", ids));
    }

    private Optional<Refused> refused(MemberStep step) {
        Optional<Refused> nonsense =
                unknown(step).or(() -> step.organ().flatMap(this::unknownOrgan)).or(() -> StepDates.wrong(draft, step));
        if (proposed.isTold() || nonsense.isPresent()) {
            return nonsense;
        }
        return author(step)
                .or(() -> undecided(step))
                .or(() -> notPossible(step))
                .or(() -> nothingToLift(step));
    }

    private Optional<Refused> unknown(MemberStep step) {
        return switch (step) {
            case Accession _ -> Optional.empty();
            case SeatSuccession succession ->
                succession.from().stream()
                        .filter(each -> !isKnown(each))
                        .findFirst()
                        .flatMap(this::unknown);
            case SuspensionRequested _,
                    Suspension _,
                    Restoration _,
                    WithdrawalNotified _,
                    WithdrawalTakenBack _,
                    Withdrawal _,
                    Lapse _,
                    Exclusion _,
                    ArrearsDeclared _,
                    ArrearsSettled _,
                    WaiverGranted _ -> isKnown(step.member()) ? Optional.empty() : unknown(step.member());
        };
    }

    private Optional<Refused> unknown(String member) {
        String near = Closest.to(member, members.known())
                .map(each -> "did you mean " + each + "? ")
                .orElse("");
        return refuse(
                "MEMBER-2",
                "nothing in the record speaks of a member '" + member + "'",
                near + "codes are compared exactly; somebody new comes in by an accession");
    }

    private boolean isKnown(String member) {
        return members.knows(member)
                || proposed.rules()
                        .taken()
                        .filter(taken -> CharterMembers.of(taken.charter()).contains(member))
                        .isPresent();
    }

    private Optional<Refused> author(MemberStep step) {
        Step kind = Step.of(step);
        boolean may = switch (draft.by()) {
            case Actor.Member(String code) ->
                switch (kind) {
                    case SUSPENSION_REQUEST -> true;
                    case ACCESSION, NOTICE, NOTICE_TAKEN_BACK, WITHDRAWAL -> code.equals(step.member());
                    case SUSPENSION,
                            PARTIAL_SUSPENSION,
                            RESTORATION,
                            PARTIAL_RESTORATION,
                            LAPSE,
                            EXCLUSION,
                            SUCCESSION,
                            ARREARS,
                            SETTLEMENT,
                            WAIVER -> false;
                };
            case Actor.Organ _, Actor.Office _ -> kind != Step.NOTICE && kind != Step.NOTICE_TAKEN_BACK;
            case Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
        if (may) {
            return Optional.empty();
        }
        String own = kind == Step.NOTICE || kind == Step.NOTICE_TAKEN_BACK
                ? "it is for " + step.member() + " itself"
                : "it is for an organ, by a decision";
        return refuse(
                "MEMBER-4",
                kind.words(step.member()) + " is not for " + Authors.words(draft.by()) + ": " + own,
                "name as 'by' whoever did it in the world; what an outside source tells has the standing 'report'"
                        + (draft.by() instanceof Actor.Member && kind == Step.SUSPENSION
                                ? "; a member that wants to be suspended asks for it with 'suspension-requested'"
                                : ""));
    }

    /// An organ acts by decision; an office may note by itself only what follows from the rules.
    private Optional<Refused> undecided(MemberStep step) {
        boolean shown = step.basis().filter(Basis::isDecided).isPresent()
                || proposed.isHistory()
                || !draft.sources().isEmpty();
        boolean needed = switch (draft.by()) {
            case Actor.Organ _ -> true;
            case Actor.Office _ ->
                switch (Step.of(step)) {
                    case ACCESSION,
                            SUSPENSION,
                            PARTIAL_SUSPENSION,
                            RESTORATION,
                            PARTIAL_RESTORATION,
                            EXCLUSION,
                            SUCCESSION,
                            WAIVER -> true;
                    case SUSPENSION_REQUEST, NOTICE, NOTICE_TAKEN_BACK, WITHDRAWAL, LAPSE, ARREARS, SETTLEMENT -> false;
                };
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
        return shown || !needed
                ? Optional.empty()
                : refuse(
                        "MEMBER-5",
                        Step.of(step).words(step.member()) + " by " + Authors.words(draft.by())
                                + " names no decision and has no source",
                        "name the vote or the decision as 'basis', or the document that shows it under 'sources'");
    }

    private Optional<Refused> notPossible(MemberStep step) {
        LocalDate day = draft.effective().firstDay().orElseThrow();
        MemberStatus status = members.status(step.member(), day);
        Step kind = Step.of(step);
        if (kind.isDoneIn(status.inLaw())
                || step instanceof Accession(String _, Status to, var _) && StatusInLaw.of(to) == status.inLaw()) {
            return refuse(
                    "MEMBER-10",
                    kind.words(step.member()) + " on " + day + " changes nothing: it is "
                            + status.inLaw().words() + " then" + Authors.acts(status.acts()),
                    "leave it out; another source for what stands there is a report, and a wrong date is put right by"
                            + " an act that corrects it");
        }
        if (kind.isPossibleFrom(status.inLaw())) {
            return Optional.empty();
        }
        if (kind == Step.NOTICE_TAKEN_BACK && status.inLaw() == StatusInLaw.LEFT) {
            return refuse(
                    "MEMBER-9",
                    "the notice of " + step.member() + " has run out: on " + day + " it is a member no more"
                            + Authors.acts(status.acts()),
                    "it can come in again by an accession; give the day on which it took the notice back, if that"
                            + " was earlier");
        }
        return refuse(
                "MEMBER-3",
                kind.words(step.member()) + " is not possible on " + day + ": it is "
                        + status.inLaw().words() + " then" + Authors.acts(status.acts()),
                Authors.possible(status.inLaw()));
    }

    private Optional<Refused> nothingToLift(MemberStep step) {
        LocalDate day = draft.effective().firstDay().orElseThrow();
        List<Restriction> bars = members.status(step.member(), day).bars();
        Optional<String> organ = step.organ().map(id -> draft.organisation() + "/" + id);
        boolean there = switch (step) {
            case Restoration each
            when each.scope() != Scope.MEMBERSHIP ->
                bars.stream().anyMatch(bar -> each.scope().isOf(bar.bars()) && isIn(organ, bar));
            case ArrearsSettled _ ->
                bars.stream()
                        .anyMatch(
                                bar -> bar.cause().equals(Optional.of(Restriction.Cause.ARREARS)) && isIn(organ, bar));
            case WaiverGranted each -> bars.stream().anyMatch(bar -> bar.cause().equals(Optional.of(each.of())));
            case Accession _,
                    SuspensionRequested _,
                    Suspension _,
                    Restoration _,
                    WithdrawalNotified _,
                    WithdrawalTakenBack _,
                    Withdrawal _,
                    Lapse _,
                    Exclusion _,
                    SeatSuccession _,
                    ArrearsDeclared _ -> true;
        };
        String barred = bars.isEmpty()
                ? "nothing bars it"
                : "what bars it is "
                        + String.join(", ", bars.stream().map(Authors::words).toList());
        return there
                ? Optional.empty()
                : refuse(
                        "MEMBER-8",
                        Step.of(step).words(step.member()) + " on " + day + " finds nothing to lift: " + barred,
                        "enter first what bars it, or give its organ, cause and day as they stand there");
    }

    private static boolean isIn(Optional<String> organ, Restriction bar) {
        return organ.isEmpty() || organ.equals(bar.organ());
    }

    /// What follows, and what comes to disagree.
    private List<String> consequences(MemberStep step) {
        List<String> says = new ArrayList<>();
        Act act = new Act(proposed.number(), proposed.at(), draft);
        MembershipState after = members.evolve(act, step, proposed.rules());
        draft.effective().firstDay().ifPresent(day -> {
            MemberStatus then = after.status(step.member(), day);
            says.add(step.member() + " is " + then.inLaw().words() + " on " + day);
        });
        if (step instanceof WithdrawalNotified notice) {
            Optional<CalendarDate> leaves = Life.leaves(act, notice);
            says.add(leaves.map(day -> "unless it takes the notice back, it is a member no more from " + day)
                    .orElse("nobody says how long the notice period is, so nobody knows when it ends"));
        }
        List<Conflict> before = members.life(step.member()).conflicts();
        after.life(step.member()).conflicts().stream()
                .filter(each -> !before.contains(each))
                .map(Conflict::says)
                .forEach(says::add);
        return says;
    }
}
