package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// A text is put before an organ for decision. Its text is version 1.
///
/// @param organ its id within the organisation
/// @param form what it is to become, such as `decision` or `programme`
/// @param titles at least one
/// @param sponsors members by their codes; none where the chair, the secretariat or an organ tables
///     it
/// @param item of the session's agenda
/// @param lines as the organ numbers them; see [Wording]
/// @param kept the text, where it stands beside the log
/// @param brackets what square brackets mean in it; open parts where nothing is said
/// @param origins through whose hands it came here, the first first
public record ProposalTabled(
        DocumentId document,
        String organ,
        String form,
        List<Title> titles,
        Optional<String> symbol,
        List<String> sponsors,
        Optional<SessionId> session,
        Optional<ItemId> item,
        List<String> lines,
        Optional<Kept> kept,
        Optional<Brackets> brackets,
        List<Origin> origins)
        implements DocumentBody {
    public ProposalTabled {
        Form.text("the organ before which a text is tabled", organ);
        Form.text("the form of a text", form);
        titles = Form.distinct("the titles of a text", titles);
        symbol.ifPresent(text -> Form.text("a symbol", text));
        sponsors = sponsors.isEmpty() ? List.of() : Form.distinct("the list of sponsors", sponsors);
        sponsors.forEach(sponsor -> Form.text("a sponsor", sponsor));
        if (item.isPresent() && session.isEmpty()) {
            throw new IllegalArgumentException("an item belongs to a session: name the session, too");
        }
        lines = Wording.sound(lines, kept);
        origins = List.copyOf(origins);
    }

    /// Its first version.
    public Wording wording() {
        return Wording.of(lines, kept, brackets);
    }

    @Override
    public List<String> topics() {
        return Topics.in(session, document);
    }
}
