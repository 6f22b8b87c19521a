package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands of upkeep say when they are given something else than they need.
@Tag("slow")
class KeepingRefusalsTest {
    @TempDir
    Path folder;

    private TestStore store;
    private Path published;

    @BeforeEach
    void publish_three_acts() throws IOException {
        store = TestStore.ofLeague(folder);
        published = folder.resolve("published");
        enter("one", "two", "three");
        export();
    }

    private void enter(String... texts) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String text : texts) {
            yaml.append(TestStore.said(text, "").stripTrailing()).append('\n');
        }
        Running run = store.append(store.file("acts.yaml", yaml.toString()));
        assertEquals(0, run.exit(), run.err());
    }

    private void export() {
        done("export", "tiles", "--from", store.path(), "--to", published);
    }

    private static Running run(Object... words) {
        return Running.comity(
                java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    private static Running done(Object... words) {
        Running run = run(words);
        assertEquals(0, run.exit(), () -> run.out() + run.err());
        return run;
    }

    private String key() {
        return Path.of(store.path(), "keys", TestStore.LEAGUE + ".vkey").toString();
    }

    @Test
    void an_import_that_is_refused_leaves_no_empty_store_behind() throws Exception {
        done("init", folder.resolve("other"), "--organisation", TestStore.LEAGUE);
        Path another = folder.resolve("other/keys/" + TestStore.LEAGUE + ".vkey");
        Path mirror = folder.resolve("mirror");
        Running run = run("import", "tiles", "--from", published, "--into", mirror, "--key", another);
        assertEquals(1, run.exit(), run::err);
        assertFalse(Files.exists(mirror));
        Files.createDirectories(mirror);
        run("import", "tiles", "--from", published, "--into", mirror, "--key", another);
        assertEquals(0, Files.list(mirror).count());
        done("import", "tiles", "--from", published, "--into", mirror, "--key", key());
    }

    @Test
    void what_is_no_proof_is_called_so() throws Exception {
        Path proofs = folder.resolve("proofs");
        done("prove", "2", "--store", store.path(), "--to", proofs);
        Path empty = Files.createFile(folder.resolve("empty.tlog-proof"));
        for (Path place : new Path[] {empty, proofs.resolve("act-2.json")}) {
            Running run = run("verify", place, "--key", key());
            assertEquals(2, run.exit(), run::out);
            assertTrue(run.err().contains("neither a published directory, a store, a proof nor a zip"), run::err);
        }
    }

    @Test
    void a_proof_that_is_checked_with_an_earlier_key_speaks_of_a_change_of_key() throws Exception {
        Path old = Files.copy(Path.of(key()), folder.resolve("old.vkey"));
        done("keys", "rotate", "--store", store.path(), "--because", "it is a year old");
        Path proofs = folder.resolve("proofs");
        enter("five");
        done("prove", "2", "--store", store.path(), "--to", proofs);
        Path proof = proofs.resolve("act-2.tlog-proof");
        Running run = run("verify", proof, "--key", old);
        assertEquals(1, run.exit(), run::err);
        assertTrue(run.out().contains("not checked: whether the key was changed"), run::out);
        String right = done("verify", proof, "--key", key()).out();
        assertFalse(right.contains("whether the key was changed"), right);
    }

    @Test
    void a_database_that_was_cut_off_is_not_sent_back_to_scrub() throws Exception {
        Path database = Path.of(store.path(), "record.db");
        byte[] bytes = Files.readAllBytes(database);
        Files.write(database, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Running run = run("scrub", "--store", store.path());
        assertEquals(1, run.exit(), run::err);
        String says = run.out() + run.err();
        assertTrue(says.contains("STORE-11") && says.contains("comity restore"), says);
        assertFalse(says.contains("comity scrub"), says);
    }

    @Test
    void an_address_that_does_not_answer_is_no_finding_about_the_record() {
        Running run = run("verify", "http://127.0.0.1:1/log/");
        assertEquals(2, run.exit(), run::out);
        assertTrue(run.err().contains("KEEP-19"), run::err);
        assertTrue(run.err().contains("the address does not answer"), run::err);
        assertFalse((run.out() + run.err()).contains("java."), run::err);
        assertFalse(run.out().contains("LOG-1"), run::out);
        Running taken = run("import", "tiles", "--from", "http://127.0.0.1:1/log/", "--into", folder.resolve("mirror"));
        assertTrue(taken.err().contains("KEEP-19"), taken::err);
    }

    @Test
    void a_witness_that_pulls_from_an_address_that_does_not_answer_blames_nobody() {
        Path capital = folder.resolve("capital.key");
        done("keys", "create", "--name", "witness.example.org", "--to", capital);
        Running run = run(
                "witness",
                "pull",
                "--from",
                "http://127.0.0.1:1/log/",
                "--key",
                capital,
                "--log",
                key(),
                "--state",
                folder.resolve("state"));
        assertEquals(2, run.exit(), run::err);
        assertTrue(run.err().contains("KEEP-19"), run::err);
        assertFalse(run.err().contains("KEEP-18"), run::err);
        assertFalse(run.err().contains("keep its checkpoint"), run::err);
    }

    @Test
    void acts_that_could_not_be_read_are_told_as_not_checked() throws Exception {
        Files.delete(published.resolve("tile/entries/000.p/3"));
        Running run = run("verify", published, "--key", key());
        assertEquals(1, run.exit(), run::err);
        assertTrue(run.out().contains("not checked: acts 1 to 3"), run::out);
    }

    @Test
    void it_is_not_said_of_a_changed_act_that_it_can_stand_where_it_stands() throws Exception {
        Path bundle = published.resolve("tile/entries/000.p/3");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("two")] = 'T';
        Files.write(bundle, bytes);
        Running run = run("verify", published, "--key", key());
        assertTrue(run.out().contains("LOG-4"), run::out);
        assertFalse(run.out().contains("each can stand"), run::out);
        assertTrue(run.out().contains("each that is the one that was signed can stand"), run::out);
    }

    @Test
    void nothing_is_said_of_acts_when_none_was_read() throws Exception {
        Files.write(published.resolve("checkpoint"), new byte[0]);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        for (Path place : new Path[] {published, elsewhere}) {
            Running run = run("verify", place, "--key", key());
            assertEquals(1, run.exit(), run::err);
            assertTrue(run.out().contains("1 wrong"), run::out);
            assertFalse(run.out().contains("no act read"), run::out);
        }
    }

    @Test
    void an_act_whose_row_is_gone_is_said_to_be_missing_and_nothing_more() throws Exception {
        try (java.sql.Connection database =
                        java.sql.DriverManager.getConnection("jdbc:sqlite:" + Path.of(store.path(), "record.db"));
                java.sql.Statement statement = database.createStatement()) {
            statement.execute("DELETE FROM act WHERE key & 1099511627775 = 2");
        }
        Running run = run("scrub", "--store", store.path());
        assertEquals(1, run.exit(), run::err);
        assertTrue(run.out().contains("act 2 is missing"), run::out);
        assertFalse(run.out().contains("canonical JSON"), run::out);
    }

    @Test
    void a_released_text_is_for_its_owner_alone() throws Exception {
        Running entered = store.append(store.file(
                "private.yaml",
                "requestId: talks/1",
                "effective: 2025-05-03",
                "by: {member: ALD}",
                "standing: statement",
                "audience: everybody",
                "body: {kind: statement, says: {private: We would accept half of it.}}"));
        assertEquals(0, entered.exit(), entered.err());
        Path released = folder.resolve("released.json");
        done("release", "4", "--to", released, "--store", store.path());
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(released)));
    }

    @Test
    void what_is_there_and_no_file_is_not_said_to_be_absent() {
        Running device = store.append("/dev/zero");
        assertEquals(2, device.exit(), device::out);
        assertTrue(device.err().contains("this is no file, but a device or a pipe"), device::err);
        Running directory = store.append(folder.toString());
        assertTrue(directory.err().contains("this is a folder, not a file"), directory::err);
        Running absent = store.append(folder.resolve("absent.yaml").toString());
        assertTrue(absent.err().contains("there is no such file"), absent::err);
        Running key = run("verify", published, "--key", "/dev/zero");
        assertEquals(2, key.exit(), key::out);
    }

    @Test
    void a_database_with_a_broken_header_is_said_to_be_there_and_to_need_a_backup() throws Exception {
        Path database = Path.of(store.path(), "record.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[0] ^= 1;
        Files.write(database, bytes);
        Running run = run("acts", "--store", store.path());
        assertEquals(2, run.exit(), run::out);
        assertTrue(run.err().contains("record.db is there and is no database of Comity"), run::err);
        assertTrue(run.err().contains("comity restore"), run::err);
        assertFalse(run.err().contains("comity init"), run::err);
    }
}
