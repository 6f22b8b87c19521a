package org.comity.cli.chair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ChairCommandTest {
    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private static JsonNode chair(String words) {
        return Running.line("chair " + words + " --json").json();
    }

    @Test
    void after_tajikistan_comes_armenia_and_belarus_only_if_armenia_is_passed_over() {
        String council = "csto/council --on ";
        assertEquals(
                List.of("TJK"),
                texts(chair(council + "2027-06-01").get("readings").get(0).get("holders")));
        assertEquals(
                List.of("ARM"),
                texts(chair(council + "2028-06-01").get("readings").get(0).get("holders")));
        JsonNode without =
                chair(council + "2028-06-01 --passing-over ARM").get("readings").get(0);
        assertEquals(List.of("BLR"), texts(without.get("holders")));
        assertEquals("ARM", without.get("passedOver").get(0).get("member").asString());
        assertEquals(
                List.of("TJK"),
                texts(chair(council + "2027-06-01 --passing-over ARM")
                        .get("readings")
                        .get(0)
                        .get("holders")));
    }

    /// The table of docs/chair-rotation.md: how each reading stands to the recorded chair, term by term.
    @ParameterizedTest
    @CsvSource({
        "2007-07-01,KGZ,unknown,unknown",
        "2008-10-01,ARM,no,no",
        "2010-01-01,RUS,yes,no",
        "2011-06-01,BLR,no,no",
        "2012-06-01,KAZ,no,yes",
        "2013-06-01,KGZ,no,yes",
        "2014-06-01,RUS,yes,yes",
        "2015-06-01,TJK,no,yes",
        "2016-06-01,ARM,no,yes",
        "2017-06-01,BLR,no,yes",
        "2018-06-01,KAZ,no,yes",
        "2019-06-01,KGZ,no,yes",
        "2020-06-01,RUS,no,yes",
        "2021-06-01,TJK,unknown,yes",
        "2022-06-01,ARM,no,yes",
        "2023-06-01,BLR,no,yes",
        "2023-12-01,BLR,yes,no"
    })
    void each_reading_of_the_csto_charter_stands_so_to_the_recorded_chair(
            String day, String recorded, String byHost, String byOrder) {
        JsonNode json = chair("csto/council --on " + day);
        assertEquals(recorded, json.get("record").get(0).get("holder").asString());
        assertEquals("host-presides", json.get("readings").get(0).get("id").asString());
        assertEquals(byHost, json.get("readings").get(0).get("agrees").asString());
        assertEquals(byOrder, json.get("readings").get(1).get("agrees").asString());
    }

    @ParameterizedTest
    @CsvSource({"2024-06-01,KAZ", "2025-06-01,KGZ", "2026-06-01,RUS"})
    void since_2024_the_calendar_years_agree_with_the_record(String day, String holder) {
        Running run = Running.line("chair csto/council --on " + day);
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith(holder + "  csto/council"), run.out());
        assertTrue(run.out().contains("The record and the rule agree."), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-01,MLT",
        "2020-07-01,DEU",
        "2022-06-30,FRA",
        "2026-11-25,IRL",
        "2030-06-30,SVK",
        "2030-12-31,MLT"
    })
    void the_council_of_the_union_turns_every_six_months(String day, String holder) {
        assertEquals(
                List.of(holder),
                texts(chair("eu/council --on " + day).get("readings").get(0).get("holders")));
    }

    @Test
    void the_order_of_the_union_is_not_known_before_2017_and_from_2031() {
        assertEquals(
                "unknown", chair("eu/council --on 2016-12-31").get("verdict").asString());
        assertEquals(
                "unknown", chair("eu/council --on 2031-01-01").get("verdict").asString());
    }

    @Test
    void a_sequence_has_no_gap_and_names_the_fields_of_the_json() {
        JsonNode json = chair("csto/council --on 2024-01-01 --until 2029-01-01");
        List<String> names = new ArrayList<>(json.propertyNames());
        assertEquals(
                List.of("organ", "name", "passingOver", "on", "verdict", "record", "rule", "readings", "sequence"),
                names);
        List<String> holders = new ArrayList<>();
        json.get("sequence")
                .forEach(each -> holders.add(
                        each.get("readings").get(0).get("holders").get(0).asString()));
        assertEquals(List.of("KAZ", "KGZ", "RUS", "TJK", "ARM"), holders);
        String text = Running.line("chair csto/council --on 2024-01-01 --until 2029-01-01")
                .out();
        assertTrue(text.contains("2028-01-01  2029-01-01"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csto/council --on 2028-06-01 --passing-over ARMM | CHAIR-2 | did you mean ARM?",
                "imf/board-of-governors --on 2020-01-01 | CHAIR-1 | nobody says who presides",
                "csto/counsil --on 2020-01-01 | LIBRARY-2 | did you mean csto/council?",
                "csto/council --on 2020-01-01 --until 2020-01-01 | USAGE-1 | --until is a day after --on",
                "csto/council --on 2020-13-01 | USAGE-1 | is not a day"
            })
    void what_cannot_be_answered_says_why(String words, String code, String says) {
        Running run = Running.line("chair " + words);
        assertTrue(run.exit() > 0);
        assertTrue(run.err().startsWith(code), run.err());
        assertTrue(run.err().contains(says), run.err());
    }
}
