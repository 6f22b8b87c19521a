package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command explains itself with an example that works.
@Tag("slow")
class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide",
                "who",
                "charter",
                "charter check",
                "charter show",
                "replay",
                "audit",
                "entry-into-force",
                "chair",
                "demo",
                "organs",
                "matters",
                "participation",
                "init",
                "load",
                "append",
                "acts",
                "show",
                "release",
                "erase",
                "guard",
                "rebuild",
                "response",
                "clock",
                "import pledges"
            })
    void a_command_explains_itself_with_an_example(String command) {
        Running run = Running.line(command + " --help");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("comity " + command.split(" ")[0]), run.out());
        assertTrue(run.out().contains("Example"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void texts_under_the_help_fit_its_width() throws IOException {
        Path texts = Path.of(System.getProperty("comity.home", "."), "cli/src/main/resources/org/comity/cli/help");
        try (Stream<Path> files = Files.list(texts)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertTrue(line.length() < 99, () -> file + ": " + line);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide",
                "forecast",
                "can-decide",
                "paralysis",
                "who",
                "charter check",
                "charter show",
                "charter lint",
                "entry-into-force",
                "chair",
                "demo",
                "organs",
                "matters"
            })
    void the_examples_in_the_help_work(String command) {
        String help = Running.line(command + " --help").out();
        String examples = help.substring(help.indexOf("Example")).replace("\\\n", " ");
        List<String> lines = examples.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("comity "))
                .toList();
        assertTrue(!lines.isEmpty(), help);
        for (String line : lines) {
            // What asks a store is tried where there is one: docs/record.md and docs/tasks.md.
            if (!line.contains(".yaml") && !line.contains("--store")) {
                Running run = Running.line(line.substring("comity ".length()));
                assertTrue(run.exit() <= 1, line + "\n" + run.err());
                assertTrue(!run.out().isBlank(), line);
            }
        }
    }
}
