package org.comity.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.comity.charter.Charter;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.file.CharterReader;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;

/// A made-up council of a size, with a rule of one of the kinds that real councils have.
record Council(Question question, Position[] positions) {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 15);
    private static final String CHARTER = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute}}
            organs:
              council:
                name: {en: Council}
                by: Statute
                seats:
                  members: {filled: membership}
                groups:
                  permanent: {members: [M0, M1, M2, M3, M4]}
                weights:
                  population: {unit: persons}
                decisions:
                  asked:
                    rule: "%s"
                    %s
                    by: Statute
            """;

    /// Fifteen seats, nine votes, five of the seats with a veto.
    static Council withVeto() {
        return of(15, "at least 9 in favour, and no permanent against", "");
    }

    /// Twenty-seven seats, shares of members and of population, with a blocking minority of four.
    static Council weighted() {
        return of(
                27,
                "(at least 55% of members in favour, and at least 15 in favour, and at least 65% of population of members in favour),"
                        + " or at most 3 not in favour",
                "");
    }

    /// A hundred and ninety-three seats, two thirds of those voting, with a quorum.
    static Council assembly() {
        return of(193, "at least 2/3 of present and voting in favour", "quorum: more than 1/2 of members present");
    }

    private static Council of(int size, String rule, String quorum) {
        CharterReader.Read read = CharterReader.read("charter.yaml", CHARTER.formatted(rule, quorum));
        Charter charter = read.charter()
                .orElseThrow(() -> new IllegalStateException(read.problems().toString()));
        List<Row> rows = new ArrayList<>();
        Map<String, Long> population = new LinkedHashMap<>();
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < size; i++) {
            Period always = new Period(Optional.of(CalendarDate.of(DAY.minusYears(20))), Optional.empty());
            rows.add(new Membership("M" + i, Status.FULL, always, "", Grounds.NONE));
            population.put("M" + i, random.nextLong(400_000, 90_000_000));
        }
        rows.add(new WeightTable("population", population, Period.ALWAYS, Grounds.NONE));
        Question.Prepared prepared =
                Question.prepare(charter.organs().getFirst(), "asked", DAY, new FactTable(rows, List.of()));
        if (!(prepared instanceof Question.Ready(Question question))) {
            throw new IllegalStateException(prepared.toString());
        }
        Position[] positions = new Position[size];
        for (int i = 0; i < size; i++) {
            positions[i] = i % 7 == 6 ? Position.ABSTAINING : i % 5 == 4 ? Position.AGAINST : Position.IN_FAVOUR;
        }
        return new Council(question, positions);
    }

    Ballots ballots() {
        return Ballots.of(question.roll(), positions);
    }
}
