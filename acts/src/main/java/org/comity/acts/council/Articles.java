package org.comity.acts.council;

import java.util.Optional;
import org.comity.acts.CouncilBody;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Rules;
import org.comity.acts.WorkBody;
import org.comity.acts.audience.AudienceBody;
import org.comity.acts.chairmanship.ChairBody;
import org.comity.acts.document.Document;
import org.comity.acts.document.DocumentBody;
import org.comity.acts.document.ProposalTabled;
import org.comity.acts.followup.FollowUpBody;
import org.comity.acts.followup.Telling;
import org.comity.acts.membership.MembershipBody;
import org.comity.acts.session.Convening;
import org.comity.acts.session.Session;
import org.comity.acts.session.SessionBody;
import org.comity.acts.voting.NonObjection;
import org.comity.acts.voting.OnVote;
import org.comity.acts.voting.Opening;
import org.comity.acts.voting.RollCall;
import org.comity.acts.voting.VotingBody;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.procedure.RulesOfProcedure;

/// Gives a refusal that rests on no article of its own the one by which the organ keeps order, where its charter has
/// one.
final class Articles {
    private Articles() {}

    static Decided named(Proposed proposed, Decided decided, CouncilBody body, Council council) {
        return decided instanceof Decided.Unfit(Refused refused)
                        && refused.article().isEmpty()
                ? organ(body, council)
                        .flatMap(organ -> conduct(proposed, organ))
                        .<Decided>map(article -> new Decided.Unfit(
                                new Refused(refused.code(), refused.because(), article, refused.remedy())))
                        .orElse(decided)
                : decided;
    }

    private static Optional<String> conduct(Proposed proposed, String organ) {
        return proposed.rules()
                .taken()
                .map(Rules.Taken::charter)
                .flatMap(charter -> charter.organ(charter.organisation() + "/" + organ))
                .map(Organ::procedure)
                .flatMap(RulesOfProcedure::conduct)
                .map(conduct -> conduct.grounds().by());
    }

    /// Before which organ it is, as far as that can be told.
    private static Optional<String> organ(CouncilBody body, Council council) {
        return switch (body) {
            case Convening each -> Optional.of(each.organ());
            case SessionBody each -> council.sessions().session(each.session()).map(Session::organ);
            case ChairBody each -> Optional.of(each.organ());
            case ProposalTabled each -> Optional.of(each.organ());
            case DocumentBody each ->
                council.documents().document(each.document()).flatMap(Document::organ);
            case VotingBody each -> organ(each, council);
            case FollowUpBody each -> council.followUp().told(each.decision()).map(Telling::organ);
            case WorkBody each ->
                each.basis().flatMap(council.settled()::decision).map(Telling::organ);
            case MembershipBody _, AudienceBody _ -> Optional.empty();
        };
    }

    private static Optional<String> organ(VotingBody body, Council council) {
        return switch (body) {
            case Opening each -> Optional.of(each.question().organ());
            case RollCall each -> Optional.of(each.question().organ());
            case OnVote each ->
                council.votes().vote(each.vote()).map(vote -> vote.question().organ());
            case NonObjection _ -> Optional.empty();
        };
    }
}
