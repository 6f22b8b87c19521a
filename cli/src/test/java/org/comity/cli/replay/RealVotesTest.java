package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.cli.replay.Trial.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Votes that were really held, decided by the charters that come with Comity.
///
/// The sets are no part of the project. The tests read them from the folder that the system property `comity.data`
/// or the variable COMITY_DATA names, and skip without it.
@Tag("slow")
class RealVotesTest {
    private static final String COUNCIL = "un/security-council";
    private static final String ASSEMBLY = "un/general-assembly";
    private static final String RULE = "at least 9 in favour, and no permanent against";
    private static final String VOTES_1994 = "key=id,member=iso3,position=vote,date=date,outcome=outcome_best";

    @TempDir
    private Path folder;

    private Path data;
    private Path organisations;

    @BeforeEach
    void find_the_sets() {
        data = RealSets.folder();
        organisations = Path.of(System.getProperty("comity.home", "."), "organisations");
    }

    private List<String> set(String name, String items, String votes, String columns) {
        Path set = data.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(set), () -> "skipped: there is no folder " + set);
        return new ArrayList<>(List.of(
                "--items",
                set.resolve(items).toString(),
                "--votes",
                set.resolve(votes).toString(),
                "--columns",
                columns));
    }

    private List<String> council1994(String... more) {
        List<String> arguments = set("unsc_votes_1994_2025", "items.csv", "votes.csv", VOTES_1994);
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Answer replay(String organ, List<String> arguments) {
        return replay(organisations, organ, arguments);
    }

    private static Answer replay(Path organisations, String organ, List<String> arguments) {
        return Trial.run(ReplayCommand::new, organisations, with(organ, arguments));
    }

    private static List<String> with(String organ, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(organ));
        all.addAll(arguments);
        return all;
    }

    @Test
    void the_security_council_decided_by_its_rule_but_for_one_vote_on_procedure() {
        Answer answer = replay(COUNCIL, council1994("--where", "usable=yes"));
        assertEquals("agree 1257 of 1258 (99.921 %)", answer.lastLine(), answer.err());
        assertTrue(answer.out().contains("2022-02-27  recorded adopted, computed rejected"), answer.out());
    }

    @Test
    void the_official_lists_of_the_security_council_agree() {
        Answer answer = replay(
                COUNCIL,
                set(
                        "unsc_resolutions_2000_2026",
                        "items.csv",
                        "votes.csv",
                        "key=symbol,member=iso3,position=vote,date=date,outcome=outcome_recorded"));
        assertEquals("agree 999 of 1000 (99.900 %)", answer.lastLine(), answer.err());
        assertTrue(answer.out().contains("8 no position is listed"), answer.out());
    }

    @Test
    void drafts_that_failed_in_the_security_council_fail() {
        Answer answer = replay(
                COUNCIL,
                set(
                        "unsc_failed_1947_2022",
                        "items.csv",
                        "votes.csv",
                        "key=id,member=iso3,position=vote,date=year,outcome=outcome_recorded"));
        assertEquals("agree 35 of 35 (100.000 %)", answer.lastLine(), answer.err());
    }

    @Test
    void tallies_and_vetoes_of_the_security_council_agree_but_for_two() {
        Path items = data.resolve("unsc_actions_1946_2022/voted_items.csv");
        Assumptions.assumeTrue(Files.isRegularFile(items), () -> "skipped: there is no file " + items);
        Answer answer = replay(
                COUNCIL,
                List.of(
                        "--tallies",
                        items.toString(),
                        "--columns",
                        "key=item,date=date,outcome=outcome_recorded,in-favour=yes,against=no,abstaining=abstain,"
                                + "absent=absent_or_not_participating,vetoed=vetoed_by"));
        assertEquals("agree 2000 of 2002 (99.900 %)", answer.lastLine(), answer.err());
        assertTrue(answer.out().contains("334  1962-06-22") && answer.out().contains("336  1962-03-23"), answer.out());
    }

    @Test
    void recorded_votes_of_the_general_assembly_agree() {
        Answer answer = replay(
                ASSEMBLY,
                with(
                        "--matter",
                        with(
                                "other",
                                set(
                                        "unga_resolutions_2019_2026",
                                        "resolutions.csv.gz",
                                        "votes.csv.gz",
                                        "key=symbol,member=iso3,position=vote,date=adoption_date,outcome=recorded_outcome"))));
        assertEquals("agree 265 of 265 (100.000 %)", answer.lastLine(), answer.err());
    }

    @Test
    void every_tally_of_the_general_assembly_is_that_of_its_votes_and_two_hundred_and_one_hang_on_the_majority() {
        List<String> set = set(
                "unga_rollcalls_1946_2020",
                "roll_calls.csv.gz",
                "votes.csv.gz",
                "key=rcid,member=cow_code,position=vote,date=year,in-favour=yes,against=no,abstaining=abstain,absent=absent");
        set.addAll(List.of("--compare-matters", "other,important"));
        Answer answer = replay(ASSEMBLY, set);
        assertEquals("agree 4258 of 4258 (100.000 %)", answer.lastLine(), answer.err());
        assertTrue(answer.out().contains("other and important decide 201 of 4258 items differently"), answer.out());
    }

    @Test
    void a_wrong_rule_is_found_out() throws IOException {
        assertEquals("agree 1258 of 1258 (100.000 %)", withRule(RULE));
        assertEquals("agree 1257 of 1258 (99.921 %)", withRule(RULE.replace("9", "8")));
        assertEquals("agree 1254 of 1258 (99.682 %)", withRule(RULE.replace("9", "10")));
        assertEquals("agree 1216 of 1258 (96.661 %)", withRule("at least 9 in favour"));
        assertEquals(
                "agree 1165 of 1258 (92.607 %)",
                withRule("at least 9 in favour, and all of permanent members in favour"));
    }

    /// The last line with another rule for questions of substance; the vote on procedure has its matter.
    private String withRule(String rule) throws IOException {
        Path copy = folder.resolve("copy-" + Math.abs(rule.hashCode()));
        copy(organisations.resolve("un"), copy.resolve("un"));
        copy(organisations.resolve("states"), copy.resolve("states"));
        Path charter = copy.resolve("un/charter.yaml");
        String text = Files.readString(charter);
        if (!rule.equals(RULE)) {
            assertNotEquals(text, text.replace(RULE, rule), "the charter no longer says: " + RULE);
        }
        Files.writeString(charter, text.replace(RULE, rule));
        return replay(
                        copy,
                        COUNCIL,
                        council1994("--where", "usable=yes", "--item", keyOf("S/RES/2623") + ":matter=procedural"))
                .lastLine();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private String keyOf(String resolution) {
        for (Map<String, String> row : RealSets.rows(data.resolve("unsc_votes_1994_2025/items.csv"))) {
            if (row.get("resolution").equals(resolution)) {
                return row.get("id");
            }
        }
        throw new AssertionError("no " + resolution);
    }

    @Test
    void an_audit_names_the_rows_that_are_known_to_be_wrong_and_few_others() {
        for (String outcome : List.of("outcome_best", "outcome_recorded")) {
            List<String> set = council1994("--json");
            set.replaceAll(argument -> argument.replace("outcome_best", outcome));
            Answer answer = Trial.run(AuditCommand::new, organisations, with(COUNCIL, set));
            JsonNode json = JsonMapper.shared().readTree(answer.out());
            Map<String, String> usable = new HashMap<>();
            RealSets.rows(data.resolve("unsc_votes_1994_2025/items.csv"))
                    .forEach(row -> usable.put(row.get("id"), row.get("usable")));
            Map<String, Integer> named = new HashMap<>();
            json.get("items")
                    .forEach(item -> named.merge(usable.get(item.get("key").asString()), 1, Integer::sum));
            assertEquals(1330, json.get("audited").asInt());
            assertEquals(60, named.get("no"), outcome);
            assertTrue(named.get("yes") <= 25, outcome + ": " + named);
        }
    }
}
