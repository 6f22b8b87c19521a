package org.comity.charter.vote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.charter.Charter;
import org.comity.charter.Fallback;
import org.comity.charter.FormatPage;
import org.comity.charter.Matter;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.SeatKind;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.Timing;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.file.CharterReader;
import org.comity.charter.file.FactsReader;
import org.comity.charter.rule.Rule;
import org.comity.charter.vote.PlainCount.PlainSeat;

/// Every rule of every shipped organ, for a council of a few of its seats, with numbers cut down in the same measure.
final class ShippedRules {
    static final LocalDate ON = LocalDate.of(2031, 5, 1);

    private static final Path ORGANISATIONS = FormatPage.home().resolve("organisations");
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 28);

    private ShippedRules() {}

    /// A small organ with one matter, ready to be decided, and the same seats in plain form.
    record Cut(String name, Organ organ, Facts facts, Question question, List<Step> steps, List<PlainSeat> seats) {
        /// Kinds of ties that somebody breaks, though nobody says how.
        Set<Tie> ties() {
            Set<Tie> ties = new HashSet<>();
            steps.stream().flatMap(step -> step.withFallbacks().stream()).forEach(step -> ties.add(step.tie()));
            ties.removeAll(Set.of(Tie.FAILS, Tie.SECOND_VOTE));
            return ties;
        }

        List<String> voting() {
            return seats.stream().map(PlainSeat::id).toList();
        }

        int named() {
            return question.provision().naming().least();
        }

        List<int[]> everyReading() {
            return question.procedure().orElseThrow().everyReading();
        }

        /// @param broken kinds of ties that are broken in favour
        Verdict decide(int[] readings, Map<String, Position> positions, Set<String> named, Set<Tie> broken) {
            Map<String, Position> given = new HashMap<>(positions);
            if (question.provision().naming().recusesTheNamed()) {
                named.forEach(seat -> given.put(seat, Position.RECUSED));
            }
            return PlainCount.decide(steps, readings, seats, given, named, broken);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// A matter of a shipped organ, whole, on the last day on which one of its provisions is known to be in force.
    record Live(String name, Question question, Facts facts) {}

    static List<Live> live() {
        List<Live> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ORGANISATIONS)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("charter.yaml")))
                    .sorted()
                    .toList()) {
                Charter charter = CharterReader.read("charter.yaml", FormatPage.text(folder.resolve("charter.yaml")))
                        .charter()
                        .orElseThrow();
                Facts facts = facts(folder.resolve("facts"));
                charter.organs()
                        .forEach(organ -> organ.matters()
                                .forEach(matter -> matter.provisions()
                                        .forEach(provision -> live(organ, matter, provision, facts)
                                                .ifPresent(all::add))));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all;
    }

    private static Optional<Live> live(Organ organ, Matter matter, Provision provision, Facts facts) {
        Map<String, Integer> sizes = new HashMap<>();
        organ.seats().forEach(kind -> sizes.put(kind.id(), 4));
        Question.Prepared prepared =
                Question.prepare(organ, matter.id(), day(provision), facts, new Seating(Map.of(), sizes));
        return prepared instanceof Question.Ready(Question question)
                ? Optional.of(new Live(organ.id() + " " + matter.id() + " " + provision.period(), question, facts))
                : Optional.empty();
    }

    static List<Cut> cutDown(int most) {
        List<Cut> cuts = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ORGANISATIONS)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("charter.yaml")))
                    .sorted()
                    .toList()) {
                Charter charter = CharterReader.read("charter.yaml", FormatPage.text(folder.resolve("charter.yaml")))
                        .charter()
                        .orElseThrow();
                Facts facts = facts(folder.resolve("facts"));
                for (Organ organ : charter.organs()) {
                    for (Matter matter : organ.matters()) {
                        for (Provision provision : matter.provisions()) {
                            cut(organ, matter, provision, facts, most).ifPresent(cuts::add);
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return cuts;
    }

    private static Facts facts(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    rows.addAll(FactsReader.read(file.toString(), FormatPage.text(file))
                            .rows());
                }
            }
        }
        return new FactTable(rows, List.of());
    }

    private static LocalDate day(Provision provision) {
        if (provision.period().covers(TODAY) == Period.Cover.YES) {
            return TODAY;
        }
        return provision
                .period()
                .until()
                .map(end -> end.first().minusDays(1))
                .orElseGet(() ->
                        provision.period().from().map(begin -> begin.last()).orElse(TODAY));
    }

    private static Optional<Cut> cut(Organ organ, Matter matter, Provision provision, Facts facts, int most) {
        if (!(provision.means() instanceof Provision.BySteps(List<Step> steps))) {
            return Optional.empty();
        }
        Map<String, Integer> sizes = new HashMap<>();
        organ.seats().forEach(kind -> sizes.put(kind.id(), 4));
        LocalDate day = day(provision);
        Roll roll = Roll.of(organ, day, facts, new Seating(Map.of(), sizes));
        List<Seat> voting = roll.seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .toList();
        if (voting.isEmpty()) {
            return Optional.empty();
        }
        List<Seat> chosen = chosen(roll, voting, most);
        Map<String, Map<String, Long>> weights = new HashMap<>();
        List<Row> tables = new ArrayList<>();
        for (String weight : organ.weights().keySet()) {
            Map<String, Long> values =
                    facts.weights(weight, day).map(WeightTable::values).orElse(Map.of());
            Map<String, Long> own = new LinkedHashMap<>();
            chosen.forEach(seat -> own.put(seat.id(), values.getOrDefault(seat.id(), 1L)));
            weights.put(weight, own);
            tables.add(new WeightTable(weight, own, Period.ALWAYS, Grounds.NONE));
        }
        Scale scale = new Scale(voting.size(), chosen.size(), organ, facts, day, voting, weights);
        List<Step> small = steps.stream().map(scale::step).toList();
        Organ cut = organ(organ, matter, provision, roll, chosen, small);
        Facts table = new FactTable(tables, List.of());
        Question question = ((Question.Ready) Question.prepare(cut, matter.id(), ON, table)).question();
        List<PlainSeat> plain = new ArrayList<>();
        for (Seat seat : chosen) {
            Set<String> groups = new HashSet<>();
            organ.vocabulary().groups().stream()
                    .filter(group -> roll.isIn(seat, group))
                    .forEach(groups::add);
            Map<String, Long> own = new HashMap<>();
            weights.forEach((weight, values) -> own.put(weight, values.get(seat.id())));
            plain.add(new PlainSeat(seat.id(), groups, own));
        }
        String name = organ.id() + " " + matter.id() + " " + provision.period();
        return Optional.of(new Cut(name, cut, table, question, small, plain));
    }

    /// A few seats of every kind and group, so that none is empty that was not.
    private static List<Seat> chosen(Roll roll, List<Seat> voting, int most) {
        Map<Set<String>, List<Seat>> alike = new LinkedHashMap<>();
        for (Seat seat : voting) {
            Set<String> groups = new LinkedHashSet<>();
            roll.organ().vocabulary().groups().stream()
                    .filter(group -> roll.isIn(seat, group))
                    .forEach(groups::add);
            alike.computeIfAbsent(groups, _ -> new ArrayList<>()).add(seat);
        }
        List<Seat> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < Math.min(most, voting.size()); round++) {
            for (List<Seat> each : alike.values()) {
                if (round < each.size() && chosen.size() < most) {
                    chosen.add(each.get(round));
                }
            }
        }
        return chosen;
    }

    private static Organ organ(
            Organ organ, Matter matter, Provision provision, Roll roll, List<Seat> chosen, List<Step> steps) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        chosen.forEach(seat ->
                byKind.computeIfAbsent(seat.kind(), _ -> new ArrayList<>()).add(seat.id()));
        List<SeatKind> kinds = organ.seats().stream()
                .map(kind -> new SeatKind(
                        kind.id(),
                        new SeatKind.Named(byKind.getOrDefault(kind.id(), List.of())),
                        kind.votes(),
                        Period.ALWAYS,
                        Grounds.NONE))
                .toList();
        List<Organ.Group> groups = organ.groups().stream()
                .filter(group -> group.period().covers(roll.on()) != Period.Cover.NO)
                .map(group -> new Organ.Group(group.id(), group.members(), Period.ALWAYS, Grounds.NONE))
                .toList();
        Provision small = new Provision(
                Period.ALWAYS,
                new Provision.BySteps(steps),
                provision.grounds(),
                provision.binds(),
                provision.naming(),
                provision.assumes(),
                Optional.empty(),
                Timing.AT_ONCE);
        return new Organ(
                organ.id(),
                organ.names(),
                organ.grounds(),
                organ.office(),
                kinds,
                groups,
                organ.weights(),
                organ.suspended(),
                List.of(new Matter(matter.id(), Names.NONE, Optional.empty(), List.of(small))),
                Optional.empty(),
                List.of());
    }

    /// Cuts numbers down in the measure in which the seats are.
    private record Scale(
            int seats,
            int chosen,
            Organ organ,
            Facts facts,
            LocalDate day,
            List<Seat> voting,
            Map<String, Map<String, Long>> weights) {
        Step step(Step step) {
            return new Step(
                    step.id(),
                    step.asks(),
                    step.standards().stream()
                            .map(standard -> new Step.Standard(
                                    standard.reading(),
                                    rule(standard.rule()),
                                    standard.quorum().map(this::rule)))
                            .toList(),
                    step.leavesOut(),
                    step.grounds(),
                    step.tie(),
                    step.otherwise().map(each -> new Fallback(step(each.step()), each.after())));
        }

        private Rule rule(Rule rule) {
            return switch (rule) {
                case Rule.All all ->
                    new Rule.All(all.parts().stream().map(this::rule).toList());
                case Rule.Any any ->
                    new Rule.Any(any.parts().stream().map(this::rule).toList());
                case Rule.SomeOf some ->
                    new Rule.SomeOf(
                            some.least(), some.parts().stream().map(this::rule).toList());
                case Rule.Chambers chambers -> new Rule.Chambers(chambers.groups(), rule(chambers.rule()));
                case Rule.Number number -> number(number);
                case Rule.Portion portion -> portion;
                case Rule.Every every -> every;
                case Rule.NoneAgainst none -> none;
                case Rule.NoObjection objection -> objection;
            };
        }

        private Rule.Number number(Rule.Number number) {
            long whole = seats;
            long part = chosen;
            if (number.weight().isPresent()) {
                String weight = number.weight().get();
                Map<String, Long> all =
                        facts.weights(weight, day).map(WeightTable::values).orElse(Map.of());
                whole = voting.stream()
                        .mapToLong(seat -> all.getOrDefault(seat.id(), 1L))
                        .sum();
                part = weights.get(weight).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
            long least = number.number() == 0 ? 0 : 1;
            long small = Math.max(least, Math.round((double) number.number() * part / whole));
            return new Rule.Number(number.threshold(), small, number.group(), number.weight(), number.counted());
        }
    }
}
