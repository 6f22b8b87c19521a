package org.comity.acts.instrument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.acts.document.Title;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;

/// The text of an instrument was concluded: adopted, or opened for signature. It binds nobody yet.
///
/// @param form what kind of instrument it is
/// @param titles in one language or several; at least one, none twice
/// @param to the instrument to which it is a protocol or an amendment
/// @param document that holds its text
/// @param depositary who keeps it: a member's code, an organ's id or an office
/// @param openTo who may become a party, where the text names them; empty means anybody
/// @param entry when it comes into force by its own terms. Where it is empty, the terms that the charter has for an
///     instrument of this id are taken, and where there are none, what is told counts
/// @param lasts how many months after it comes into force in general it ends by itself
/// @param renews for how many months it is renewed each time that it would end, unless a party denounces it
/// @param notice how many months after its notice a denunciation takes effect, where the notice says nothing else
/// @param effects what it does to other instruments once it is in force
public record InstrumentConcluded(
        InstrumentId instrument,
        InstrumentForm form,
        List<Title> titles,
        Optional<InstrumentId> to,
        Optional<DocumentId> document,
        Optional<String> depositary,
        List<String> openTo,
        Optional<EntryTerms> entry,
        OptionalLong lasts,
        OptionalLong renews,
        OptionalLong notice,
        List<Effect> effects,
        Optional<Basis> basis)
        implements InstrumentBody {
    public InstrumentConcluded {
        titles = Form.distinct("the list of titles", titles);
        depositary.ifPresent(text -> Form.text("a depositary", text));
        openTo = openTo.isEmpty() ? List.of() : Form.distinct("those who may become a party", openTo);
        openTo.forEach(party -> Form.text("the code of a party", party));
        Months.positive("how long an instrument lasts", lasts);
        Months.positive("how long an instrument is renewed", renews);
        Months.any("the notice of a denunciation", notice);
        if (renews.isPresent() && lasts.isEmpty()) {
            throw new IllegalArgumentException("it is renewed, and nothing says how long it lasts");
        }
        effects = effects.isEmpty() ? List.of() : Form.distinct("the effects of an instrument", effects);
        boolean onItself = to.filter(instrument::equals).isPresent()
                || effects.stream().anyMatch(each -> each.instrument().equals(instrument));
        if (onItself) {
            throw new IllegalArgumentException("instrument " + instrument + " has no effect on itself");
        }
    }

    @Override
    public List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        topics.add(InstrumentBody.topic(instrument));
        to.ifPresent(other -> topics.add(InstrumentBody.topic(other)));
        effects.forEach(each -> topics.add(InstrumentBody.topic(each.instrument())));
        document.ifPresent(id -> topics.add("document/" + id));
        return List.copyOf(topics);
    }
}
