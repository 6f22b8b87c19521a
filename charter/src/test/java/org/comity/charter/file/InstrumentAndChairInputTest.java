package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.charter.Charter;
import org.comity.charter.Problem;
import org.comity.charter.chair.ChairProvision;
import org.comity.charter.chair.Rotation;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.force.Delay;
import org.comity.charter.force.Terms;
import org.comity.charter.yaml.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a rule of the chair or in the terms of an instrument is found, with its place.
class InstrumentAndChairInputTest {
    private static final String CHARTER = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats: {members: {members: [A, B], by: Statute Art. 4}}
                groups: {north: {members: [A]}}
                weights: {tonnage: {unit: tonnes}}
                chair:
                  - until: 2000-01-01
                    by: Statute Art. 6
                    open: who presides
                    readings:
                      - {id: host, says: The host., rotation: host of the session, by: Statute}
                      - {id: order, says: By order., rotation: {order: [A, B], turn: session}, by: Statute}
                  - from: 2000-01-01
                    by: Statute Art. 6
                    rotation: {order: [B, A], turn: six months, starts: {holder: A, on: 2000-01-01}}
                    passes over: suspended
                decisions:
                  matter: {rule: no objection, by: Statute Art. 5}
            instruments:
              amendment:
                name: {en: Amendment}
                entry into force:
                  rule: at least 2/3 of members ratified, and all of keepers ratified
                  of: league/council
                  groups: {keepers: {members: [A, B]}}
                  members as of: adoption
                  delay: first day of the month after 60 days
                  binds: all members
                  by: Statute Art. 9
            """;

    private static Charter charter() {
        CharterReader.Read read = CharterReader.read("charter.yaml", CHARTER);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow();
    }

    @Test
    void the_terms_of_an_instrument_are_as_they_are_written() {
        Terms terms = charter().instrument("amendment").orElseThrow().terms();
        assertEquals(
                "at least 2/3 of members ratified, and all of keepers members ratified",
                terms.rule().sentence());
        assertEquals(Optional.of("league/council"), terms.organ());
        assertEquals(Terms.MembersAsOf.ADOPTION, terms.membersAsOf());
        assertEquals(Terms.Binds.ALL_MEMBERS, terms.binds());
        assertEquals(new Delay.FirstOfMonthAfter(new Delay.Days(60)), terms.delay());
        assertEquals("Statute Art. 9", terms.grounds().by());
        assertEquals(Optional.empty(), charter().instrument("treaty"));
    }

    @Test
    void a_rule_of_the_chair_is_as_it_is_written() {
        List<ChairProvision> chair = charter().organs().getFirst().chair();
        assertEquals(2, chair.size());
        assertEquals("who presides", chair.getFirst().open());
        assertEquals(
                List.of(
                        new Rotation.HostOfTheSession(),
                        new Rotation.ByOrder(List.of("A", "B"), Rotation.Turn.SESSION, Optional.empty())),
                chair.getFirst().readings().stream()
                        .map(ChairProvision.Reading::rotation)
                        .toList());
        assertEquals(ChairProvision.PassesOver.SUSPENDED, chair.getLast().passesOver());
        assertTrue(chair.getLast().readings().getFirst().rotation().words().contains("turn by six months: B, A"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        at least 2/3 of members ratified | at least 2/3 of members ratifed | not-a-rule | 29 | 37
        at least 2/3 of members ratified | at least 2/3 of members in favour | not-a-rule | 29 | 37
        of: league/council        | of: league/counsel        | unknown-organ | 30 | 11
        delay: first day of the month after 60 days | delay: 60 dyas | not-a-delay | 33 | 14
        keepers: {members: [A, B]} | north: {members: [A, B]} | ambiguous | 31 | 16
        groups: {keepers: {members: [A, B]}} | groups: {keepers: {members: [A, B]}, named: {members: [A]}} | reserved | 31 | 44
        binds: all members        | binds: all member         | unknown-word | 34 | 14
        members as of: adoption   | members as off: adoption  | unknown-key | 32 | 7
        starts: {holder: A, on: 2000-01-01} | starts: {holder: C, on: 2000-01-01} | unknown-member | 21 | 70
        starts: {holder: A, on: 2000-01-01} | starts: {holder: A, on: 2000-01} | not-a-date | 21 | 77
        order: [B, A]             | order: [B, B]             | twice | 21 | 31
        turn: six months          | turn: six month           | unknown-word | 21 | 41
        rotation: host of the session | rotation: host of session | unknown-word | 17 | 51
        from: 2000-01-01          | from: 1999-12-01          | overlap | 19 | 9
        until: 2000-01-01         | until: 2000               | not-a-date | 13 | 16
        """)
    void a_mistake_has_its_place(String part, String changed, String code, int line, int column) {
        assertTrue(CHARTER.contains(part), part);
        List<Problem> problems = CharterReader.read(
                        "charter.yaml", CHARTER.replaceFirst(java.util.regex.Pattern.quote(part), changed))
                .problems();
        Problem first = problems.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems));
        assertEquals(new Mark(line, column), first.mark(), first::line);
    }

    @Test
    void a_share_of_members_needs_to_know_whose() {
        String without =
                CHARTER.replace("      of: league/council\n", "").replace("      members as of: adoption\n", "");
        List<Problem> problems = CharterReader.read("charter.yaml", without).problems();
        assertEquals(
                List.of("missing-key"), problems.stream().map(Problem::code).toList());
        String plain = without.replace("at least 2/3 of members ratified", "at least 2 ratified");
        assertEquals(List.of(), CharterReader.read("charter.yaml", plain).problems());
    }

    @Test
    void sessions_and_terms_by_decision_are_read() {
        FactsReader.Read sessions = FactsReader.read(
                "sessions.yaml",
                "facts: sessions\norganisation: league\norgan: council\nby: Register\n"
                        + "rows: [{on: 2001-05, host: A, place: Aldport, kind: extraordinary}, {on: 2002-05-01}]");
        assertEquals(List.of(), sessions.problems());
        SessionRow first = (SessionRow) sessions.rows().getFirst();
        assertEquals(SessionRow.Kind.EXTRAORDINARY, first.kind());
        assertEquals(Optional.of("A"), first.host());
        assertEquals(Optional.empty(), ((SessionRow) sessions.rows().getLast()).host());
        FactsReader.Read chairs = FactsReader.read(
                "chairs.yaml",
                "facts: chairs\norganisation: league\norgan: council\nby: Register\n"
                        + "rows: [{holder: A, from: 2001, as: decision}, {holder: B, from: 2002, until: 2003}]");
        assertEquals(List.of(), chairs.problems());
        assertEquals(ChairTerm.As.DECISION, ((ChairTerm) chairs.rows().getFirst()).as());
        assertEquals(ChairTerm.As.RULE, ((ChairTerm) chairs.rows().getLast()).as());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{host: A} | missing-key",
                "{on: 2001-13} | not-a-date",
                "{on: 2001-05-01, until: 2001-05-01} | backwards",
                "{on: 2001-05-01, kind: secret} | unknown-word",
                "{on: 2001-05-01, hosts: A} | unknown-key"
            })
    void a_session_with_a_mistake_is_none(String row, String code) {
        List<Problem> problems = FactsReader.read(
                        "sessions.yaml",
                        "facts: sessions\norganisation: league\norgan: council\nby: Register\nrows: [" + row + "]")
                .problems();
        assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
    }
}
