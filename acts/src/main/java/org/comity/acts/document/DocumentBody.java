package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.CouncilBody;
import org.comity.acts.ids.DocumentId;

/// What is done with a document: it is tabled, changed, decided about, named and passed on.
public sealed interface DocumentBody extends CouncilBody
        permits ProposalTabled,
                DocumentNoted,
                SponsorJoined,
                SponsorWithdrawn,
                VersionIssued,
                AmendmentProposed,
                AmendmentAccepted,
                AmendmentWithdrawn,
                AmendmentAdopted,
                AmendmentRejected,
                AmendmentsOrdered,
                ProposalWithdrawn,
                DocumentAdopted,
                DocumentRejected,
                TitleGiven,
                SymbolGiven,
                LineageTold,
                DocumentForwarded {
    DocumentId document();

    /// By what the organ decided what it says; empty for what nobody decides.
    default Optional<Means> decidedBy() {
        return switch (this) {
            case DocumentAdopted each -> Optional.of(each.means());
            case DocumentRejected each -> Optional.of(each.means());
            case AmendmentAdopted each -> Optional.of(each.means());
            case AmendmentRejected each -> Optional.of(each.means());
            case DocumentForwarded each -> each.means();
            case ProposalTabled _,
                    DocumentNoted _,
                    SponsorJoined _,
                    SponsorWithdrawn _,
                    VersionIssued _,
                    AmendmentProposed _,
                    AmendmentAccepted _,
                    AmendmentWithdrawn _,
                    AmendmentsOrdered _,
                    ProposalWithdrawn _,
                    TitleGiven _,
                    SymbolGiven _,
                    LineageTold _ -> Optional.empty();
        };
    }

    @Override
    default List<String> topics() {
        return List.of(Topics.document(document()));
    }
}
