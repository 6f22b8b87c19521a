package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What `comity decide` answers and what it refuses.
@Tag("slow")
class DecideCommandTest {
    private static final String MINSK =
            "decide csto/council --on 2023-11-23 --matter substantive --in-favour BLR,KAZ,KGZ,RUS,TJK ";
    private static final String ASTANA =
            "decide csto/council --on 2024-11-28 --matter limited-format --in-favour BLR,KAZ,KGZ,RUS,TJK ";

    @TempDir
    private Path folder;

    @Test
    void an_absence_that_the_text_leaves_open_makes_the_outcome_depend_on_both_readings() {
        JsonNode json = Running.line(MINSK + "--absent ARM --json").json();
        assertEquals("depends", json.get("outcome").asString());
        List<String> deciding = StreamSupport.stream(json.get("assumptions").spliterator(), false)
                .filter(each -> each.get("decides").asBoolean())
                .map(each -> each.get("id").asString() + ": " + each.get("ifSo").asString() + ", else "
                        + each.get("ifNot").asString())
                .toList();
        assertEquals(
                List.of(
                        "presence-required: inquorate, else adopted",
                        "absence-is-no-objection: adopted, else inquorate"),
                deciding);
    }

    @Test
    void a_non_objection_in_writing_settles_what_absence_leaves_open() {
        assertEquals("adopted", outcome(MINSK + "--non-objection ARM"));
        assertEquals("rejected", outcome(MINSK + "--objecting ARM"));
    }

