package org.comity.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.comity.charter.vote.Abilities;
import org.comity.charter.vote.Attendance;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Paralysis;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seating;
import org.comity.charter.vote.Suppositions;
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

/// How long it takes to look ahead, for the bodies of [DecideBenchmark] with some seats still to come.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ForecastBenchmark {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 1);
    private static final List<Position> CAST = List.of(
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.ABSTAINING);

    @Param
    public DecideBenchmark.Body body;

    /// How many seats are still to come.
    @Param({"3", "10"})
    public int open;

    private Question question;
    private Ballots some;
    private Ballots all;
    private Abilities abilities;
    private Suppositions oneAway;

    @Setup
    public void readTheCharter() {
        DecideBenchmark.Prepared prepared = DecideBenchmark.prepared(body);
        question = prepared.question();
        List<String> members = prepared.members();
        BallotPaper paper = new BallotPaper(question.roll(), prepared.facts());
        Position[] positions = new Position[members.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = CAST.get(i % CAST.size());
            if (i >= open) {
                paper.put(members.get(i), positions[i]);
            }
        }
        some = ((BallotPaper.Sound) paper.leaveOpen()).ballots();
        all = Ballots.of(question.roll(), positions);
        abilities = new Abilities(prepared.organ(), DAY, prepared.facts(), Seating.NOBODY);
        oneAway = new Suppositions(
                java.util.Set.of(members.getFirst()),
                java.util.Set.of(),
                java.util.Map.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Map.of(),
                java.util.Set.of());
    }

    /// What can still come of it, what is needed and who decides how often.
    @Benchmark
    public Question.Foreseen forecast() {
        return question.forecast(some, Attendance.PRESENT);
    }

    /// The outcome with its reasons once everybody has voted, to compare with.
    @Benchmark
    public Question.Answer decide() {
        return question.decide(all);
    }

    /// Whether it can be decided without one member, who can block and what would settle it.
    @Benchmark
    public Abilities.Asked canDecide() {
        return abilities.ask(oneAway, Optional.empty());
    }

    /// Every absence of up to three seats.
    @Benchmark
    public List<Paralysis> paralysis() {
        return Paralysis.of(question);
    }
}
