package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/// Which absences stop which decision, and how that is drawn.
@Tag("slow")
class ParalysisCommandTest {
    private static final String CSTO = "paralysis csto/council --on 2024-11-28";
    private static final List<String> CSTO_SEATS = List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK");
    private static final List<String> ARCTIC = List.of("CAN", "DNK", "FIN", "ISL", "NOR", "RUS", "SWE", "USA");

    @TempDir
    private Path folder;

    @Test
    void one_absence_stops_the_collective_security_council_exactly_where_presence_is_required() {
        List<JsonNode> matters = matters(CSTO).stream()
                .filter(each -> List.of("substantive", "limited-format")
                        .contains(each.get("matter").asString()))
                .toList();
        assertEquals(
                List.of(
                        "substantive presence-required",
                        "substantive absence-is-no-objection",
                        "limited-format non-objection-required",
                        "limited-format absence-is-no-objection"),
                matters.stream().map(ParalysisCommandTest::heading).toList());
        for (int i : List.of(0, 2)) {
            assertEquals(CSTO_SEATS, Answers.words(matters.get(i).get("single")));
            assertEquals(0, matters.get(i).get("pairsCount").asInt(), "only the smallest sets are told");
            assertEquals(
                    "Minsk remarks, on the lack of a quorum",
                    matters.get(i).get("why").get("article").asString());
        }
        for (int i : List.of(1, 3)) {
            assertStoppedByNobody(matters.get(i));
        }
        assertEquals(
                List.of("procedural"),
                Answers.words(Running.line(CSTO + " --json").json().get("unknown")));
        assertEquals(1, Running.line(CSTO).exit());
    }

    /// Fifteen members, nine in favour: six may be missing, permanent ones too.
    @Test
    void up_to_three_absences_stop_nothing_in_the_security_council() {
        Running run = Running.line("paralysis un/security-council --on 2020-01-15 --json");
        assertEquals(0, run.exit());
        assertTrue(run.json().get("matters").size() >= 3, run.out());
        run.json().get("matters").forEach(ParalysisCommandTest::assertStoppedByNobody);
        String text =
                Running.line("paralysis un/security-council --on 2020-01-15").out();
        assertTrue(text.contains("substantive\n  no absence of up to three seats stops it"), text);
    }

    /// 72% of 27 members are 20, so by heads three may be missing; by population 65% are asked for, so three stop it
    /// when more than 35% of the people live there. On a proposal of the Commission a minority needs four.
    @Test
    void three_large_members_stop_the_council_of_the_union_where_no_proposal_lies_before_it() {
        List<JsonNode> matters = matters("paralysis eu/council --on 2021-01-15");
        Map<String, JsonNode> byHeading =
                matters.stream().collect(Collectors.toMap(ParalysisCommandTest::heading, each -> each));
        assertStoppedByNobody(byHeading.get("qualified-majority "));
        assertStoppedByNobody(byHeading.get("simple-majority "));
        assertStoppedByNobody(byHeading.get("unanimity absence-is-harmless"));
        assertEquals(
                27,
                byHeading.get("unanimity presence-required").get("singleCount").asInt());
        JsonNode reinforced = byHeading.get("reinforced-majority ");
        assertEquals(
                0,
                reinforced.get("singleCount").asInt()
                        + reinforced.get("pairsCount").asInt());
        assertEquals(heavyTriples(), sets(reinforced.get("triples")));
        assertEquals(20, reinforced.get("triplesCount").asInt());
    }

