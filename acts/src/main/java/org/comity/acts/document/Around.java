package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Proposed;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.membership.StatusInLaw;
import org.comity.acts.session.Session;
import org.comity.acts.session.SessionState;
import org.comity.charter.Refused;

/// What an act about a document says about members and sessions, held against what the record knows
/// of them.
final class Around {
    private Around() {}

    static Optional<Refused> against(
            Proposed proposed, DocumentBody body, SessionState sessions, MembershipState members) {
        return members(body).stream()
                .filter(member -> !members.known().isEmpty() && !members.knows(member))
                .findFirst()
                .flatMap(Refusals::noMember)
                .or(() -> suspended(proposed, body, members))
                .or(() -> placed(body, sessions))
                .or(() -> met(proposed, body, sessions));
    }

    /// Whoever is suspended proposes nothing; what is told or long past is not asked.
    private static Optional<Refused> suspended(Proposed proposed, DocumentBody body, MembershipState members) {
        When effective = proposed.draft().effective();
        if (proposed.isTold() || proposed.isHistory() || effective.firstDay().isEmpty()) {
            return Optional.empty();
        }
        return members(body).stream()
                .filter(member ->
                        members.status(member, effective.firstDay().get()).inLaw() == StatusInLaw.SUSPENDED)
                .findFirst()
                .flatMap(member -> Refusals.suspended(member, effective));
    }

    /// Members that it names. Where the record knows no member at all, nobody is asked for.
    private static List<String> members(DocumentBody body) {
        return switch (body) {
            case ProposalTabled tabled -> tabled.sponsors();
            case SponsorJoined joined -> List.of(joined.member());
            case AmendmentProposed moved -> moved.movers();
            case DocumentNoted _,
                    SponsorWithdrawn _,
                    VersionIssued _,
                    AmendmentAccepted _,
                    AmendmentWithdrawn _,
                    AmendmentAdopted _,
                    AmendmentRejected _,
                    AmendmentsOrdered _,
                    ProposalWithdrawn _,
                    DocumentAdopted _,
                    DocumentRejected _,
                    TitleGiven _,
                    SymbolGiven _,
                    LineageTold _,
                    DocumentForwarded _ -> List.of();
        };
    }

    /// A session and an item that are named are there.
    private static Optional<Refused> placed(DocumentBody body, SessionState sessions) {
        if (!(body instanceof ProposalTabled tabled) || tabled.session().isEmpty()) {
            return consensus(body).flatMap(session -> there(session, Optional.empty(), sessions));
        }
        return there(tabled.session().get(), tabled.item(), sessions);
    }

    private static Optional<Refused> there(SessionId id, Optional<ItemId> item, SessionState sessions) {
        Optional<Session> session = sessions.session(id);
        if (session.isEmpty()) {
            return Refusals.noSession(id);
        }
        return item.filter(each -> session.get().item(each).isEmpty()).flatMap(each -> Refusals.noItem(id, each));
    }

    /// Consensus is found where the organ meets.
    private static Optional<Refused> met(Proposed proposed, DocumentBody body, SessionState sessions) {
        return proposed.isTold()
                ? Optional.empty()
                : consensus(body)
                        .flatMap(sessions::session)
                        .filter(session -> session.isOpen(proposed.draft().effective()) == Certainty.NO)
                        .flatMap(session -> Refusals.notMeeting(
                                session.id(), proposed.draft().effective()));
    }

    private static Optional<SessionId> consensus(DocumentBody body) {
        return body.decidedBy()
                .filter(Means.Consensus.class::isInstance)
                .map(Means.Consensus.class::cast)
                .flatMap(Means.Consensus::session);
    }
}
