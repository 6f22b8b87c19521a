package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ClockId;
import org.comity.acts.ids.ResponseId;

/// How long something takes is to be measured. Set again, it is another.
///
/// @param limit empty: it is measured and not judged
public record ClockSet(
        ResponseId response,
        ClockId clock,
        Optional<String> title,
        Mark from,
        Mark to,
        Optional<Limit> limit,
        Optional<Content> says)
        implements AssistanceBody {
    public ClockSet {
        title.ifPresent(text -> Form.text("the title of a clock", text));
    }

    @Override
    public List<String> topics() {
        return List.of(AssistanceBody.topic(response), "clock/" + response + "/" + clock);
    }
}