    /// Every three members in which more than 35% of the people of the union live, by Eurostat's figures for 2018.
    private static Set<Set<String>> heavyTriples() {
        Map<String, Long> people = new HashMap<>();
        String figures = """
                AUT 8822267 BEL 11413058 BGR 7050034 CYP 864236 CZE 10610055 DEU 82850000 DNK 5781190 ESP 46659302
                EST 1319133 FIN 5513130 FRA 67221943 GRC 10738868 HRV 4105493 HUN 9778371 IRL 4838259 ITA 60483973
                LTU 2808901 LUX 602005 LVA 1934379 MLT 475701 NLD 17181084 POL 37976687 PRT 10291027 ROU 19523621
                SVK 5443120 SVN 2066880 SWE 10120242
                """;
        String[] words = figures.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            people.put(words[i], Long.parseLong(words[i + 1]));
        }
        assertEquals(27, people.size());
        long all = people.values().stream().mapToLong(Long::longValue).sum();
        Set<Set<String>> heavy = new java.util.HashSet<>();
        for (String a : people.keySet()) {
            for (String b : people.keySet()) {
                for (String c : people.keySet()) {
                    Set<String> three = new TreeSet<>(List.of(a, b, c));
                    long here = three.stream().mapToLong(people::get).sum();
                    if (three.size() == 3 && 100 * (all - here) < 65 * all) {
                        heavy.add(three);
                    }
                }
            }
        }
        return heavy;
    }

    private static Set<Set<String>> sets(JsonNode array) {
        return array.valueStream()
                .map(each -> (Set<String>) new TreeSet<>(Answers.words(each)))
                .collect(Collectors.toSet());
    }

    /// Six of eight make a quorum, so any three absences stop it, and none fewer unless all eight are needed.
    @Test
    void any_three_absences_stop_the_arctic_council_and_one_if_all_eight_are_needed() {
        List<JsonNode> matters = matters("paralysis arctic/council --on 2020-01-15");
        assertEquals(
                List.of("consensus all-eight", "consensus quorum-is-enough"),
                matters.stream().map(ParalysisCommandTest::heading).toList());
        assertEquals(ARCTIC, Answers.words(matters.getFirst().get("single")));
        JsonNode quorum = matters.getLast();
        assertEquals(0, quorum.get("singleCount").asInt());
        assertEquals(0, quorum.get("pairsCount").asInt());
        assertEquals(56, quorum.get("triplesCount").asInt());
        assertEquals(56, sets(quorum.get("triples")).size());
        assertEquals("Rules rule 3", quorum.get("why").get("article").asString());
        String text = Running.line("paralysis arctic/council --on 2020-01-15").out();
        assertTrue(text.contains("one seat: any one of CAN, DNK, FIN, ISL, NOR, RUS, SWE, USA\n"), text);
        assertTrue(text.contains("three seats: any three of CAN, DNK, FIN, ISL, NOR, RUS, SWE, USA (56 ways)"), text);
        assertTrue(text.contains("at least 6 present: 5 there, 6 needed [Rules rule 3]"), text);
    }

    private static List<JsonNode> matters(String line) {
        Running run = Running.line(line + " --json");
        assertTrue(run.exit() <= 1, run.err());
        return run.json().get("matters").valueStream().toList();
    }

    private static String heading(JsonNode matter) {
        return matter.get("matter").asString() + " " + String.join(" ", Answers.words(matter.get("readings")));
    }

    private static void assertStoppedByNobody(JsonNode matter) {
        assertTrue(matter.get("decidable").asBoolean(), matter::toString);
        for (String sets : List.of("single", "pairs", "triples")) {
            assertEquals(0, matter.get(sets + "Count").asInt(), matter::toString);
            assertEquals(0, matter.get(sets).size(), matter::toString);
        }
    }

    @Test
    void the_picture_has_a_title_a_description_and_every_seat_once() throws Exception {
        Map<String, List<String>> seats = Map.of(
                "csto/council --on 2024-11-28",
                CSTO_SEATS,
                "arctic/council --on 2020-01-15",
                ARCTIC,
                "un/security-council --on 2020-01-15",
                voting("un/security-council --on 2020-01-15"),
                "eu/council --on 2021-01-15",
                voting("eu/council --on 2021-01-15"));
        for (Map.Entry<String, List<String>> each : seats.entrySet()) {
            Document picture = picture("paralysis " + each.getKey());
            assertEquals("img", picture.getDocumentElement().getAttribute("role"));
            assertTrue(text(picture, "title").startsWith("Which absences stop which decision: "), each.getKey());
            int width = Integer.parseInt(picture.getDocumentElement().getAttribute("width"));
            assertTrue(width >= 10 * text(picture, "title").length(), "the title is not cut off");
            assertTrue(text(picture, "desc").startsWith("Rows are seats"), each.getKey());
            List<String> drawn = texts(picture, "seat").stream()
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .sorted()
                    .toList();
            assertEquals(each.getValue().stream().sorted().toList(), drawn, each.getKey());
        }
    }

    private static List<String> voting(String organ) {
        return Running.line("who " + organ + " --json")
                .json()
                .get("seats")
                .valueStream()
                .filter(each -> each.get("votes").asBoolean())
                .map(each -> each.get("id").asString())
                .toList();
    }

    @Test
    void a_cell_of_the_picture_says_with_how_many_absences_it_is_enough() throws Exception {
        Document picture = picture("paralysis arctic/council --on 2020-01-15");
        assertEquals(List.of("1", "3"), texts(picture, "mark"), "all eight in one row");
        assertEquals(Set.of("·"), Set.copyOf(texts(picture("paralysis un/security-council --on 2020-01-15"), "mark")));
    }

    @Test
    void the_picture_holds_names_as_text_and_not_as_markup() throws Exception {
        String charter = """
                charter: 1
                organisation: league
                name: {en: League}
                ids: own
                texts:
                  Statute: {title: Statute of the League}
                organs:
                  assembly:
                    name: {en: "Trade & <b>\\"Peace\\"</b>\\a"}
                    by: Statute Art. 1
                    seats:
                      members: {members: [A, B], by: Statute Art. 2}
                    decisions:
                      all: {rule: all of members in favour, by: Statute Art. 3}
                """;
        Files.writeString(Files.createDirectories(folder.resolve("league")).resolve("charter.yaml"), charter);
        Document picture = picture("paralysis league/assembly --on 2030-01-15 --organisations " + folder);
        assertEquals(
                "Which absences stop which decision: Trade & <b>\"Peace\"</b>\ufffd, 2030-01-15",
                text(picture, "title"));
    }

    private Document picture(String line) throws Exception {
        Path file = folder.resolve("picture.svg");
        Running run = Running.line(line + " --svg " + file);
        assertTrue(run.exit() <= 1, run.err());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        byte[] bytes = Files.readString(file).getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Document picture, String element) {
        NodeList found = picture.getElementsByTagName(element);
        assertEquals(1, found.getLength(), element);
        return found.item(0).getTextContent();
    }

    /// The texts of a style, in the order in which they are drawn.
    private static List<String> texts(Document picture, String style) {
        List<String> texts = new ArrayList<>();
        NodeList found = picture.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            Element each = (Element) found.item(i);
            if (List.of(each.getAttribute("class").split(" ")).contains(style)) {
                texts.add(each.getTextContent());
            }
        }
        return texts;
    }

    @Test
    void a_picture_that_cannot_be_written_is_wrong_use() {
        Answers.assertWrongUse(
                CSTO + " --svg " + folder.resolve("gone/a.svg"),
                "USAGE-1",
                "cannot be written: its folder is not there");
        Answers.assertWrongUse(CSTO + " --svg " + folder, "USAGE-1", "cannot be written");
        Answers.assertWrongUse(CSTO + " --svg \"\"", "USAGE-1", "'' cannot be written");
    }

    @Test
    void an_organ_in_which_nobody_is_known_to_vote_is_refused() {
        Answers.assertWrongUse(
                "paralysis model-un/committee --on 2026-03-01", "PARALYSIS-1", "nobody is known to vote");
        Answers.assertWrongUse("paralysis csto/council --on 1980-01-01", "PARALYSIS-1", "on 1980-01-01");
    }

    @Test
    void names_and_days_that_are_not_there_are_refused() {
        Answers.assertWrongUse("paralysis csto/counsil --on 2024-11-28", "LIBRARY-2", "did you mean csto/council?");
        Answers.assertWrongUse(CSTO + " --matter substantiv", "QUESTION-1", "did you mean substantive?");
        Answers.assertWrongUse("paralysis csto/council --on 2024-02-30", "USAGE-1", "is not a day");
        Answers.assertWrongUse("paralysis csto/council", "USAGE-1", "Missing required option");
        Running day = Running.line("paralysis eu/council --on 1950-01-01 --matter simple-majority --json");
        assertEquals(1, day.exit());
        assertEquals("QUESTION-2", day.json().get("refused").get(0).get("code").asString());
    }

    @Test
    void where_a_rule_is_not_known_nobody_can_say_that_no_absence_stops_it() {
        Running run = Running.line(CSTO + " --matter procedural");
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("procedural\n  its rule is not known"), run.out());
        assertFalse(run.out().contains("no absence"), run.out());
    }
}
