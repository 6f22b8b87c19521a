package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.When;
import org.comity.acts.followup.Settled;
import org.comity.acts.ids.ProgrammeId;
import org.comity.acts.membership.Authors;
import org.comity.acts.membership.Basis;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Whether an act of this field may be entered.
///
/// | act | who may, of those within the organisation |
/// |---|---|
/// | a programme: established, titles, stages, coordinator, end | an organ, a chair, the secretariat |
/// | its milestones and how far it has come | the same, and the coordinator |
/// | its results, milestones reached | the same, and any member |
/// | shares | the same, and the member that takes one on |
/// | a project: all of this | its owner in the place of the organisation, unless that owns it |
/// | taking part in a project | the owner; an interest and its end: also whoever takes part, or its state |
/// | a consortium proposed | any member, the owner, the organisation |
///
/// Somebody outside may report any of it, and names a source.
public final class ProgrammeDecider {
    private final Asking asking;
    private final ProgrammeBody body;
    private final ProgrammeState state;
    private final Optional<Act> beginning;
    private final List<String> consequences = new ArrayList<>();

    private ProgrammeDecider(Asking asking, ProgrammeBody body, ProgrammeState state) {
        this.asking = asking;
        this.body = body;
        this.state = state;
        this.beginning = state.beginning(body.of());
    }

