package org.comity.record.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.acts.Act;
import org.comity.acts.Relation;
import org.comity.acts.Relation.As;
import org.comity.acts.When;

/// What docs/formats/views.md says, word for word and as slowly as can be: every question goes
/// through all acts. What the tables answer is compared with this.
record PlainReading(List<Act> acts, View view) {
    /// Acts known and recorded by then.
    List<Act> seen(AsOf asOf) {
        return acts.stream()
                .filter(act -> isKnown(act, asOf) && isRecorded(act, asOf))
                .toList();
    }

    private static boolean isKnown(Act act, AsOf asOf) {
        Instant known = act.draft().known().map(PlainReading::last).orElse(act.recorded());
        Instant notLaterThanRecorded = known.isAfter(act.recorded()) ? act.recorded() : known;
        return asOf.known().isEmpty()
                || !notLaterThanRecorded.isAfter(last(asOf.known().get()));
    }

    private static boolean isRecorded(Act act, AsOf asOf) {
        return switch (asOf.recordedBy()) {
            case AsOf.RecordedBy.Now _ -> true;
            case AsOf.RecordedBy.Number(long number) -> act.number() <= number;
            case AsOf.RecordedBy.Time(When time) -> !act.recorded().isAfter(last(time));
        };
    }

    private static Instant last(When when) {
        return when.latest().map(over -> over.minus(1, ChronoUnit.MICROS)).orElse(Instant.MAX);
    }

    private boolean stands(Act act, List<Act> seen) {
        return seen.stream()
                .filter(later -> later.number() > act.number())
                .filter(later -> relates(later, act, As.CORRECTS) || relates(later, act, As.RETRACTS))
                .noneMatch(later -> stands(later, seen));
    }

    private static boolean relates(Act later, Act act, As as) {
        return later.relates().contains(new Relation(act.number(), as));
    }

    private static boolean surelyBegun(When when, LocalDate day) {
        return when.lastDay().isPresent() && !day.isBefore(when.lastDay().get());
    }

    private static boolean surelyNotBegun(When when, LocalDate day) {
        return when.firstDay().isPresent() && day.isBefore(when.firstDay().get());
    }

    private record Closed(Act by, As as) {
        Closing closing() {
            return new Closing(by.number(), as, by.draft().effective(), by.known());
        }
    }

    private List<Closed> closed(Act act, List<Act> seen) {
        List<Closed> closed = new ArrayList<>();
        for (Act later : seen) {
            for (As as : List.of(As.CORRECTS, As.RETRACTS, As.SUPERSEDES)) {
                if (later.number() > act.number() && relates(later, act, as) && stands(later, seen)) {
                    closed.add(new Closed(later, as));
                }
            }
        }
        return closed;
    }

    private static Line.State state(Row row, List<Closed> closed, LocalDate day) {
        if (closed.stream().anyMatch(one -> one.as == As.RETRACTS)) {
            return Line.State.RETRACTED;
        }
        if (closed.stream().anyMatch(one -> one.as == As.CORRECTS)) {
            return Line.State.CORRECTED;
        }
        if (surelyNotBegun(row.from(), day)
                || row.until().filter(end -> surelyBegun(end, day)).isPresent()) {
            return Line.State.NOT_ON_THE_DAY;
        }
        List<When> ends = closed.stream().map(one -> one.by.draft().effective()).toList();
        if (ends.stream().anyMatch(end -> surelyBegun(end, day))) {
            return Line.State.SUPERSEDED;
        }
        boolean sure = surelyBegun(row.from(), day)
                && row.until().filter(end -> !surelyNotBegun(end, day)).isEmpty()
                && ends.stream().allMatch(end -> surelyNotBegun(end, day));
        return sure ? Line.State.SPEAKS : Line.State.PERHAPS;
    }

    private List<Line> lines(AsOf asOf) {
        List<Act> seen = seen(asOf);
        List<Line> lines = new ArrayList<>();
        for (Act act : seen) {
            List<Row> rows = view.rows(act);
            List<Closed> closed = closed(act, seen);
            for (int place = 0; place < rows.size(); place++) {
                var fact = new Fact(
                        rows.get(place),
                        act.number(),
                        place,
                        act.draft().standing(),
                        act.known(),
                        act.recorded(),
                        entry(act));
                lines.add(new Line(
                        fact,
                        state(rows.get(place), closed, asOf.day()),
                        closed.stream().map(Closed::closing).toList()));
            }
        }
        return lines;
    }

    private Fact.Entry entry(Act act) {
        Instant given = act.draft().known().map(PlainReading::last).orElse(act.recorded());
        Instant known = given.isAfter(act.recorded()) ? act.recorded() : given;
        boolean late = acts.stream()
                .anyMatch(before -> before.recorded().isBefore(act.recorded()) && known.isBefore(before.recorded()));
        return late ? Fact.Entry.LATE : Fact.Entry.IN_TIME;
    }

    private static Answer answer(String subject, Collection<Line> about, Show show) {
        List<Line> newestFirst = about.stream()
                .sorted(Comparator.comparingLong((Line line) -> line.fact().opened())
                        .thenComparingInt(line -> line.fact().place())
                        .reversed())
                .toList();
        Optional<Line> holds = newestFirst.stream()
                .filter(line -> line.state() == Line.State.SPEAKS)
                .findFirst();
        List<Line> perhaps = newestFirst.stream()
                .takeWhile(line -> !Optional.of(line).equals(holds))
                .filter(line -> line.state() == Line.State.PERHAPS)
                .toList();
        List<Line> others = newestFirst.stream()
                .filter(line -> !Optional.of(line).equals(holds) && !perhaps.contains(line))
                .toList();
        return new Answer(subject, holds, perhaps, show == Show.EVERYTHING ? others : List.of());
    }

    Answer about(String subject, AsOf asOf, Show show) {
        List<Line> about = lines(asOf).stream()
                .filter(line -> line.fact().row().subject().equals(subject))
                .toList();
        return answer(subject, about, show);
    }

    List<Answer> all(AsOf asOf, Show show) {
        Comparator<String> byCodePoint = (one, other) ->
                Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
        Map<String, List<Line>> bySubject = new TreeMap<>(byCodePoint);
        lines(asOf)
                .forEach(line -> bySubject
                        .computeIfAbsent(line.fact().row().subject(), _ -> new ArrayList<>())
                        .add(line));
        return bySubject.entrySet().stream()
                .map(entry -> answer(entry.getKey(), entry.getValue(), show))
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    AsOfTable.Count count(AsOf asOf) {
        List<Answer> all = all(asOf, Show.WHAT_SPEAKS);
        long holds = all.stream().filter(answer -> answer.holds().isPresent()).count();
        return new AsOfTable.Count(holds, all.size() - holds);
    }
}
