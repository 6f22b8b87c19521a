package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// What a document comes of.
///
/// @param ancestors at least one, none twice
public record LineageTold(DocumentId document, List<Ancestor> ancestors) implements DocumentBody {
    public LineageTold {
        ancestors = Form.distinct("what a document comes of", ancestors);
    }

    @Override
    public List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(Topics.document(document)));
        for (Ancestor ancestor : ancestors) {
            ancestor.document().map(Topics::document).ifPresent(topics::add);
            ancestor.decision().ifPresent(decision -> topics.add("decision/" + decision));
        }
        return topics.stream().distinct().toList();
    }
}
