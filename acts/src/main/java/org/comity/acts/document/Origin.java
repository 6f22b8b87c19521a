package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// One organ through whose hands a document went before it came here.
///
/// @param organisation whose organ it is; empty is the organisation of this record
/// @param organ its id within the organisation, or its name where the record knows no id
/// @param document by what id or symbol the document was known there; empty where that is not known
/// @param on when that organ passed it on; empty where that is not known
public record Origin(Optional<String> organisation, String organ, Optional<String> document, Optional<When> on) {
    public Origin {
        organisation.ifPresent(id -> Form.text("the organisation that a document comes from", id));
        Form.text("the organ that a document comes from", organ);
        document.ifPresent(id -> Form.text("what a document was called there", id));
    }
}
