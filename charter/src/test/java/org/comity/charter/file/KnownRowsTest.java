package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.comity.charter.Charter;
import org.comity.charter.Problem;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Known;
import org.junit.jupiter.api.Test;

/// Since when a row of facts, or what a charter says, could be known.
class KnownRowsTest {
    private static List<Optional<Known>> known(String head, String rows) {
        FactsReader.Read read = FactsReader.read(
                "members.yaml", "facts: members\norganisation: league\nby: Register\n" + head + "rows: " + rows);
        assertEquals(List.of(), read.problems());
        assertEquals(read.rows().size(), read.known().size());
        return read.known();
    }

    private static Optional<Known> since(String date, Known.Given given) {
        return CalendarDate.parse(date).map(each -> new Known(each, given));
    }

    @Test
    void nobody_says_it_unless_the_row_or_the_file_does() {
        assertEquals(List.of(Optional.empty()), known("", "[{member: A, from: 2001}]"));
        assertEquals(
                List.of(since("2001-03", Known.Given.BY_THE_ROW), since("2002", Known.Given.BY_THE_FILE)),
                known("known: 2002\n", "[{member: A, from: 2001, known: 2001-03}, {member: B, from: 2001}]"));
    }

    @Test
    void a_row_can_be_known_when_it_begins_and_not_where_that_is_not_known() {
        assertEquals(
                List.of(since("2001-05", Known.Given.BY_THE_FILE), Optional.empty()),
                known("known: when it begins\n", "[{member: A, from: 2001-05}, {member: B}]"));
        assertEquals(
                List.of(since("2001-05-02", Known.Given.BY_THE_ROW)),
                known("", "[{member: A, from: 2001-05-02, known: when it begins}]"));
    }

    @Test
    void a_row_from_memory_takes_nothing_from_its_file() {
        assertEquals(
                List.of(Optional.empty(), since("2003", Known.Given.BY_THE_ROW)),
                known(
                        "known: when it begins\n",
                        "[{member: A, from: 2001, confirmed: no}, {member: B, from: 2001, confirmed: no, known: 2003}]"));
    }

    @Test
    void tables_of_weights_and_successions_have_it_too() {
        FactsReader.Read weights = FactsReader.read("w", """
                facts: weights
                organisation: league
                weight: tonnage
                known: when it begins
                tables:
                  - {from: 2005, by: Report, values: {A: 1}}
                """);
        assertEquals(List.of(since("2005", Known.Given.BY_THE_FILE)), weights.known());
        FactsReader.Read successions = FactsReader.read("s", """
                facts: successions
                organisation: league
                by: Register
                rows:
                  - {seat: YEM, on: 1990-05-22, before: Two, after: One, as: union, known: 1990-06-01}
                """);
        assertEquals(List.of(since("1990-06-01", Known.Given.BY_THE_ROW)), successions.successionsKnown());
        assertEquals(List.of(), successions.known());
    }

    @Test
    void a_word_that_is_no_time_is_a_problem() {
        List<Problem> problems = FactsReader.read(
                        "members.yaml",
                        "facts: members\norganisation: league\nby: Register\nknown: soon\n"
                                + "rows: [{member: A, known: when it ends}]")
                .problems();
        assertEquals(
                List.of("not-a-date", "not-a-date"),
                problems.stream().map(Problem::code).toList());
    }

    @Test
    void a_charter_says_it_for_all_of_the_file_and_for_a_text() {
        Charter charter = CharterReader.read("charter.yaml", """
                charter: 1
                organisation: league
                name: {en: League}
                known: 2001-05
                texts:
                  Statute: {title: Statute}
                  Letter: {title: Letter, known: 2002-03-01}
                organs:
                  council:
                    name: {en: Council}
                    by: Statute Art. 1
                    seats: {members: {filled: membership}}
                    decisions: {ordinary: {rule: no objection, by: Statute Art. 2}}
                """).charter().orElseThrow();
        assertEquals(CalendarDate.parse("2001-05"), charter.known());
        assertEquals(Optional.empty(), charter.texts().get("Statute").known());
        assertEquals(
                CalendarDate.parse("2002-03-01"), charter.texts().get("Letter").known());
    }
}
