package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.cli.Running;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The votes of the Security Council that come along: who stood where, and what the rule of the day makes of it.
@Tag("slow")
class NotableVotesTest {
    private static final Path DATA =
            Path.of(System.getProperty("comity.data", ".")).resolve("unsc_votes_1994_2025");
    private static final Map<String, String> LETTERS = Map.of("Y", "in favour", "N", "against", "A", "abstaining");

    @TempDir
    private static Path folder;

    private static TestStore store;
    private static List<JsonNode> votes;

    @BeforeAll
    static void load() {
        store = new TestStore(folder);
        Running run = Running.comity("load", "un", "--into", store.path());
        assertEquals(0, run.exit(), run.err());
        votes = store.ask("timeline", "--topic", "vote/")
                .get("acts")
                .valueStream()
                .toList();
    }

    private static JsonNode vote(JsonNode act) {
        String topic = act.get("topics")
                .valueStream()
                .map(JsonNode::asString)
                .filter(each -> each.startsWith("vote/"))
                .findFirst()
                .orElseThrow();
        // A vote that rejects is answered with a no.
        return store.run("vote", topic.substring("vote/".length()), "--json").json();
    }

    @Test
    void every_member_of_that_day_stands_somewhere_and_the_rule_of_the_day_gives_what_was_announced() {
        assertTrue(votes.size() >= 30, votes.size() + " votes");
        for (JsonNode act : votes) {
            JsonNode vote = vote(act);
            String id = vote.toString();
            assertEquals(
                    vote.get("announced").asString(),
                    vote.get("computed").get("outcome").asString(),
                    id);
            boolean enlarged = act.get("effective").asString().compareTo("1966") >= 0;
            assertEquals(enlarged ? 15 : 11, positions(vote).size(), id);
        }
    }

    private static Map<String, String> positions(JsonNode vote) {
        Map<String, String> positions = new TreeMap<>();
        vote.get("positions")
                .properties()
                .forEach(each -> each.getValue().forEach(seat -> positions.put(seat.asString(), each.getKey())));
        return positions;
    }

    @Test
    void members_stand_where_the_published_lists_say() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no recorded votes: set COMITY_DATA");
        Map<String, String> ids = new TreeMap<>();
        read("items.csv", row -> {
            ids.put(row.getField("resolution"), row.getField("id"));
            ids.put(row.getField("draft"), row.getField("id"));
        });
        Map<String, Map<String, String>> listed = new TreeMap<>();
        read("votes.csv", row -> {
            String letter = LETTERS.get(row.getField("vote"));
            if (letter != null) {
                listed.computeIfAbsent(row.getField("id"), _ -> new TreeMap<>()).put(row.getField("iso3"), letter);
            }
        });
        int compared = 0;
        for (JsonNode act : votes) {
            JsonNode vote = vote(act);
            String id = ids.get(vote.get("symbol").asString());
            boolean listsIt = id != null && act.get("effective").asString().compareTo("1994") >= 0;
            if (listsIt) {
                Map<String, String> ours = positions(vote);
                assertEquals(listed.get(id), ours, vote.get("symbol").asString());
                compared++;
            }
        }
        assertTrue(compared >= 15, compared + " votes compared");
    }

    private static void read(String file, java.util.function.Consumer<NamedCsvRecord> row) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(DATA.resolve(file))) {
            reader.forEach(row);
        }
    }
}
