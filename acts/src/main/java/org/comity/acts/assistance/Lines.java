package org.comity.acts.assistance;

import java.util.List;
import org.comity.acts.form.Form;

/// Lists of lines.
final class Lines {
    private Lines() {}

    static List<Line> distinct(List<Line> lines) {
        Form.distinct("the list of lines", lines.stream().map(Line::line).toList());
        return List.copyOf(lines);
    }
}
