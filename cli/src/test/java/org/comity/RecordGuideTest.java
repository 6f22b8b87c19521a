package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.VerifierKey;
import org.comity.log.witness.Witness;
import org.comity.log.witness.WitnessServer;
import org.comity.log.witness.WitnessState;
import org.comity.record.keep.KeyFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/record.md shows is what happens, from the first command to the last.
///
/// The witnesses of the guide listen until they are stopped, so its `witness serve` lines are not run as commands: they
/// are served here with the keys that they name, at free ports, before the first command that asks them. Then the
/// policy that the guide shows is saved, with the ports, and with the keys written out where it shows `…`.
@Tag("slow")
class RecordGuideTest {
    private static final String GUIDE = "docs/record.md";
    private static final Pattern SERVED = Pattern.compile(
            "^\\./comity witness serve --key (\\S+) --log (\\S+) --state (\\S+) --address (\\S+)$", Pattern.MULTILINE);
    private static final Pattern POLICY =
            Pattern.compile("^```text\n# (my/\\S+\\.policy)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    @AfterEach
    void stop_the_witnesses() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        ShownCommands shown = ShownCommands.in(GUIDE);
        shown.save(folder);
        shown.check(folder, command -> {
            if (command.line().startsWith("witness ask") && opened.isEmpty()) {
                serve();
            }
        });
        assertEquals(4, opened.size(), "two witnesses, with what they remember");
    }

    private void serve() {
        try {
            String guide = Files.readString(ShownCommands.HOME.resolve(GUIDE));
            for (MatchResult line : SERVED.matcher(guide).results().toList()) {
                WitnessServer server = serve(
                        folder.resolve(line.group(1)), folder.resolve(line.group(2)), folder.resolve(line.group(3)));
                written.put(
                        "http://" + line.group(4),
                        "http://127.0.0.1:" + server.address().getPort());
            }
            Matcher policy = POLICY.matcher(guide);
            assertTrue(policy.find(), "the guide shows a policy");
            String text = policy.group(2);
            for (Map.Entry<String, String> each : written.entrySet()) {
                assertTrue(text.contains(each.getKey()), each.getKey());
                text = text.replace(each.getKey(), each.getValue());
            }
            Path file = folder.resolve(policy.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private WitnessServer serve(Path key, Path log, Path state) throws IOException {
        VerifierKey watched = keep(log);
        keep(KeyFiles.verifier(key));
        WitnessState kept = good(WitnessState.open(Files.createDirectories(state)));
        opened.add(kept);
        Witness witness = good(Witness.open(
                List.of(KeyFiles.read(key).orThrow()),
                List.of(new Policy.Log(watched, Optional.empty())),
                kept,
                InstantSource.system()));
        WitnessServer server = WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness, _ -> {});
        opened.add(server);
        return server;
    }

    /// Where the guide shows the beginning of this key, the whole of it is written.
    private VerifierKey keep(Path file) throws IOException {
        String vkey = Files.readString(file).strip();
        written.put(vkey.substring(0, vkey.indexOf('+')) + "+…", vkey);
        return good(VerifierKey.parse(vkey));
    }

    private static <T> T good(Parsed<T> parsed) {
        return ((Parsed.Good<T>) parsed).value();
    }

    @Test
    void the_guide_shows_the_commands_that_a_keeper_needs() throws IOException {
        Set<String> shown = ShownCommands.in(GUIDE).commands().stream()
                .map(command -> command.line().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                shown.containsAll(Set.of(
                        "init", "load", "append", "acts", "show", "release", "erase", "prove", "verify", "export",
                        "import", "backup", "guard", "scrub", "rebuild", "witness", "keys")),
                shown.toString());
    }
}
