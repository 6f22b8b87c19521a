package org.comity.acts.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.programme.Done;

/// What disagrees about one activity, year, common position or watch item.
final class ActivityConflicts {
    private final String topic;
    private final List<Act> acts;
    private final List<Conflict> found = new ArrayList<>();

    private ActivityConflicts(String topic, List<Act> acts) {
        this.topic = topic;
        this.acts = acts;
    }

    /// @param all acts about it that speak, in the order of their numbers
    static List<Conflict> of(String topic, List<Act> all) {
        Set<Long> superseded = all.stream().flatMap(Done::superseded).collect(Collectors.toSet());
        ActivityConflicts conflicts = new ActivityConflicts(
                topic,
                all.stream()
                        .filter(act -> act.draft().standing() != Standing.STATEMENT)
                        .filter(act -> !superseded.contains(act.number()))
                        .toList());
        all.stream()
                .filter(act -> act.draft().standing() == Standing.STATEMENT)
                .forEach(act -> conflicts.add(
                        "no-effect",
                        "act " + act.number() + " is a statement, and nothing about " + topic + " follows from it",
                        List.of(act)));
        conflicts.begun();
        conflicts.held();
        conflicts.opened();
        return conflicts.found;
    }

    private void add(String kind, String says, List<Act> disagree) {
        List<Long> numbers =
                disagree.stream().map(Act::number).sorted().distinct().toList();
        found.add(new Conflict(topic, kind, says, numbers, numbers.getLast()));
    }

    private void begun() {
        boolean begun = acts.stream()
                .anyMatch(act -> act.body() instanceof ActivityHeld
                        || act.body() instanceof YearOpened
                        || act.body() instanceof CommonPositionTaken
                        || act.body() instanceof WatchSet);
        if (!begun && !acts.isEmpty()) {
            add("not-begun", "acts are about " + topic + ", and none says that it is there", acts);
        }
    }

    private void held() {
        List<Act> held =
                acts.stream().filter(act -> act.body() instanceof ActivityHeld).toList();
        differing(held, act -> ((ActivityHeld) act.body()).area(), Object::equals)
                .ifPresent(two -> differs("its area", two));
        differing(held, act -> ((ActivityHeld) act.body()).year(), Object::equals)
                .ifPresent(two -> differs("its year", two));
        differing(held, act -> Optional.of(act.draft().effective()), ActivityConflicts::mayBeOne)
                .ifPresent(two -> differs("its day", two));
        acts.stream()
                .filter(act -> act.body() instanceof ActivityCancelled)
                .forEach(cancelled -> held.stream()
                        .filter(act -> act.number() > cancelled.number())
                        .findFirst()
                        .ifPresent(act -> add(
                                "held-cancelled",
                                "act " + cancelled.number() + " cancels " + topic + ", and act " + act.number()
                                        + " says later that it was held",
                                List.of(cancelled, act))));
    }

    private void opened() {
        List<Act> opened =
                acts.stream().filter(act -> act.body() instanceof YearOpened).toList();
        differing(opened, act -> Optional.of(((YearOpened) act.body()).holder()), Object::equals)
                .ifPresent(two -> differs("its holder", two));
        differing(opened, act -> Optional.of(((YearOpened) act.body()).from()), ActivityConflicts::mayBeOne)
                .ifPresent(two -> differs("its first day", two));
        differing(opened, act -> Optional.of(((YearOpened) act.body()).until()), ActivityConflicts::mayBeOne)
                .ifPresent(two -> differs("its end", two));
    }

    private static boolean mayBeOne(When one, When other) {
        return one.before(other) != Certainty.YES && other.before(one) != Certainty.YES;
    }

    private void differs(String what, List<Act> two) {
        add(
                "told-differently",
                "acts tell " + topic + " differently: " + what + " is one thing in act "
                        + two.getFirst().number() + " and another in act "
                        + two.getLast().number(),
                two);
    }

    /// The first two acts of which each says something, and both cannot be so.
    private static <T> Optional<List<Act>> differing(
            List<Act> acts, Function<Act, Optional<T>> what, BiPredicate<T, T> agree) {
        for (int i = 1; i < acts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Optional<T> one = what.apply(acts.get(j));
                Optional<T> other = what.apply(acts.get(i));
                if (one.isPresent() && other.isPresent() && !agree.test(one.get(), other.get())) {
                    return Optional.of(List.of(acts.get(j), acts.get(i)));
                }
            }
        }
        return Optional.empty();
    }
}
