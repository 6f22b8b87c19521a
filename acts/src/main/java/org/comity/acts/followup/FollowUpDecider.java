package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Relation;
import org.comity.acts.Rules;
import org.comity.acts.When;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;
import org.comity.acts.voting.VotingState;
import org.comity.charter.Charter;
import org.comity.charter.Refused;

/// Whether an act about a decision may be entered.
///
/// | act | who may, of those within the organisation |
/// |---|---|
/// | decision told, owner, completed, superseded, not needed | the organ that decided, a chair, the secretariat |
/// | next date, review date | the same, and the owner |
/// | step | the same, the owner and any member |
///
/// Somebody outside may report any of it, and names a source.
public final class FollowUpDecider {
    private static final String SECRETARIAT = "secretariat";
    private static final String CHAIR = "chair";

    private final Proposed proposed;
    private final FollowUpState followUp;
    private final MembershipState members;

    private FollowUpDecider(Proposed proposed, FollowUpState followUp, MembershipState members) {
        this.proposed = proposed;
        this.followUp = followUp;
        this.members = members;
    }

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            FollowUpBody body,
            FollowUpState followUp,
            VotingState votes,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        FollowUpDecider decider = new FollowUpDecider(proposed, followUp, members);
        Optional<Refused> refused =
                decider.standing().or(() -> decider.sources(body)).or(() -> decider.of(body));
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> Decided.as(proposed));
    }

    private Optional<Refused> standing() {
        return switch (proposed.draft().standing()) {
            case ACT, REPORT, DECLARATION -> Optional.empty();
            case STATEMENT ->
                refuse(
                        "FOLLOWUP-10",
                        "it is entered as a statement, and what somebody says follows up no decision",
                        "enter a `statement` that concerns the decision, or a report that names its source");
        };
    }

    private boolean isSourced() {
        return !proposed.draft().sources().isEmpty();
    }

    private Optional<Refused> sources(FollowUpBody body) {
        if (isSourced()) {
            return Optional.empty();
        }
        if (proposed.isTold()) {
            return refuse(
                    "FOLLOWUP-4",
                    "somebody outside reports it about decision " + body.decision() + ", and no source is named",
                    "name the document under `sources`; without one a report counts for nothing");
        }
        if (body instanceof DecisionTold && !proposed.isHistory()) {
            return refuse(
                    "FOLLOWUP-4",
                    "decision " + body.decision()
                            + " is told without a vote, a silence or a source, and it was made on "
                            + proposed.draft().effective() + ", when this record was open",
                    "enter the vote or the silence that made it, or name the source that tells it");
        }
        return Optional.empty();
    }

    private Optional<Refused> of(FollowUpBody body) {
        return switch (body) {
            case DecisionTold told ->
                organ(told.organ()).or(() -> toldBefore(told)).or(() -> author(body, told.organ()));
            case OwnerAssigned assigned -> followed(body).or(() -> owner(assigned.owner()));
            case NextDateSet set -> followed(body).or(() -> notBefore(body.decision(), set.next(), "something is due"));
            case ReviewSet set -> followed(body).or(() -> notBefore(body.decision(), set.review(), "it is reviewed"));
            case StepReported _ -> followed(body).or(this::toCome);
            case DecisionCompleted _ -> followed(body).or(this::toCome);
            case DecisionSuperseded superseded -> followed(body).or(() -> replaced(superseded));
            case DecisionNotNeeded _ -> followed(body);
        };
    }

    private Optional<Refused> toldBefore(DecisionTold told) {
        Optional<Telling> before = followUp.told(told.decision());
        boolean names = before.isPresent()
                && proposed.draft().relates().stream()
                        .anyMatch(each -> each.number() == before.get().number() && each.as() != Relation.As.FOLLOWS);
        if (before.isEmpty() || names || proposed.isTold()) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-2",
                "decision " + told.decision() + " is in the record already, by act "
                        + before.get().number(),
                "give this one an id of its own, or name that act under `relates`, as `corrects` or `supersedes`");
    }

    /// What holds for all acts about a decision that is there.
    private Optional<Refused> followed(FollowUpBody body) {
        Optional<Telling> told = followUp.told(body.decision());
        if (told.isEmpty()) {
            return unknown(body.decision());
        }
        return author(body, told.get().organ())
                .or(() -> early(body, told.get()))
                .or(() -> over(body));
    }

    private Optional<Refused> unknown(DecisionId decision) {
        return refuse(
                "FOLLOWUP-1",
                "the record has no decision " + decision,
                "look its id up with `comity decisions`; one of the past is entered with `decision-told`");
    }

    private Optional<Refused> early(FollowUpBody body, Telling told) {
        When effective = proposed.draft().effective();
        if (effective.before(told.made()) != Certainty.YES) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-5",
                "it takes effect on " + effective + ", and decision " + body.decision() + " was made on " + told.made()
                        + ", after that",
                "correct `effective`, or the day of the decision");
    }

    private Optional<Refused> notBefore(DecisionId decision, Optional<When> date, String what) {
        Optional<Telling> told = followUp.told(decision);
        if (date.isEmpty() || told.isEmpty() || date.get().before(told.get().made()) != Certainty.YES) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-5",
                what + " on " + date.get() + ", and decision " + decision + " was made on "
                        + told.get().made() + ", after that",
                "correct the date");
    }

    /// What somebody outside tells late is no less so.
    private Optional<Refused> over(FollowUpBody body) {
        Optional<End> end = proposed.draft()
                .effective()
                .lastDay()
                .or(() -> When.at(proposed.at()).lastDay())
                .flatMap(day -> followUp.ended(body.decision(), day));
        if (end.isEmpty() || proposed.isTold() || corrects(end.get().number())) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-6",
                "the follow-up of decision " + body.decision() + " ended on "
                        + end.get().when() + ": " + words(end.get()) + " (act "
                        + end.get().number() + ")",
                "retract act " + end.get().number() + " if it is wrong; else a new decision takes it up again");
    }

    private boolean corrects(long number) {
        return proposed.draft().relates().stream()
                .anyMatch(each -> each.number() == number
                        && (each.as() == Relation.As.CORRECTS || each.as() == Relation.As.RETRACTS));
    }

    private static String words(End end) {
        return switch (end.how()) {
            case COMPLETED -> "it was carried out";
            case SUPERSEDED -> "superseded by " + end.by().map(DecisionId::text).orElse("another");
            case NOT_NEEDED -> "needed no more";
        };
    }

    private Optional<Refused> toCome() {
        When now = When.at(proposed.at());
        if (now.before(proposed.draft().effective()) != Certainty.YES) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-9",
                "it is said to have been done on " + proposed.draft().effective() + ", and now it is " + now,
                "report it when it is done; what is to come is a next date");
    }

    private Optional<Refused> replaced(DecisionSuperseded superseded) {
        Optional<Telling> later = followUp.told(superseded.by());
        if (later.isEmpty()) {
            return unknown(superseded.by());
        }
        Telling earlier = followUp.told(superseded.decision()).orElseThrow();
        if (later.get().made().before(earlier.made()) == Certainty.YES) {
            return refuse(
                    "FOLLOWUP-7",
                    "decision " + superseded.by() + " was made on "
                            + later.get().made() + ", before decision " + superseded.decision() + " of "
                            + earlier.made(),
                    "name the later decision as `by`");
        }
        Optional<DecisionId> back = chain(superseded.by(), superseded.decision());
        return back.isEmpty()
                ? Optional.empty()
                : refuse(
                        "FOLLOWUP-7",
                        "decision " + superseded.by() + " is itself superseded by " + superseded.decision()
                                + " in the end",
                        "retract the act that is wrong");
    }

    /// The decision that is looked for, when what superseded the first one leads to it.
    private Optional<DecisionId> chain(DecisionId first, DecisionId wanted) {
        Optional<DecisionId> at = Optional.of(first);
        // Nobody reaches a ring: the act that closes it is refused. One that stands all the same ends here.
        for (int steps = 0; at.isPresent() && steps < 1_000; steps++) {
            if (at.get().equals(wanted)) {
                return at;
            }
            at = followUp.ended(at.get(), java.time.LocalDate.MAX).flatMap(End::by);
        }
        return Optional.empty();
    }

    private Optional<Refused> owner(Actor owner) {
        return owner instanceof Actor.Organ(String organ) ? organ(organ) : Optional.empty();
    }

    private Optional<Refused> organ(String organ) {
        String organisation = proposed.draft().organisation();
        Optional<Charter> charter = proposed.rules().taken().map(Rules.Taken::charter);
        if (charter.isEmpty() || charter.get().organ(organisation + "/" + organ).isPresent()) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-8",
                "the charter of " + organisation + " has no organ '" + organ + "'",
                "take one of those that `comity organs` lists, by its id within the organisation");
    }

    private Optional<Refused> author(FollowUpBody body, String organ) {
        Actor by = proposed.draft().by();
        if (proposed.isTold() || isOfOrganisation(by, organ) || isOwner(by, body) || isMemberWhoReports(by, body)) {
            return Optional.empty();
        }
        return refuse(
                "FOLLOWUP-3",
                words(by) + " may not do this about decision " + body.decision() + " of " + organ,
                "the organ, a chair or the secretariat may, for dates and steps the owner too, and any member reports"
                        + " steps; what somebody outside tells is entered as a report with its source");
    }

    private static boolean isOfOrganisation(Actor by, String organ) {
        return switch (by) {
            case Actor.Organ acting -> acting.organ().equals(organ);
            case Actor.Office office ->
                office.office().equals(SECRETARIAT) || office.office().equals(CHAIR);
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
    }

    private boolean isOwner(Actor by, FollowUpBody body) {
        boolean theirs = switch (body) {
            case NextDateSet _, ReviewSet _, StepReported _ -> true;
            case DecisionTold _, OwnerAssigned _, DecisionCompleted _, DecisionSuperseded _, DecisionNotNeeded _ ->
                false;
        };
        return theirs
                && proposed.draft()
                        .effective()
                        .lastDay()
                        .or(() -> When.at(proposed.at()).lastDay())
                        .flatMap(day -> followUp.owner(body.decision(), day))
                        .filter(owner -> same(owner, by))
                        .isPresent();
    }

    /// An office is the same whoever holds it.
    private static boolean same(Actor owner, Actor by) {
        return owner instanceof Actor.Office(String office, String _)
                        && by instanceof Actor.Office(String other, String _)
                ? office.equals(other)
                : owner.equals(by);
    }

    /// Where the record knows no member at all, nobody is asked for.
    private boolean isMemberWhoReports(Actor by, FollowUpBody body) {
        return body instanceof StepReported
                && by instanceof Actor.Member(String code)
                && (members.known().isEmpty() || members.knows(code));
    }

    private static String words(Actor by) {
        return switch (by) {
            case Actor.Member(String code) -> "member " + code;
            case Actor.Organ(String organ) -> "organ " + organ;
            case Actor.Office(String office, String _) -> "office " + office;
            case Actor.Person(String name, String _, String _) -> name + ", as a person,";
            case Actor.Outsider(String name) -> name + ", from outside,";
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody undisclosed";
        };
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
