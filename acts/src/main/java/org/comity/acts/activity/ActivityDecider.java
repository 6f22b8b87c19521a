package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.Span;
import org.comity.acts.When;
import org.comity.acts.document.Document;
import org.comity.acts.followup.Settled;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;
import org.comity.acts.membership.Authors;
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
    private final ActivityState state;
    private final ProgrammeState programmes;
    private final List<String> consequences = new ArrayList<>();

    private ActivityDecider(Asking asking, ActivityState state, ProgrammeState programmes) {
        this.asking = asking;
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

    private Optional<Refused> of(ActivityBody body) {
        return switch (body) {
            case ActivityHeld each -> held(each);
            case ActivityCancelled each -> cancelled(each);
            case YearOpened each -> opened(each);
            case PrioritiesTold each -> inYear(each.year(), "tell the priorities of");
            case YearReported each -> reported(each);
            case CommonPositionTaken each -> taken(each);
            case CommonPositionJoined each -> joined(each);
            case CommonPositionLeft each -> left(each);
            case WatchSet each -> watch(each);
            case WatchEnded each -> ended(each);
        };
    }

    private Optional<Refused> refuse(String code, String because, String remedy) {
        return asking.refuse(code, because, remedy);
    }

    private LocalDate day() {
        return asking.proposed()
                .draft()
                .effective()
                .lastDay()
                .or(() -> When.at(asking.proposed().at()).lastDay())
                .orElse(LocalDate.MAX);
    }

    private When effective() {
        return asking.proposed().draft().effective();
    }

    private boolean isTold() {
        return asking.proposed().isTold();
    }

    private Optional<Refused> may(Stream<Boolean> grounds, String what, String who) {
        return isTold() || grounds.anyMatch(Boolean::booleanValue)
                ? Optional.empty()
                : refuse(
                        "ACTIVITY-3",
                        Authors.words(asking.by()) + " may not " + what,
                        who + " may; what somebody outside tells is entered as a report with its source");
    }

    private boolean isMember() {
        return asking.by() instanceof Actor.Member;
    }

    private boolean isMember(String code) {
        return asking.isBy(new Actor.Member(code));
    }

    private Optional<Refused> author(String what) {
        return may(
                Stream.of(asking.isOfOrganisation(), isMember()),
                what,
                "an organ, a chair, the secretariat or a member");
    }

    /// Whoever acts as a member is one.
    private Optional<Refused> known() {
        return asking.by() instanceof Actor.Member(String code) && !isTold()
                ? asking.member("ACTIVITY-11", code)
                : Optional.empty();
    }

    private Optional<Refused> twice(String topic, Class<?> kind, String what) {
        Optional<Act> before = state.acts(topic)
                .filter(act -> kind.isInstance(act.body()))
                .filter(act -> !asking.replaces(act.number()))
                .reduce((_, last) -> last);
        return isTold()
                ? Optional.empty()
                : before.flatMap(act -> refuse(
                        "ACTIVITY-2",
                        what + " is in the record already, by act " + act.number(),
                        "give this one an id of its own, or name that act under `relates`, as `corrects` or"
                                + " `supersedes`"));
    }

    private Optional<Refused> held(ActivityHeld each) {
        return author("say that an activity is held")
                .or(this::known)
                .or(() -> twice(ActivityBody.topic(each.activity()), ActivityHeld.class, "activity " + each.activity()))
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
                .filter(until -> until.before(effective()) == Certainty.YES)
                .flatMap(until -> refuse(
                        "ACTIVITY-7",
                        "activity " + each.activity() + " ends on " + until + ", before it begins on " + effective(),
                        "correct `until`, or `effective`, which is its first day"));
    }

    private Optional<Refused> belongs(ActivityHeld each) {
        return each.of()
                .filter(of -> programmes.beginning(of).isEmpty())
                .flatMap(of -> refuse(
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
        return isTold() || lasts.covers(effective()) != Certainty.NO
                ? Optional.empty()
                : refuse(
                        "ACTIVITY-9",
                        "activity " + each.activity() + " of " + effective() + " lies outside of year " + id + ", "
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
        return refuse(
                "ACTIVITY-1",
                "the record has no year of chairmanship " + id,
                near(id.text(), state.years().stream().map(YearId::text).toList())
                        + "one is entered with `year-opened`");
    }

    private static String near(String id, List<String> known) {
        return Closest.to(id, known).map(each -> "did you mean " + each + "? ").orElse("");
    }

    private Optional<Refused> cancelled(ActivityCancelled each) {
        Optional<Activity> activity = state.activity(each.activity(), day());
        if (activity.isEmpty()) {
            return refuse(
                    "ACTIVITY-1",
                    "the record has no activity " + each.activity(),
                    near(
                                    each.activity().text(),
                                    state.activities().stream()
                                            .map(ActivityId::text)
                                            .toList())
                            + "one is entered with `activity-held`");
        }
        Optional<Long> before = activity.get().cancelled();
        return author("cancel an activity")
                .or(this::known)
                .or(() -> isTold()
                        ? Optional.empty()
                        : before.filter(act -> !asking.replaces(act))
                                .flatMap(act -> refuse(
                                        "ACTIVITY-10",
                                        "activity " + each.activity() + " is cancelled already, by act " + act,
                                        "retract act " + act + " if it was held after all")));
    }

    private Optional<Refused> opened(YearOpened each) {
        return may(
                        Stream.of(asking.isOfOrganisation()),
                        "open a year of chairmanship",
                        "an organ, a chair or the secretariat")
                .or(() -> twice(ActivityBody.topic(each.year()), YearOpened.class, "year " + each.year()))
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
        return isTold()
                ? Optional.empty()
                : other.flatMap(known -> refuse(
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
                : may(
                        Stream.of(asking.isOfOrganisation(), isMember(year.get().holder())),
                        what + " year " + id,
                        year.get().holder() + ", which holds it, an organ, a chair or the secretariat");
    }

    private Optional<Refused> reported(YearReported each) {
        return inYear(each.year(), "report on")
                .or(() -> asking.done("ACTIVITY-7", "it is said to have been reported"))
                .or(() -> early(each))
                .or(() -> each.document().flatMap(this::document))
                .or(() -> each.session()
                        .flatMap(session ->
                                asking.council().sessions().session(session).isPresent()
                                        ? Optional.empty()
                                        : refuse(
                                                "ACTIVITY-14",
                                                "the record has no session " + session,
                                                "look its id up with `comity session`")));
    }

    private Optional<Refused> early(YearReported each) {
        Year year = state.year(each.year(), LocalDate.MAX).orElseThrow();
        return effective().before(year.from()) == Certainty.YES
                ? refuse(
                        "ACTIVITY-7",
                        "a report of " + effective() + " is on year " + each.year() + ", which begins on " + year.from()
                                + " (act " + year.act() + ")",
                        "correct `effective`, or name the year that it is on")
                : Optional.empty();
    }

    private Optional<Refused> document(DocumentId id) {
        return asking.council().documents().document(id).isPresent()
                ? Optional.empty()
                : refuse(
                        "ACTIVITY-14",
                        "the record has no document " + id,
                        near(
                                        id.text(),
                                        asking.council()
                                                .documents()
                                                .documents()
                                                .map(Document::id)
                                                .map(DocumentId::text)
                                                .toList())
                                + "one is entered with `document-noted` or `proposal-tabled`");
    }

    private Optional<Refused> taken(CommonPositionTaken each) {
        boolean oneOfThem = asking.by() instanceof Actor.Member(String code)
                && each.members().contains(code);
        Optional<Refused> refused = may(
                        Stream.of(asking.isOfOrganisation(), oneOfThem),
                        "take a common position for others",
                        "an organ, a chair, the secretariat, or one of those that take it")
                .or(() -> twice(
                        ActivityBody.topic(each.position()),
                        CommonPositionTaken.class,
                        "common position " + each.position()))
                .or(() -> each.members().stream()
                        .flatMap(member -> asking.member("ACTIVITY-11", member).stream())
                        .findFirst())
                .or(() -> each.document().flatMap(this::document));
        boolean shown = each.document().isPresent()
                || each.basis().filter(basis -> basis.isDecided()).isPresent();
        if (refused.isEmpty() && !shown) {
            consequences.add("common position " + each.position()
                    + " stands as a paraphrase: no vote, decision or document shows that members took it");
        }
        return refused;
    }

    private Optional<CommonPosition> position(PositionId id) {
        return state.position(
                id,
                day(),
                asking.council()::decision,
                document -> asking.council().documents().document(document).isPresent());
    }

    private Optional<Refused> unknownPosition(PositionId id) {
        return refuse(
                "ACTIVITY-1",
                "the record has no common position " + id + " by " + day(),
                near(id.text(), state.positions().stream().map(PositionId::text).toList())
                        + "one is entered with `common-position-taken`");
    }

    private Optional<Refused> own(String member, String what) {
        boolean office = asking.by() instanceof Actor.Office && asking.isOfOrganisation();
        return may(
                        Stream.of(isMember(member), office),
                        what + " for " + member,
                        member + " itself, a chair or the secretariat")
                .or(() -> asking.member("ACTIVITY-11", member));
    }

    private Optional<Refused> joined(CommonPositionJoined each) {
        Optional<CommonPosition> position = position(each.position());
        if (position.isEmpty()) {
            return unknownPosition(each.position());
        }
        return own(each.member(), "join a common position")
                .or(() -> position.get().holders().stream()
                        .filter(holder -> !isTold() && holder.member().equals(each.member()))
                        .findFirst()
                        .flatMap(holder -> refuse(
                                "ACTIVITY-13",
                                each.member() + " holds common position " + each.position() + " already, since "
                                        + holder.since() + " (act " + holder.act() + ")",
                                "leave it out")));
    }

    private Optional<Refused> left(CommonPositionLeft each) {
        Optional<CommonPosition> position = position(each.position());
        if (position.isEmpty()) {
            return unknownPosition(each.position());
        }
        boolean holds = position.get().holders().stream()
                .anyMatch(holder -> holder.member().equals(each.member()));
        return own(each.member(), "leave a common position")
                .or(() -> holds
                        ? Optional.empty()
                        : refuse(
                                "ACTIVITY-13",
                                each.member() + " does not hold common position " + each.position() + " on " + day(),
                                "`comity positions` shows who holds it"));
    }

    private Optional<Refused> watch(WatchSet each) {
        return may(
                        Stream.of(asking.isOfOrganisation(), isMember(), asking.by() instanceof Actor.Keeper),
                        "set a watch item",
                        "an organ, a chair, the secretariat, a member or the keeper of the record")
                .or(this::known)
                .or(() -> twice(ActivityBody.topic(each.watch()), WatchSet.class, "watch item " + each.watch()))
                .or(() -> each.until()
                        .filter(until -> until.before(effective()) == Certainty.YES)
                        .flatMap(until -> refuse(
                                "ACTIVITY-7",
                                "it is to be looked at until " + until + ", and from " + effective() + " on",
                                "correct `until`")));
    }

    private Optional<Refused> ended(WatchEnded each) {
        Optional<Watch> watch = state.watch(each.watch(), day());
        if (watch.isEmpty()) {
            return refuse(
                    "ACTIVITY-1",
                    "the record has no watch item " + each.watch() + " by " + day(),
                    near(
                                    each.watch().text(),
                                    state.watches().stream().map(WatchId::text).toList())
                            + "one is entered with `watch-set`");
        }
        return may(
                        Stream.of(asking.isOfOrganisation(), isMember(), asking.by() instanceof Actor.Keeper),
                        "end a watch item",
                        "an organ, a chair, the secretariat, a member or the keeper of the record")
                .or(() -> isTold()
                        ? Optional.empty()
                        : watch.get()
                                .ended()
                                .filter(end -> !asking.replaces(end.act()))
                                .flatMap(end -> refuse(
                                        "ACTIVITY-10",
                                        "watch item " + each.watch() + " ended already, on " + end.when() + " (act "
                                                + end.act() + ")",
                                        "set a new one")));
    }
}
