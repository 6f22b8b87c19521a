package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.membership.Basis;
import org.comity.acts.table.Table;

/// Programmes and projects, by the acts about them. Immutable; equal acts in the same order give equal states.
///
/// An act costs two logarithms; how an undertaking stands costs what there are acts about it.
///
/// @param undertakings of each, its acts by number, those that speak no more included
/// @param places which undertaking each act is about, by its number
public record ProgrammeState(
        Table<Undertaking, Table<Long, Act>> undertakings, Table<Long, Undertaking> places, Closings closings) {
    public static final ProgrammeState EMPTY = new ProgrammeState(Table.empty(), Table.empty(), Closings.NONE);

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public ProgrammeState evolve(Act act, ProgrammeBody body, Rules rules) {
        Table<Long, Act> acts = undertakings.get(body.of()).orElse(Table.empty());
        return new ProgrammeState(
                undertakings.with(body.of(), acts.with(act.number(), act)),
                places.with(act.number(), body.of()),
                closings);
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public ProgrammeState without(long number, Act because) {
        return without(number, because.number());
    }

    ProgrammeState without(long number, long because) {
        return places.has(number) || closings.by().has(number)
                ? new ProgrammeState(undertakings, places, closings.with(because, number))
                : this;
    }

    /// Those that acts speak of, in the order of their topics.
    public List<Undertaking> known() {
        return undertakings
                .entries()
                .map(Table.Entry::key)
                .filter(each -> acts(each).findAny().isPresent())
                .toList();
    }

    /// The acts about an undertaking that speak and have effect, in the order of their numbers.
    public Stream<Act> acts(Undertaking of) {
        return undertakings
                .get(of)
                .orElse(Table.empty())
                .values()
                .filter(act -> !closings.isSilent(act.number()))
                .filter(ProgrammeState::hasEffect);
    }

    /// What somebody only says does nothing.
    static boolean hasEffect(Act act) {
        return act.draft().standing() != Standing.STATEMENT;
    }

    /// The act that establishes or plans it; of several the first. Empty where none does.
    public Optional<Act> beginning(Undertaking of) {
        return acts(of).filter(
                        act -> act.body() instanceof ProgrammeEstablished || act.body() instanceof ProjectPlanned)
                .findFirst();
    }

    /// How an undertaking stands on a day. Empty where no act speaks of it.
    ///
    /// @param decisions what the record knows of the decision that a basis names
    public Optional<Stand> stand(Undertaking of, LocalDate day, Function<Basis, Optional<Telling>> decisions) {
        return acts(of).findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(Gathering.stand(of, acts(of), day, decisions));
    }

    /// The projects that some act puts under a programme.
    public List<Undertaking> under(ProgrammeId programme) {
        return known().stream()
                .filter(each -> acts(each)
                        .anyMatch(act -> act.body() instanceof ProjectPlanned planned
                                && planned.programme().equals(Optional.of(programme))))
                .toList();
    }

    /// Those whose id or one of whose titles holds a text, capitals or not.
    public List<Undertaking> called(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return known().stream()
                .filter(each -> Stream.concat(Stream.of(each.id()), titles(each))
                        .anyMatch(title -> title.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList();
    }

    private Stream<String> titles(Undertaking of) {
        return acts(of).flatMap(act -> switch ((ProgrammeBody) act.body()) {
            case ProgrammeEstablished body -> body.titles().stream().map(title -> title.text());
            case ProjectPlanned body -> body.titles().stream().map(title -> title.text());
            case TitleAdded body -> Stream.of(body.title().text());
            case StagesTold _,
                    CoordinatorNamed _,
                    ShareSet _,
                    MilestoneSet _,
                    MilestoneReached _,
                    MilestoneDropped _,
                    ResultReported _,
                    ProgressDeclared _,
                    UndertakingEnded _,
                    ConsortiumProposed _,
                    ParticipationStepped _,
                    ParticipationEnded _ -> Stream.empty();
        });
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return undertakings
                .entries()
                .flatMap(each -> ProgrammeConflicts.of(
                        each.key(),
                        each.value()
                                .values()
                                .filter(act -> !closings.isSilent(act.number()))
                                .toList())
                        .stream())
                .toList();
    }
}
