package org.comity.acts.document;

import java.util.List;
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

    @Override
    default List<String> topics() {
        return List.of(Topics.document(document()));
    }
}
