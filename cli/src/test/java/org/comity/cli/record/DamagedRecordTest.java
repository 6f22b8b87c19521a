package org.comity.cli.record;

import static org.comity.cli.record.TestStore.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Nobody is shown changed bytes as the record, and nothing damaged hides what is sound.
@Tag("slow")
class DamagedRecordTest {
    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void enter_three_acts() throws Exception {
        store = TestStore.ofLeague(folder);
        Running run = store.append(store.file(
                "a.yaml",
                said("One", ""),
                said("Two", "relates: [{as: follows, number: 1}]"),
                said("Three", "relates: [{as: follows, number: 1}]")));
        assertEquals(0, run.exit(), run.err());
    }

    /// Changes a letter of the second act on the disk.
    private void damage() throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + store.path() + "/record.db");
                PreparedStatement change = database.prepareStatement("UPDATE act SET leaf = CAST(replace("
                        + "CAST(leaf AS TEXT), '\"Two\"', '\"Tow\"') AS BLOB) WHERE (key & 1099511627775) = 2")) {
            assertEquals(1, change.executeUpdate());
        }
    }

    private static void tells(Running run) {
        assertEquals(1, run.exit(), run.out());
        assertTrue(
                run.err().startsWith("STORE-11 the record of river-league is damaged: act 2 is not what was entered"),
                run.err());
        assertFalse(run.out().contains("Tow"), run.out());
    }

    @Test
    void a_damaged_act_is_not_shown() throws Exception {
        damage();
        for (String[] question : new String[][] {{"show", "2"}, {"show", "2", "--raw"}, {"show", "2", "--json"}}) {
            tells(store.run(question));
        }
    }

    @Test
    void a_sound_act_is_shown_and_the_damaged_one_that_may_speak_of_it_is_named() throws Exception {
        damage();
        Running run = store.run("show", "1");
        tells(run);
        assertTrue(run.out().contains("One"), run.out());
        assertTrue(run.out().contains("act 3: Three"), run.out());
        Running json = store.run("show", "1", "--json");
        assertEquals("STORE-11", json.json().get("refused").get(0).get("code").asString());
        assertEquals(0, store.run("show", "1", "--raw").exit(), "its own bytes are sound");
    }

    private void the_others_are_listed(String... question) {
        Running run = store.run(question);
        tells(run);
        assertTrue(run.out().contains("One") && run.out().contains("Three"), run.out());
    }

    @Test
    void a_list_names_the_damaged_act_among_the_others() throws Exception {
        store.listed();
        damage();
        the_others_are_listed("acts");
        JsonNode acts = store.run("acts", "--json").json();
        assertEquals(true, acts.get("acts").get(1).get("damaged").asBoolean());
        assertEquals("One", acts.get("acts").get(0).get("says").asString());
        assertEquals("STORE-11", acts.get("refused").get(0).get("code").asString());
    }

    @Test
    void views_made_of_a_damaged_record_take_nothing_from_what_is_damaged() throws Exception {
        damage();
        Files.deleteIfExists(Path.of(store.path(), "views.db"));
        the_others_are_listed("acts");
        the_others_are_listed("acts", "--by", "ALD");
    }
}
