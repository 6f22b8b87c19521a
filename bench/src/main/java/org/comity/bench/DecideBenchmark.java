package org.comity.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.charter.Organ;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.file.CharterReader;
import org.comity.charter.file.FactsReader;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long one decision takes, for a council with a veto, a weighted double majority and an assembly.
///
/// Each has a position for every seat: about two thirds in favour, the others against, abstaining or absent.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecideBenchmark {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 1);
    private static final List<Position> CAST = List.of(
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.ABSTAINING,
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.ABSENT);

    /// Which organ decides.
    public enum Body {
        /// 15 seats, nine votes, five seats with a veto.
        FIFTEEN(15, "at least 9 in favour, and no permanent against", Optional.empty()),
        /// 27 seats, a share of members and a share of what they weigh, and a least number that can block.
        TWENTY_SEVEN_WEIGHTED(
                27,
                "(at least 55% of members in favour, and at least 65% of people of members in favour),"
                        + " or at most 3 not in favour",
                Optional.empty()),
        /// 193 seats, two thirds of those who vote, a majority present.
        ASSEMBLY_OF_193(
                193, "at least 2/3 of present and voting in favour", Optional.of("more than 1/2 of members present"));

        private final int seats;
        private final String rule;
        private final Optional<String> quorum;

        Body(int seats, String rule, Optional<String> quorum) {
            this.seats = seats;
            this.rule = rule;
            this.quorum = quorum;
        }

        private List<String> members() {
            return IntStream.rangeClosed(1, seats).mapToObj(i -> "M" + i).toList();
        }

        private String charter() {
            return """
                    charter: 1
                    organisation: league
                    name: {en: League}
                    texts: {Statute: {title: Statute of the League}}
                    organs:
                      body:
                        name: {en: Body}
                        by: Statute
                        seats: {members: {filled: membership, by: Statute}}
                        groups: {permanent: {members: [M1, M2, M3, M4, M5], by: Statute}}
                        weights: {people: {unit: persons}}
                        decisions: {matter: {rule: "%s", %s by: Statute}}
                    """.formatted(
                    rule,
                    quorum.map(sentence -> "quorum: \"" + sentence + "\",").orElse(""));
        }

        private List<String> facts() {
            String rows = members().stream()
                    .map(member -> "{member: " + member + ", from: 1990-01-01}")
                    .collect(Collectors.joining(", "));
            String values = IntStream.rangeClosed(1, seats)
                    .mapToObj(i -> "M" + i + ": " + 83_000_000L / i)
                    .collect(Collectors.joining(", "));
            return List.of(
                    "{facts: members, organisation: league, by: Register, rows: [" + rows + "]}",
                    "{facts: weights, organisation: league, weight: people, by: Census, tables: [{values: {" + values
                            + "}}]}");
        }
    }

    @Param
    public Body body;

    private Organ organ;
    private Facts facts;
    private Question question;
    private Position[] positions;
    private String[] members;
    private Ballots ballots;

    /// A body made ready, for other benchmarks as well.
    record Prepared(Organ organ, Facts facts, Question question, List<String> members) {}

    static Prepared prepared(Body body) {
        DecideBenchmark benchmark = new DecideBenchmark();
        benchmark.body = body;
        benchmark.readTheCharter();
        return new Prepared(benchmark.organ, benchmark.facts, benchmark.question, List.of(benchmark.members));
    }

    @Setup
    public void readTheCharter() {
        organ = CharterReader.read("charter.yaml", body.charter())
                .charter()
                .flatMap(charter -> charter.organ("league/body"))
                .orElseThrow();
        List<org.comity.charter.facts.Row> rows = new ArrayList<>();
        body.facts()
                .forEach(
                        text -> rows.addAll(FactsReader.read("facts.yaml", text).rows()));
        facts = new FactTable(rows, List.of());
        question = ((Question.Ready) Question.prepare(organ, "matter", DAY, facts)).question();
        members = body.members().toArray(String[]::new);
        positions = new Position[members.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = CAST.get(i % CAST.size());
        }
        ballots = Ballots.of(question.roll(), positions);
        if (question.quickly(ballots).isEmpty()) {
            throw new IllegalStateException("nothing is in doubt here, so the quick way has to answer");
        }
    }

    /// The outcome with its reasons, from ballots that are there.
    @Benchmark
    public Question.Answer withReasons() {
        return question.decide(ballots);
    }

    /// The outcome without reasons, from ballots that are there.
    @Benchmark
    public Optional<Verdict> withoutReasons() {
        return question.quickly(ballots);
    }

    /// Ballots from positions in the order of the roll.
    @Benchmark
    public Ballots ballots() {
        return Ballots.of(question.roll(), positions);
    }

    /// Ballots and the outcome with its reasons.
    @Benchmark
    public Question.Answer ballotsAndReasons() {
        return question.decide(Ballots.of(question.roll(), positions));
    }

    /// Ballots and the outcome without reasons.
    @Benchmark
    public Optional<Verdict> ballotsWithoutReasons() {
        return question.quickly(Ballots.of(question.roll(), positions));
    }

    /// Positions given by the ids of seats, checked, and the outcome with its reasons.
    @Benchmark
    public Question.Answer paperAndReasons() {
        BallotPaper paper = new BallotPaper(question.roll(), facts);
        for (int i = 0; i < members.length; i++) {
            paper.put(members[i], positions[i]);
        }
        return question.decide(((BallotPaper.Sound) paper.close(Position.ABSENT)).ballots());
    }

    /// The roll, the rule of the day and the weights, made ready; once for many decisions.
    @Benchmark
    public Question.Prepared prepare() {
        return Question.prepare(organ, "matter", DAY, facts);
    }
}
