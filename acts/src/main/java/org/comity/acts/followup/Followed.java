package org.comity.acts.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.table.Table;

/// All that acts say about one decision. What holds on a day costs the logarithm of what there is, but for steps:
/// those of the time that is asked about are looked at one by one.
///
/// @param declared by votes and silences of this record, by the number of the act
/// @param tellings of others, the newest first
/// @param replaced tellings that a later one supersedes, with the number of that one
/// @param disputed acts that declared it and were corrected or retracted later, with the number of the act that did
/// @param unsourced steps that somebody outside told without a source, and which do not count
public record Followed(
        DecisionId decision,
        Table<Long, Telling> declared,
        Table<Moment, Telling> tellings,
        Table<Long, Long> replaced,
        Table<Long, Long> disputed,
        Table<Moment, Actor> owners,
        Table<Moment, Optional<NextDate>> nexts,
        Table<Moment, Optional<When>> reviews,
        Table<Moment, Step> steps,
        Table<Long, Long> unsourced,
        Table<Moment, End> ends) {
    static Followed of(DecisionId decision) {
        return new Followed(
                decision,
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty(),
                Table.empty());
    }

    boolean isEmpty() {
        return isUntold() && unsourced.isEmpty() && hasNoEntry();
    }

    private boolean hasNoEntry() {
        return owners.isEmpty() && nexts.isEmpty() && reviews.isEmpty() && steps.isEmpty() && ends.isEmpty();
    }

    /// Whether nobody said that it was made.
    boolean isUntold() {
        return declared.isEmpty() && tellings.isEmpty();
    }

    /// The telling that counts: the first that declares it, else the newest that is not superseded.
    Optional<Telling> told() {
        if (!declared.isEmpty()) {
            return declared.first().map(Table.Entry::value);
        }
        if (replaced.isEmpty()) {
            return tellings.first().map(Table.Entry::value);
        }
        for (Table.Entry<Moment, Telling> each : tellings) {
            if (!isReplaced(each.value().number())) {
                return Optional.of(each.value());
            }
        }
        return tellings.values().findFirst();
    }

    /// Whether a telling that stands supersedes it.
    boolean isReplaced(long number) {
        return replaced.get(number)
                .filter(by -> tellings.has(Moment.numbered(by)))
                .isPresent();
    }

    /// All tellings that none supersedes.
    Stream<Telling> standing() {
        return Stream.concat(declared.values(), tellings.values().filter(each -> !isReplaced(each.number())));
    }

    private static <V> Optional<V> at(Table<Moment, V> table, long day) {
        return table.isEmpty()
                ? Optional.empty()
                : table.atOrAfter(Moment.on(day)).map(Table.Entry::value);
    }

    Optional<Actor> owner(long day) {
        return at(owners, day);
    }

    Optional<When> review(long day) {
        return at(reviews, day).flatMap(each -> each);
    }

    Optional<End> end(long day) {
        return at(ends, day);
    }

    /// Whether nothing was done after a day until another, that one included.
    Certainty quiet(Telling told, long after, long day) {
        Certainty quiet = Certainty.YES;
        if (told.last() > after) {
            if (told.first() > after) {
                return Certainty.NO;
            }
            quiet = Certainty.UNCERTAIN;
        }
        if (steps.isEmpty()) {
            return quiet;
        }
        for (Table.Entry<Moment, Step> each : steps) {
            Step step = each.value();
            if (step.last() <= after) {
                return quiet;
            }
            if (step.first() > after && step.last() <= day) {
                return Certainty.NO;
            }
            if (step.first() <= day) {
                quiet = Certainty.UNCERTAIN;
            }
        }
        return quiet;
    }

    /// The last day up to this one on which anything can have been done.
    long quietSince(Telling told, long day) {
        long since = Math.min(told.last(), day);
        if (steps.isEmpty()) {
            return since;
        }
        for (Table.Entry<Moment, Step> each : steps) {
            Step step = each.value();
            if (step.last() <= day) {
                return Math.max(since, step.last());
            }
            if (step.first() <= day) {
                return day;
            }
        }
        return since;
    }

    Progress on(Telling told, long day) {
        return new Progress(
                decision,
                told,
                told.last() <= day ? Certainty.YES : Certainty.UNCERTAIN,
                owner(day),
                at(nexts, day).flatMap(each -> each),
                review(day),
                at(steps, day),
                quietSince(told, day),
                end(day));
    }

    /// Whether there may be a conflict; tells quickly.
    boolean mayDisagree() {
        return declared.size() + tellings.size() != 1 || !disputed.isEmpty() || !unsourced.isEmpty();
    }

    /// The numbers of all acts that say more than that it was made.
    List<Long> entries() {
        List<Long> numbers = new ArrayList<>();
        List.of(owners, nexts, reviews, steps, ends)
                .forEach(table ->
                        table.entries().forEach(each -> numbers.add(each.key().number())));
        numbers.sort(Long::compare);
        return numbers;
    }

    Followed declaredBy(Telling telling) {
        return new Followed(
                decision,
                declared.with(telling.number(), telling),
                tellings,
                replaced,
                disputed,
                owners,
                nexts,
                reviews,
                steps,
                unsourced,
                ends);
    }

    Followed withTelling(Telling telling) {
        return new Followed(
                decision,
                declared,
                tellings.with(Moment.numbered(telling.number()), telling),
                replaced,
                disputed,
                owners,
                nexts,
                reviews,
                steps,
                unsourced,
                ends);
    }

    Followed replacing(long number, long by) {
        return new Followed(
                decision,
                declared,
                tellings,
                replaced.with(number, by),
                disputed,
                owners,
                nexts,
                reviews,
                steps,
                unsourced,
                ends);
    }

    Followed disputing(long number, long by) {
        return new Followed(
                decision,
                declared,
                tellings,
                replaced,
                disputed.with(number, by),
                owners,
                nexts,
                reviews,
                steps,
                unsourced,
                ends);
    }

    Followed withOwners(Table<Moment, Actor> changed) {
        return new Followed(
                decision, declared, tellings, replaced, disputed, changed, nexts, reviews, steps, unsourced, ends);
    }

    Followed withNexts(Table<Moment, Optional<NextDate>> changed) {
        return new Followed(
                decision, declared, tellings, replaced, disputed, owners, changed, reviews, steps, unsourced, ends);
    }

    Followed withReviews(Table<Moment, Optional<When>> changed) {
        return new Followed(
                decision, declared, tellings, replaced, disputed, owners, nexts, changed, steps, unsourced, ends);
    }

    Followed withSteps(Table<Moment, Step> changed) {
        return new Followed(
                decision, declared, tellings, replaced, disputed, owners, nexts, reviews, changed, unsourced, ends);
    }

    Followed withUnsourced(long number) {
        return new Followed(
                decision,
                declared,
                tellings,
                replaced,
                disputed,
                owners,
                nexts,
                reviews,
                steps,
                unsourced.with(number, number),
                ends);
    }

    Followed withEnds(Table<Moment, End> changed) {
        return new Followed(
                decision, declared, tellings, replaced, disputed, owners, nexts, reviews, steps, unsourced, changed);
    }

    /// Without what one act says.
    Followed without(Moment moment) {
        long number = moment.number();
        return new Followed(
                decision,
                declared,
                tellings.without(Moment.numbered(number)),
                replaced.without(number),
                disputed,
                owners.without(moment),
                nexts.without(moment),
                reviews.without(moment),
                steps.without(moment),
                unsourced.without(number),
                ends.without(moment));
    }
}
