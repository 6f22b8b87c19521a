package org.comity.acts.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.Rules;
import org.comity.acts.When;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.ids.SessionId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.Course;
import org.comity.acts.session.SessionState;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// A proposed act of this field with everything that it is held against.
record Hearing(
        Proposed proposed,
        VotingState votes,
        DocumentState documents,
        SessionState sessions,
        ChairState chairs,
        MembershipState members) {
    /// Offices that open, close, declare and take down, where the charter does not name others.
    private static final List<String> PRESIDING = List.of("chair", "secretariat");

    Decided fit() {
        return Decided.as(proposed);
    }

    Decided fit(VotingBody body, String... consequences) {
        Draft given = proposed.draft();
        Draft whole = new Draft(
                given.organisation(),
                given.known(),
                given.effective(),
                given.by(),
                given.enteredBy(),
                given.standing(),
                body,
                given.sources(),
                given.relates(),
                given.audience(),
                given.requestId(),
                given.signatures());
        return new Decided.Fit(whole, List.of(consequences));
    }

    boolean isTold() {
        return proposed.isTold();
    }

    When effective() {
        return proposed.draft().effective();
    }

    Actor by() {
        return proposed.draft().by();
    }

    /// The one day on which it takes effect; empty where its time is less precise.
    Optional<LocalDate> day() {
        return effective().firstDay().equals(effective().lastDay())
                ? effective().firstDay()
                : Optional.empty();
    }

    /// Organ and charter by which a question is put now.
    Optional<Organ> organ(String organ) {
        return proposed.rules()
                .taken()
                .map(Rules.Taken::charter)
                .flatMap(charter -> charter.organ(charter.organisation() + "/" + organ));
    }

    static RulesOfProcedure procedure(Vote vote) {
        return vote.organ().map(Organ::procedure).orElse(RulesOfProcedure.NONE);
    }

    /// Why whoever acts may not open, close, rule or declare here; empty when it may.
    Optional<Refused> notPresiding(Optional<Organ> organ, String what) {
        List<String> named = presiding(organ);
        return notOf(organ, what, named.isEmpty() ? PRESIDING : named);
    }

    /// Why somebody who says that they preside does not; empty where they do, or where nobody says who does.
    Optional<Refused> notInTheChair(Put question) {
        if (isTold() || !(by() instanceof Actor.Office(String office, String holder)) || !office.equals("chair")) {
            return Optional.empty();
        }
        Optional<String> inSession = question.session()
                .flatMap(sessions::session)
                .flatMap(session -> session.chair(effective()))
                .map(Course.Presiding::holder);
        boolean may =
                holder.isEmpty() || inSession.map(holder::equals).orElseGet(() -> mayPreside(question.organ(), holder));
        return may
                ? Optional.empty()
                : Optional.of(new Refused(
                        "VOTE-4",
                        holder + " does not preside over " + question.organ() + " on " + effective()
                                + inSession.map(who -> ": " + who + " does").orElse(""),
                        "",
                        "enter it as done by whoever presides, or enter first that " + holder + " took the chair"));
    }

    private boolean mayPreside(String organ, String holder) {
        return day().flatMap(on -> proposed.rules()
                        .taken()
                        .map(taken -> chairs.presides(organ, on, members.facts(), taken.charter())
                                .may(holder)))
                .orElse(true);
    }

    /// Why whoever acts may not take down what others did; empty when it may.
    Optional<Refused> notKeeping(Optional<Organ> organ, String what) {
        List<String> offices = new ArrayList<>(presiding(organ));
        PRESIDING.stream().filter(office -> !offices.contains(office)).forEach(offices::add);
        return notOf(organ, what, offices);
    }

    private static List<String> presiding(Optional<Organ> organ) {
        return convening(organ).map(RulesOfProcedure.Convening::opensAndCloses).orElse(List.of());
    }

    private static Optional<RulesOfProcedure.Convening> convening(Optional<Organ> organ) {
        return organ.map(Organ::procedure).flatMap(RulesOfProcedure::convening);
    }

    private Optional<Refused> notOf(Optional<Organ> organ, String what, List<String> offices) {
        boolean may = isTold() || by() instanceof Actor.Office(String office, String _) && offices.contains(office);
        return may
                ? Optional.empty()
                : Optional.of(new Refused(
                        "VOTE-4",
                        Positions.name(by()) + " cannot " + what + ": that is for the "
                                + String.join(" or the ", offices),
                        convening(organ).map(each -> each.grounds().by()).orElse(""),
                        "enter it as done by the office that did it, or as a report of whoever tells it"));
    }

    /// Why an act on a vote cannot have been when it is said to have been; empty when it can.
    Optional<Refused> misplaced(Vote vote) {
        if (effective().before(vote.opened().effective()) == Certainty.YES) {
            return Optional.of(new Refused(
                    "VOTE-14",
                    "it took effect on " + effective() + ", before " + vote.id() + " was opened on "
                            + vote.opened().effective(),
                    "",
                    "correct the one time or the other"));
        }
        return future(vote.question().session());
    }

    /// Why an act that is still to come in the world cannot be entered; empty when it is not to come, or when the
    /// session in which the question is put is to come too: then it is rehearsed.
    Optional<Refused> future(Optional<SessionId> session) {
        When now = When.at(proposed.at());
        boolean rehearsed = session.flatMap(sessions::session)
                .filter(each -> now.before(each.from()) == Certainty.YES)
                .isPresent();
        if (!rehearsed && now.before(effective()) == Certainty.YES) {
            return Optional.of(new Refused(
                    "VOTE-14",
                    "it would take effect on " + effective() + ", and it is recorded at " + now + ", before that",
                    "",
                    "enter it when it has happened"));
        }
        return Optional.empty();
    }

    static Decided no(Refused refused) {
        return new Decided.Unfit(refused);
    }

    static Decided no(String code, String because, String article, String remedy) {
        return Decided.not(code, because, article, remedy);
    }
}