    /// Decides; pure. Costs what there are acts about the undertaking.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(Proposed proposed, ProgrammeBody body, ProgrammeState state, Settled council) {
        Asking asking = new Asking(proposed, council);
        ProgrammeState seen = state;
        for (long number : asking.undoes()) {
            seen = seen.without(number, proposed.number());
        }
        ProgrammeDecider decider = new ProgrammeDecider(asking, body, seen);
        return decider.refused()
                .<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> new Decided.Fit(proposed.draft(), decider.consequences));
    }

    private Optional<Refused> refused() {
        return asking.standing("PROGRAMME-5")
                .or(() -> asking.sourced("PROGRAMME-4", body.basis()))
                .or(this::there)
                .or(this::author)
                .or(() -> asking.decided("PROGRAMME-6", body.basis()))
                .or(this::early)
                .or(this::over)
                .or(this::of);
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return asking.refuse(code, because, remedy);
    }

    /// The day on which it surely takes effect.
    private LocalDate day() {
        return asking.proposed()
                .draft()
                .effective()
                .lastDay()
                .or(() -> When.at(asking.proposed().at()).lastDay())
                .orElse(LocalDate.MAX);
    }

    private Stand stand() {
        return Gathering.stand(body.of(), state.acts(body.of()), day(), asking.council()::decision);
    }

    private Participating participating() {
        return new Participating(asking, stand(), consequences);
    }

    private Optional<Refused> there() {
        boolean begins = body instanceof ProgrammeEstablished || body instanceof ProjectPlanned;
        if (begins) {
            return begunBefore();
        }
        return beginning.isPresent() ? Optional.empty() : unknown(body.of());
    }

    private Optional<Refused> begunBefore() {
        if (beginning.isEmpty()
                || asking.proposed().isTold()
                || asking.replaces(beginning.get().number())) {
            return Optional.empty();
        }
        return refuse(
                "PROGRAMME-2",
                body.of().words() + " is in the record already, by act "
                        + beginning.get().number(),
                "give this one an id of its own, or name that act under `relates`, as `corrects` or `supersedes`");
    }

    private Optional<Refused> unknown(Undertaking of) {
        return refuse(
                "PROGRAMME-1",
                "the record has no " + of.words(),
                Closest.to(of.id(), state.known().stream().map(Undertaking::id).toList())
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                        + (of instanceof Undertaking.Programme
                                ? "one is entered with `programme-established`"
                                : "one is entered with `project-planned`"));
    }

    private Optional<Refused> author() {
        if (asking.proposed().isTold() || may()) {
            return Optional.empty();
        }
        return refuse(
                "PROGRAMME-3",
                Authors.words(asking.by()) + " may not do this about "
                        + body.of().words(),
                (isOfOthers()
                                ? "its owner may: "
                                        + owner().map(Authors::words).orElseThrow()
                                : "an organ, a chair or the secretariat may, for milestones the coordinator too, and any"
                                        + " member reports results")
                        + "; what somebody outside tells is entered as a report with its source");
    }

    private boolean may() {
        boolean organisation = asking.isOfOrganisation() && !isOfOthers();
        boolean all = organisation || owner().filter(asking::isBy).isPresent();
        boolean member = asking.by() instanceof Actor.Member;
        return switch (body) {
            case ProgrammeEstablished _ -> asking.isOfOrganisation();
            case ProjectPlanned planned ->
                asking.isBy(planned.owner()) || asking.isOfOrganisation() && isOfOrganisation(planned.owner());
            case TitleAdded _, StagesTold _, CoordinatorNamed _, UndertakingEnded _ -> all;
            case MilestoneSet _, MilestoneDropped _, ProgressDeclared _ -> all || isCoordinator();
            case MilestoneReached _, ResultReported _ -> all || isCoordinator() || member && !isOfOthers();
            case ShareSet set -> all || asking.isBy(new Actor.Member(set.member()));
            case ConsortiumProposed _ -> all || member;
            case ParticipationStepped step ->
                all || step.grade() == Grade.INTEREST && isFor(step.participant(), step.state());
            // Of whom nobody has heard, that is said first.
            case ParticipationEnded ended ->
                all
                        || participating().participation(ended.participant()).isEmpty()
                        || isFor(ended.participant(), stateOf(ended.participant()));
        };
    }

    private boolean isFor(String participant, Optional<String> ofState) {
        return switch (asking.by()) {
            case Actor.Member(String code) -> code.equals(participant) || ofState.equals(Optional.of(code));
            case Actor.Outsider(String name) -> name.equalsIgnoreCase(participant);
            case Actor.Organ _, Actor.Office _, Actor.Person _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
    }

    private Optional<String> stateOf(String participant) {
        return stand().participations().stream()
                .filter(each -> each.participant().equals(participant))
                .findFirst()
                .flatMap(Participation::state);
    }

    private boolean isCoordinator() {
        return stand().coordinator().map(Stand.Held::who).filter(asking::isBy).isPresent();
    }

    /// Who owns a project, by whichever act says so last.
    private Optional<Actor> owner() {
        return state.acts(body.of())
                .filter(act -> act.body() instanceof ProjectPlanned)
                .reduce((_, last) -> last)
                .map(act -> ((ProjectPlanned) act.body()).owner());
    }

    private boolean isOfOthers() {
        return owner().filter(who -> !isOfOrganisation(who)).isPresent();
    }

    private static boolean isOfOrganisation(Actor who) {
        return switch (who) {
            case Actor.Organ _, Actor.Office _ -> true;
            case Actor.Member _, Actor.Person _, Actor.Outsider _, Actor.Keeper _, Actor.Undisclosed _ -> false;
        };
    }

    private Optional<Refused> early() {
        return switch (body) {
            case MilestoneReached _, ResultReported _, UndertakingEnded _ ->
                asking.done("PROGRAMME-7", "it is said to have been done").or(this::beforehand);
            case TitleAdded _,
                    StagesTold _,
                    CoordinatorNamed _,
                    ShareSet _,
                    MilestoneSet _,
                    MilestoneDropped _,
                    ProgressDeclared _ -> beforehand();
            // Somebody may wish to take part before there is a plan.
            case ProgrammeEstablished _,
                    ProjectPlanned _,
                    ConsortiumProposed _,
                    ParticipationStepped _,
                    ParticipationEnded _ -> Optional.empty();
        };
    }

    private Optional<Refused> beforehand() {
        return beginning.flatMap(
                act -> asking.notBefore("PROGRAMME-7", body.of().words(), act));
    }

    /// What somebody outside tells late is no less so, and a title is no deed.
    private Optional<Refused> over() {
        boolean begins =
                body instanceof ProgrammeEstablished || body instanceof ProjectPlanned || body instanceof TitleAdded;
        Optional<Done> end = begins || asking.proposed().isTold()
                ? Optional.empty()
                : Done.by(state.acts(body.of()), day()).stream()
                        .filter(Done::isSure)
                        .filter(each -> each.act().body() instanceof UndertakingEnded)
                        .filter(each -> !asking.replaces(each.number()))
                        .findFirst();
        return end.flatMap(done -> refuse(
                "PROGRAMME-8",
                body.of().words() + " ended on " + done.act().draft().effective() + " (act " + done.number() + ")",
                "retract act " + done.number() + " if it is wrong; what is taken up again is another one"));
    }

    private Optional<Refused> of() {
        return switch (body) {
            case ProgrammeEstablished each -> established(each);
            case ProjectPlanned each -> planned(each);
            case TitleAdded each -> title(each);
            case StagesTold each -> stages(each);
            case CoordinatorNamed each -> asking.actor("PROGRAMME-14", each.coordinator());
            case ShareSet each -> asking.member("PROGRAMME-14", each.member()).or(() -> share(each));
            case MilestoneSet each -> stage(each.stage()).or(() -> due(each));
            case MilestoneReached each -> milestone(each.milestone()).or(() -> open(each.milestone()));
            case MilestoneDropped each -> milestone(each.milestone()).or(() -> open(each.milestone()));
            case ResultReported each ->
                stage(each.stage()).or(() -> each.milestone().flatMap(this::milestone));
            case ProgressDeclared each -> stage(each.stage()).or(() -> declared(each));
            case UndertakingEnded _ -> Optional.empty();
            case ConsortiumProposed _ -> Optional.empty();
            case ParticipationStepped each -> participating().stepped(each);
            case ParticipationEnded each -> participating().ended(each);
        };
    }

    private Optional<Refused> established(ProgrammeEstablished each) {
        Optional<Refused> refused = each.organ()
                .flatMap(organ -> asking.organ("PROGRAMME-14", organ))
                .or(() -> each.coordinator().flatMap(who -> asking.actor("PROGRAMME-14", who)));
        boolean decided = each.basis().map(Basis::isDecided).orElse(false);
        if (refused.isEmpty() && !decided) {
            consequences.add(
                    "programme " + each.programme() + " stands as a programme without mandate: no decision is named");
        }
        return refused;
    }

    private Optional<Refused> planned(ProjectPlanned each) {
        return asking.actor("PROGRAMME-14", each.owner())
                .or(() -> each.programme().flatMap(this::belongs));
    }

    private Optional<Refused> belongs(ProgrammeId programme) {
        Undertaking whole = Undertaking.of(programme);
        return state.beginning(whole).isPresent() ? Optional.empty() : unknown(whole);
    }

    private Optional<Refused> title(TitleAdded each) {
        return stand().titles().stream()
                .filter(named -> named.title().equals(each.title()))
                .findFirst()
                .flatMap(named -> refuse(
                        "PROGRAMME-2",
                        body.of().words() + " is called '" + each.title().text() + "' already, by act " + named.act(),
                        "leave it out; a title that another source uses names it as `where`"));
    }

    private Optional<Refused> stages(StagesTold each) {
        return StageOrder.wrong(
                        each.stages(),
                        asking.proposed().isTold() ? StageOrder.By.A_SOURCE : StageOrder.By.THE_ORGANISATION)
                .flatMap(wrong -> refuse(
                        "PROGRAMME-12",
                        wrong,
                        "put the stages in the order of their times; a stage ends where the" + " next begins"));
    }

    private Optional<Refused> share(ShareSet each) {
        Stream<Share> others = stand().shares().stream()
                .filter(taken -> taken.line().equals(each.line()))
                .filter(taken -> !taken.member().equals(each.member()))
                .map(Stand.Taken::share);
        if (asking.proposed().isTold() || !Parts.areMoreThanTheWhole(Stream.concat(Stream.of(each.share()), others))) {
            return Optional.empty();
        }
        String taken = stand().shares().stream()
                .filter(other ->
                        other.line().equals(each.line()) && !other.member().equals(each.member()))
                .filter(other -> other.share() instanceof Share.Part)
                .map(other -> other.member() + " " + other.share().words())
                .collect(Collectors.joining(", "));
        return refuse(
                "PROGRAMME-11",
                each.share().words() + " of " + each.line() + " for " + each.member() + " is more than is left of "
                        + body.of().words() + (taken.isEmpty() ? "" : ": there is " + taken),
                "lower it, or set the share of another member first");
    }

    private Optional<Refused> stage(Optional<String> stage) {
        List<String> known = stand().plans().stream()
                .flatMap(plan -> plan.stages().stream())
                .map(Stage::stage)
                .distinct()
                .toList();
        return stage.filter(id -> !known.contains(id))
                .flatMap(id -> refuse(
                        "PROGRAMME-9",
                        body.of().words() + " has no stage '" + id + "'"
                                + (known.isEmpty() ? "; none is told" : "; it has " + String.join(", ", known)),
                        near(id, known) + "stages are entered with `stages-told`"));
    }

    private Optional<Refused> due(MilestoneSet each) {
        return each.due()
                .flatMap(due -> beginning
                        .filter(act -> due.before(act.draft().effective()) == Certainty.YES)
                        .flatMap(act -> refuse(
                                "PROGRAMME-7",
                                "milestone " + each.milestone() + " is due " + due + ", before "
                                        + body.of().words() + " of "
                                        + act.draft().effective() + " (act " + act.number() + ")",
                                "correct `due`")));
    }

    private Optional<Refused> milestone(String id) {
        List<String> known =
                stand().milestones().stream().map(Milestone::milestone).toList();
        return known.contains(id)
                ? Optional.empty()
                : refuse(
                        "PROGRAMME-9",
                        body.of().words() + " has no milestone '" + id + "' on " + day()
                                + (known.isEmpty() ? "; none is set by then" : "; it has " + String.join(", ", known)),
                        near(id, known) + "one is set with `milestone-set`");
    }

    static String near(String id, List<String> known) {
        return Closest.to(id, known).map(near -> "did you mean " + near + "? ").orElse("");
    }

    /// A milestone is reached once, and not after it was dropped. Of what is told, a later date does no harm.
    private Optional<Refused> open(String id) {
        Milestone milestone = Gathering.stand(
                        body.of(), state.acts(body.of()), LocalDate.MAX, asking.council()::decision)
                .milestones()
                .stream()
                .filter(each -> each.milestone().equals(id))
                .findFirst()
                .orElseThrow();
        Optional<Long> closed = milestone.by().or(milestone::dropped);
        return asking.proposed().isTold()
                ? Optional.empty()
                : closed.flatMap(act -> refuse(
                        "PROGRAMME-10",
                        "milestone " + id + " of " + body.of().words()
                                + (milestone.by().isPresent() ? " is reached" : " is dropped") + " already, by act "
                                + act,
                        "name act " + act + " under `relates` as `corrects` where it is wrong, or set the milestone"
                                + " anew"));
    }

    private Optional<Refused> declared(ProgressDeclared each) {
        Stand stand = stand();
        boolean same = stand.readings().stream().anyMatch(reading -> reading.progress() == each.progress());
        if (!same) {
            consequences.add("declared " + each.progress().words() + ", and by the acts and the day it is "
                    + stand.readings().stream().map(Reading::words).collect(Collectors.joining(" or "))
                    + "; both are shown");
        }
        return Optional.empty();
    }
}
