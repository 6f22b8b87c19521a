package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Closings;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Span;
import org.comity.acts.Standing;
import org.comity.acts.followup.Moment;
import org.comity.acts.followup.Telling;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;
import org.comity.acts.membership.Basis;
import org.comity.acts.programme.Count;
import org.comity.acts.programme.Done;
import org.comity.acts.table.Table;

/// Activities, years of chairmanship, common positions and what is to be looked at, by the acts about them. Immutable;
/// equal acts in the same order give equal states.
///
/// An act costs three logarithms; a question costs what there are acts about it, and a tally what there are activities.
///
/// @param things of each, by its topic, its acts by number, those that speak no more included
/// @param places the topics of acts by their number
/// @param named the areas that acts name, each with the first act that does
public record ActivityState(
        Table<String, Table<Long, Act>> things,
        Table<Long, String> places,
        Table<String, Long> named,
        Closings closings) {
    public static final ActivityState EMPTY =
            new ActivityState(Table.empty(), Table.empty(), Table.empty(), Closings.NONE);

    private static final String ACTIVITIES = "activity/";
    private static final String YEARS = "chairmanship/";
    private static final String POSITIONS = "common-position/";
    private static final String WATCHES = "watch/";

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public ActivityState evolve(Act act, ActivityBody body, Rules rules) {
        Table<Long, Act> acts = things.get(body.thing()).orElse(Table.empty());
        return new ActivityState(
                things.with(body.thing(), acts.with(act.number(), act)),
                places.with(act.number(), body.thing()),
                named(act, body),
                closings);
    }

    private Table<String, Long> named(Act act, ActivityBody body) {
        return body instanceof ActivityHeld held
                ? held.area()
                        .filter(area -> !named.has(area))
                        .map(area -> named.with(area, act.number()))
                        .orElse(named)
                : named;
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public ActivityState without(long number, Act because) {
        return without(number, because.number());
    }

    ActivityState without(long number, long because) {
        return places.has(number) || closings.by().has(number)
                ? new ActivityState(things, places, named, closings.with(because, number))
                : this;
    }

    /// The acts about a thing that speak and have effect, in the order of their numbers.
    ///
    /// @param topic such as `activity/` and an id
    public Stream<Act> acts(String topic) {
        return speaking(topic).filter(act -> act.draft().standing() != Standing.STATEMENT);
    }

    private Stream<Act> speaking(String topic) {
        return things.get(topic).orElse(Table.empty()).values().filter(act -> !closings.isSilent(act.number()));
    }

    /// The ids of all of a kind that acts speak of, in their order.
    private List<String> ids(String kind) {
        List<String> ids = new ArrayList<>();
        for (Table.Entry<String, Table<Long, Act>> each : things.from(kind)) {
            if (!each.key().startsWith(kind)) {
                break;
            }
            if (acts(each.key()).findAny().isPresent()) {
                ids.add(each.key().substring(kind.length()));
            }
        }
        return ids;
    }

    public List<ActivityId> activities() {
        return ids(ACTIVITIES).stream().map(ActivityId::new).toList();
    }

    public List<YearId> years() {
        return ids(YEARS).stream().map(YearId::new).toList();
    }

    public List<PositionId> positions() {
        return ids(POSITIONS).stream().map(PositionId::new).toList();
    }

    public List<WatchId> watches() {
        return ids(WATCHES).stream().map(WatchId::new).toList();
    }

    /// The areas that some act named, in the order of their ids, whether it speaks still or not.
    public List<String> areas() {
        return named.entries().map(Table.Entry::key).toList();
    }

    /// An activity as the newest act has it, held by a day or to be held later. Empty where no
    /// act says that it is.
    public Optional<Activity> activity(ActivityId id, LocalDate day) {
        Optional<Act> cancelled = last(ActivityBody.topic(id), ActivityCancelled.class);
        return last(ActivityBody.topic(id), ActivityHeld.class)
                .map(act -> activity(act, (ActivityHeld) act.body(), cancelled, day));
    }

    private static Activity activity(Act act, ActivityHeld held, Optional<Act> cancelled, LocalDate day) {
        // What a later act says again was held after all, or was not: the record leaves it open.
        Certainty stands = cancelled
                .map(each -> each.number() > act.number() ? Certainty.NO : Certainty.UNCERTAIN)
                .orElse(Certainty.YES);
        return new Activity(
                held.activity(),
                held.titles(),
                held.area(),
                held.organ(),
                held.year(),
                held.of(),
                held.place(),
                act.draft().effective(),
                held.until(),
                held.participants(),
                Moment.begun(act, day).and(stands),
                act.number(),
                cancelled.map(Act::number));
    }

    private Optional<Act> last(String topic, Class<?> kind) {
        List<Act> acts = acts(topic).toList();
        List<Long> superseded = acts.stream().flatMap(Done::superseded).toList();
        return acts.stream()
                .filter(act -> kind.isInstance(act.body()))
                .filter(act -> !superseded.contains(act.number()))
                .reduce((_, later) -> later);
    }

    /// A year of chairmanship by a day. Empty where no act by then opens it.
    public Optional<Year> year(YearId id, LocalDate day) {
        return Years.year(id, acts(ActivityBody.topic(id)), day);
    }

    /// How many activities of a year were held by a day.
    ///
    /// Looks at every activity once.
    public Tally tally(YearId id, LocalDate day) {
        Optional<Span> lasts = year(id, LocalDate.MAX).map(Year::span);
        Map<String, List<Tally.Counted>> areas = new TreeMap<>();
        for (ActivityId each : activities()) {
            activity(each, day)
                    .flatMap(activity -> counted(activity, id, lasts))
                    .ifPresent(counted -> areas.computeIfAbsent(
                                    counted.activity().area().orElse(""), _ -> new ArrayList<>())
                            .add(counted));
        }
        List<Tally.Area> all = new ArrayList<>();
        areas.forEach((area, counted) -> {
            if (!area.isEmpty()) {
                all.add(area(Optional.of(area), counted));
            }
        });
        Optional.ofNullable(areas.get("")).ifPresent(without -> all.add(area(Optional.empty(), without)));
        return new Tally(
                new Count(
                        all.stream().mapToLong(each -> each.count().least()).sum(),
                        all.stream().mapToLong(each -> each.count().most()).sum()),
                all);
    }

    private static Optional<Tally.Counted> counted(Activity activity, YearId id, Optional<Span> lasts) {
        Certainty in = activity.isIn(id, lasts);
        return switch (activity.held().and(in)) {
            case YES -> Optional.of(new Tally.Counted(activity, Optional.empty()));
            case NO -> Optional.empty();
            case UNCERTAIN -> Optional.of(new Tally.Counted(activity, Optional.of(why(activity, in))));
        };
    }

    private static String why(Activity activity, Certainty in) {
        if (in == Certainty.UNCERTAIN) {
            return activity.on() + " is perhaps outside of the year";
        }
        return activity.cancelled()
                .map(act -> "act " + act + " cancels it, and act " + activity.act() + " says later that it was held")
                .orElse(activity.on() + " is perhaps after the day");
    }

    private static Tally.Area area(Optional<String> area, List<Tally.Counted> counted) {
        long sure = counted.stream().filter(each -> each.perhaps().isEmpty()).count();
        List<Tally.Counted> ordered = counted.stream()
                .sorted(Comparator.comparing((Tally.Counted each) ->
                                each.activity().on().firstDay().orElse(LocalDate.MIN))
                        .thenComparing(each -> each.activity().activity()))
                .toList();
        return new Tally.Area(area, new Count(sure, counted.size()), ordered);
    }

    /// A common position by a day. Empty where no act by then takes it.
    ///
    /// @param decisions what the record knows of the decision that a basis names
    /// @param documents whether the record has a document
    public Optional<CommonPosition> position(
            PositionId id,
            LocalDate day,
            Function<Basis, Optional<Telling>> decisions,
            Predicate<DocumentId> documents) {
        return Positions.position(id, acts(ActivityBody.topic(id)), day, decisions, documents);
    }

    /// What is looked at, by a day; empty where no act by then sets it.
    public Optional<Watch> watch(WatchId id, LocalDate day) {
        Optional<Watch> watch = Optional.empty();
        for (Done done : Done.by(acts(ActivityBody.topic(id)), day)) {
            if (done.act().body() instanceof WatchSet set) {
                watch = Optional.of(new Watch(
                        id,
                        set.what(),
                        set.about(),
                        set.until(),
                        set.because(),
                        done.act().draft().effective(),
                        Optional.empty(),
                        done.number()));
            } else if (done.act().body() instanceof WatchEnded ended && done.isSure()) {
                watch = watch.map(each -> new Watch(
                        id,
                        each.what(),
                        each.about(),
                        each.until(),
                        each.because(),
                        each.since(),
                        Optional.of(new Watch.End(done.act().draft().effective(), ended.because(), done.number())),
                        each.act()));
            }
        }
        return watch;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        List<Conflict> found = new ArrayList<>();
        things.entries()
                .map(Table.Entry::key)
                .forEach(topic ->
                        found.addAll(ActivityConflicts.of(topic, speaking(topic).toList())));
        found.addAll(Years.overlapping(
                years().stream().flatMap(id -> year(id, LocalDate.MAX).stream()).toList()));
        return found;
    }
}
