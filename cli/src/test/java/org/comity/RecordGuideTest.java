package org.comity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/record.md shows is what happens, from the first command to the last.
@Tag("slow")
class RecordGuideTest {
    private static final String GUIDE = "docs/record.md";

    @TempDir
    private Path folder;

    @Test
    void every_command_of_the_guide_prints_what_the_guide_shows() throws IOException {
        ShownCommands shown = ShownCommands.in(GUIDE);
        shown.save(folder);
        shown.check(folder);
    }

    @Test
    void the_guide_shows_the_commands_that_a_keeper_needs() throws IOException {
        Set<String> shown = ShownCommands.in(GUIDE).commands().stream()
                .map(command -> command.line().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                shown.containsAll(Set.of(
                        "init", "load", "append", "acts", "show", "release", "erase", "prove", "verify", "export",
                        "import", "backup", "guard", "scrub", "rebuild")),
                shown.toString());
    }
}
