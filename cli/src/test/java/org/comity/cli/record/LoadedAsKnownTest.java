package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the files of the library say since when it could be known is what the record keeps, and answers by.
@Tag("slow")
class LoadedAsKnownTest {
    private static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            known: 2001-05
            texts:
              Compact: {title: Compact of the river, date: 2001-04-01}
              Letter: {title: A letter on how it is read, known: 2003-03-01}
            organs:
              council:
                name: {en: Council}
                by: Compact Art. 4
                seats: {members: {filled: membership}}
                decisions: {ordinary: {rule: no objection, by: Compact Art. 6}}
            """;
    private static final String MEMBERS = """
            facts: members
            organisation: river-league
            by: Register
            known: when it begins
            rows:
              - {member: ALD, from: 2001-05-01}
              - {member: BRE, from: 2005-01-01}
              - {member: CAR, from: 2006-01-01, known: 2005-11-30}
              - {member: DUN, from: 2001-05-01, confirmed: no, by: from memory}
              - {member: EST, from: 2999-01-01}
            """;

    @TempDir
    private Path folder;

    private Path league;
    private TestStore store;

    @BeforeEach
    void load_the_league() throws IOException {
        league = folder.resolve("library/river-league");
        Files.createDirectories(league.resolve("facts"));
        Files.writeString(league.resolve("charter.yaml"), CHARTER);
        Files.writeString(league.resolve("facts/members.yaml"), MEMBERS);
        store = new TestStore(folder);
        load();
    }

    private void load() {
        Running run = Running.comity(
                "load",
                "river-league",
                "--into",
                store.path(),
                "--organisations",
                league.getParent().toString());
        assertEquals(0, run.exit(), run.err());
    }

    private Optional<String> known(int number) {
        JsonNode act = store.ask("show", Integer.toString(number)).get("act");
        return Optional.ofNullable(act.get("known")).map(JsonNode::asString);
    }

    private List<String> members(String on, String knownAt) {
        List<String> members = new ArrayList<>();
        store.ask("who", "river-league/council", "--on", on, "--known-at", knownAt)
                .get("seats")
                .forEach(seat -> members.add(seat.get("id").asString()));
        return members;
    }

    @Test
    void each_act_is_known_since_its_row_its_text_or_its_file_says() {
        List<Optional<String>> known = new ArrayList<>();
        for (int number = 1; number <= 8; number++) {
            known.add(known(number));
        }
        assertEquals(
                List.of(
                        Optional.of("2001-05"),
                        Optional.of("2001-05"),
                        Optional.of("2003-03-01"),
                        Optional.of("2001-05-01"),
                        Optional.of("2005-01-01"),
                        Optional.of("2005-11-30"),
                        Optional.empty(),
                        Optional.empty()),
                known,
                "what is only remembered, and what is still to come, is known when it is recorded");
    }

    @Test
    void the_record_answers_by_what_was_known_then() {
        assertEquals(List.of("ALD"), members("2007-01-01", "2004-01-01"));
        assertEquals(List.of("ALD", "BRE", "CAR"), members("2007-01-01", "2006-01-01"));
        assertEquals(List.of("ALD", "BRE"), members("2005-12-15", "2005-12-15"), "known, and not yet so");
        assertEquals(
                List.of("ALD", "BRE", "CAR", "DUN"),
                members("2007-01-01", LocalDate.now().plusDays(1).toString()));
        Running early = store.run("who", "river-league/council", "--on", "2007-01-01", "--known-at", "2001-04-30");
        assertTrue(early.err().startsWith("RECORD-9"), early.err());
    }

    @Test
    void a_row_that_is_changed_later_was_not_known_before_it_unless_it_says_so_itself() throws IOException {
        Files.writeString(
                league.resolve("facts/members.yaml"),
                MEMBERS.replace("{member: BRE, from: 2005-01-01}", "{member: BRE, from: 2005-01-01, until: 2008-01-01}")
                        .replace(
                                "{member: CAR, from: 2006-01-01, known: 2005-11-30}",
                                "{member: CAR, from: 2006-01-01, until: 2009-01-01, known: 2009-02-01}"));
        load();
        assertEquals(Optional.empty(), known(9));
        assertEquals(Optional.of("2009-02-01"), known(10));
        assertTrue(members("2010-01-01", "2008-06-01").containsAll(List.of("BRE", "CAR")), "as it was known in 2008");
        assertFalse(members("2010-01-01", "2009-03-01").contains("CAR"));
        assertTrue(members("2010-01-01", "2009-03-01").contains("BRE"));
        assertFalse(
                members("2010-01-01", LocalDate.now().plusDays(1).toString()).contains("BRE"));
    }
}
