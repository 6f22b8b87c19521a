package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Span;
import org.comity.acts.followup.Settled;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Asking;
import org.comity.acts.programme.ProgrammeState;
import org.comity.charter.Closest;
import org.comity.charter.Refused;

/// Whether an act of this field may be entered.
///
/// | act | who may, of those within the organisation |
/// |---|---|
/// | activity held or cancelled | an organ, a chair, the secretariat, any member |
/// | year opened | an organ, a chair, the secretariat |
/// | priorities, report on a year | the same, and its holder |
/// | common position taken | an organ, a chair, the secretariat, a member that is one of those that take it |
/// | joined, left | the member itself, the secretariat |
/// | watch item | all of these, and the keeper of the record |
///
/// Somebody outside may report any of it, and names a source.
public final class ActivityDecider {
    private final Asking asking;
    private final Entering entering;
    private final ActivityState state;
    private final ProgrammeState programmes;
    private final List<String> consequences = new ArrayList<>();

    private ActivityDecider(Asking asking, ActivityState state, ProgrammeState programmes) {
        this.asking = asking;
        this.entering = new Entering(asking, state);
        this.state = state;
        this.programmes = programmes;
    }

    /// Decides; pure.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(
            Proposed proposed, ActivityBody body, ActivityState state, ProgrammeState programmes, Settled council) {
        Asking asking = new Asking(proposed, council);
        ActivityState seen = state;
        for (long number : asking.undoes()) {
            seen = seen.without(number, proposed.number());
        }
        ActivityDecider decider = new ActivityDecider(asking, seen, programmes);
        return asking.standing("ACTIVITY-5")
                .or(() -> asking.sourced("ACTIVITY-4", body.basis()))
                .or(() -> decider.of(body))
                .or(() -> asking.decided("ACTIVITY-6", body.basis()))
                .<Decided>map(Decided.Unfit::new)
                .orElseGet(() -> new Decided.Fit(proposed.draft(), decider.consequences));
    }

    private Together together() {
        return new Together(entering, consequences);
    }

    private Optional<Refused> of(ActivityBody body) {
        return switch (body) {
            case ActivityHeld each -> held(each);
            case ActivityCancelled each -> cancelled(each);
            case YearOpened each -> opened(each);
            case PrioritiesTold each -> inYear(each.year(), "tell the priorities of");
            case YearReported each -> reported(each);
            case CommonPositionTaken each -> together().taken(each);
            case CommonPositionJoined each -> together().joined(each);
            case CommonPositionLeft each -> together().left(each);
            case WatchSet each -> watch(each);
            case WatchEnded each -> ended(each);
        };
    }

    private Optional<Refused> author(String what) {
        return entering.may(
                Stream.of(asking.isOfOrganisation(), entering.isMember()),
                what,
                "an organ, a chair, the secretariat or a member");
    }

    private Optional<Refused> held(ActivityHeld each) {
        return author("say that an activity is held")
                .or(entering::known)
                .or(() -> entering.twice(
                        ActivityBody.topic(each.activity()), ActivityHeld.class, "activity " + each.activity()))
                .or(() -> each.organ().flatMap(organ -> asking.organ("ACTIVITY-11", organ)))
                .or(() -> each.participants().stream()
                        .flatMap(member -> asking.member("ACTIVITY-11", member).stream())
                        .findFirst())
                .or(() -> backwards(each))
                .or(() -> belongs(each))
                .or(() -> each.year().flatMap(year -> inside(each, year)))
                .or(() -> area(each));
    }

    private Optional<Refused> backwards(ActivityHeld each) {
        return each.until()
                .filter(until -> until.before(entering.effective()) == Certainty.YES)
                .flatMap(until -> entering.refuse(
                        "ACTIVITY-7",
                        "activity " + each.activity() + " ends on " + until + ", before it begins on "
                                + entering.effective(),
                        "correct `until`, or `effective`, which is its first day"));
    }

    private Optional<Refused> belongs(ActivityHeld each) {
        return each.of()
                .filter(of -> programmes.beginning(of).isEmpty())
                .flatMap(of -> entering.refuse(
                        "ACTIVITY-12",
                        "the record has no " + of.words(),
                        Closest.to(
                                                of.id(),
                                                programmes.known().stream()
                                                        .map(known -> known.id())
                                                        .toList())
                                        .map(near -> "did you mean " + near + "? ")
                                        .orElse("")
                                + "`comity programme` lists those that it has"));
    }

    private Optional<Refused> inside(ActivityHeld each, YearId id) {
        Optional<Year> year = state.year(id, LocalDate.MAX);
        if (year.isEmpty()) {
            return unknownYear(id);
        }
        Span lasts = year.get().span();
        return entering.isTold() || lasts.covers(entering.effective()) != Certainty.NO
                ? Optional.empty()
                : entering.refuse(
                        "ACTIVITY-9",
                        "activity " + each.activity() + " of " + entering.effective() + " lies outside of year " + id
                                + ", "
                                + lasts.from() + " to " + lasts.until().orElseThrow() + " (act "
                                + year.get().act() + ")",
                        "correct the day, or leave the year out: without one the day tells it");
    }

    /// An area is whatever the statutes name; one that nobody named before may be a slip.
    private Optional<Refused> area(ActivityHeld each) {
        List<String> areas = state.areas();
        each.area()
                .filter(area -> !areas.contains(area) && !areas.isEmpty())
                .ifPresent(area -> consequences.add("'" + area + "' is an area that no activity had before"
                        + Closest.to(area, areas)
                                .map(near -> "; did you mean " + near + "? Then correct this act")
                                .orElse("")));
        return Optional.empty();
    }

    private Optional<Refused> unknownYear(YearId id) {
        return entering.refuse(
                "ACTIVITY-1",
                "the record has no year of chairmanship " + id,
                Entering.near(
                                id.text(),
                                state.years().stream().map(YearId::text).toList())
                        + "one is entered with `year-opened`");
    }

    private Optional<Refused> cancelled(ActivityCancelled each) {
        Optional<Activity> activity = state.activity(each.activity(), entering.day());
        if (activity.isEmpty()) {
            return entering.refuse(
                    "ACTIVITY-1",
                    "the record has no activity " + each.activity(),
                    Entering.near(
                                    each.activity().text(),
                                    state.activities().stream()
                                            .map(ActivityId::text)
                                            .toList())
                            + "one is entered with `activity-held`");
        }
        Optional<Long> before = activity.get().cancelled();
        return author("cancel an activity")
                .or(entering::known)
                .or(() -> entering.isTold()
                        ? Optional.empty()
                        : before.filter(act -> !asking.replaces(act))
                                .flatMap(act -> entering.refuse(
                                        "ACTIVITY-10",
                                        "activity " + each.activity() + " is cancelled already, by act " + act,
                                        "retract act " + act + " if it was held after all")));
    }

    private Optional<Refused> opened(YearOpened each) {
        return entering.may(
                        Stream.of(asking.isOfOrganisation()),
                        "open a year of chairmanship",
                        "an organ, a chair or the secretariat")
                .or(() -> entering.twice(ActivityBody.topic(each.year()), YearOpened.class, "year " + each.year()))
                .or(() -> asking.organ("ACTIVITY-11", each.organ()))
                .or(() -> asking.member("ACTIVITY-11", each.holder()))
                .or(() -> overlaps(each));
    }

    private Optional<Refused> overlaps(YearOpened each) {
        Year year = new Year(
                each.year(),
                each.organ(),
                each.holder(),
                each.from(),
                each.until(),
                asking.proposed().number(),
                List.of(),
                Optional.empty(),
                List.of());
        Optional<Year> other = state.years().stream()
                .filter(id -> !id.equals(each.year()))
                .flatMap(id -> state.year(id, LocalDate.MAX).stream())
                .filter(known -> !asking.replaces(known.act()))
                .filter(known -> Years.overlap(known, year))
                .findFirst();
        return entering.isTold()
                ? Optional.empty()
                : other.flatMap(known -> entering.refuse(
                        "ACTIVITY-8",
                        "year " + each.year() + ", " + each.from() + " to " + each.until() + ", overlaps year "
                                + known.year() + " of " + known.organ() + ", " + known.from() + " to " + known.until()
                                + " (act " + known.act() + ")",
                        "let one begin where the other ends: the day of `until` is not part of a year"));
    }

    private Optional<Refused> inYear(YearId id, String what) {
        Optional<Year> year = state.year(id, LocalDate.MAX);
        return year.isEmpty()
                ? unknownYear(id)
                : entering.may(
                        Stream.of(
                                asking.isOfOrganisation(),
                                entering.isMember(year.get().holder())),
                        what + " year " + id,
                        year.get().holder() + ", which holds it, an organ, a chair or the secretariat");
    }

    private Optional<Refused> reported(YearReported each) {
        return inYear(each.year(), "report on")
                .or(() -> asking.done("ACTIVITY-7", "it is said to have been reported"))
                .or(() -> early(each))
                .or(() -> each.document().flatMap(entering::document))
                .or(() -> each.session()
                        .flatMap(session ->
                                asking.council().sessions().session(session).isPresent()
                                        ? Optional.empty()
                                        : entering.refuse(
                                                "ACTIVITY-14",
                                                "the record has no session " + session,
                                                "look its id up with `comity session`")));
    }

    private Optional<Refused> early(YearReported each) {
        Year year = state.year(each.year(), LocalDate.MAX).orElseThrow();
        return entering.effective().before(year.from()) == Certainty.YES
                ? entering.refuse(
                        "ACTIVITY-7",
                        "a report of " + entering.effective() + " is on year " + each.year() + ", which begins on "
                                + year.from() + " (act " + year.act() + ")",
                        "correct `effective`, or name the year that it is on")
                : Optional.empty();
    }

    private Optional<Refused> watch(WatchSet each) {
        return entering.may(
                        Stream.of(asking.isOfOrganisation(), entering.isMember(), asking.by() instanceof Actor.Keeper),
                        "set a watch item",
                        "an organ, a chair, the secretariat, a member or the keeper of the record")
                .or(entering::known)
                .or(() ->
                        entering.twice(ActivityBody.topic(each.watch()), WatchSet.class, "watch item " + each.watch()))
                .or(() -> each.until()
                        .filter(until -> until.before(entering.effective()) == Certainty.YES)
                        .flatMap(until -> entering.refuse(
                                "ACTIVITY-7",
                                "it is to be looked at until " + until + ", and from " + entering.effective() + " on",
                                "correct `until`")));
    }

    private Optional<Refused> ended(WatchEnded each) {
        Optional<Watch> watch = state.watch(each.watch(), entering.day());
        if (watch.isEmpty()) {
            return entering.refuse(
                    "ACTIVITY-1",
                    "the record has no watch item " + each.watch() + " by " + entering.day(),
                    Entering.near(
                                    each.watch().text(),
                                    state.watches().stream().map(WatchId::text).toList())
                            + "one is entered with `watch-set`");
        }
        return entering.may(
                        Stream.of(asking.isOfOrganisation(), entering.isMember(), asking.by() instanceof Actor.Keeper),
                        "end a watch item",
                        "an organ, a chair, the secretariat, a member or the keeper of the record")
                .or(() -> entering.isTold()
                        ? Optional.empty()
                        : watch.get()
                                .ended()
                                .filter(end -> !asking.replaces(end.act()))
                                .flatMap(end -> entering.refuse(
                                        "ACTIVITY-10",
                                        "watch item " + each.watch() + " ended already, on " + end.when() + " (act "
                                                + end.act() + ")",
                                        "set a new one")));
    }
}
