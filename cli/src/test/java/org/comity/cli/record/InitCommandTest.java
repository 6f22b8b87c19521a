package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class InitCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_store_is_made_and_it_is_told_where_key_and_guard_lie() {
        String store = folder.resolve("river-league").toString();
        Running run = Running.comity("init", store, "--domain", "records.example.org", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode made = run.json();
        assertEquals("river-league", made.get("organisation").asString(), "the directory's name is the default");
        assertEquals(
                "record.records.example.org/river-league", made.get("origin").asString());
        assertTrue(made.get("vkey").asString().startsWith("record.records.example.org/river-league+"), run.out());
        for (String file : new String[] {"key", "guard"}) {
            assertTrue(Files.isRegularFile(Path.of(made.get(file).asString())), file);
        }
        assertTrue(!Path.of(made.get("guard").asString()).startsWith(Path.of(store)), "a backup must not carry it");
    }

    @Test
    void a_second_organisation_is_added_and_the_first_one_stays() {
        TestStore store = TestStore.ofLeague(folder);
        Running added = Running.comity("init", store.path(), "--organisation", "hill-league");
        assertEquals(0, added.exit(), added.err());
        Running which = store.run("acts");
        assertEquals(2, which.exit());
        assertTrue(
                which.err().startsWith("RECORD-2 the store has the records of river-league, hill-league"), which.err());
        assertEquals(
                "0",
                store.ask("acts", "--organisation", "hill-league").get("acts").size() + "");
    }

    @Test
    void an_organisation_is_not_added_twice() {
        TestStore store = TestStore.ofLeague(folder);
        Running again = Running.comity("init", store.path(), "--organisation", TestStore.LEAGUE);
        assertEquals(2, again.exit());
        assertTrue(again.err().startsWith("STORE-14 "), again.err());
    }

    @Test
    void a_name_that_cannot_be_leaves_no_store_behind() {
        Path store = folder.resolve("new");
        Running run = Running.comity("init", store.toString(), "--organisation", "river/league");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("STORE-14 "), run.err());
        assertTrue(Files.notExists(store));
        assertTrue(Files.notExists(folder.resolve("new.guard")));
    }

    @Test
    void a_directory_with_other_things_in_it_becomes_no_store() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear league");
        Running run = Running.comity("init", folder.toString(), "--organisation", "league");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("STORE-2 "), run.err());
        assertTrue(run.err().contains("name a directory that does not exist yet"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void a_store_needs_a_name() {
        for (String nameless : new String[] {"", "/"}) {
            Running run = Running.comity("init", nameless);
            assertEquals(2, run.exit());
            assertTrue(run.err().startsWith("USAGE-1 the store's directory has no name"), run.err());
        }
    }

    @Test
    void nobody_is_asked_about_an_organisation_that_has_no_record_here() {
        TestStore store = TestStore.ofLeague(folder);
        Running run = store.run("acts", "--organisation", "rivers");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("JOURNAL-4 "), run.err());
    }

    @Test
    void whoever_makes_a_store_is_told_to_keep_the_guard_on_another_disk() {
        Running run = Running.comity("init", folder.resolve("river-league").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("COMITY_GUARD") && run.out().contains("another disk"), run.out());
    }
}
