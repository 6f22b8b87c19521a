package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `comity forecast` answers and what it refuses.
@Tag("slow")
class ForecastCommandTest {
    private static final String ASTANA = "forecast csto/council --on 2024-11-28 --matter substantive ";
    private static final String COUNCIL = "forecast un/security-council --on 2020-01-15 --matter substantive ";
    private static final String COMMITTEE = "forecast model-un/committee --on 2026-03-01 --matter important ";

    @TempDir
    private Path folder;

    @Test
    void the_answer_has_the_outcome_what_is_needed_who_is_pivotal_and_what_is_assumed() {
        Running run = Running.line(ASTANA + "--in-favour BLR,KAZ,KGZ,RUS,TJK --json");
        assertEquals(0, run.exit());
        JsonNode json = run.json();
        assertEquals("open", json.get("outcome").asString());
        assertEquals("adopted if nobody objects", json.get("needed").asString());
        assertEquals("ARM", json.get("pivotal").get(0).get("seat").asString());
        assertEquals(1, json.get("pivotal").get(0).get("completions").asInt());
        assertEquals(1, json.get("pivotal").get(0).get("of").asInt());
        assertTrue(
                Answers.with(json.get("assumptions"), "id", "rule-unconfirmed").isPresent(), json::toString);
    }

    @Test
    void seats_that_may_stay_away_make_what_is_needed_hang_on_what_absence_means() {
        JsonNode json = Running.line(ASTANA + "--in-favour BLR,KAZ,KGZ,RUS,TJK --may-be-absent --json")
                .json();
        assertEquals("open", json.get("outcome").asString());
        String needed = json.get("needed").asString();
        assertTrue(needed.contains("if presence-required: adopted if at least one more is present"), needed);
        assertTrue(needed.contains("if absence-is-no-objection: adopted if nobody objects"), needed);
        assertTrue(json.get("mayBeAbsent").asBoolean());
        String text = Running.line(ASTANA + "--in-favour BLR,KAZ,KGZ,RUS,TJK --may-be-absent")
                .out();
        assertTrue(text.contains("  Open:\n  - if presence-required: adopted if"), text);
        assertTrue(text.contains("\n  - if absence-is-no-objection: adopted if nobody objects.\n"), text);
    }

    @Test
    void what_is_adopted_or_open_is_0_and_what_cannot_be_any_more_or_depends_is_1() {
        assertEquals(0, Running.line(ASTANA + "--rest in-favour").exit());
        assertEquals(0, Running.line(ASTANA + "--in-favour RUS").exit());
        Running veto = Running.line(COUNCIL + "--against RUS --json");
        assertEquals(1, veto.exit());
        assertEquals("rejected", veto.json().get("outcome").asString());
        assertEquals(0, veto.json().get("pivotal").size());
        assertTrue(veto.json().get("needed").asString().contains("no permanent against (already 1"), veto.out());
        Running absent = Running.line(ASTANA + "--absent ARM --json");
        assertEquals(1, absent.exit());
        assertEquals("depends", absent.json().get("outcome").asString());
    }

    @Test
    void an_unknown_rule_depends_whatever_is_given() {
        Running run = Running.line("forecast csto/council --on 2024-11-28 --matter procedural --in-favour ARM --json");
        assertEquals(1, run.exit());
        assertEquals("depends", run.json().get("outcome").asString());
        assertTrue(
                Answers.with(run.json().get("assumptions"), "id", "rule-unknown")
                        .orElseThrow()
                        .get("says")
                        .asString()
                        .contains("would be settled by the Rules of procedure"),
                run.out());
    }

    @Test
    void seats_that_decide_equally_often_stand_in_one_line() {
        String text = Running.line(
                        COUNCIL + "--in-favour CHN,FRA,BEL,DOM,EST,DEU,IDN,NER --against TUN,ZAF --abstaining GBR,VNM")
                .out();
        assertTrue(
                text.contains(
                        "whose position decides, and in how many of the ways in which the other seats to come can"),
                text);
        assertTrue(text.contains("each of RUS, USA  6  of 9"), text);
        assertTrue(text.contains("VCT               1  of 9"), text);
        String alone = Running.line(ASTANA + "--in-favour BLR,KAZ,KGZ,RUS,TJK").out();
        assertTrue(alone.contains("whose position decides\n  ARM    alone"), alone);
    }

    /// With 1,000 open and two thirds of those voting asked for, the counts have hundreds of digits.
    @Test
    void a_thousand_seats_to_come_are_counted_exactly() throws IOException {
        String line = "forecast league/assembly --on 2030-01-15 --matter important --organisations " + league(1_000);
        Running run = Running.line(line + " --json");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertEquals("open", json.get("outcome").asString());
        assertEquals(
                "adopted if at least 2/3 of present and voting are in favour (0 of 0 so far)",
                json.get("needed").asString());
        assertEquals(1_000, json.get("pivotal").size());
        JsonNode first = json.get("pivotal").get(0);
        assertTrue(first.get("completions").isString() && first.get("of").isString(), first::toString);
        assertEquals(
                BigInteger.valueOf(3).pow(999), new BigInteger(first.get("of").asString()));
        assertEquals(swings(999), new BigInteger(first.get("completions").asString()));
        String text = Running.line(line).out();
        assertTrue(
                text.contains(
                        "each of 1000 seats (M1 … M1000)  less than 0.1% of a number with 477 digits; --json has"),
                text);
        assertTrue(text.lines().allMatch(each -> each.length() <= 120), text);
    }

