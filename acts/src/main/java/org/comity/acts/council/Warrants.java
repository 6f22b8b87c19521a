package org.comity.acts.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Conflict;
import org.comity.acts.CouncilBody;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.WorkBody;
import org.comity.acts.audience.AudienceBody;
import org.comity.acts.chairmanship.ChairBody;
import org.comity.acts.document.AmendmentRejected;
import org.comity.acts.document.Document;
import org.comity.acts.document.DocumentBody;
import org.comity.acts.document.DocumentForwarded;
import org.comity.acts.document.DocumentRejected;
import org.comity.acts.document.Means;
import org.comity.acts.followup.FollowUpBody;
import org.comity.acts.ids.VoteId;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.FactTold;
import org.comity.acts.membership.MemberStep;
import org.comity.acts.membership.SuccessionTold;
import org.comity.acts.session.AgendaAdopted;
import org.comity.acts.session.AgendaBody;
import org.comity.acts.session.AgendaReordered;
import org.comity.acts.session.AppealDecided;
import org.comity.acts.session.CourseBody;
import org.comity.acts.session.CredentialsDecided;
import org.comity.acts.session.DelegationBody;
import org.comity.acts.session.FloorBody;
import org.comity.acts.session.ItemAdded;
import org.comity.acts.session.ItemWithdrawn;
import org.comity.acts.session.MotionDecided;
import org.comity.acts.session.OrderBody;
import org.comity.acts.session.PresenceBody;
import org.comity.acts.session.Session;
import org.comity.acts.session.SessionBody;
import org.comity.acts.session.Warrant;
import org.comity.acts.voting.Vote;
import org.comity.acts.voting.VoteAppealDecided;
import org.comity.acts.voting.VoteDeclared;
import org.comity.acts.voting.VotingBody;
import org.comity.charter.Refused;
import org.comity.charter.vote.Verdict;

/// Whether the votes of the record on which acts rest carry them.
///
/// Most fields of work stand below voting and only name a vote. What came of it is looked up here: of an act that is
/// done now it has to be declared, in the organ that decides, and to say what the act says. Of what is told or long
/// past nothing is asked; where the vote is in the record and says otherwise, that is a conflict.
final class Warrants {
    private Warrants() {}

    /// What an act needs of its vote.
    private enum Needs {
        ADOPTED,
        NOT_ADOPTED,
        /// Declared, and nothing more: the act alone does not say what was put.
        DECLARED
    }

    /// @param vote on which an act rests
    /// @param organ whose vote it has to be; empty where the act does not say who decided
    private record Named(VoteId vote, Optional<String> organ, Needs needs) {}

    /// What is known of a vote.
    ///
    /// @param verdict as it was announced; empty while nothing is
    /// @param act the number of the act that opened, told or declared it
    private record Known(String organ, Optional<Verdict> verdict, long act) {
        boolean gives(Needs needs) {
            return switch (needs) {
                case ADOPTED -> verdict.equals(Optional.of(Verdict.ADOPTED));
                case NOT_ADOPTED -> verdict.isPresent() && verdict.get() != Verdict.ADOPTED;
                case DECLARED -> verdict.isPresent();
            };
        }
    }

    /// The same, unless the vote on which it rests does not carry it.
    static Decided checked(Proposed proposed, Decided decided, Council council) {
        if (!(decided instanceof Decided.Fit fit) || proposed.isTold() || proposed.isHistory()) {
            return decided;
        }
        return named(fit.draft().by(), (CouncilBody) fit.draft().body(), council)
                .flatMap(named -> against(named, council))
                .<Decided>map(Decided.Unfit::new)
                .orElse(decided);
    }

    private static Optional<Refused> against(Named named, Council council) {
        Optional<Known> found = known(named.vote(), council);
        if (found.isEmpty()) {
            return refuse(
                    "VOTE-23",
                    "it rests on vote " + named.vote() + ", and the record has no such vote",
                    "correct the id, or open and declare the vote first; a decision that was made elsewhere is named as"
                            + " a decision or a source");
        }
        Known vote = found.get();
        if (named.organ().isPresent() && !named.organ().get().equals(vote.organ())) {
            return refuse(
                    "VOTE-26",
                    "it rests on vote " + named.vote() + " of " + vote.organ() + ", and it is for "
                            + named.organ().get() + " to decide",
                    "name a vote of " + named.organ().get() + ", or enter it as done by " + vote.organ());
        }
        if (vote.verdict().isEmpty()) {
            return refuse(
                    "VOTE-24",
                    "it rests on vote " + named.vote() + ", of which no result is declared",
                    "declare the result first");
        }
        return vote.gives(named.needs())
                ? Optional.empty()
                : refuse(
                        "VOTE-25",
                        "it rests on vote " + named.vote() + ", which was declared "
                                + vote.verdict().get().word() + " by act " + vote.act()
                                + (named.needs() == Needs.ADOPTED
                                        ? ", and only an adopted one carries it"
                                        : ", and the act says that it was not"),
                        "enter what the vote decided; what somebody else says came of it is entered as a report");
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }

