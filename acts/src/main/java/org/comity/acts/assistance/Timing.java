package org.comity.acts.assistance;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.comity.acts.Elapsed;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// When an event was, from the times of the acts that show it.
public sealed interface Timing {
    /// @param act the number of the act that gives it
    record At(When when, long act) implements Timing {}

    /// The first of several.
    record First(List<Timing> of) implements Timing {
        public First {
            of = Form.distinct("the times of which the first counts", of);
        }
    }

    /// The last of several.
    record Last(List<Timing> of) implements Timing {
        public Last {
            of = Form.distinct("the times of which the last counts", of);
        }
    }

    /// One of several, as different people tell it.
    record Any(List<Timing> of) implements Timing {
        public Any {
            of = Form.distinct("the times as they are told", of);
        }
    }

    /// All times in it.
    default Stream<At> all() {
        return switch (this) {
            case At at -> Stream.of(at);
            case First(List<Timing> of) -> of.stream().flatMap(Timing::all);
            case Last(List<Timing> of) -> of.stream().flatMap(Timing::all);
            case Any(List<Timing> of) -> of.stream().flatMap(Timing::all);
        };
    }

    /// How long it is from one event to another.
    static Elapsed elapsed(Timing from, Timing to) {
        return switch (to) {
            case First(List<Timing> of) ->
                of.stream()
                        .map(each -> elapsed(from, each))
                        .reduce(Elapsed::shorter)
                        .orElseThrow();
            case Last(List<Timing> of) ->
                of.stream()
                        .map(each -> elapsed(from, each))
                        .reduce(Elapsed::longer)
                        .orElseThrow();
            case Any(List<Timing> of) ->
                of.stream()
                        .map(each -> elapsed(from, each))
                        .reduce(Elapsed::either)
                        .orElseThrow();
            case At(When when, long _) -> since(from, when);
        };
    }

    private static Elapsed since(Timing from, When to) {
        return switch (from) {
            case First(List<Timing> of) ->
                of.stream().map(each -> since(each, to)).reduce(Elapsed::longer).orElseThrow();
            case Last(List<Timing> of) ->
                of.stream()
                        .map(each -> since(each, to))
                        .reduce(Elapsed::shorter)
                        .orElseThrow();
            case Any(List<Timing> of) ->
                of.stream().map(each -> since(each, to)).reduce(Elapsed::either).orElseThrow();
            case At(When when, long _) -> Elapsed.between(when, to);
        };
    }

    /// The first day on which it can have been, in days since 1970; empty when nothing is known.
    default OptionalLong firstDay() {
        return switch (this) {
            case At(When when, long _) -> when.firstEpochDay();
            case First(List<Timing> of) -> day(of.stream().map(Timing::firstDay), Math::min);
            case Last(List<Timing> of) -> day(of.stream().map(Timing::firstDay), Math::max);
            case Any(List<Timing> of) -> day(of.stream().map(Timing::firstDay), Math::min);
        };
    }

    /// The last day on which it can have been, in days since 1970; empty when nothing is known.
    default OptionalLong lastDay() {
        return switch (this) {
            case At(When when, long _) -> when.lastEpochDay();
            case First(List<Timing> of) -> day(of.stream().map(Timing::lastDay), Math::min);
            case Last(List<Timing> of) -> day(of.stream().map(Timing::lastDay), Math::max);
            case Any(List<Timing> of) -> day(of.stream().map(Timing::lastDay), Math::max);
        };
    }

    private static OptionalLong day(Stream<OptionalLong> days, java.util.function.LongBinaryOperator of) {
        List<OptionalLong> all = days.toList();
        return all.stream().anyMatch(OptionalLong::isEmpty)
                ? OptionalLong.empty()
                : all.stream().mapToLong(OptionalLong::getAsLong).reduce(of);
    }
}
