package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ResponseId;

/// Help is asked for. It opens the response.
///
/// @param title a few words by which it is listed
/// @param requester who needs the help: the host of what is sent
/// @param to the organ that it is addressed to, by its id within the organisation; empty where
///     none is named
/// @param lines may be none where nothing particular is asked for; no id twice
public record AssistanceRequested(
        ResponseId response,
        String title,
        Actor requester,
        Optional<String> to,
        List<Line> lines,
        Optional<Content> says)
        implements RequestBody {
    public AssistanceRequested {
        Form.text("the title of a response", title);
        to.ifPresent(organ -> Form.id("the id of an organ", organ));
        lines = lines.isEmpty() ? List.of() : Lines.distinct(lines);
    }
}
