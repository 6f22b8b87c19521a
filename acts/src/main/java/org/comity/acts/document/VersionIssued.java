package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// Whoever proposes a text puts another version in its place. Amendments to the earlier one fall,
/// unless they were accepted: those are taken to be in it.
///
/// @param version its number, from 2: the next one
/// @param because what led to it
/// @param lines as the organ numbers them; see [Wording]
/// @param kept the text, where it stands beside the log
/// @param brackets what square brackets mean in it; open parts where nothing is said
public record VersionIssued(
        DocumentId document,
        long version,
        String because,
        Optional<String> symbol,
        List<String> lines,
        Optional<Kept> kept,
        Optional<Brackets> brackets)
        implements DocumentBody {
    public VersionIssued {
        Form.number("the number of a later version", version, 2);
        Form.text("the reason of a version", because);
        symbol.ifPresent(text -> Form.text("a symbol", text));
        lines = Wording.sound(lines, kept);
    }

    public Wording wording() {
        return Wording.of(lines, kept, brackets);
    }
}
