package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `comity charter` says of sound and unsound files.
class CharterCommandTest {
    private static final String SOUND = """
            charter: 1
            organisation: league
            name: {en: League}
            ids: own
            texts:
              Statute: {title: Statute of the League}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 1
                seats:
                  members: {filled: membership}
                decisions:
                  ordinary:
                    rule: more than 1/2 of present and voting in favour
                    by: Statute Art. 2
            """;

    @TempDir
    private Path folder;

    @Test
    void every_shipped_organisation_is_sound() {
        Running run = Running.comity("charter", "check");
        assertEquals(0, run.exit(), run.out());
    }

    @Test
    void every_problem_is_told_at_once_with_its_place() throws IOException {
        String broken = SOUND.replace("favour\n", "favuor\n")
                .replace("filled:", "fillet:")
                .replace("by: Statute Art. 2", "by: Statue Art. 2");
        Running run = check(broken);
        assertEquals(1, run.exit());
        assertTrue(
                run.out().contains("charter.yaml:12:17: a kind of seat has no key 'fillet' (did you mean 'filled'?)"),
                run.out());
        assertTrue(
                run.out().contains("charter.yaml:15:51:") && run.out().contains("did you mean 'in favour'?"),
                run.out());
        assertTrue(
                run.out().contains("charter.yaml:16:13:") && run.out().contains("did you mean 'Statute'?"), run.out());
        assertTrue(run.out().contains("4 problems"), run.out());
    }

    @Test
    void a_sound_file_of_ones_own_is_checked_with_the_facts_beside_it() throws IOException {
        assertEquals(0, check(SOUND).exit());
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/members.yaml"), """
                facts: members
                organisation: league
                by: Register
                rows:
                  - {member: A, from: 2001-01-01}
                  - {member: A, status: suspended, from: 2000-06-01, until: 2001-02-01}
                """);
        Running run = check(SOUND);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("facts/members.yaml:6:5: A has two statuses at once"), run.out());
    }

    @Test
    void facts_that_speak_of_what_the_charter_does_not_have_are_problems() throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/terms.yaml"), """
                facts: terms
                organisation: league
                organ: counsil
                seats: elected
                by: Register
                rows:
                  - {member: A, from: 2001-01-01}
                """);
        Running run = check(SOUND);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("did you mean 'league/council'?"), run.out());
    }

    @Test
    void a_file_of_a_hundred_megabytes_is_refused_unread() throws IOException {
        Path file = folder.resolve("charter.yaml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100_000_000);
        }
        Running run = Running.comity("charter", "check", file.toString());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("100000000 bytes") && run.out().contains("[too-large]"), run.out());
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_at_its_first_wrong_byte() throws IOException {
        Path file = Files.write(
                folder.resolve("charter.yaml"),
                SOUND.replace("League", "Liga é").getBytes(StandardCharsets.ISO_8859_1));
        Running run = Running.comity("charter", "check", file.toString());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("charter.yaml:3:17:") && run.out().contains("[not-utf-8]"), run.out());
    }

    @Test
    void what_is_not_there_is_wrong_use() {
        assertEquals(
                2, Running.comity("charter", "check", "no-such-organisation").exit());
        assertEquals(
                1,
                Running.comity(
                                "charter",
                                "check",
                                folder.resolve("missing.yaml").toString())
                        .exit());
        assertEquals(2, Running.comity("charter", "show", "osce/councl").exit());
    }

    @Test
    void a_weight_of_somebody_who_was_never_a_member_is_a_problem() throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/members.yaml"), """
                facts: members
                organisation: league
                by: Register
                rows:
                  - {member: ALD}
                """);
        Files.writeString(folder.resolve("facts/weights.yaml"), """
                facts: weights
                organisation: league
                weight: votes
                tables:
                  - {from: 2001-01-01, by: Register, values: {ALD: 3, ALE: 4}}
                """);
        Running run = check(SOUND.replace(
                "    decisions:", "    weights:\n      votes: {unit: votes, by: Statute}\n    decisions:"));
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("gives a weight to ALE") && run.out().contains("did you mean 'ALD'?"), run.out());
        assertTrue(run.out().contains("1 problem"), run.out());
    }

    @Test
    void a_charter_in_the_folder_of_another_organisation_is_a_problem() throws IOException {
        Path other = Files.createDirectories(folder.resolve("leaque"));
        Files.writeString(other.resolve("charter.yaml"), SOUND);
        Running run = Running.comity("charter", "check", "--organisations", folder.toString());
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("[wrong-organisation]"), run.out());
    }

    private Running check(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("charter.yaml"), text);
        return Running.comity("charter", "check", file.toString());
    }
}