    @Test
    void a_limited_format_binds_those_in_favour_alone() {
        JsonNode json = Running.line(ASTANA + "--non-objection ARM --json").json();
        assertEquals("adopted", json.get("outcome").asString());
        assertEquals(
                List.of("BLR", "KAZ", "KGZ", "RUS", "TJK"),
                json.get("bound").valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void a_non_objection_that_another_reports_is_not_yet_a_non_objection() {
        assertEquals("depends", outcome(ASTANA + "--non-objection ARM --reported \"ARM=an envoy\""));
        assertEquals("adopted", outcome(ASTANA + "--non-objection ARM"));
    }

    @Test
    void a_party_to_a_dispute_has_no_veto_and_its_vote_is_reported_as_ignored() {
        String line =
                "decide un/security-council --on 2010-01-15 --matter pacific-settlement --rest in-favour --against USA";
        assertEquals("rejected", outcome(line));
        JsonNode json = Running.line(line + " --named USA --json").json();
        assertEquals("adopted", json.get("outcome").asString());
        JsonNode ignored = json.get("ignored").get(0);
        assertEquals("USA", ignored.get("seat").asString());
        assertEquals("against", ignored.get("position").asString());
        assertTrue(ignored.get("because").asString().contains("Charter Art. 27(3)"), ignored::toString);
        assertEquals(
                "adopted",
                outcome("decide un/security-council --on 2010-01-15 --matter substantive"
                        + " --counts in-favour=9,abstaining=5,recused=1"),
                "counts of those recused work as ever");
    }

    @Test
    void one_seat_casts_the_vote_of_one_other() {
        String line =
                "decide eu/council --on 2021-01-15 --matter simple-majority --rest in-favour --represented FRA=DEU";
        assertEquals("adopted", outcome(line));
        Running run = Running.line(line + ",ITA=DEU --json");
        assertEquals(2, run.exit());
        JsonNode refused = run.json().get("refused").get(0);
        assertEquals("BALLOT-6", refused.get("code").asString());
        assertEquals("TFEU Art. 239", refused.get("article").asString());
    }

    @Test
    void an_adoption_that_enough_ask_to_put_off_is_open_and_a_negative_answer() {
        String line =
                "decide eu/council --on 2021-01-15 --matter qualified-majority --against DEU,FRA,MLT --rest in-favour";
        Running run = Running.line(line + " --deferral-asked DEU,FRA");
        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("OPEN "), run.out());
        assertTrue(run.out().contains("enough ask to put it off for a"), run.out());
        assertTrue(run.out().contains("request to put it off"), run.out());
        JsonNode json = Running.line(line + " --deferral-asked DEU,FRA --json").json();
        assertEquals("open", json.get("outcome").asString());
        JsonNode last = json.get("reasons").get(json.get("reasons").size() - 1);
        assertEquals("deferral", last.get("role").asString());
        Running fails = Running.line(line + " --deferral-asked MLT");
        assertEquals(0, fails.exit());
        assertTrue(fails.out().contains("The request to put it off fails"), fails.out());
    }

    @Test
    void a_tie_is_told_with_what_may_follow_and_a_second_with_what_may_not() {
        String line = "decide un/general-assembly --on 2020-01-15 --matter other --counts in-favour=60,against=60";
        assertTrue(Running.line(line).out().contains("voted on once more"));
        assertTrue(Running.line(line + " --second-vote").out().contains("this was the second vote"));
        assertEquals(2, Running.line(line + " --lot against").exit());
    }

    @Test
    void a_side_and_a_day_are_read_or_refused() {
        String line = "decide un/general-assembly --on 2020-01-15 --matter other --counts in-favour=60 ";
        Running side = Running.line(line + "--casting abstaining");
        assertEquals(2, side.exit());
        assertTrue(side.err().contains("neither in-favour nor against"), side.err());
        assertEquals(2, Running.line(line + "--consensus-failed yesterday").exit());
        Running both = Running.line(line + "--deferral-asked USA");
        assertEquals(2, both.exit());
        assertTrue(both.err().contains("not both"), both.err());
    }

    @Test
    void an_unknown_rule_says_what_would_settle_it() {
        Running run = Running.line("decide csto/council --on 2023-11-23 --matter procedural --rest in-favour --json");
        assertEquals(1, run.exit());
        assertEquals("depends", run.json().get("outcome").asString());
        assertTrue(run.out().contains("would be settled by"), run.out());
    }

    @Test
    void seven_abstentions_decide_between_those_voting_and_those_present() {
        String counts = " --on 2026-03-01 --counts in-favour=2,against=1,abstaining=7";
        assertEquals("adopted", outcome("decide model-un/committee --matter important" + counts));
        assertEquals("rejected", outcome("decide model-un/committee --matter important-of-present" + counts));
    }

    @Test
    void delegations_of_a_committee_may_be_given_by_name() {
        assertEquals(
                "adopted",
                outcome(
                        "decide model-un/committee --on 2026-03-01 --matter important --in-favour Ruritania,Syldavia --against Borduria"));
    }

    @Test
    void a_suspended_member_has_no_vote_whatever_it_was_given() {
        Running run = Running.line(
                "decide csto/council --on 2012-12-25 --matter substantive --rest silent --objecting UZB --json");
        assertEquals("adopted", run.json().get("outcome").asString());
        assertEquals("UZB", run.json().get("ignored").get(0).get("seat").asString());
        assertTrue(run.json().get("ignored").get(0).get("because").asString().contains("suspended from 2012-12-19"));
    }

    @Test
    void counts_that_leave_open_who_is_against_depend_on_it() {
        String council =
                "decide un/security-council --on 2010-01-15 --matter substantive --counts in-favour=9,against=1,abstaining=5";
        assertEquals("depends", outcome(council));
        assertEquals("adopted", outcome(council + " --counts permanent:against=0"));
        assertEquals("rejected", outcome(council + " --counts permanent:against=1"));
    }

    @Test
    void counts_of_weighted_votes_depend_on_who_they_were() {
        String council = "decide eu/council --on 2021-01-15 --matter qualified-majority --counts ";
        assertEquals("depends", outcome(council + "in-favour=20,against=7"));
        assertEquals("adopted", outcome(council + "in-favour=24,against=3"));
        assertEquals("rejected", outcome(council + "in-favour=14,against=13"));
    }

    @Test
    void a_positions_file_is_the_same_as_options() throws IOException {
        Path file = Files.writeString(
                folder.resolve("positions.csv"),
                "seat,position\r\nBLR,in favour\r\n\"KAZ\",in-favour\r\nKGZ,in favour\r\nRUS,in favour\r\nTJK,in favour\r\nARM,objecting\r\n");
        Running run = Running.comity(
                "decide",
                "csto/council",
                "--on",
                "2023-11-23",
                "--matter",
                "substantive",
                "--positions",
                file.toString(),
                "--json");
        assertEquals("rejected", run.json().get("outcome").asString());
        Files.writeString(file, "seat,position\nBLR,in favuor\n");
        Running wrong = Running.comity(
                "decide",
                "csto/council",
                "--on",
                "2023-11-23",
                "--matter",
                "substantive",
                "--positions",
                file.toString());
        assertEquals(2, wrong.exit());
        assertTrue(
                wrong.err().contains("positions.csv:2:1") && wrong.err().contains("did you mean in-favour?"),
                wrong.err());
    }

    @Test
    void wrong_use_names_what_was_probably_meant() {
        assertRefused("decide csto/counsil --on 2023-11-23 --matter substantive", "did you mean csto/council?");
        assertRefused("decide csot/council --on 2023-11-23 --matter substantive", "did you mean csto?");
        assertRefused("decide csto/council --on 2023-11-23 --matter substantiv", "did you mean substantive?");
        assertRefused("decide csto/council --on 2023-11-23 --matter substantive --absent ARN", "did you mean ARM?");
        assertRefused(
                "decide csto/council --on 2023-11-23 --matter substantive --absent ARM --in-favour ARM",
                "ARM has two positions");
        assertRefused(
                "decide csto/council --on 2023-11-23 --matter substantive --rest in-favuor", "did you mean in-favour?");
        assertRefused("decide csto/council --on 2023-11-31 --matter substantive", "is not a day");
        assertRefused("decide csto/council --on 2023-11-23 --matter substantive --counts in-favour=7", "has 6");
        assertRefused(
                "decide csto/council --on 2023-11-23 --matter substantive --counts in-favour=9999999999",
                "not a number");
        assertRefused(
                "decide csto/council --on 2023-11-23 --matter substantive --counts in-favour=1 --absent ARM",
                "not both");
        assertRefused(
                "decide osce/council --on 2020-01-15 --matter consensus-minus-one --rest silent", "1 named member");
        assertRefused(
                "decide csto/council --on 2023-11-23 --matter substantive --represented ARM=BLR --absent BLR",
                "cannot be represented");
        assertRefused("decide", "Missing required");
    }

    private static void assertRefused(String line, String says) {
        Running run = Running.line(line);
        assertEquals(2, run.exit(), line + "\n" + run.out() + run.err());
        assertTrue(run.err().contains(says), line + "\n" + run.err());
        assertFalse(run.err().contains("mistake of ours"), run.err());
        assertEquals("", run.out(), "standard output is for answers");
    }

    @Test
    void a_day_before_the_first_rule_is_a_negative_answer() {
        Running run =
                Running.line("decide eu/council --on 1950-01-01 --matter qualified-majority --rest in-favour --json");
        assertEquals(1, run.exit());
        assertEquals("QUESTION-2", run.json().get("refused").get(0).get("code").asString());
    }

    @Test
    void a_year_without_a_weight_table_takes_the_nearest_earlier_one_and_says_so() {
        JsonNode json = Running.line(
                        "decide eu/council --on 2024-01-15 --matter qualified-majority --rest in-favour --json")
                .json();
        assertEquals("adopted", json.get("outcome").asString());
        assertTrue(json.get("assumptions")
                .valueStream()
                .anyMatch(each -> each.get("id").asString().startsWith("population-of-")));
    }

    @Test
    void seats_that_nobody_mentions_are_absent_and_the_answer_says_so() {
        JsonNode json = Running.line(MINSK + "--json").json();
        assertEquals("ARM was not mentioned and is absent", says(json, "not-mentioned"));
        assertFalse(assumed(Running.line(MINSK + "--absent ARM --json").json()).contains("not-mentioned"));
        String counts = "decide un/security-council --on 2010-01-15 --matter substantive --json --counts in-favour=9";
        assertEquals(
                "6 seats were not counted and are absent",
                says(Running.line(counts).json(), "not-counted"));
        String committee =
                "decide model-un/committee --on 2026-03-01 --matter resolution --json --counts in-favour=12,against=9";
        assertEquals(
                "there are no other seats than the 21 that were counted",
                says(Running.line(committee).json(), "no-others"));
        assertFalse(assumed(Running.line(committee + " --members 40").json()).contains("no-others"));
    }

    @Test
    void a_bar_that_only_the_asker_claims_is_an_assumption() {
        JsonNode json = Running.line(MINSK + "--not-entitled \"ARM=its participation is frozen\" --json")
                .json();
        assertTrue(says(json, "not-entitled-ARM").contains("its participation is frozen"));
    }

    @Test
    void a_claimed_bar_is_an_assumption_however_it_is_put() throws IOException {
        Path file = Files.writeString(folder.resolve("claimed.csv"), "seat,position\nARM,not entitled\n");
        String question = "decide csto/council --on 2023-11-23 --matter substantive --rest silent --json ";
        assertTrue(
                assumed(Running.line(question + "--positions " + file).json()).contains("not-entitled-ARM"));
        String counts =
                "decide un/general-assembly --on 2020-01-15 --matter other --json --counts in-favour=60,against=60,not-entitled=1";
        assertTrue(assumed(Running.line(counts).json()).contains("not-entitled"));
        Running unknown = Running.line(question + "--not-entitled ARN");
        assertEquals(1, unknown.json().get("refused").size(), unknown.out());
    }

    @Test
    void a_reading_that_matters_only_together_with_another_doubt_is_said_to_matter() {
        JsonNode json = Running.line(
                        "decide csto/council --on 2024-11-28 --matter substantive --rest silent --unknown ARM --json")
                .json();
        assertEquals("depends", json.get("outcome").asString());
        assertTrue(matters(json).containsAll(List.of("presence-required", "absence-is-no-objection")), json.toString());
        JsonNode settled = Running.line(MINSK + "--objecting ARM --json").json();
        assertEquals(List.of(), matters(settled));
    }

    @Test
    void the_alternative_to_one_unknown_seat_is_told_and_that_to_several_is_open() {
        String council =
                "decide un/security-council --on 2010-01-15 --matter procedural --json --counts in-favour=8,abstaining=";
        assertEquals("rejected", ifNot(Running.line(council + "6,unknown=1").json()));
        assertEquals("depends", ifNot(Running.line(council + "0,unknown=7").json()));
    }

    private static String ifNot(JsonNode json) {
        return json.get("assumptions")
                .valueStream()
                .filter(each -> each.get("id").asString().startsWith("unknown-position"))
                .map(each -> each.get("ifNot").asString())
                .findFirst()
                .orElse("nothing unknown in " + json);
    }

    private static List<String> matters(JsonNode json) {
        return json.get("assumptions")
                .valueStream()
                .filter(each -> each.get("matters").asBoolean())
                .map(each -> each.get("id").asString())
                .toList();
    }

    @Test
    void a_practice_that_the_text_does_not_state_is_an_assumption() {
        JsonNode json = Running.line(
                        "decide un/security-council --on 2010-01-15 --matter substantive --rest in-favour --json")
                .json();
        assertTrue(assumed(json).contains("abstention-is-no-veto"), json.toString());
    }

    @Test
    void a_seat_may_be_called_by_its_name_and_in_small_letters() {
        assertEquals(
                "rejected",
                outcome("decide csto/council --on 2023-11-23 --matter substantive --rest silent --objecting armenia"));
        assertEquals(
                "rejected",
                outcome("decide csto/council --on 2023-11-23 --matter substantive --rest silent --objecting arm"));
    }

    @Test
    void wrong_use_is_one_line_and_with_json_an_answer() {
        Running run = Running.line("decide csto/council --on 2023-11-31 --matter substantive --json");
        assertEquals(2, run.exit());
        assertEquals("USAGE-1", run.json().get("refused").get(0).get("code").asString());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    private static List<String> assumed(JsonNode json) {
        return json.get("assumptions")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }

    private static String says(JsonNode json, String id) {
        return json.get("assumptions")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .map(each -> each.get("says").asString())
                .findFirst()
                .orElse("nothing of " + id + " in " + json);
    }

    private static String outcome(String line) {
        Running run = Running.line(line + " --json");
        assertTrue(run.exit() <= 1, run.err());
        return run.json().get("outcome").asString();
    }
}
