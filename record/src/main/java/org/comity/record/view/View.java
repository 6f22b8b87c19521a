package org.comity.record.view;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;

/// Makes rows of acts. A pure function of one act at a time: which rows speak is reckoned later, the
/// same for all views.
public interface View {
    /// The view's name; lower case, not empty. Every act appears at most once in a view, with any
    /// number of rows.
    String name();

    /// Counts up when the same act would give other rows than before: tables and snapshots are then
    /// made again.
    int format();

    /// The rows that an act opens, in its own order: of two about the same subject and day the later
    /// one counts.
    List<Row> rows(Act act);

    /// Whether it is made of acts as their leaves show them, or as their keeper reads them.
    default Reads reads() {
        return Reads.LEAVES;
    }

    /// What a view is made of.
    enum Reads {
        /// What anybody can read who has the log.
        LEAVES,
        /// What is withheld there too, where it is at hand: never to be shown without looking at who may read the act.
        REVEALED
    }

    /// What was claimed. Every row keeps the standing of its act, so that no claim looks like law.
    static View claims() {
        return new Claims();
    }

    /// What statements concern, where they claim nothing.
    static View concerns() {
        return new Concerns();
    }

    /// Under which other names acts are looked for: the member of a person, the holder of an office.
    static View actors() {
        return new Actors();
    }

    /// Which acts name a topic of a council's life.
    static View topics() {
        return new TopicRows();
    }

    /// The view of a name among those that this program knows.
    static Optional<View> named(String name) {
        return all().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /// Those that a store keeps.
    static List<View> all() {
        return List.of(claims(), concerns(), actors(), topics());
    }
}
