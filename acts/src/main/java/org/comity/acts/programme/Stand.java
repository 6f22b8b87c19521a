package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ProgrammeId;

/// How an undertaking stands on a day, by the acts that have taken effect by then.
///
/// @param begun the number of the act that establishes or plans it; empty where none has by then
/// @param titles in the order in which they were given
/// @param mandate on what a programme rests; empty for a project
/// @param owner of a project
/// @param programme to which a project belongs
/// @param plans the stages: of the newest act, with those that are told beside it
/// @param shares the newest of each member and line
/// @param readings how far it has come: one, or several where times or sources leave it open
/// @param declared how far it was declared to have come, newest last
/// @param participations in the order of their ids
/// @param proposals of a consortium, the numbers of their acts
public record Stand(
        Undertaking of,
        LocalDate day,
        Optional<Long> begun,
        List<Named> titles,
        Optional<Mandate> mandate,
        Optional<DocumentId> document,
        Optional<String> organ,
        Optional<Held> coordinator,
        Optional<Held> owner,
        Optional<ProgrammeId> programme,
        List<Plan> plans,
        List<Taken> shares,
        List<Milestone> milestones,
        List<Result> results,
        List<Reading> readings,
        List<Declared> declared,
        List<Participation> participations,
        List<Long> proposals) {
    public Stand {
        titles = List.copyOf(titles);
        plans = List.copyOf(plans);
        shares = List.copyOf(shares);
        milestones = List.copyOf(milestones);
        results = List.copyOf(results);
        readings = List.copyOf(readings);
        declared = List.copyOf(declared);
        participations = List.copyOf(participations);
        proposals = List.copyOf(proposals);
    }

    /// @param act the number of the act that gives the title
    public record Named(Title title, long act) {}

    /// @param act the number of the act that says so
    public record Held(Actor who, When since, long act) {}

    /// @param act the number of the act that sets it
    public record Taken(String member, String line, Share share, long act) {}

    /// Something that came of it.
    public record Result(
            When when,
            Certainty begun,
            Actor by,
            Content says,
            Optional<String> stage,
            Optional<String> milestone,
            long act) {}

    /// @param act the number of the act that declares it
    public record Declared(Progress progress, Optional<String> stage, When when, Actor by, long act) {
        /// As a sentence has it.
        public String words() {
            return progress.words() + stage.map(id -> ": stage " + id).orElse("");
        }

        boolean agreesWith(Reading reading) {
            return progress == reading.progress()
                    && (stage.isEmpty() || reading.stage().isEmpty() || stage.equals(reading.stage()));
        }
    }

    /// How far it has come, where that is certain.
    public Optional<Reading> reading() {
        return readings.size() == 1 ? Optional.of(readings.getFirst()) : Optional.empty();
    }

    /// What was declared last, where it can be so by none of the readings.
    public Optional<Declared> differs() {
        return declared.isEmpty() || readings.stream().anyMatch(declared.getLast()::agreesWith)
                ? Optional.empty()
                : Optional.of(declared.getLast());
    }

    /// How many are members of the consortium: the least that can be and the most.
    public Count members() {
        long least = participations.stream()
                .filter(each -> each.isMember() == Certainty.YES)
                .count();
        long most = participations.stream()
                .filter(each -> each.isMember() != Certainty.NO)
                .count();
        return new Count(least, most);
    }
}
