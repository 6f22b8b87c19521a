package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A document gets a symbol, such as the number of a decision. It can have several.
public record SymbolGiven(DocumentId document, String symbol) implements DocumentBody {
    public SymbolGiven {
        Form.text("a symbol", symbol);
    }
}
