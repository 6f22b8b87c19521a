package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.comity.cli.Running;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.witness.Witness;
import org.comity.log.witness.WitnessServer;
import org.comity.log.witness.WitnessState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The commands that prove, check, publish, mirror and look after a record.
@Tag("slow")
class KeepingCommandsTest {
    @TempDir
    Path folder;

    private Path store;
    private Path published;

    @BeforeEach
    void enter_three_acts() throws IOException {
        store = folder.resolve("store");
        published = folder.resolve("published");
        done("init", store, "--organisation", "league");
        append("one", "two", "three");
    }

    private void append(String... texts) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String text : texts) {
            yaml.append(
                            "- by: {member: ALD}\n  standing: statement\n  audience: everybody\n  body: {kind: statement, says: ")
                    .append(text)
                    .append("}\n");
        }
        Path file = folder.resolve("acts.yaml");
        Files.writeString(file, yaml);
        done("append", file, "--store", store, "--entered-by", "registrar");
    }

    private static Running run(Object... words) {
        String[] line = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            line[i] = words[i].toString();
        }
        return Running.comity(line);
    }

    private static Running done(Object... words) {
        Running run = run(words);
        assertEquals(0, run.exit(), () -> List.of(words) + "\n" + run.out() + run.err());
        return run;
    }

    private static JsonNode json(Object... words) {
        return done(words).json();
    }

    private static void refused(String code, int exit, Object... words) {
        Running run = run(words);
        assertTrue(run.err().contains(code), () -> List.of(words) + "\n" + run.out() + run.err());
        assertEquals(exit, run.exit(), run::err);
    }

    private String export() {
        return json("export", "tiles", "--from", store, "--to", published, "--json")
                .path("vkey")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prove",
                "verify",
                "witness",
                "witness ask",
                "witness pull",
                "witness serve",
                "keys",
                "keys create",
                "keys rotate",
                "export",
                "export tiles",
                "import",
                "import tiles",
                "backup",
                "restore",
                "scrub"
            })
    void a_command_explains_itself_with_an_example(String command) {
        Running run = Running.line(command + " --help");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("Example"), run.out());
        assertTrue(run.out().contains("\n  comity " + command), run.out());
    }

    @Test
    void a_record_is_published_checked_and_mirrored() {
        String key = export();
        JsonNode checked = json("verify", published, "--key", key, "--json");
        assertTrue(checked.path("sound").asBoolean());
        assertEquals(3, checked.path("acts").asInt());
        assertEquals("caller", checked.path("log").path("keyFrom").asString());

        JsonNode taken = json("import", "tiles", "--from", published, "--into", folder.resolve("mirror"), "--json");
        assertEquals("mirror", taken.path("role").asString());
        assertEquals(3, taken.path("size").asInt());
        assertEquals("log", taken.path("keyFrom").asString());
        assertTrue(json("verify", folder.resolve("mirror"), "--key", key, "--json")
                .path("sound")
                .asBoolean());
    }

    @Test
    void what_was_not_checked_is_said() {
        export();
        String says = done("verify", published).out();
        assertTrue(says.contains("whose key it is"), says);
        assertTrue(says.contains("no --policy"), says);
        assertTrue(says.contains("no --old"), says);
    }

    @Test
    void a_changed_act_is_named() throws Exception {
        String key = export();
        Path bundle = published.resolve("tile/entries/000.p/3");
        byte[] bytes = Files.readAllBytes(bundle);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("two")] = 'T';
        Files.write(bundle, bytes);
        Running run = run("verify", published, "--key", key);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("act 2"), run.out());
        refused("KEEP-2", 1, "import", "tiles", "--from", published, "--into", folder.resolve("mirror"), "--key", key);
    }

    @Test
    void an_act_is_proved_and_the_proof_checked_without_the_store() {
        Path proofs = folder.resolve("proofs");
        JsonNode proved = json("prove", "2", "--store", store, "--to", proofs, "--json");
        assertEquals(2, proved.path("act").asInt());
        Path proof = proofs.resolve("act-2.tlog-proof");
        String key = proved.path("vkey").asString();
        assertTrue(json("verify", proof, "--key", key, "--json").path("sound").asBoolean());
        assertEquals(1, run("verify", proof).exit(), "nobody says whose key it is");
        export();
        assertEquals(
                2,
                json("verify", published, "--key", key, "--act", proofs.resolve("act-2.json"), "--json")
                        .path("inclusion")
                        .path("act")
                        .asInt());
        refused("KEEP-15", 2, "prove", "4", "--store", store, "--to", proofs);
    }

    @Tag("slow")
    @Test
    void a_restored_backup_does_not_sign_until_it_has_caught_up() throws Exception {
        Path backup = folder.resolve("backup");
        JsonNode made = json("backup", "--store", store, "--to", backup, "--json");
        assertEquals(3, made.path("organisations").path(0).path("size").asInt());
        append("four", "five");
        export();
        refused("KEEP-11", 1, "restore", "--from", backup, "--to", store);
        done("restore", "--from", backup, "--to", store, "--replace");
        Path file = folder.resolve("acts.yaml");
        Files.writeString(
                file,
                "- by: {member: ALD}\n  standing: statement\n  audience: everybody\n  body: {kind: statement, says: six}\n");
        refused("STORE-5", 1, "append", file, "--store", store, "--entered-by", "registrar");
        JsonNode taken = json("import", "tiles", "--from", published, "--into", store, "--json");
        assertEquals("signed", taken.path("role").asString());
        assertEquals(5, taken.path("size").asInt());
        done("append", file, "--store", store, "--entered-by", "registrar");
        assertTrue(json("verify", store, "--json").path("sound").asBoolean());
    }

    @Test
    void scrubbing_names_what_is_damaged_and_puts_it_back() throws Exception {
        export();
        assertTrue(json("scrub", "--store", store, "--json").path("sound").asBoolean());
        Path database = store.resolve("record.db");
        byte[] bytes = Files.readAllBytes(database);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\"says\":\"two\"") + 9;
        bytes[at] = 'T';
        Files.write(database, bytes);
        Running run = run("scrub", "--store", store, "--json");
        assertEquals(1, run.exit());
        assertEquals(2, run.json().path("damagedActs").path(0).asInt());
        JsonNode repaired = json("scrub", "--store", store, "--mirror", published, "--json");
        assertEquals(2, repaired.path("repaired").path("acts").path(0).asInt());
        assertTrue(repaired.path("after").path("sound").asBoolean());
        done("scrub", "--store", store);
    }

    @Tag("slow")
    @Test
    void catching_up_past_an_erasure_erases_and_says_so() throws Exception {
        Path file = folder.resolve("private.yaml");
        Files.writeString(
                file,
                "requestId: private-1\nby: {member: ALD}\nstanding: statement\naudience: everybody\n"
                        + "body: {kind: statement, occasion: spring session, says: {private: We would accept half of it.}}\n");
        done("append", file, "--store", store, "--entered-by", "registrar");
        Path backup = folder.resolve("backup");
        done("backup", "--store", store, "--to", backup);
        done("erase", 4, "--store", store, "--because", "a reason", "--entered-by", "registrar");
        export();
        done("restore", "--from", backup, "--to", store, "--replace");
        JsonNode taken = json("import", "tiles", "--from", published, "--into", store, "--json");
        assertEquals(1, taken.path("erased").asInt());
        refused("RECORD-4", 2, "release", 4, "--store", store, "--to", folder.resolve("released.json"));
        assertEquals(1, json("scrub", "--store", store, "--json").path("erased").asInt());

        // Once more, and told to a person; a mirror has nothing to erase.
        done("restore", "--from", backup, "--to", store, "--replace");
        String says =
                done("import", "tiles", "--from", published, "--into", store).out();
        assertTrue(says.contains("erased here, as these acts say: 1 text kept apart"), says);
        Path mirror = folder.resolve("mirror");
        done("import", "tiles", "--from", published, "--into", mirror);
        assertEquals(
                0, json("scrub", "--store", mirror, "--json").path("notHere").asInt());
    }

    @Test
    void a_mirror_counts_what_it_never_had() throws Exception {
        Path file = folder.resolve("closed.yaml");
        Files.writeString(
                file,
                "by: {member: ALD}\nstanding: statement\naudience: {members: all}\n"
                        + "body: {kind: statement, says: Half of it.}\n");
        done("append", file, "--store", store, "--entered-by", "registrar");
        export();
        Path mirror = folder.resolve("mirror");
        done("import", "tiles", "--from", published, "--into", mirror);
        JsonNode found = json("scrub", "--store", mirror, "--json");
        assertTrue(found.path("sound").asBoolean());
        assertEquals(1, found.path("notHere").asInt());
        String says = done("scrub", "--store", mirror).out();
        assertTrue(says.contains("a mirror: of what these acts keep apart from the log, 1 is not here"), says);
    }

    @Test
    void a_changed_key_is_followed_from_the_old_one() throws Exception {
        String old = export();
        Files.copy(published.resolve("checkpoint"), folder.resolve("old"));
        JsonNode rotated = json("keys", "rotate", "--store", store, "--because", "it is a year old", "--json");
        assertEquals(4, rotated.path("act").asInt());
        String fresh = rotated.path("to").asString();
        append("five");
        export();
        for (String key : List.of(old, fresh)) {
            assertTrue(json("verify", published, "--key", key, "--json")
                    .path("sound")
                    .asBoolean());
        }
        done("verify", published, "--key", old, "--old", folder.resolve("old"));
        done("verify", published);
        assertEquals(
                2,
                Files.list(published)
                        .filter(file -> file.toString().endsWith(".vkey"))
                        .count());
    }

    @Test
    void a_key_is_made_for_its_owner_alone_and_nothing_is_overwritten() throws Exception {
        Path key = folder.resolve("capital.key");
        String vkey = json("keys", "create", "--name", "witness.example.org", "--to", key, "--json")
                .path("vkey")
                .asString();
        assertTrue(VerifierKey.parse(vkey) instanceof Parsed.Good<VerifierKey>);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        refused("KEEP-9", 2, "keys", "create", "--name", "witness.example.org", "--to", key);
        refused("KEEP-12", 2, "keys", "create", "--name", "with space", "--to", folder.resolve("other.key"));
    }

    @Test
    void a_witness_that_pulls_cosigns_what_grew_and_nothing_else() throws Exception {
        String log = export();
        Path key = folder.resolve("capital.key");
        done("keys", "create", "--name", "witness.example.org", "--to", key);
        Object[] pull = {
            "witness",
            "pull",
            "--from",
            published,
            "--key",
            key,
            "--log",
            log,
            "--state",
            folder.resolve("state"),
            "--json"
        };
        assertEquals(3, json(pull).path("size").asInt());
        Path backup = folder.resolve("early");
        done("export", "tiles", "--from", store, "--to", backup);
        append("four");
        export();
        assertEquals(4, json(pull).path("size").asInt());
        pull[3] = backup;
        refused("KEEP-18", 1, pull);
    }

    @Test
    void witnesses_are_asked_and_what_they_say_is_published() throws Exception {
        SigningKey capital = SigningKey.create("capital", KeyUse.COSIGNATURE);
        VerifierKey log = Told.key(export()).orElseThrow();
        WitnessState state = ((Parsed.Good<WitnessState>)
                        WitnessState.open(Files.createDirectories(folder.resolve("state"))))
                .value();
        Witness witness = ((Parsed.Good<Witness>) Witness.open(
                        List.of(capital),
                        List.of(new Policy.Log(log, Optional.empty())),
                        state,
                        InstantSource.system()))
                .value();
        try (WitnessServer server = WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness, _ -> {})) {
            Path policy = Files.createDirectories(store.resolve("policy")).resolve("league.policy");
            Files.writeString(
                    policy,
                    "log " + log + "\nwitness capital " + capital.verifier() + " http://127.0.0.1:"
                            + server.address().getPort() + "\nquorum capital\n");
            JsonNode asked = json("witness", "ask", "--store", store, "--json");
            assertTrue(asked.path("quorum").asBoolean());
            assertEquals(
                    "cosigned", asked.path("witnesses").path(0).path("says").asString());
            export();
            JsonNode checked = json("verify", published, "--policy", policy, "--json");
            assertEquals(1, checked.path("log").path("witnesses").size());
            Path proofs = folder.resolve("proofs");
            done("prove", "1", "--store", store, "--to", proofs);
            done("verify", proofs.resolve("act-1.tlog-proof"), "--policy", policy);
        } finally {
            state.close();
        }
        append("four");
        Running run = run("witness", "ask", "--store", store, "--patience", "2", "--json");
        assertEquals(1, run.exit(), run::err);
        assertFalse(run.json().path("quorum").asBoolean());
    }
}
