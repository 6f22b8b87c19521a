package org.comity.cli.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.council.Council;
import org.comity.charter.Refused;
import org.comity.cli.council.Played.Result;
import org.comity.record.Records;
import org.comity.record.Sound;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.ActScript.Step;
import org.comity.record.codec.Reading;
import org.comity.record.council.Councils;

/// Plays a script: proposes its acts one after the other.
///
/// An act that is expected to be refused is decided and never entered. Where acts that come after it are in the record
/// already, as when a script is run again, it cannot be looked at once more and is passed over.
final class Playing {
    private static final int AT_ONCE = 1_000;

    private final Councils councils;
    private final Records records;
    private final String organisation;
    private final List<Step> steps;
    /// The numbers of those that are in the record, by request id.
    private final Map<String, Long> there;
    /// The place of the last step that is in the record; -1 when none is.
    private final int lastThere;

    Playing(Councils councils, Records records, String organisation, List<Step> steps) {
        this.councils = councils;
        this.records = records;
        this.organisation = organisation;
        this.steps = steps;
        this.there = there();
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (isThere(steps.get(i))) {
                last = i;
            }
        }
        this.lastThere = last;
    }

    /// Reads all of the record.
    private Map<String, Long> there() {
        Set<String> asked = steps.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.draft().requestId()), each.standIns().values().stream()))
                .collect(Collectors.toSet());
        Map<String, Long> found = new HashMap<>();
        List<Records.Leaf> leaves = Sound.read(records, organisation, 0, AT_ONCE);
        while (!leaves.isEmpty()) {
            for (Records.Leaf leaf : leaves) {
                if (ActCodec.decode(leaf.bytes()) instanceof Reading.Read(Act act)
                        && asked.contains(act.draft().requestId())) {
                    found.put(act.draft().requestId(), act.number());
                }
            }
            leaves = Sound.read(records, organisation, leaves.getLast().number(), AT_ONCE);
        }
        return found;
    }

    private boolean isThere(Step step) {
        return step.expect().isEmpty() && there.containsKey(step.draft().requestId());
    }

    /// Why a step cannot be proposed: it names an act that is not in the record.
    private static Optional<Played> unknown(Step step, Map<String, Long> numbers) {
        return step.standIns().values().stream()
                .filter(request -> !numbers.containsKey(request))
                .sorted()
                .findFirst()
                .map(request -> new Played(
                        step,
                        step.draft(),
                        new Result.NotEntered(new Refused(
                                "ACT-3",
                                "it relates to the act with the request id " + request
                                        + ", and none before it has that",
                                "",
                                "`comity acts --json` shows the request ids of a record"))));
    }

    /// Enters each act by itself; ends with the first that is refused.
    List<Played> eachByItself(Consumer<Played> told) {
        List<Played> played = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>(there);
        for (int place = 0; place < steps.size(); place++) {
            Optional<Played> unknown = unknown(steps.get(place), numbers);
            if (unknown.isPresent()) {
                played.add(unknown.get());
                told.accept(unknown.get());
                break;
            }
            Step step = steps.get(place).with(numbers);
            Played next = step.expect().isPresent()
                    ? expected(step, place, draft -> councils.tried(organisation, List.of(draft), Instant.now()))
                    : entered(step);
            played.add(next);
            told.accept(next);
            if (next.result() instanceof Result.Entered(long number, List<String> _)) {
                numbers.put(step.draft().requestId(), number);
            }
            if (!next.goesOn()) {
                break;
            }
        }
        return played;
    }

    private Played entered(Step step) {
        return switch (councils.enter(organisation, List.of(step.draft()))) {
            case Councils.Entered done -> played(step, done, 0);
            case Councils.NotEntered not -> new Played(step, step.draft(), new Result.NotEntered(not.refused()));
            case Councils.Unsettled(Refused refused) -> new Played(step, step.draft(), new Result.NotEntered(refused));
        };
    }

    private static Played played(Step step, Councils.Entered done, int place) {
        long number = done.numbers().get(place);
        return switch (done.time()) {
            case FIRST ->
                new Played(
                        step,
                        done.drafts().get(place),
                        new Result.Entered(number, done.consequences().get(place)));
            case AGAIN -> new Played(step, step.draft(), new Result.There(Optional.of(number)));
        };
    }

    /// What is asked about an act that is not entered.
    @FunctionalInterface
    private interface Trying {
        Council.Ruling ruling(Draft draft);
    }

    private Played expected(Step step, int place, Trying trying) {
        if (place < lastThere) {
            return new Played(step, step.draft(), new Result.Passed());
        }
        String code = step.expect().orElseThrow();
        Result result = switch (trying.ruling(step.draft())) {
            case Council.Entered _ -> new Result.NotAsExpected(code, Optional.empty());
            case Council.Refusal(int _, Refused refused) ->
                refused.code().equals(code)
                        ? new Result.AsExpected(refused)
                        : new Result.NotAsExpected(code, Optional.of(refused));
        };
        return new Played(step, step.draft(), result);
    }

    /// What would become of each act; enters nothing.
    List<Played> dry() {
        List<Played> played = new ArrayList<>();
        Council council = councils.council(organisation);
        Map<String, Long> numbers = new HashMap<>(there);
        for (int place = 0; place < steps.size(); place++) {
            Optional<Played> unknown = unknown(steps.get(place), numbers);
            if (unknown.isPresent()) {
                played.add(unknown.get());
                break;
            }
            Step step = steps.get(place).with(numbers);
            Instant now = Instant.now();
            Council asked = council;
            Played next;
            if (step.expect().isPresent()) {
                next = expected(step, place, draft -> asked.decide(List.of(draft), now));
            } else if (isThere(step)) {
                long number = there.get(step.draft().requestId());
                next = new Played(step, step.draft(), new Result.There(Optional.of(number)));
            } else {
                next = switch (council.decide(step.draft(), now)) {
                    case Decided.Unfit(Refused refused) ->
                        new Played(step, step.draft(), new Result.NotEntered(refused));
                    case Decided.Fit fit -> {
                        council = council.evolve(new Act(council.last() + 1, now, fit.draft()));
                        numbers.put(step.draft().requestId(), council.last());
                        yield new Played(step, fit.draft(), new Result.Could(fit.consequences()));
                    }
                };
            }
            played.add(next);
            if (!next.goesOn()) {
                break;
            }
        }
        return played;
    }

    /// Enters all acts or none.
    List<Played> together() {
        // Another may enter between the trial and the entry, and the numbers within the script would be others.
        Optional<Played> within =
                steps.stream().flatMap(step -> unknown(step, there).stream()).findFirst();
        if (within.isPresent()) {
            return List.of(within.get());
        }
        List<Played> tried = dry();
        if (tried.stream().anyMatch(each -> !each.goesOn())) {
            return tried.stream()
                    .filter(each -> !(each.result() instanceof Result.Could))
                    .toList();
        }
        List<Draft> fresh = tried.stream()
                .filter(each -> each.result() instanceof Result.Could)
                .map(each -> each.step().draft())
                .toList();
        if (fresh.isEmpty()) {
            return tried;
        }
        return switch (councils.enter(organisation, fresh)) {
            case Councils.Entered done -> numbered(tried, done);
            case Councils.NotEntered not -> refused(tried, not.place().orElse(0), not.refused());
            case Councils.Unsettled(Refused refused) -> refused(tried, 0, refused);
        };
    }

    private static List<Played> numbered(List<Played> tried, Councils.Entered done) {
        List<Played> played = new ArrayList<>();
        int place = 0;
        for (Played each : tried) {
            played.add(each.result() instanceof Result.Could ? played(each.step(), done, place++) : each);
        }
        return played;
    }

    /// Between the trying and the entering somebody else entered something.
    private static List<Played> refused(List<Played> tried, int place, Refused refused) {
        Played not = tried.stream()
                .filter(each -> each.result() instanceof Result.Could)
                .skip(place)
                .findFirst()
                .orElseThrow();
        return List.of(new Played(not.step(), not.draft(), new Result.NotEntered(refused)));
    }
}
