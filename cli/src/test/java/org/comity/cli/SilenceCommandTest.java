package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What `comity decide` answers about silence procedures and about objections after a meeting.
@Tag("slow")
class SilenceCommandTest {
    private static final String LEAGUE = """
            charter: 1
            organisation: league
            name: {en: League}
            texts: {Statute: {title: Statute of the League}}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats:
                  members: {members: [ALD, BRE, COR, DOR]}
                  observers: {members: [OBS], votes: no, by: Statute Art. 4(2)}
                decisions:
                  silence:
                    rule: no objection
                    by: Statute Art. 5
                    silence: {opened by: the Secretary, breakers: members, by: Statute Art. 6}
                  agreed: {rule: no objection, by: Statute Art. 5, silence: {opened by: {rule: no objection}, by: Statute Art. 6}}
                  resolution:
                    rule: more than 1/2 of present and voting in favour
                    by: Statute Art. 7
                    objections: {from: absent, until: 30 days after the meeting, by: Statute Art. 8}
                  plain: {rule: no objection, by: Statute Art. 5}
              assembly:
                name: {en: Assembly}
                seats: {delegates: {filled: unnamed}}
                decisions:
                  silence: {rule: no objection, by: Statute Art. 5, silence: {by: Statute Art. 6}}
            """;
    private static final String WINDOW = "--opened 2020-01-13T12:00+01:00 --deadline 2020-01-15T17:00+01:00 ";
    private static final String VOTES = "--in-favour ALD,BRE --against COR ";

    @TempDir
    private Path folder;

    @BeforeEach
    void save_the_league() throws IOException {
        Files.createDirectories(folder.resolve("league"));
        Files.writeString(folder.resolve("league/charter.yaml"), LEAGUE);
    }

    private Running decide(String matter, String options) {
        return of("league/council", matter, options);
    }

    private Running of(String organ, String matter, String options) {
        List<String> words = new ArrayList<>(List.of(
                "decide",
                organ,
                "--organisations",
                folder.toString(),
                "--on",
                "2020-01-15",
                "--matter",
                matter,
                "--json"));
        words.addAll(CommandWords.split(options));
        return Running.comity(words.toArray(String[]::new));
    }

    private String outcome(String matter, String options) {
        Running run = decide(matter, options);
        assertTrue(run.exit() <= 1, run.err());
        String outcome = run.json().get("outcome").asString();
        assertEquals(outcome.equals("adopted") ? 0 : 1, run.exit());
        return outcome;
    }

    private String refused(String matter, String options) {
        Running run = decide(matter, options);
        assertEquals(2, run.exit(), run.out());
        return run.json().get("refused").get(0).get("code").asString();
    }

    @Test
    void silence_is_consent_when_no_letter_comes_by_the_deadline() {
        assertEquals("adopted", outcome("silence", ""));
        assertEquals("adopted", outcome("silence", WINDOW));
    }

    @Test
    void a_letter_a_minute_after_the_deadline_is_shown_and_has_no_effect() {
        String late = WINDOW + "--letter BRE@2020-01-15T17:01+01:00";
        assertEquals("adopted", outcome("silence", late));
        JsonNode silence = decide("silence", late).json().get("silence");
        assertEquals("2020-01-13T12:00+01:00", silence.get("opened").asString());
        assertEquals("2020-01-15T17:00+01:00", silence.get("deadline").asString());
        assertEquals("", silence.get("at").asString());
        JsonNode letter = silence.get("letters").get(0);
        assertEquals("BRE", letter.get("seat").asString());
        assertEquals("2020-01-15T17:01+01:00", letter.get("at").asString());
        assertEquals("late", letter.get("effect").asString());
        assertEquals(
                "it came after the deadline, 2020-01-15T17:00+01:00",
                letter.get("because").asString());
    }

    @Test
    void an_objection_in_a_silence_procedure_is_a_letter_in_time() {
        assertEquals("rejected", outcome("silence", "--objecting bre"));
        JsonNode letter = decide("silence", "--objecting bre")
                .json()
                .get("silence")
                .get("letters")
                .get(0);
        assertEquals("BRE", letter.get("seat").asString());
        assertEquals("breaks", letter.get("effect").asString());
        assertEquals("", letter.get("at").asString());
        assertEquals("adopted", outcome("silence", "--objecting OBS"));
    }

