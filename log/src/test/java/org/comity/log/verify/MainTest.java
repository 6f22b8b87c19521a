package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path directory;

    private Path log;
    private Path entry;

    record Answer(int code, String out, String err) {}

    @BeforeEach
    void publish() throws IOException {
        log = directory.resolve("log");
        Published.in(log, 300);
        entry = Files.write(directory.resolve("42.json"), Published.entry(41));
    }

    @Test
    void a_sound_log_ends_with_0() {
        var answer =
                run("verify", log.toString(), "--key", Published.KEY.verifier().toString());
        assertEquals(0, answer.code, answer::toString);
        assertEquals(
                "record.example.org/river-league at 300 entries, root "
                        + Published.checkpoint(300).root().base64() + "\n  signed by " + Published.KEY.verifier()
                        + "\n  300 entries and 0 documents hashed\nsound\n"
                        + "  not checked: whether others were shown the same log (no --policy of witnesses)\n"
                        + "  not checked: whether it begins with what you saw earlier (no --old checkpoint)\n"
                        + "  not checked: what the entries say; they are not read as acts (`comity verify` does that)\n",
                answer.out);
        assertEquals("", answer.err);
    }

    @Test
    void a_key_taken_from_the_log_is_said_to_be() {
        var answer = run("verify", log.toString());
        assertEquals(0, answer.code);
        assertTrue(answer.out.contains("taken from the log itself (river-league.vkey)"), answer::toString);
        assertTrue(run("verify", log.toString(), "--json").out.contains("\"keyFrom\":\"log\""));
    }

    @Test
    void a_log_that_another_key_signed_speaks_of_a_change_of_keys() {
        String other = SigningKey.create(Published.KEY.verifier().name(), KeyUse.NOTE)
                .verifier()
                .toString();
        var answer = run("verify", log.toString(), "--key", other);
        assertEquals(1, answer.code);
        assertTrue(
                answer.out.contains("not checked: whether the key was changed since the one you gave"),
                answer::toString);
        assertTrue(answer.out.contains("`comity verify` follows changes"), answer::toString);
        assertTrue(run("verify", log.toString(), "--key", other, "--json").out.contains("\"notChecked\":[\"whether"));
        var right =
                run("verify", log.toString(), "--key", Published.KEY.verifier().toString());
        assertTrue(!right.out.contains("whether the key was changed"), right::toString);
    }

    @Test
    void what_a_caller_gave_is_not_said_to_be_unchecked() throws IOException {
        Path old = Files.write(directory.resolve("old"), Published.note(200).bytes());
        Path policy =
                Files.writeString(directory.resolve("policy"), "log " + Published.KEY.verifier() + "\nquorum none\n");
        var answer = run("verify", log.toString(), "--old", old.toString(), "--policy", policy.toString());
        assertEquals(0, answer.code, answer::toString);
        assertTrue(!answer.out.contains("--old") && !answer.out.contains("--policy"), answer::toString);
        assertTrue(answer.out.contains("not checked: what the entries say"), answer::toString);
    }

    @Test
    void a_damaged_log_ends_with_1_and_names_the_act() throws IOException {
        Published.flip(log.resolve("tile/0/000"), 41 * 256);
        var answer = run("verify", log.toString());
        assertEquals(1, answer.code);
        assertTrue(answer.out.contains("1 wrong:\nLOG-4 entry 41 (act 42) in tile/entries/000"), answer::toString);
        var json = run("verify", log.toString(), "--json");
        assertEquals(1, json.code);
        assertTrue(
                json.out.contains("\"sound\":false,\"origin\":\"record.example.org/river-league\",\"size\":300"),
                json::toString);
        assertTrue(
                json.out.contains(
                        "{\"code\":\"LOG-4\",\"file\":\"tile/entries/000\",\"entry\":41,\"act\":42,\"says\":"),
                json::toString);
    }

    @Test
    void a_kept_checkpoint_is_compared() throws IOException {
        Path old = Files.write(directory.resolve("old"), Published.note(200).bytes());
        assertEquals(0, run("verify", log.toString(), "--old", old.toString()).code);
        Files.write(old, Published.note(301).bytes());
        assertEquals(1, run("verify", log.toString(), "--old", old.toString()).code);
    }

    @Test
    void a_proof_is_written_and_checked() throws IOException {
        Path proof = directory.resolve("42.tlog-proof");
        Path key = log.resolve("river-league.vkey");
        assertEquals(0, run("prove", log.toString(), "--act", "42", "--out", proof.toString()).code);
        assertTrue(Files.readString(proof).startsWith("c2sp.org/tlog-proof@v1\nindex 41\n"));
        var answer = run("verify", proof.toString(), "--entry", entry.toString(), "--key", key.toString());
        assertEquals(0, answer.code, answer::toString);
        assertTrue(answer.out.contains("entry 41 (act 42) is in the log\n  not checked: "), answer::toString);
        Files.write(entry, Published.entry(42));
        var other = run("verify", proof.toString(), "--entry", entry.toString(), "--key", key.toString(), "--json");
        assertEquals(1, other.code);
        assertTrue(other.out.startsWith("{\"proven\":false,"), other::toString);
    }

    @Test
    void an_entry_is_found() {
        assertTrue(run("find", log.toString(), "--entry", entry.toString()).out.contains("(act 42) is in the log"));
        assertEquals(0, run("find", log.toString(), "--entry", entry.toString(), "--act", "42").code);
        assertEquals(1, run("find", log.toString(), "--entry", entry.toString(), "--index", "42").code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check LOG",
                "verify",
                "verify LOG more",
                "verify LOG --deep",
                "verify LOG --key",
                "verify /nowhere",
                "verify LOG --key nonsense",
                "verify LOG --old /nowhere",
                "verify LOG --policy ENTRY",
                "find LOG",
                "find LOG --entry ENTRY --index 01",
                "find LOG --entry ENTRY --act 0",
                "find LOG --entry ENTRY --act 1 --index 0",
                "prove LOG",
                "verify LOG --entry ENTRY",
                "verify ENTRY",
                "proof ENTRY",
                "verify LOG --json --key a --key b",
                "verify http://",
                "verify https:///x"
            })
    void wrong_use_ends_with_2_and_says_why_on_standard_error(String line) {
        String words = line.replace("LOG", log.toString()).replace("ENTRY", entry.toString());
        var answer = run(words.isEmpty() ? new String[0] : words.split(" "));
        assertEquals(2, answer.code, answer::toString);
        assertEquals("", answer.out);
        assertTrue(!answer.err.isBlank());
    }

    @Test
    void help_is_an_answer() {
        var answer = run("verify", "--help");
        assertEquals(0, answer.code);
        assertTrue(answer.out.contains("java -jar comity-log.jar verify"));
    }

    @Test
    void a_text_from_a_stranger_moves_no_cursor() {
        var finding = new Finding(Fault.FILE, "a", OptionalLong.empty(), "a\u001b[2Jb\u202e");
        var report = new Report(
                "x\u001b",
                Optional.empty(),
                new Signer.Nobody(),
                List.of(),
                OptionalLong.empty(),
                0,
                0,
                List.of(finding),
                1);
        assertTrue(Shown.text(report).chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
        assertTrue(Shown.json(report).contains("a\\u001b[2Jb\\u202e"));
    }

    @Test
    void a_witness_that_names_a_second_beyond_all_calendars_does_not_stop_the_answer() {
        long last = Long.MAX_VALUE;
        var report = new Report(
                "log",
                Optional.empty(),
                new Signer.Nobody(),
                List.of(new Policy.Seen(new Policy.Name("capital"), last)),
                OptionalLong.empty(),
                0,
                0,
                List.of(),
                0);
        assertTrue(Shown.text(report).contains("cosigned by capital at second " + last), Shown.text(report));
        assertTrue(Shown.json(report).contains("\"at\":\"second " + last + "\""), Shown.json(report));
    }

    private static Answer run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(words));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
