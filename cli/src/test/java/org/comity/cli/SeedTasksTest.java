package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a legal adviser, a chair in the room and the chair of a Model UN committee ask before a vote.
@Tag("slow")
class SeedTasksTest {
    private static final String ASTANA = "can-decide csto/council --on 2024-11-28 ";
    private static final List<String> OTHERS = List.of("BLR", "KAZ", "KGZ", "RUS", "TJK");

    private static final String COUNCIL = "un/security-council --on 2020-01-15 --matter substantive ";
    private static final String NAMES =
            "--in-favour CHN,FRA,BEL,DOM,EST,DEU,IDN,NER --against TUN,ZAF --abstaining GBR,VNM ";
    private static final List<String> TO_COME = List.of("RUS", "USA", "VCT");

    @TempDir
    private Path folder;

    @Test
    void six_members_could_vote_in_the_council_at_astana() {
        JsonNode seats =
                Running.line("who csto/council --on 2024-11-28 --json").json().get("seats");
        List<String> voting = seats.valueStream()
                .filter(each -> each.get("votes").asBoolean())
                .map(each -> each.get("id").asString())
                .toList();
        assertEquals(List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"), voting);
        assertTrue(Running.line("who csto/council --on 2024-11-28").out().contains("2024-02-22"), "the claim is told");
    }

    @Test
    void whether_the_council_can_decide_without_armenia_depends_on_what_absence_means() {
        Running run = Running.line(ASTANA + "--absent ARM --json");
        assertEquals(1, run.exit());
        JsonNode matter = Answers.ability(ASTANA + "--absent ARM", "substantive");
        assertEquals("depends", matter.get("verdict").asString());
        assertEquals("no, else yes", Answers.hinge(matter, "presence-required"));
        assertEquals("yes, else no", Answers.hinge(matter, "absence-is-no-objection"));
        JsonNode blocker = matter.get("blockedBy").get("ARM");
        assertTrue(Answers.words(blocker).contains("absent"), matter::toString);
        assertFalse(Answers.words(matter.get("blockedBy").get("RUS")).contains("absent"), "one is away already");
        List<String> settling = Answers.words(matter.get("wouldSettle"));
        assertTrue(settling.contains("ARM takes part and does not object"), settling::toString);
        assertTrue(settling.contains("ARM says in writing that it does not object"), settling::toString);
        assertTrue(settling.contains("ARM is suspended by a decision of the organisation"), settling::toString);
        assertEquals("depends", Answers.verdict(ASTANA + "--absent ARM", "limited-format"));
        assertEquals("yes", Answers.verdict(ASTANA, "substantive"), "with everybody there it can");
    }

    @Test
    void a_non_objection_that_an_envoy_reports_leaves_the_limited_format_open_and_is_named() {
        String line = ASTANA + "--matter limited-format --non-objection ARM --reported \"ARM=the envoy of Russia\"";
        JsonNode matter = Answers.ability(line, "limited-format");
        assertEquals("depends", matter.get("verdict").asString());
        JsonNode report =
                Answers.with(matter.get("assumptions"), "id", "report-on-ARM").orElseThrow();
        assertEquals("the envoy of Russia", report.get("source").asString());
        assertEquals("yes", report.get("ifSo").asString());
        List<String> settling = Answers.words(matter.get("wouldSettle"));
        assertTrue(settling.contains("ARM itself says in writing that it does not object"), settling::toString);
    }

    @Test
    void a_non_objection_of_armenia_itself_opens_the_limited_format() {
        assertEquals("yes", Answers.verdict(ASTANA + "--non-objection ARM", "limited-format"));
        assertEquals(
                0,
                Running.line(ASTANA + "--matter limited-format --non-objection ARM")
                        .exit());
    }

    @Test
    void an_objection_of_armenia_stops_the_council_in_either_format() {
        for (String matter : List.of("substantive", "limited-format")) {
            JsonNode answer = Answers.ability(ASTANA + "--objecting ARM", matter);
            assertEquals("no", answer.get("verdict").asString(), matter);
            assertTrue(
                    Answers.words(answer.get("wouldSettle")).contains("ARM withdraws its objection and takes part"),
                    answer::toString);
        }
        assertEquals(1, Running.line(ASTANA + "--objecting ARM").exit());
    }

    @Test
    void a_council_act_that_suspends_armenia_leaves_five_and_is_cited() {
        String act = "decision of the Council of 2024-11-01";
        JsonNode matter = Answers.ability(ASTANA + "--suspended \"ARM=" + act + "\"", "substantive");
        assertEquals("yes", matter.get("verdict").asString());
        assertTrue(matter.get("reasons").get(0).asString().contains(act), matter::toString);
        JsonNode presence = matter.get("tests").get(0);
        assertEquals("5", presence.get("base").asString(), "an electorate of five");
        assertEquals(OTHERS, Answers.words(matter.get("blockers")));
    }

    @Test
    void a_freeze_is_worth_what_an_absence_is_unless_it_works_as_a_suspension() {
        JsonNode matter = Answers.ability(ASTANA + "--frozen ARM", "substantive");
        assertEquals("depends", matter.get("verdict").asString());
        assertEquals("depends, else yes", Answers.hinge(matter, "freeze-is-only-claimed"));
        assertEquals("no, else yes", Answers.hinge(matter, "presence-required"));
        assertTrue(
                Answers.words(matter.get("wouldSettle"))
                        .contains("a ruling or decision that the freeze has the effect of a suspension"),
                matter::toString);
        String suspended = ASTANA + "--frozen ARM --suspended \"ARM=an act\"";
        assertEquals(
                "nothing assumed of freeze-is-only-claimed",
                Answers.hinge(Answers.ability(suspended, "substantive"), "freeze-is-only-claimed"),
                "what is in law needs no claim");
    }

    @Test
    void eight_in_favour_and_three_to_come_need_one_more_and_no_veto() {
        String counts = "--counts in-favour=8,against=2,abstaining=2 "
                + "--counts permanent:in-favour=2,against=0,abstaining=1 --counts elected:in-favour=6,against=2,abstaining=1";
        String sentence = "adopted if at least one more is in favour and no permanent member votes against";
        for (String input : List.of(NAMES, counts)) {
            Running run = Running.line("forecast " + COUNCIL + input + " --json");
            assertEquals(0, run.exit(), run.err());
            assertEquals("open", run.json().get("outcome").asString(), input);
            assertEquals(sentence, run.json().get("needed").asString(), input);
            assertTrue(
                    Running.line("forecast " + COUNCIL + input).out().contains("Open: " + sentence + "."), "in words");
        }
        JsonNode groups =
                Running.line("forecast " + COUNCIL + counts + " --json").json().get("pivotal");
        assertEquals("permanent 2 seats 6 of 9; elected 1 seats 1 of 9", pivots(groups));
    }

    private static String pivots(JsonNode pivotal) {
        return String.join(
                "; ",
                pivotal.valueStream()
                        .map(each -> each.get("seat").asString() + " "
                                + each.get("seats").asInt() + " seats "
                                + each.get("completions").asInt() + " of "
                                + each.get("of").asInt())
                        .toList());
    }

    @Test
    void each_of_the_27_completions_comes_out_as_the_sentence_says() {
        Map<List<String>, String> outcomes = completions(List.of("in-favour", "against", "abstaining"));
        assertEquals(27, outcomes.size());
        outcomes.forEach(
                (positions, outcome) -> assertEquals(asTheSentenceSays(positions), outcome, positions::toString));
        JsonNode pivotal =
                Running.line("forecast " + COUNCIL + NAMES + " --json").json().get("pivotal");
        for (int seat = 0; seat < TO_COME.size(); seat++) {
            JsonNode each = Answers.with(pivotal, "seat", TO_COME.get(seat)).orElseThrow();
            assertEquals(decided(outcomes, seat), each.get("completions").asInt(), TO_COME.get(seat));
            assertEquals(9, each.get("of").asInt());
        }
    }

    @Test
    void with_absences_each_of_the_64_completions_comes_out_as_the_sentence_says() {
        Map<List<String>, String> outcomes = completions(List.of("in-favour", "against", "abstaining", "absent"));
        assertEquals(64, outcomes.size());
        outcomes.forEach(
                (positions, outcome) -> assertEquals(asTheSentenceSays(positions), outcome, positions::toString));
        JsonNode json = Running.line("forecast " + COUNCIL + NAMES + " --may-be-absent --json")
                .json();
        assertEquals(
                "adopted if at least one more is in favour and no permanent member votes against",
                json.get("needed").asString());
        for (int seat = 0; seat < TO_COME.size(); seat++) {
            JsonNode each =
                    Answers.with(json.get("pivotal"), "seat", TO_COME.get(seat)).orElseThrow();
            assertEquals(decided(outcomes, seat), each.get("completions").asInt(), TO_COME.get(seat));
            assertEquals(16, each.get("of").asInt());
        }
    }

    /// What `decide` makes of every way in which the three can fall.
    private static Map<List<String>, String> completions(List<String> positions) {
        Map<List<String>, String> outcomes = new LinkedHashMap<>();
        for (String one : positions) {
            for (String two : positions) {
                for (String three : positions) {
                    List<String> all = List.of(one, two, three);
                    outcomes.put(all, decide(all));
                }
            }
        }
        return outcomes;
    }

    private static String decide(List<String> positions) {
        Map<String, List<String>> seats = new LinkedHashMap<>();
        seats.put("in-favour", new ArrayList<>(List.of("CHN,FRA,BEL,DOM,EST,DEU,IDN,NER")));
        seats.put("against", new ArrayList<>(List.of("TUN,ZAF")));
        seats.put("abstaining", new ArrayList<>(List.of("GBR,VNM")));
        for (int i = 0; i < positions.size(); i++) {
            seats.computeIfAbsent(positions.get(i), _ -> new ArrayList<>()).add(TO_COME.get(i));
        }
        StringBuilder line = new StringBuilder("decide " + COUNCIL + "--json");
        seats.forEach((position, who) ->
                line.append(" --").append(position).append(' ').append(String.join(",", who)));
        return Running.line(line.toString()).json().get("outcome").asString();
    }

    /// At least one more is in favour, and neither of the permanent two, which come first, is against.
    private static String asTheSentenceSays(List<String> positions) {
        boolean oneMore = positions.contains("in-favour");
        boolean veto = positions.subList(0, 2).contains("against");
        return oneMore && !veto ? "adopted" : "rejected";
    }

    /// In how many ways of the others what a seat does makes a difference.
    private static int decided(Map<List<String>, String> outcomes, int seat) {
        Map<List<String>, List<String>> byOthers = new LinkedHashMap<>();
        outcomes.forEach((positions, outcome) -> {
            List<String> others = new ArrayList<>(positions);
            others.remove(seat);
            byOthers.computeIfAbsent(others, _ -> new ArrayList<>()).add(outcome);
        });
        return (int) byOthers.values().stream()
                .filter(each -> each.stream().distinct().count() > 1)
                .count();
    }

    @Test
    void two_for_and_one_against_pass_by_two_thirds_of_those_voting_and_fail_by_those_present() {
        String counts = " --on 2026-03-01 --members 10 --counts in-favour=2,against=1,abstaining=7";
        assertEquals("adopted", outcome("decide model-un/committee --matter important" + counts));
        assertEquals("rejected", outcome("decide model-un/committee --matter important-of-present" + counts));
        JsonNode forecast = Running.line("forecast model-un/committee --matter important" + counts + " --json")
                .json();
        assertEquals("adopted", forecast.get("outcome").asString(), "nobody is still to come");
        assertEquals(0, forecast.get("toCome").asInt());
    }

    @Test
    void changing_the_rule_file_and_not_the_code_flips_the_outcome() throws IOException {
        String line = "decide model-un/committee --on 2026-03-01 --matter important"
                + " --counts in-favour=2,against=1,abstaining=7 --organisations " + folder;
        Path charter = copyOfTheCharter();
        assertEquals("adopted", outcome(line));
        String text = Files.readString(charter);
        String rule = "at least 2/3 of present and voting in favour";
        assertTrue(text.contains(rule), text);
        Files.writeString(charter, text.replace(rule, "at least 2/3 of present in favour"));
        assertEquals("rejected", outcome(line));
    }

    private Path copyOfTheCharter() throws IOException {
        Path home = Path.of(System.getProperty("comity.home", ".")).resolve("organisations/model-un/charter.yaml");
        Path copy = Files.createDirectories(folder.resolve("model-un")).resolve("charter.yaml");
        return Files.copy(home, copy);
    }

    @Test
    void observers_change_nothing() {
        String line = "model-un/committee --on 2026-03-01 --matter important --in-favour Syldavia,Borduria"
                + " --against Ruritania --abstaining A,B,C,D,E,F,G";
        assertEquals("adopted", outcome("decide " + line));
        String counts = "decide model-un/committee --on 2026-03-01 --matter important --members 10"
                + " --counts in-favour=2,against=1,abstaining=7";
        assertEquals("adopted", outcome(counts));
        Answers.assertWrongUse(counts + " --counts observers:against=1", "COUNTS-5", "observers have no vote");
    }

    private static String outcome(String line) {
        Running run = Running.line(line + " --json");
        assertTrue(run.exit() <= 1, line + "\n" + run.err());
        return run.json().get("outcome").asString();
    }
}
