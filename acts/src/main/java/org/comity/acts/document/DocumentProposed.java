package org.comity.acts.document;

import java.util.List;
import org.comity.acts.ids.DocumentId;

/// TODO
public record DocumentProposed(DocumentId document, String title) implements DocumentBody {
    @Override
    public List<String> topics() {
        return List.of("document/" + document);
    }
}