    @Test
    void the_deadline_moves_with_each_extension() {
        Running run = decide(
                "silence",
                WINDOW + "--extended 2020-01-15T16:00+01:00=2020-01-16T17:00+01:00"
                        + " --extended 2020-01-16T16:00+01:00=2020-01-17T17:00+01:00"
                        + " --letter BRE@2020-01-17T16:59:59.999999999+01:00");
        assertEquals("rejected", run.json().get("outcome").asString());
        JsonNode second = run.json().get("silence").get("extensions").get(1);
        assertEquals("2020-01-16T16:00+01:00", second.get("granted").asString());
        assertEquals("2020-01-17T17:00+01:00", second.get("deadline").asString());
    }

    @Test
    void asked_before_the_deadline_it_is_open_until_it_is_broken() {
        assertEquals("open", outcome("silence", WINDOW + "--at 2020-01-15T16:59:59.999999999+01:00"));
        assertEquals("adopted", outcome("silence", WINDOW + "--at 2020-01-15T16:00Z"));
        assertEquals(
                "rejected", outcome("silence", WINDOW + "--letter ALD@2020-01-14T10:00Z --at 2020-01-15T10:00+01:00"));
        String printed = Running.comity(
                        "decide",
                        "league/council",
                        "--organisations",
                        folder.toString(),
                        "--on",
                        "2020-01-15",
                        "--matter",
                        "silence",
                        "--deadline",
                        "2020-01-15T17:00Z",
                        "--at",
                        "2020-01-15T16:00Z")
                .out();
        assertTrue(printed.startsWith("OPEN  league/council, silence, 2020-01-15\n"), printed);
        assertTrue(printed.contains("ALD, BRE, COR, DOR"), printed);
        assertTrue(printed.endsWith("\n  asked at: 2020-01-15T16:00Z\n  no letter\n"), printed);
    }

    @Test
    void an_opening_has_to_be_agreed_to_where_the_charter_says_so() {
        assertEquals("adopted", outcome("agreed", "--deadline 2020-01-15T17:00Z"));
        assertEquals("rejected", outcome("agreed", "--deadline 2020-01-15T17:00Z --objecting COR"));
        assertEquals("rejected", outcome("agreed", "--deadline 2020-01-15T17:00Z --letter COR@2020-01-15T16:00Z"));
    }

    @Test
    void positions_from_a_file_are_letters_too() throws IOException {
        Path file = Files.writeString(folder.resolve("positions.csv"), "seat,position\nDOR,objecting\nOBS,silent\n");
        assertEquals("rejected", outcome("silence", "--positions " + file));
    }

    @Test
    void seats_that_nobody_names_are_those_that_write() {
        Running run = of(
                "league/assembly",
                "silence",
                "--deadline 2020-01-15T17:00Z --letter Ruritania@2020-01-15T16:00Z,Borduria@2020-01-15T18:00Z --members 5");
        assertEquals("rejected", run.json().get("outcome").asString(), run.err());
        assertEquals(2, run.json().get("silence").get("letters").size());
    }

    @Test
    void a_decision_stands_when_the_window_closes_without_an_objection() {
        assertEquals("open", outcome("resolution", VOTES + "--at 2020-02-14"));
        assertEquals("adopted", outcome("resolution", VOTES + "--at 2020-02-15"));
        assertEquals("rejected", outcome("resolution", VOTES + "--later-objection DOR@2020-02-14"));
        assertEquals("adopted", outcome("resolution", VOTES + "--later-objection DOR@2020-02-15,COR@2020-01-16"));
        JsonNode json = decide("resolution", VOTES + "--later-objection DOR@2020-02-15,COR@2020-01-16")
                .json();
        assertEquals("2020-02-14", json.get("objections").get("lastDay").asString());
        assertEquals(
                List.of("COR not entitled", "DOR late"),
                json.get("objections")
                        .get("objections")
                        .valueStream()
                        .map(each -> each.get("seat").asString() + " "
                                + each.get("effect").asString())
                        .toList());
        assertTrue(
                json.get("assumptions")
                        .valueStream()
                        .anyMatch(each -> each.get("id").asString().equals("asked-after-the-window")),
                json.toString());
    }

