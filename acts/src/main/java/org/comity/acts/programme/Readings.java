package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.acts.Certainty;

/// How far an undertaking has come on a day: first whether it is over, then whether it has begun and on what it rests,
/// then at which stage it is, then what is late.
///
/// @param begins whether it is established or planned by then
/// @param begun the first act that does so
/// @param over the act that ends it, or perhaps does
/// @param decided the stages of the newest act; those that are told count where there is none
/// @param lasts from when until when a project is to last, which counts where nothing tells stages
/// @param moved the first act that shows that something was done
record Readings(
        Undertaking of,
        LocalDate day,
        Certainty begins,
        Optional<Done> begun,
        Optional<Done> over,
        Optional<Mandate> mandate,
        Optional<Plan> decided,
        List<Plan> told,
        Optional<Plan> lasts,
        List<Milestone> milestones,
        Optional<Done> moved) {
    /// One reading where everything is certain; those that are possible where it is not. None twice.
    List<Reading> all(List<Done> done) {
        List<Reading> all = new ArrayList<>();
        if (over.isPresent()) {
            all.add(ended(over.get()));
            if (over.get().isSure()) {
                return all;
            }
        }
        if (begins != Certainty.YES) {
            all.add(beforehand(done));
        }
        if (begins != Certainty.NO) {
            all.addAll(resting());
        }
        return distinct(all);
    }

    private static Reading ended(Done end) {
        UndertakingEnded body = (UndertakingEnded) end.act().body();
        Progress how = switch (body.how()) {
            case COMPLETED -> Progress.COMPLETED;
            case DISCONTINUED -> Progress.DISCONTINUED;
        };
        return Reading.of(
                how, "act " + end.number() + " says so, of " + end.act().draft().effective(), end.number());
    }

    private Reading beforehand(List<Done> done) {
        if (begun.isPresent()) {
            return Reading.of(
                    Progress.PROPOSED,
                    "act " + begun.get().number() + " takes effect "
                            + begun.get().act().draft().effective() + ", perhaps after the day",
                    begun.get().number());
        }
        return done.isEmpty()
                ? Reading.of(Progress.NOT_YET, "no act about it has taken effect by then", 0)
                : Reading.of(
                        Progress.PROPOSED,
                        "no act by then " + (of instanceof Undertaking.Programme ? "establishes" : "plans") + " it",
                        0);
    }

    private List<Reading> resting() {
        if (mandate.isEmpty()) {
            return running(Progress.PROPOSED);
        }
        Optional<String> missing = mandate.get().missing();
        if (missing.isPresent()) {
            return List.of(Reading.of(
                    Progress.WITHOUT_MANDATE,
                    missing.get(),
                    begun.map(Done::number).orElse(0L)));
        }
        Certainty made = mandate.get().made();
        List<Reading> all = new ArrayList<>();
        if (made != Certainty.YES) {
            all.add(Reading.of(
                    Progress.PROPOSED,
                    "the decision that adopts it is of " + mandate.get().when().orElseThrow(),
                    mandate.get().decision().orElseThrow().number()));
        }
        if (made != Certainty.NO) {
            all.addAll(running(Progress.ADOPTED));
        }
        return all;
    }

    /// @param before how far it has come before its first stage
    private List<Reading> running(Progress before) {
        List<Reading> timed = timed(before);
        List<Reading> all = new ArrayList<>();
        Optional<Milestone> late = late(Certainty.YES);
        Optional<Milestone> perhaps = late(Certainty.UNCERTAIN);
        for (Reading each : timed) {
            if (late.isEmpty()) {
                all.add(each);
            }
            late.or(() -> perhaps)
                    .map(milestone -> each.as(
                            Progress.OVERDUE,
                            "milestone " + milestone.milestone() + " was due "
                                    + milestone.due().orElseThrow() + " and is not reached",
                            milestone.set()))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<Milestone> late(Certainty how) {
        return milestones.stream().filter(each -> each.isLate(day) == how).findFirst();
    }

    private List<Reading> timed(Progress before) {
        List<Plan> plans = decided.map(List::of).orElse(told);
        if (plans.isEmpty() && lasts.isEmpty()) {
            return moved.map(act -> moved(act, before))
                    .orElseGet(() -> List.of(Reading.of(
                            before,
                            "nothing is reported of it",
                            begun.map(Done::number).orElse(0L))));
        }
        if (plans.isEmpty()) {
            // The one stage of a project without stages has no name of its own.
            return lasts.orElseThrow().on(day, before).stream()
                    .map(each -> Reading.of(each.progress(), each.because(), each.act()))
                    .toList();
        }
        return plans.stream().flatMap(plan -> plan.on(day, before).stream()).toList();
    }

    private static List<Reading> moved(Done act, Progress before) {
        Reading under =
                Reading.of(Progress.UNDER_WAY, "act " + act.number() + " reports what came of it", act.number());
        return act.isSure()
                ? List.of(under)
                : List.of(Reading.of(before, "act " + act.number() + " is perhaps of later", act.number()), under);
    }

    /// Two readings that differ in their grounds alone are one.
    private static List<Reading> distinct(List<Reading> all) {
        Set<String> seen = new LinkedHashSet<>();
        return Stream.of(all)
                .flatMap(List::stream)
                .filter(each -> seen.add(each.words()))
                .toList();
    }
}
