package org.comity.acts.document;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// Whoever presides says in which order amendments are decided: first the one that is furthest
/// removed in substance from the text. Amendments to an amendment come before it and need no place.
///
/// @param order ids of all amendments that are still to be decided, each once
public record AmendmentsOrdered(DocumentId document, List<String> order) implements DocumentBody {
    public AmendmentsOrdered {
        order = Form.distinct("the order of amendments", order);
        order.forEach(amendment -> Form.id("the id of an amendment", amendment));
    }
}
