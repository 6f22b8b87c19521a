package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// That there is a document: one that nobody tabled here, or of whose tabling nothing is known.
///
/// @param organ whose document it is, by its id within the organisation; empty where it is nobody's
///     here
/// @param form what it is, such as `mandate`, `letter` or `report`
/// @param titles at least one
/// @param dated the date that it bears
/// @param lines as it numbers them; see [Wording]
/// @param kept the text, where it stands beside the log
/// @param origins through whose hands it came here, the first first
public record DocumentNoted(
        DocumentId document,
        Optional<String> organ,
        String form,
        List<Title> titles,
        Optional<String> symbol,
        Optional<When> dated,
        List<String> lines,
        Optional<Kept> kept,
        List<Origin> origins)
        implements DocumentBody {
    public DocumentNoted {
        organ.ifPresent(id -> Form.text("the organ of a document", id));
        Form.text("the form of a document", form);
        titles = Form.distinct("the titles of a document", titles);
        symbol.ifPresent(text -> Form.text("a symbol", text));
        lines = Wording.sound(lines, kept);
        origins = List.copyOf(origins);
    }

    /// Its text. Square brackets are part of it.
    public Wording wording() {
        return Wording.of(lines, kept, Optional.of(Brackets.ORDINARY));
    }
}
