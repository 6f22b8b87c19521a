package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.comity.charter.Charter;
import org.comity.charter.Refused;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Row;
import org.comity.charter.file.CharterReader;
import org.comity.charter.file.FactsReader;

/// A small organisation written as a charter and facts, and the shortest way to put a question to its council.
///
/// @param charter text of a charter with the organ `league/council`
/// @param facts texts of facts files
record League(String charter, List<String> facts) {
    static final LocalDate DAY = LocalDate.of(2031, 5, 1);

    /// A council with this part of a charter; the lines are those of the organ.
    static League with(String organ) {
        return new League("""
                charter: 1
                organisation: league
                name: {en: League}
                texts: {Statute: {title: Statute of the League}}
                organs:
                  council:
                    name: {en: Council}
                    by: Statute Art. 4
                """ + organ.indent(4), List.of());
    }

    /// Members A, B, ... of equal standing that decide by one rule.
    static League of(int members, String rule) {
        return with("seats: {members: {members: " + Samples.members(members) + ", by: Statute Art. 4}}\n"
                + "decisions: {matter: {rule: \"" + rule + "\", by: Statute Art. 5}}");
    }

    /// Five permanent members A to E, ten others, and one rule.
    static League ofFifteen(String rule) {
        List<String> all = Samples.members(15);
        return with("""
                seats:
                  permanent: {members: %s, by: Statute Art. 4}
                  elected: {members: %s, by: Statute Art. 4}
                decisions: {matter: {rule: "%s", by: Statute Art. 5}}
                """.formatted(all.subList(0, 5), all.subList(5, 15), rule));
    }

    League and(String factsFile) {
        List<String> more = new ArrayList<>(facts);
        more.add(factsFile);
        return new League(charter, more);
    }

    Charter read() {
        CharterReader.Read read = CharterReader.read("charter.yaml", charter);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow();
    }

    Facts table() {
        List<Row> rows = new ArrayList<>();
        for (String text : facts) {
            FactsReader.Read read = FactsReader.read("facts.yaml", text);
            assertEquals(List.of(), read.problems());
            rows.addAll(read.rows());
        }
        return new FactTable(rows, List.of());
    }

    Question.Prepared prepare(String matter, LocalDate on, Seating seating) {
        return Question.prepare(read().organ("league/council").orElseThrow(), matter, on, table(), seating);
    }

    Question question() {
        return question("matter");
    }

    Question question(String matter) {
        return assertInstanceOf(Question.Ready.class, prepare(matter, DAY, Seating.NOBODY))
                .question();
    }

    Refused denied() {
        return assertInstanceOf(Question.Denied.class, prepare("matter", DAY, Seating.NOBODY))
                .refused();
    }

    /// Decides by positions such as `A in favour, B against, C by A, D is named, E objecting says F, B asks`; the
    /// others
    /// are absent.
    Outcome vote(String positions) {
        return vote("matter", positions);
    }

    Outcome vote(String matter, String positions) {
        return vote(matter, positions, Circumstances.NONE);
    }

    Outcome vote(String positions, Circumstances circumstances) {
        return vote("matter", positions, circumstances);
    }

    private Outcome vote(String matter, String positions, Circumstances circumstances) {
        Question question = question(matter);
        BallotPaper.Filled filled = fill(question, positions);
        Ballots ballots = assertInstanceOf(BallotPaper.Sound.class, filled, filled::toString)
                .ballots();
        return assertInstanceOf(Question.Decided.class, question.decide(ballots, circumstances))
                .outcome();
    }

    BallotPaper.Filled fill(Question question, String positions) {
        BallotPaper paper = new BallotPaper(question, table());
        for (String each : positions.split(",")) {
            String[] words = each.trim().split(" says ");
            if (words[0].isEmpty()) {
                continue;
            }
            String seat = words[0].substring(0, words[0].indexOf(' '));
            String rest = words[0].substring(words[0].indexOf(' ') + 1);
            if (rest.startsWith("by ")) {
                paper.represented(seat, rest.substring(3));
            } else if (rest.equals("is named")) {
                paper.named(seat);
            } else if (rest.equals("asks")) {
                paper.asks(seat);
            } else {
                paper.put(seat, Position.of(rest).orElseThrow());
            }
            if (words.length == 2) {
                paper.reported(seat, words[1]);
            }
        }
        return paper.close(Position.ABSENT);
    }

    /// Decides by counts such as `in favour 9, against 2`; the others are absent.
    Outcome count(String counts) {
        return count(counts, Map.of());
    }

    Outcome count(String counts, Map<String, String> groups) {
        Question.Answer answer = question().decide(counts(counts, groups));
        return assertInstanceOf(Question.Decided.class, answer, answer::toString)
                .outcome();
    }

    static Counts counts(String counts, Map<String, String> groups) {
        Map<String, Map<Position, Integer>> ofGroups = new LinkedHashMap<>();
        groups.forEach((group, each) -> ofGroups.put(group, totals(each)));
        return new Counts(totals(counts), ofGroups, OptionalInt.empty(), Optional.empty());
    }

    private static Map<Position, Integer> totals(String counts) {
        Map<Position, Integer> totals = new TreeMap<>();
        Arrays.stream(counts.split(",")).map(String::trim).forEach(count -> {
            int space = count.lastIndexOf(' ');
            totals.put(
                    Position.of(count.substring(0, space)).orElseThrow(), Integer.parseInt(count.substring(space + 1)));
        });
        return totals;
    }
}
