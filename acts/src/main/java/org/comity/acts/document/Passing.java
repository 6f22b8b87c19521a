package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Proposed;
import org.comity.charter.Refused;

/// Through whose hands a document went, from where it began.
public final class Passing {
    private Passing() {}

    /// The whole chain: those before it came here, the organ it was tabled in, and where it went
    /// from there. One organ that passes on what it got is not named twice.
    public static List<Origin> chain(Document document) {
        List<Origin> chain = new ArrayList<>(document.origins());
        document.organ().ifPresent(organ -> chain.add(here(organ)));
        for (Forwarding each : document.forwarded()) {
            Origin last = chain.isEmpty() ? here(each.from()) : chain.removeLast();
            boolean same = last.organisation().isEmpty() && last.organ().equals(each.from());
            if (!same) {
                chain.add(last);
                last = here(each.from());
            }
            chain.add(new Origin(last.organisation(), last.organ(), last.document(), Optional.of(each.effective())));
            chain.add(new Origin(each.organisation(), each.to(), Optional.empty(), Optional.empty()));
        }
        return List.copyOf(chain);
    }

    /// Why an organ cannot pass it on.
    static Optional<Refused> against(Proposed proposed, DocumentForwarded to, Document document) {
        boolean nowhere = to.organisation().isEmpty() && to.to().equals(to.from());
        if (nowhere || !document.holder().equals(Optional.of(to.from()))) {
            return Refusals.notTheHolder(document, nowhere ? to.from() + " to itself" : to.from());
        }
        return Authority.against(proposed, "pass on document " + document.id(), List.of(), to.means());
    }

    private static Origin here(String organ) {
        return new Origin(Optional.empty(), organ, Optional.empty(), Optional.empty());
    }
}
