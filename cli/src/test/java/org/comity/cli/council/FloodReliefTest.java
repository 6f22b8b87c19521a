package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The operations desk of the River League, an invented organisation, plays a flood from its script and
/// asks how it stands.
@Tag("slow")
class FloodReliefTest {
    private static final Path SCRIPT = Path.of(System.getProperty("comity.home", "."))
            .resolve("organisations/river-league/scripts/flood-relief.yaml");
    private static final String FLOOD = "flood-2031";

    @TempDir
    private static Path folder;

    private static List<JsonNode> played;

    private static Running comity(String... words) {
        return Running.comity(Stream.concat(
                        Stream.of(words),
                        Stream.of("--store", folder.resolve("store").toString()))
                .toArray(String[]::new));
    }

    private static JsonNode json(String... words) {
        Running run =
                comity(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        return run.json();
    }

    @BeforeAll
    static void play() {
        Running loaded = Running.comity(
                "load", "river-league", "--into", folder.resolve("store").toString());
        assertEquals(0, loaded.exit(), loaded.err());
        Running run = comity("act", "--file", SCRIPT.toString(), "--json");
        assertEquals(0, run.exit(), run.out() + run.err());
        played = run.json().get("acts").valueStream().toList();
    }

    @Test
    void refusals_are_those_that_the_script_expects() throws IOException {
        Set<String> results = new TreeSet<>();
        played.forEach(each -> results.add(each.get("result").asString()));
        assertEquals(Set.of("entered", "refused-as-expected"), results);
        List<String> expected = Pattern.compile("expect: ([A-Z]+-[0-9]+)")
                .matcher(Files.readString(SCRIPT))
                .results()
                .map(each -> each.group(1))
                .toList();
        assertEquals(
                expected,
                played.stream()
                        .filter(each -> each.has("refused"))
                        .map(each -> each.get("refused").get("code").asString())
                        .toList());
        assertTrue(expected.contains("ASSISTANCE-4"), "deployment before the decision");
    }

    private static String amounts(JsonNode line, String of) {
        JsonNode given = line.get(of);
        JsonNode one = given.isArray() ? given.get(0) : given;
        return one == null ? "nothing" : one.get("amount").asString();
    }

    @Test
    void three_lines_and_five_offers_say_what_is_accepted_there_and_missing() {
        JsonNode response = json("response", FLOOD, "--on", "2031-04-05");
        assertEquals(5, response.get("offers").size());
        JsonNode boats = response.get("lines").get(0);
        assertEquals(
                "9",
                amounts(
                        json("response", FLOOD, "--on", "2031-04-01")
                                .get("lines")
                                .get(0),
                        "offered"));
        assertEquals("4", amounts(boats, "accepted"));
        assertEquals("4", amounts(boats, "arrived"));
        assertEquals("2", amounts(boats, "missing"));
        JsonNode doctors = response.get("lines").get(1);
        assertEquals(
                List.of("12", "14", "8", "8", "4"),
                Stream.of("asked", "offered", "accepted", "arrived", "missing")
                        .map(of -> amounts(doctors, of))
                        .toList());
        JsonNode tents = response.get("lines").get(2);
        assertEquals("nothing", amounts(tents, "accepted"));
        assertEquals("300", amounts(tents, "gap"));
        assertEquals("300", amounts(tents, "missing"));
        assertEquals(
                "300",
                amounts(
                        json("response", FLOOD, "--on", "2031-03-31")
                                .get("lines")
                                .get(2),
                        "accepted"));
    }

    @Test
    void the_hosts_own_people_are_apart() {
        JsonNode response = json("response", FLOOD, "--on", "2031-04-05");
        assertEquals(64, response.get("people").get("least").asInt());
        assertTrue(response.get("people").get("about").asBoolean());
        assertEquals(
                900,
                response.get("hostForces").get(0).get("headcount").get("about").asInt());
    }

    @Test
    void over_a_change_of_summer_time_the_clock_counts_hours_that_passed() {
        Running run = comity("clock", FLOOD, "first-help", "--on", "2031-05-01", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode clock = run.json().get("clocks").get(0);
        assertEquals(23 * 3600 + 1800, clock.get("elapsed").get("leastSeconds").asInt());
        assertTrue(clock.get("elapsed").get("exact").asBoolean());
        assertEquals("met", clock.get("verdict").get("met").asString());
        assertEquals(
                List.of("met", "not-met"),
                clock.get("claims")
                        .valueStream()
                        .map(each -> each.get("verdict").get("met").asString())
                        .toList());
        assertEquals(
                "running",
                json("clock", FLOOD, "first-help", "--on", "2031-03-29")
                        .get("clocks")
                        .get(0)
                        .get("state")
                        .asString());
        JsonNode all = json("clock", FLOOD, "all-there", "--on", "2031-05-01")
                .get("clocks")
                .get(0);
        assertEquals("met", all.get("verdict").get("met").asString());
    }

    @Test
    void a_mandate_that_ended_while_a_unit_is_there_is_noticed_on_the_day() {
        assertEquals(
                0, json("response", FLOOD, "--on", "2031-04-12").get("notices").size());
        JsonNode notices = json("response", FLOOD, "--on", "2031-04-13").get("notices");
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).asString().contains("est-hospital"), notices.toString());
        JsonNode conflicts = json("conflicts").get("conflicts");
        assertTrue(
                conflicts
                        .valueStream()
                        .anyMatch(each -> each.get("kind").asString().equals("there-after-mandate")),
                conflicts.toString());
    }

    @Test
    void each_accepted_offer_prints_as_one_sheet() {
        Running text = comity("response", FLOOD, "--on", "2031-04-05", "--sheet", "request-offer-acceptance");
        assertEquals(0, text.exit(), text.err());
        assertEquals(
                3,
                text.out()
                        .lines()
                        .filter(line -> line.startsWith("Request, offer, acceptance"))
                        .count());
        Running one = comity(
                "response",
                FLOOD,
                "--on",
                "2031-04-05",
                "--sheet",
                "request-offer-acceptance",
                "--offer",
                "bre-boats",
                "--markdown");
        assertTrue(one.out().contains("| offered by | BRE |"), one.out());
        assertTrue(one.out().contains("the parliament of Brenn"), one.out());
        assertFalse(one.out().contains("est-doctors"), one.out());
        assertEquals(
                2,
                comity("response", FLOOD, "--sheet", "request-offer-acceptance", "--offer", "cas-boats")
                        .exit());
    }

    @Test
    void text_says_it_too() {
        Running run = comity("response", FLOOD, "--on", "2031-04-13");
        assertEquals(0, run.exit(), run.err());
        for (String part : List.of("boats", "gap", "notice", "host's own", "first-help", "On help for Dorland")) {
            assertTrue(run.out().contains(part), part + " in\n" + run.out());
        }
        run.out().lines().forEach(line -> assertTrue(line.length() <= 120, line));
    }

    @Test
    void before_it_was_asked_for_there_is_no_response() {
        assertEquals(2, comity("response", FLOOD, "--on", "2031-03-28").exit());
        assertEquals(2, comity("clock", FLOOD, "none").exit());
        assertEquals(2, comity("response", "no id!").exit());
    }

    @Test
    void played_again_it_enters_nothing_twice() {
        int before = json("acts").get("acts").size();
        assertEquals(0, comity("act", "--file", SCRIPT.toString()).exit());
        assertEquals(before, json("acts").get("acts").size());
    }
}