    @Test
    void counts_have_their_window_too_and_nobody_in_it() {
        assertEquals("open", outcome("resolution", "--counts in-favour=3,against=1 --at 2020-02-14"));
        assertEquals("adopted", outcome("resolution", "--counts in-favour=3,against=1"));
        assertEquals("USAGE-1", refused("resolution", "--counts in-favour=3 --later-objection DOR@2020-01-16"));
    }

    @Test
    void a_plain_decision_has_no_word_about_time() {
        JsonNode json = decide("plain", "--rest silent").json();
        assertFalse(json.has("silence"));
        assertFalse(json.has("objections"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plain      | --deadline 2020-01-15T17:00Z                                                | SILENCE-1
        plain      | --at 2020-01-15T17:00Z                                                      | SILENCE-1
        resolution | --letter DOR@2020-01-15T17:00Z                                              | SILENCE-1
        silence    | --deadline 2020-01-15                                                       | SILENCE-2
        silence    | --deadline 2020-01-15T17:00                                                 | SILENCE-2
        silence    | --deadline 2020-03-29T02:30[Europe/Brussels]                                | SILENCE-3
        silence    | --letter ALD@2020-01-15T16:00Z                                              | SILENCE-4
        silence    | --at 2020-01-15T16:00Z                                                      | SILENCE-4
        silence    | --opened 2020-01-15T17:00Z --deadline 2020-01-15T17:00Z                     | SILENCE-5
        silence    | --deadline 2020-01-15T17:00Z --extended 2020-01-15T17:00Z=2020-01-15T18:00Z | SILENCE-7
        silence    | --deadline 2020-01-15T17:00Z --at 2020-01-15T10:00Z --letter ALD@2020-01-15T11:00Z | SILENCE-8
        silence    | --deadline 2020-01-14T23:59:59Z                                             | SILENCE-10
        plain      | --later-objection DOR@2020-01-16                                            | OBJECTION-1
        silence    | --publication 2020-02-01                                                    | OBJECTION-1
        resolution | --in-favour ALD --at 2020-01-14                                             | OBJECTION-4
        resolution | --in-favour ALD --at 2020-01-16T12:00Z                                      | USAGE-1
        resolution | --in-favour ALD --later-objection DOR                                       | USAGE-1
        resolution | --in-favour ALD --later-objection DOR@soon                                  | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --letter @2020-01-15T17:00Z                    | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --letter ALD@                                  | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --extended 2020-01-15T17:00Z                   | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --rest objecting                               | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --counts silent=4                              | USAGE-1
        silence    | --deadline 2020-01-15T17:00Z --absent ALD --letter ALD@2020-01-15T16:00Z    | BALLOT-2
        silence    | --deadline 2020-01-15T17:00Z --letter ALE@2020-01-15T16:00Z                 | BALLOT-1
        resolution | --in-favour ALD --later-objection DRO@2020-01-16                            | BALLOT-1
        """)
    void what_cannot_be_is_refused(String matter, String options, String code) {
        assertEquals(code, refused(matter, options));
    }

    @Test
    void the_charter_shows_when_its_decisions_stand() {
        Running shown = Running.comity("charter", "show", "league", "--organisations", folder.toString());
        assertEquals(0, shown.exit(), shown.err());
        String text = shown.out().replaceAll("\\s+", " ");
        assertTrue(
                text.contains(
                        "silence: opened by the Secretary; broken by a letter of members before the deadline [Statute Art. 6]"),
                text);
        assertTrue(
                text.contains(
                        "objections: from seats that were absent, until 30 days after the meeting [Statute Art. 8]"),
                text);
        JsonNode matters = Running.comity("charter", "show", "league", "--organisations", folder.toString(), "--json")
                .json()
                .get("organs")
                .get(0)
                .get("matters");
        assertEquals(
                "the Secretary",
                matters.get(0)
                        .get("provisions")
                        .get(0)
                        .get("silence")
                        .get("openedBy")
                        .asString());
        assertEquals(
                "30 days after the meeting",
                matters.get(2)
                        .get("provisions")
                        .get(0)
                        .get("objections")
                        .get("until")
                        .asString());
    }
}
