package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;

/// Whether an act of this field of work may be entered.
///
/// An opening is completed with everything that decides the vote, a declaration with what the rule gives. What is
/// done of a vote, when:
///
/// | | open | closed | declared |
/// |---|---|---|---|
/// | take a position, count | yes | no | no |
/// | close | yes | no | no |
/// | rule, appeal | yes | yes | appeal alone |
/// | declare | no; silence and elections have no closing | yes | no |
/// | explain | before | yes | yes |
/// | correct | no | no | yes |
public final class VotingDecider {
    private VotingDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            VotingBody body,
            VotingState votes,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        Hearing hearing = new Hearing(proposed, votes, documents, sessions, chairs, members);
        return switch (body) {
            case Opening opening -> new Opens(hearing, opening).decide();
            case RollCall told -> new Tells(hearing, told).decide();
            case NonObjection letter -> letter(hearing, letter);
            case OnVote next ->
                votes.vote(next.vote())
                        .map(vote -> decide(hearing, vote, next))
                        .orElseGet(() -> unknown(votes, next.vote()));
        };
    }

    private static Decided unknown(VotingState votes, VoteId vote) {
        boolean told = votes.rollCall(vote).isPresent();
        return Hearing.no(
                "VOTE-2",
                told ? vote + " was told whole, and is no vote that goes on" : "nobody has opened a vote " + vote,
                "",
                told
                        ? "correct the act that told it, with one that corrects it"
                        : "open the vote first, or correct its id");
    }

    private static Decided decide(Hearing hearing, Vote vote, OnVote body) {
        return switch (body) {
            case PositionTaken each -> new Takes(hearing, vote).position(each);
            case PositionsTaken each -> new Takes(hearing, vote).positions(each);
            case CountsTaken each -> new Takes(hearing, vote).counts(each);
            case VoteClosed each -> new Takes(hearing, vote).close(each);
            case VoteDeclared each -> new Declares(hearing, vote).declare(each);
            case VoteRuled each -> new Declares(hearing, vote).rule(each);
            case VoteRulingAppealed each -> new Declares(hearing, vote).appeal(each);
            case VoteAppealDecided each -> new Declares(hearing, vote).appealDecided(each);
            case VoteExplained each -> new Declares(hearing, vote).explain(each);
            case VoteCorrected each -> new Declares(hearing, vote).correct(each);
            case SilenceBroken each -> new Silent(hearing, vote).breaks(each);
            case SilenceExtended each -> new Silent(hearing, vote).extend(each);
            case CandidateWithdrawn each -> new Elects(hearing, vote).withdraw(each);
            case RoundHeld each -> new Elects(hearing, vote).hold(each);
            case RoundDeclared each -> new Elects(hearing, vote).declare(each);
        };
    }

    private static Decided letter(Hearing hearing, NonObjection letter) {
        Optional<VoteId> unknown = letter.votes().stream()
                .filter(vote -> hearing.votes().vote(vote).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return unknown(hearing.votes(), unknown.get());
        }
        boolean own = Positions.isOwn(hearing.by(), letter.member())
                && !(hearing.by() instanceof org.comity.acts.Actor.Office);
        if (!own && !hearing.isTold()) {
            return Hearing.no(
                    "VOTE-9",
                    Positions.name(hearing.by()) + " cannot say that " + letter.member() + " does not object",
                    "",
                    "let " + letter.member()
                            + " say it in writing, or enter it as a report: then it counts as reported");
        }
        Optional<SessionId> session = letter.votes().stream()
                .flatMap(vote -> hearing.votes().vote(vote).stream())
                .flatMap(vote -> vote.question().session().stream())
                .findFirst();
        return hearing.future(session).map(Hearing::no).orElseGet(hearing::fit);
    }
}
