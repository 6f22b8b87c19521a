package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.witness.Witness;
import org.comity.log.witness.WitnessServer;
import org.comity.log.witness.WitnessState;
import org.comity.record.keep.KeyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change of a record's key means for those who hold it against a policy.
@Tag("slow")
class KeyChangeTest {
    @TempDir
    Path folder;

    private TestStore store;
    private Path published;
    private String old;

    @BeforeEach
    void publish_an_act() throws IOException {
        store = TestStore.ofLeague(folder);
        published = folder.resolve("published");
        enter("one");
        export();
        old = key();
    }

    private void enter(String text) throws IOException {
        Running run = store.append(store.file("acts.yaml", TestStore.said(text, "")));
        assertEquals(0, run.exit(), run.err());
    }

    private Running export() {
        return done("export", "tiles", "--from", store.path(), "--to", published);
    }

    private Running rotate() {
        return done("keys", "rotate", "--store", store.path(), "--because", "it is a year old");
    }

    private String key() throws IOException {
        return Files.readString(Path.of(store.path(), "keys", TestStore.LEAGUE + ".vkey"))
                .strip();
    }

    private String policy(String name, String... lines) throws IOException {
        return store.file(name, lines);
    }

    private void keepPolicy(String... lines) throws IOException {
        Path place = Files.createDirectories(Path.of(store.path(), "policy"));
        Files.write(place.resolve(TestStore.LEAGUE + ".policy"), List.of(lines));
    }

    private static Running run(Object... words) {
        return Running.comity(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    private static Running done(Object... words) {
        Running run = run(words);
        assertEquals(0, run.exit(), () -> run.out() + run.err());
        return run;
    }

    @Test
    void a_policy_that_names_the_old_key_leads_to_the_present_one() throws IOException {
        String early = policy("early.policy", "log " + old, "quorum none");
        Path kept = Files.copy(published.resolve("checkpoint"), folder.resolve("kept"));
        rotate();
        enter("three");
        export();
        Running sound = done("verify", published, "--policy", early);
        assertTrue(sound.out().contains("signed by " + key()), sound.out());
        assertTrue(sound.out().contains("the key was changed; both keys signed each change"), sound.out());
        done("verify", published, "--policy", early, "--old", kept);
        done("verify", published, "--policy", policy("late.policy", "log " + key(), "quorum none"));
        String both = policy("both.policy", "log " + key(), "log " + old, "quorum none");
        done("verify", published, "--policy", both, "--old", kept);
        done("verify", store.path(), "--policy", early);
    }

    @Test
    void a_policy_that_names_a_key_of_somebody_else_leads_nowhere() throws IOException {
        VerifierKey other = SigningKey.create(name(), KeyUse.NOTE).verifier();
        rotate();
        enter("three");
        export();
        Running run = run("verify", published, "--policy", policy("other.policy", "log " + other, "quorum none"));
        assertEquals(1, run.exit(), run::out);
        assertTrue(run.out().contains("LOG-2"), run::out);
    }

    @Test
    void what_the_old_key_signs_after_the_change_is_not_believed() throws IOException {
        Path stolen =
                Files.copy(Path.of(store.path(), "keys", TestStore.LEAGUE + ".key"), folder.resolve("stolen.key"));
        Files.writeString(folder.resolve("stolen.vkey"), old + "\n");
        String early = policy("early.policy", "log " + old, "quorum none");
        Path kept = Files.copy(published.resolve("checkpoint"), folder.resolve("kept"));
        rotate();
        enter("three");
        export();
        signAgain(stolen);
        for (String[] trust : new String[][] {{"--policy", early}, {"--key", old}}) {
            for (String[] more : new String[][] {{}, {"--old", kept.toString()}}) {
                Object[] words = Stream.of(new String[] {"verify", published.toString()}, trust, more)
                        .flatMap(Arrays::stream)
                        .toArray();
                Running run = run(words);
                assertEquals(1, run.exit(), () -> List.of(words) + run.out());
                assertTrue(run.out().contains("LOG-2"), run::out);
            }
        }
    }

    /// The published head with the signature of another key alone.
    private void signAgain(Path file) throws IOException {
        Path checkpoint = published.resolve("checkpoint");
        SigningKey key = KeyFiles.read(file).orThrow();
        SignedCheckpoint head =
                ((Parsed.Good<SignedCheckpoint>) SignedCheckpoint.parse(Files.readAllBytes(checkpoint))).value();
        Files.write(checkpoint, head.checkpoint().note(key).bytes());
    }

    @Test
    void a_policy_of_the_store_that_names_only_the_old_key_is_told_with_the_line_to_add() throws IOException {
        keepPolicy("log " + old, "quorum none");
        assertFalse(export().out().contains("policy"), "nothing was changed yet");
        String rotated = rotate().out();
        String line = "log " + key();
        assertTrue(rotated.contains("the policy still names the old key; add this line:"), rotated);
        assertTrue(rotated.lines().anyMatch(each -> each.strip().equals(line)), rotated);
        String exported = export().out();
        assertTrue(exported.contains("the policy still names the old key; add this line:"), exported);
        assertTrue(exported.lines().anyMatch(each -> each.strip().equals(line)), exported);
        assertEquals(
                line,
                done("export", "tiles", "--from", store.path(), "--to", published, "--json")
                        .json()
                        .path("policyLacks")
                        .asString());
        keepPolicy("log " + old, line, "quorum none");
        assertFalse(export().out().contains("policy"), "both keys are named");
    }

    @Test
    void a_witness_that_knows_the_old_key_only_is_said_to() throws IOException {
        SigningKey capital = SigningKey.create("capital", KeyUse.COSIGNATURE);
        WitnessState state = ((Parsed.Good<WitnessState>)
                        WitnessState.open(Files.createDirectories(folder.resolve("state"))))
                .value();
        Policy.Log watched = new Policy.Log(parsed(old), Optional.empty());
        Witness witness = ((Parsed.Good<Witness>)
                        Witness.open(List.of(capital), List.of(watched), state, InstantSource.system()))
                .value();
        try (WitnessServer server = WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness, _ -> {})) {
            keepPolicy(
                    "log " + old,
                    "witness capital " + capital.verifier() + " http://127.0.0.1:"
                            + server.address().getPort(),
                    "quorum capital");
            done("witness", "ask", "--store", store.path());
            rotate();
            enter("three");
            Running run = run("witness", "ask", "--store", store.path());
            assertEquals(1, run.exit(), run::err);
            assertTrue(run.out().contains("said no (403)"), run::out);
            assertTrue(
                    run.out().contains("it seems to know the old one only: it has to be given the line log "),
                    run::out);
        } finally {
            state.close();
        }
    }

    private static VerifierKey parsed(String vkey) {
        return ((Parsed.Good<VerifierKey>) VerifierKey.parse(vkey)).value();
    }

    private String name() {
        return old.substring(0, old.indexOf('+'));
    }
}
