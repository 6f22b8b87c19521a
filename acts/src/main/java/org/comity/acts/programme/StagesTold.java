package org.comity.acts.programme;

import java.util.List;
import org.comity.acts.form.Form;

/// In which stages an undertaking is carried out, all of them, in their order. Another plan of stages takes the place
/// of an earlier one when it is an act; one that is told stands beside it, and a difference is shown.
///
/// @param stages at least one, none of one id twice
public record StagesTold(Undertaking of, List<Stage> stages) implements ProgrammeBody {
    public StagesTold {
        stages = Form.distinct("the list of stages", stages);
        Form.distinct("the list of stages", stages.stream().map(Stage::stage).toList());
    }
}
