package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.cli.Running;
import tools.jackson.databind.JsonNode;

/// A store in a folder of a test, and what is asked of it.
record TestStore(Path folder) {
    static final String LEAGUE = "river-league";

    /// A store with the record of a league that has no act yet.
    static TestStore ofLeague(Path folder) {
        TestStore store = new TestStore(folder);
        store.done("init", store.path(), "--organisation", LEAGUE);
        return store;
    }

    String path() {
        return folder.resolve("store").toString();
    }

    /// Writes a file beside the store.
    String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    /// A public statement in YAML, as an element of a list.
    static String said(String says, String more) {
        return """
                - effective: 2025-05-03
                  by: {member: ALD}
                  standing: statement
                  audience: everybody
                  body: {kind: statement, says: %s}
                %s""".formatted(says, more.isEmpty() ? "" : "  " + more);
    }

    Running append(String... words) {
        return run(Stream.concat(Stream.of("append", "--entered-by", "secretariat"), Stream.of(words)));
    }

    Running run(String... words) {
        return run(Stream.of(words));
    }

    /// What a question is answered with, as JSON.
    JsonNode ask(String... words) {
        Running run = run(Stream.concat(Stream.of(words), Stream.of("--json")));
        assertEquals(0, run.exit(), run.err());
        return run.json();
    }

    /// The numbers of the acts that a list shows.
    List<Integer> listed(String... words) {
        return ask(Stream.concat(Stream.of("acts"), Stream.of(words)).toArray(String[]::new))
                .get("acts")
                .valueStream()
                .map(each -> each.get("number").asInt())
                .toList();
    }

    private Running run(Stream<String> words) {
        return Running.comity(Stream.concat(words, Stream.of("--store", path())).toArray(String[]::new));
    }

    private void done(String... words) {
        Running run = Running.comity(words);
        assertEquals(0, run.exit(), run.err());
    }
}