    /// In how many ways others can fall so that one more in favour adopts and one more against does not: `a` in favour
    /// and `b` against, where `a + 1` are two thirds and `a` of one more are not.
    private static BigInteger swings(int others) {
        BigInteger swings = BigInteger.ZERO;
        for (int a = 0; a <= others; a++) {
            for (int b = 0; a + b <= others; b++) {
                boolean with = 3 * (a + 1) >= 2 * (a + b + 1);
                boolean without = 3 * a >= 2 * (a + b + 1);
                if (with && !without) {
                    swings = swings.add(choose(others, a).multiply(choose(others - a, b)));
                }
            }
        }
        return swings;
    }

    private static BigInteger choose(int of, int seats) {
        return factorial(of).divide(factorial(seats).multiply(factorial(of - seats)));
    }

    private static BigInteger factorial(int number) {
        return IntStream.rangeClosed(2, number)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private Path league(int members) throws IOException {
        String ids = IntStream.rangeClosed(1, members).mapToObj(i -> "M" + i).collect(Collectors.joining(", "));
        String charter = """
                charter: 1
                organisation: league
                name: {en: League}
                ids: own
                texts:
                  Statute: {title: Statute of the League}
                organs:
                  assembly:
                    name: {en: Assembly}
                    by: Statute Art. 1
                    seats:
                      members: {members: [%s], by: Statute Art. 2}
                    decisions:
                      important: {rule: at least 2/3 of present and voting in favour, by: Statute Art. 3}
                """.formatted(ids);
        Files.writeString(Files.createDirectories(folder.resolve("league")).resolve("charter.yaml"), charter);
        return folder;
    }

    @Test
    void a_thousand_seats_that_may_stay_away_have_an_outcome_and_no_count() throws IOException {
        String line = COMMITTEE + "--members 1000 --may-be-absent";
        Running run = Running.line(line + " --json");
        assertEquals(0, run.exit());
        assertEquals("open", run.json().get("outcome").asString());
        assertFalse(run.json().get("counted").asBoolean());
        assertEquals(0, run.json().get("pivotal").size());
        assertTrue(run.json().get("needed").asString().contains("at least 501 more are present"), run.out());
        assertEquals(0, run.json().get("assumptions").size(), "that it is open needs no assumption");
        assertTrue(Running.line(line).out().contains("How often each seat decides was not counted"), "said in words");
    }

    @Test
    void five_thousand_seats_to_come_have_an_outcome() {
        Running run = Running.line(COMMITTEE + "--members 5000 --json");
        assertEquals(0, run.exit());
        assertEquals("open", run.json().get("outcome").asString());
        assertEquals(5_000, run.json().get("toCome").asInt());
        assertFalse(run.json().get("counted").asBoolean());
        Running settled = Running.line(
                "forecast model-un/committee --on 2026-03-01 --matter important --members 5000 --counts against=4999 --json");
        assertEquals("rejected", settled.json().get("outcome").asString());
    }

    @Test
    void where_nobody_sits_there_is_no_quorum_and_nobody_to_wait_for() {
        Running run = Running.line(COMMITTEE + "--json");
        assertEquals(1, run.exit());
        assertEquals("inquorate", run.json().get("outcome").asString());
        assertEquals(0, run.json().get("pivotal").size());
        String text = Running.line(COMMITTEE).out();
        assertTrue(text.contains("No more seats are to come; --members says how many there are in all."), text);
        assertFalse(text.contains("Every seat has a position"), text);
    }

    @Test
    void a_seat_has_one_position() {
        Answers.assertWrongUse(ASTANA + "--in-favour ARM,ARM", "BALLOT-2", "ARM is given twice as in favour");
        Answers.assertWrongUse(ASTANA + "--in-favour ARM --absent armenia", "BALLOT-2", "in favour and absent");
        Answers.assertNoAnswer(ASTANA + "--in-favour ARM,ARM");
    }

    @Test
    void a_report_on_a_seat_that_is_still_to_come_names_no_position() {
        Answers.assertWrongUse(ASTANA + "--reported ARM=somebody", "BALLOT-4", "a report about ARM names no position");
        Answers.assertWrongUse(ASTANA + "--in-favour ARM --reported ARM=", "USAGE-1", "who reported it");
        JsonNode json = Running.line(ASTANA + "--objecting ARM --reported ARM=somebody --json")
                .json();
        assertEquals("depends", json.get("outcome").asString());
    }

    @Test
    void counts_have_to_fit_the_organ_and_one_another() {
        Answers.assertWrongUse(COUNCIL + "--counts in-favour=16", "COUNTS-2", "has 15");
        Answers.assertWrongUse(
                COUNCIL + "--counts in-favour=8 --counts permanent:in-favour=9", "COUNTS-2", "9 of permanent");
        Answers.assertWrongUse(
                COUNCIL + "--counts in-favour=8 --counts permanant:in-favour=2", "COUNTS-1", "did you mean permanent?");
        Answers.assertWrongUse(COUNCIL + "--counts in-favor=8", "USAGE-1", "did you mean in-favour?");
        Answers.assertWrongUse(COUNCIL + "--counts in-favour=-1", "USAGE-1", "'-1' is not a number of seats");
        Answers.assertWrongUse(COUNCIL + "--counts in-favour", "USAGE-1", "is not a count");
        Answers.assertWrongUse(COUNCIL + "--counts \"\"", "USAGE-1", "'' is not a count");
        Answers.assertWrongUse(COUNCIL + "--counts in-favour=8 --in-favour USA", "USAGE-1", "not both");
    }

    @Test
    void members_are_said_where_nobody_names_the_seats() {
        Answers.assertWrongUse(
                ASTANA + "--members 6 --in-favour ARM", "USAGE-1", "the seats of csto/council are known");
        Answers.assertWrongUse(COMMITTEE + "--members -1", "USAGE-1", "a number from 0 to");
        Answers.assertWrongUse(COMMITTEE + "--members 1000001", "USAGE-1", "a number from 0 to");
        Answers.assertWrongUse(COMMITTEE + "--members many", "USAGE-1", "'many' is not a whole number");
        Answers.assertWrongUse(COMMITTEE + "--members 2 --counts in-favour=3", "COUNTS-2", "3 seats are counted");
    }

    @Test
    void what_is_empty_unknown_or_for_another_command_is_refused() {
        Answers.assertWrongUse(ASTANA + "--in-favour \"\"", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--in-favour ARM,,BLR", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--in-favour ARN", "BALLOT-1", "did you mean ARM?");
        Answers.assertWrongUse(ASTANA + "--rest \"\"", "USAGE-1", "'' is not a position");
        Answers.assertWrongUse(ASTANA + "--rest open", "USAGE-1", "'open' is not a position");
        Answers.assertWrongUse(ASTANA + "--deferral-asked ARM", "USAGE-1", "is for comity decide");
        Answers.assertWrongUse(
                "forecast csto/council --on 2024-11-28 --matter substantiv", "QUESTION-1", "did you mean substantive?");
        Answers.assertWrongUse(
                "forecast csto/counsil --on 2024-11-28 --matter substantive",
                "LIBRARY-2",
                "did you mean csto/council?");
        Answers.assertWrongUse("forecast csto/council --on 2024-13-28 --matter substantive", "USAGE-1", "is not a day");
        Answers.assertWrongUse("forecast csto/council --on 2024-11-28", "USAGE-1", "'--matter=M'");
    }

    @Test
    void a_day_without_a_rule_and_a_weight_that_is_missing_are_negative_answers() throws IOException {
        Running day = Running.line("forecast eu/council --on 1950-01-01 --matter qualified-majority --json");
        assertEquals(1, day.exit());
        assertEquals("QUESTION-2", day.json().get("refused").get(0).get("code").asString());
        Path charter = league(3).resolve("league/charter.yaml");
        Files.writeString(
                charter,
                Files.readString(charter)
                        .replace(
                                "    decisions:",
                                "    weights: {tonnage: {unit: tonnes, by: Statute Art. 4}}\n    decisions:")
                        .replace("2/3 of present and voting", "2/3 of tonnage of members"));
        Running weight = Running.line(
                "forecast league/assembly --on 2030-01-15 --matter important --json --organisations " + folder);
        assertEquals(1, weight.exit(), weight.out() + weight.err());
        assertTrue(weight.json().get("refused").get(0).get("code").asString().startsWith("WEIGHT-"), weight.out());
    }

    @Test
    void a_control_character_in_a_file_of_positions_reaches_no_terminal() throws IOException {
        Path file =
                Files.writeString(folder.resolve("positions.csv"), "seat,position\nRur\u001b[31mitania,in favour\n");
        Running named = Running.line(ASTANA + "--positions " + file);
        assertEquals(2, named.exit());
        assertTrue(named.err().contains("nobody is called Rur\\u001b[31mitania"), named.err());
        Running unnamed = Running.line(COMMITTEE + "--members 3 --json --positions " + file);
        assertFalse((unnamed.out() + unnamed.err()).contains("\u001b"), unnamed.out());
        Running gone = Running.line(ASTANA + "--json --positions " + folder.resolve("gone.csv"));
        assertEquals(2, gone.exit());
        assertEquals("no-file", gone.json().get("problems").get(0).get("code").asString());
    }
}
