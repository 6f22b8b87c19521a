package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;

/// Under which other name an act is looked for than that of whoever acted: the member of a person, the
/// holder of an office. The first name stands in the list of acts itself.
record Actors() implements View {
    static final String NAME = "actors";

    private static final String VALUE = "acted";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int format() {
        return 1;
    }

    @Override
    public List<Row> rows(Act act) {
        String other = switch (act.draft().by()) {
            case Actor.Person person -> person.member();
            case Actor.Office office -> office.holder();
            case Actor.Member _, Actor.Organ _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> "";
        };
        return other.isEmpty()
                ? List.of()
                : List.of(new Row(other, VALUE, act.draft().effective(), Optional.empty()));
    }
}
