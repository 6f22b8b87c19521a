package org.comity.acts.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.Relation;
import org.comity.acts.Rules;
import org.comity.acts.Standing;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.table.Table;

/// Every decision with what was done about it. Immutable; equal acts in the same order give equal states.
///
/// An act costs the logarithm of what there is.
///
/// @param decisions those that acts speak of, whether anybody said that they were made or not
/// @param places where the acts are that have a part in this, by number
/// @param looked decisions of which something may disagree
public record FollowUpState(
        Table<DecisionId, Followed> decisions, Table<Long, Place> places, Table<DecisionId, Long> looked) {
    public static final FollowUpState EMPTY = new FollowUpState(Table.empty(), Table.empty(), Table.empty());

    /// Where an act is.
    ///
    /// @param day of its [Moment]
    public record Place(DecisionId decision, long day, Telling.How how) {}

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public FollowUpState evolve(Act act, FollowUpBody body, Rules rules) {
        if (act.draft().standing() == Standing.STATEMENT) {
            // That somebody said so is no follow-up.
            return this;
        }
        Moment moment = Moment.of(act);
        Followed now = followed(body.decision());
        Followed then = switch (body) {
            case DecisionTold told -> replacing(now.withTelling(telling(act, told)), act);
            case OwnerAssigned assigned -> now.withOwners(now.owners().with(moment, assigned.owner()));
            case NextDateSet set ->
                now.withNexts(now.nexts().with(moment, set.next().map(when -> new NextDate(when, set.what()))));
            case ReviewSet set -> now.withReviews(now.reviews().with(moment, set.review()));
            case StepReported reported -> stepped(now, act, reported, moment);
            case DecisionCompleted _ -> ended(now, act, End.How.COMPLETED, Optional.empty());
            case DecisionSuperseded superseded -> ended(now, act, End.How.SUPERSEDED, Optional.of(superseded.by()));
            case DecisionNotNeeded _ -> ended(now, act, End.How.NOT_NEEDED, Optional.empty());
        };
        return with(then, new Place(body.decision(), moment.day(), Telling.How.TOLD), act.number());
    }

    /// The state when a vote or a silence made a decision. Whatever is done to the act later, the decision stays.
    ///
    /// @param act that declares it; the decision was made when it took effect
    /// @param organ that decided, within its organisation
    /// @param title of what was decided, or empty
    /// @param document whose text was adopted
    public FollowUpState declared(
            Act act, DecisionId decision, String organ, String title, Optional<DocumentId> document) {
        Telling telling = new Telling(
                act.number(),
                Telling.How.DECLARED,
                organ,
                title.isBlank() ? List.of() : List.of(new DecisionTold.Title("und", title)),
                Optional.empty(),
                Optional.<SessionId>empty(),
                document,
                act.draft().effective(),
                Moment.firstDay(act),
                Moment.lastDay(act));
        Place place = new Place(decision, telling.last(), Telling.How.DECLARED);
        return with(followed(decision).declaredBy(telling), place, act.number());
    }

    private static Telling telling(Act act, DecisionTold told) {
        return new Telling(
                act.number(),
                Telling.How.TOLD,
                told.organ(),
                told.titles(),
                told.symbol(),
                told.session(),
                told.document(),
                act.draft().effective(),
                Moment.firstDay(act),
                Moment.lastDay(act));
    }

    private static Followed replacing(Followed followed, Act act) {
        Followed then = followed;
        for (Relation relation : act.relates()) {
            if (relation.as() == Relation.As.SUPERSEDES && then.tellings().has(Moment.numbered(relation.number()))) {
                then = then.replacing(relation.number(), act.number());
            }
        }
        return then;
    }

    private static Followed stepped(Followed now, Act act, StepReported reported, Moment moment) {
        Standing standing = act.draft().standing();
        if (standing == Standing.REPORT && act.draft().sources().isEmpty()) {
            return now.withUnsourced(act.number());
        }
        Step step = new Step(
                act.number(),
                act.draft().effective(),
                Moment.firstDay(act),
                moment.day(),
                act.draft().by(),
                standing,
                reported.says());
        return now.withSteps(now.steps().with(moment, step));
    }

    private static Followed ended(Followed now, Act act, End.How how, Optional<DecisionId> by) {
        End end = new End(act.number(), how, act.draft().effective(), by);
        return now.withEnds(now.ends().with(Moment.of(act), end));
    }

    private Followed followed(DecisionId decision) {
        return decisions.get(decision).orElseGet(() -> Followed.of(decision));
    }

    private FollowUpState with(Followed followed, Place place, long number) {
        return kept(followed, places.with(number, place));
    }

    private FollowUpState kept(Followed followed, Table<Long, Place> there) {
        DecisionId decision = followed.decision();
        if (followed.isEmpty()) {
            return new FollowUpState(decisions.without(decision), there, looked.without(decision));
        }
        boolean look = followed.mayDisagree();
        return new FollowUpState(
                decisions.with(decision, followed),
                there,
                look == looked.has(decision) ? looked : look ? looked.with(decision, 1L) : looked.without(decision));
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public FollowUpState without(long number, Act because) {
        Optional<Place> place = places.get(number);
        if (place.isEmpty()) {
            return this;
        }
        Followed now = followed(place.get().decision());
        return switch (place.get().how()) {
            case DECLARED -> kept(now.disputing(number, because.number()), places);
            case TOLD -> kept(now.without(new Moment(place.get().day(), number)), places.without(number));
        };
    }

    /// What is known of a decision itself; empty when nobody said that it was made.
    public Optional<Telling> told(DecisionId decision) {
        return decisions.get(decision).flatMap(Followed::told);
    }

    /// How its follow-up ended, when it has by a day.
    public Optional<End> ended(DecisionId decision, LocalDate day) {
        return decisions.get(decision).flatMap(each -> each.end(day.toEpochDay()));
    }

    /// Who owns it on a day.
    public Optional<org.comity.acts.Actor> owner(DecisionId decision, LocalDate day) {
        return decisions.get(decision).flatMap(each -> each.owner(day.toEpochDay()));
    }

    /// How a decision stands on a day; empty when it surely was not made by then.
    public Optional<Progress> on(DecisionId decision, LocalDate day) {
        return decisions.get(decision).flatMap(each -> progress(each, day.toEpochDay()));
    }

    private static Optional<Progress> progress(Followed followed, long day) {
        return followed.told().filter(told -> told.first() <= day).map(told -> followed.on(told, day));
    }

    /// All decisions that were or may have been made by a day, in the order of their days, and of their ids on the
    /// same day.
    public List<Progress> made(LocalDate day) {
        return decisions
                .values()
                .flatMap(each -> progress(each, day.toEpochDay()).stream())
                .sorted(Comparator.comparingLong((Progress each) -> each.told().last())
                        .thenComparing(Progress::decision))
                .toList();
    }

    /// All steps that were reported for a decision up to a day, the newest first.
    public List<Step> steps(DecisionId decision, LocalDate day) {
        return decisions.get(decision).stream()
                .flatMap(each -> each.steps().values())
                .filter(step -> step.first() <= day.toEpochDay())
                .toList();
    }

    /// Decisions whose follow-up has not ended by a day and is neglected as asked: those on which nothing was done for
    /// longest come first, and of those of the same day the one whose id comes first.
    ///
    /// Looks at every decision once: about 10 ms for 40,000, and four times that where all of them are found.
    public List<Neglected> neglected(Neglect neglect, LocalDate on) {
        long day = on.toEpochDay();
        long after = neglect.months()
                .map(months -> on.minusMonths(months).toEpochDay())
                .orElse(day);
        List<Neglected> found = new ArrayList<>();
        for (Table.Entry<DecisionId, Followed> each : decisions) {
            Followed followed = each.value();
            Optional<Telling> told = followed.told();
            if (told.isEmpty() || told.get().first() > day || followed.end(day).isPresent()) {
                continue;
            }
            Certainty fits = fits(neglect, followed, told.get(), after, day);
            if (fits != Certainty.NO) {
                found.add(new Neglected(followed.on(told.get(), day), fits));
            }
        }
        found.sort(Comparator.comparingLong((Neglected each) -> each.progress().quietSince())
                .thenComparing(each -> each.progress().decision()));
        return List.copyOf(found);
    }

    private static Certainty fits(Neglect neglect, Followed followed, Telling told, long after, long day) {
        if (neglect.asksNothing()) {
            return Certainty.YES;
        }
        boolean all = neglect.match() == Neglect.Match.ALL;
        Certainty start = all ? Certainty.YES : Certainty.NO;
        for (Neglect.Missing missing : neglect.missing()) {
            boolean lacks = switch (missing) {
                case OWNER -> followed.owner(day).isEmpty();
                case REVIEW_DATE -> followed.review(day).isEmpty();
            };
            if (lacks != all) {
                return all ? Certainty.NO : Certainty.YES;
            }
        }
        return neglect.months().isEmpty() ? start : followed.quiet(told, after, day);
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return looked.entries().flatMap(each -> conflicts(followed(each.key()))).toList();
    }

    private static Stream<Conflict> conflicts(Followed followed) {
        String about = FollowUpBody.topic(followed.decision());
        List<Conflict> found = new ArrayList<>();
        differing(about, followed).ifPresent(found::add);
        followed.disputed()
                .entries()
                .forEach(each -> found.add(new Conflict(
                        about,
                        "declared-corrected",
                        "act " + each.key() + " declared decision " + followed.decision() + ", and act " + each.value()
                                + " corrects or retracts it; what was declared stands",
                        List.of(each.key(), each.value()),
                        each.value())));
        followed.unsourced()
                .values()
                .forEach(number -> found.add(new Conflict(
                        about,
                        "step-without-source",
                        "act " + number + " tells a step on decision " + followed.decision()
                                + " from outside and names no source, so it does not count",
                        List.of(number),
                        number)));
        List<Long> entries = followed.isUntold() ? followed.entries() : List.of();
        if (!entries.isEmpty()) {
            found.add(new Conflict(
                    about,
                    "no-decision",
                    "acts follow up decision " + followed.decision() + ", and none says that it was made",
                    entries,
                    entries.getFirst()));
        }
        return found.stream();
    }

    private static Optional<Conflict> differing(String about, Followed followed) {
        Optional<Telling> told = followed.told();
        List<Telling> others = followed.standing()
                .filter(each -> told.isPresent() && !each.agreesWith(told.get()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<Telling> all = Stream.concat(told.stream(), others.stream())
                .sorted(Comparator.comparingLong(Telling::number))
                .toList();
        List<Long> numbers = all.stream().map(Telling::number).toList();
        return Optional.of(new Conflict(
                about,
                "decision-differs",
                "acts tell decision " + followed.decision() + " differently: "
                        + all.stream().map(Telling::says).collect(Collectors.joining("; ")),
                numbers,
                others.stream()
                        .mapToLong(each -> Math.max(each.number(), told.get().number()))
                        .min()
                        .getAsLong()));
    }
}