    /// What the acts of sessions and about members say and the votes that they name do not. An act entered now says
    /// nothing of the kind, so that these are told, long past, or were let in by an older program.
    static List<Conflict> conflicts(Council council) {
        List<Conflict> found = new ArrayList<>();
        for (Session session : council.sessions().all().values().toList()) {
            session.acts()
                    .values()
                    .forEach(done -> differs("session/" + session.id(), done.act(), done.body(), council)
                            .ifPresent(found::add));
        }
        for (Act act : council.members().acts()) {
            if (act.body() instanceof MemberStep step) {
                differs("membership/" + step.member(), act, step, council).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Conflict> differs(String about, Act act, CouncilBody body, Council council) {
        return named(act.draft().by(), body, council)
                .flatMap(named -> known(named.vote(), council)
                        .filter(vote -> vote.verdict().isPresent() && !vote.gives(named.needs()))
                        .map(vote -> new Conflict(
                                about,
                                "vote-differs",
                                "act " + act.number() + " rests on vote " + named.vote() + ", which was declared "
                                        + vote.verdict().get().word() + " by act " + vote.act(),
                                List.of(Math.min(act.number(), vote.act()), Math.max(act.number(), vote.act())),
                                Math.max(act.number(), vote.act()))));
    }

    private static Optional<Known> known(VoteId id, Council council) {
        return council.votes()
                .vote(id)
                .map(Warrants::opened)
                .or(() -> council.votes()
                        .rollCalls()
                        .get(id)
                        .flatMap(entry -> council.votes()
                                .rollCall(id)
                                .map(told -> new Known(told.question().organ(), told.announced(), entry.number()))));
    }

    /// An election is declared when its last place is filled: then it elected somebody.
    private static Known opened(Vote vote) {
        Optional<Verdict> verdict = vote.isElection()
                ? Optional.of(Verdict.ADOPTED).filter(_ -> vote.declared().isPresent())
                : vote.result().flatMap(VoteDeclared::announced);
        return new Known(
                vote.question().organ(),
                verdict,
                vote.declared().orElse(vote.opened().number()));
    }

    /// The vote on which an act rests, if it names one.
    private static Optional<Named> named(Actor by, CouncilBody body, Council council) {
        return switch (body) {
            case MemberStep step -> basis(by, step.basis());
            case ChairBody chair -> basis(by, chair.basis());
            case SessionBody each ->
                council.sessions().session(each.session()).flatMap(session -> session(each, session.organ()));
            case DocumentBody each ->
                document(each, council.documents().document(each.document()).flatMap(Document::holder));
            case VoteAppealDecided appeal -> appeal(appeal, council);
            case WorkBody each -> basis(by, each.basis());
            case FactTold _, SuccessionTold _, VotingBody _, FollowUpBody _, AudienceBody _ -> Optional.empty();
        };
    }

    /// An organ that acts did so by a vote of its own; an office may say what any organ decided.
    private static Optional<Named> basis(Actor by, Optional<Basis> basis) {
        Optional<String> organ = by instanceof Actor.Organ(String id) ? Optional.of(id) : Optional.empty();
        return basis.flatMap(Basis::vote).map(vote -> new Named(vote, organ, Needs.ADOPTED));
    }

    private static Optional<Named> session(SessionBody body, String organ) {
        return switch (body) {
            case AgendaAdopted each -> warrant(each.warrant(), organ, Needs.ADOPTED);
            case AgendaReordered each -> warrant(each.warrant(), organ, Needs.ADOPTED);
            case ItemAdded each -> warrant(each.warrant(), organ, Needs.ADOPTED);
            case ItemWithdrawn each -> warrant(each.warrant(), organ, Needs.ADOPTED);
            case CredentialsDecided each ->
                warrant(
                        each.warrant(),
                        organ,
                        // Credentials are rejected by a vote that rejects them, or that does not accept them.
                        switch (each.finding()) {
                            case ACCEPTED -> Needs.ADOPTED;
                            case REJECTED -> Needs.DECLARED;
                        });
            case MotionDecided each ->
                warrant(
                        each.warrant(),
                        organ,
                        each.result()
                                .map(result -> switch (result) {
                                    case CARRIED -> Needs.ADOPTED;
                                    case LOST -> Needs.NOT_ADOPTED;
                                })
                                .orElse(Needs.DECLARED));
            case AppealDecided each ->
                warrant(
                        each.warrant(),
                        organ,
                        each.result()
                                .map(result -> switch (result) {
                                    case OVERTURNED -> Needs.ADOPTED;
                                    case STANDS -> Needs.NOT_ADOPTED;
                                })
                                .orElse(Needs.DECLARED));
            case CourseBody _, AgendaBody _, DelegationBody _, PresenceBody _, FloorBody _, OrderBody _ ->
                Optional.empty();
        };
    }

    private static Optional<Named> warrant(Optional<Warrant> warrant, String organ, Needs needs) {
        return warrant.filter(Warrant.Vote.class::isInstance)
                .map(Warrant.Vote.class::cast)
                .map(each -> new Named(each.vote(), Optional.of(organ), needs));
    }

    private static Optional<Named> document(DocumentBody body, Optional<String> holder) {
        Needs needs = body instanceof DocumentRejected || body instanceof AmendmentRejected
                ? Needs.NOT_ADOPTED
                : Needs.ADOPTED;
        Optional<String> organ = body instanceof DocumentForwarded forwarded ? Optional.of(forwarded.from()) : holder;
        return body.decidedBy()
                .filter(Means.Vote.class::isInstance)
                .map(Means.Vote.class::cast)
                .map(each -> new Named(each.vote(), organ, needs));
    }

    private static Optional<Named> appeal(VoteAppealDecided body, Council council) {
        return body.decision()
                .map(vote -> new Named(
                        vote,
                        council.votes()
                                .vote(body.vote())
                                .map(each -> each.question().organ()),
                        switch (body.result()) {
                            case OVERTURNED -> Needs.ADOPTED;
                            case UPHELD -> Needs.NOT_ADOPTED;
                            case WITHDRAWN -> Needs.DECLARED;
                        }));
    }
}
