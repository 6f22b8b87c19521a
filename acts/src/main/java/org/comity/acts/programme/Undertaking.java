package org.comity.acts.programme;

import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.ids.ProjectId;

/// What is carried out in stages, by several, until it is done: a programme of the organisation, or a project, which
/// may be somebody else's.
public sealed interface Undertaking extends Comparable<Undertaking> {
    record Programme(ProgrammeId programme) implements Undertaking {}

    record Project(ProjectId project) implements Undertaking {}

    static Undertaking of(ProgrammeId programme) {
        return new Programme(programme);
    }

    static Undertaking of(ProjectId project) {
        return new Project(project);
    }

    /// Its id without the word before it.
    default String id() {
        return switch (this) {
            case Programme(ProgrammeId id) -> id.text();
            case Project(ProjectId id) -> id.text();
        };
    }

    /// As the record names it: `programme/` or `project/` and its id.
    default String topic() {
        return switch (this) {
            case Programme(ProgrammeId id) -> "programme/" + id;
            case Project(ProjectId id) -> "project/" + id;
        };
    }

    /// As a sentence has it: `programme` or `project` and its id.
    default String words() {
        return switch (this) {
            case Programme(ProgrammeId id) -> "programme " + id;
            case Project(ProjectId id) -> "project " + id;
        };
    }

    @Override
    default int compareTo(Undertaking other) {
        return topic().compareTo(other.topic());
    }
}
