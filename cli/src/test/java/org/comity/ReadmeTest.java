package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.charter.file.CharterReader;
import org.comity.cli.Running;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What README.md shows is what happens, and what the pages of the house point at is there.
@Tag("slow")
class ReadmeTest {
    private static final String README = "README.md";
    private static final String CHARTER = "my/league/charter.yaml";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    /// Commands run in the order of the page, since one may use what an earlier one made.
    @TempDir
    private static Path reader;

    @TempDir
    private Path folder;

    static List<ShownCommands.Command> commands() throws IOException {
        return ShownCommands.in(README).commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_prints_what_the_readme_shows(ShownCommands.Command command) throws IOException {
        Assumptions.assumeTrue(!command.needsData() || ShownCommands.dataIsThere(), "no data sets: set COMITY_DATA");
        ShownCommands.in(README).save(reader);
        List<String> printed = ShownCommands.printed(command, reader);
        if (!ShownCommands.agree(command.output(), printed)) {
            assertEquals(String.join("\n", command.output()), String.join("\n", printed), command.toString());
        }
    }

    @Test
    void the_readme_shows_the_commands_that_it_is_about() throws IOException {
        Set<String> shown = commands().stream()
                .map(command -> command.line().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                shown.containsAll(Set.of("charter", "decide", "demo", "load", "replay", "verify", "who")),
                shown.toString());
    }

    @Test
    void a_charter_of_fifteen_lines_has_no_problems() throws IOException {
        String text = charter();
        assertEquals(List.of(), CharterReader.read(CHARTER, text).problems());
        assertEquals(15, text.lines().filter(line -> !line.startsWith("#")).count());
    }

    @Test
    void another_denominator_in_the_file_is_another_outcome() throws IOException {
        String text = charter().replace("of present and voting in favour", "of members in favour");
        assertFalse(text.equals(charter()), "the charter of the readme has another rule now");
        Path file = folder.resolve(CHARTER);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Running run = Running.comity(
                "decide",
                "league/council",
                "--organisations",
                folder.resolve("my").toString(),
                "--on",
                "2024-03-01",
                "--matter",
                "ordinary",
                "--in-favour",
                "ALD,BRE",
                "--against",
                "CAR",
                "--json");
        assertEquals("rejected", run.json().get("outcome").asString());
    }

    private static String charter() throws IOException {
        return ShownCommands.in(README).files().get(CHARTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "docs/seed.md", "docs/refusals/README.md"})
    void every_link_leads_somewhere(String page) throws IOException {
        Path path = ShownCommands.HOME.resolve(page);
        List<String> broken = new ArrayList<>();
        Matcher links = LINK.matcher(Files.readString(path));
        while (links.find()) {
            boolean outside = links.group(1).matches("[a-z]+:.*");
            if (!outside && !Files.exists(path.resolveSibling(links.group(1)))) {
                broken.add(links.group(1));
            }
        }
        assertEquals(List.of(), broken, "links of " + page + " that lead nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "docs/seed.md"})
    void every_test_that_a_page_names_is_there(String page) throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher named = TEST.matcher(Files.readString(ShownCommands.HOME.resolve(page)));
        while (named.find()) {
            String text = test(named.group(1));
            if (text.isEmpty() || named.group(2) != null && !text.contains(" " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertEquals(List.of(), missing, "tests that " + page + " names and nobody wrote");
    }

    private static String test(String name) throws IOException {
        for (String module : List.of("charter", "acts", "log", "record", "cli")) {
            Path tests = ShownCommands.HOME.resolve(module).resolve("src/test/java");
            try (Stream<Path> files = Files.walk(tests)) {
                List<Path> found = files.filter(
                                file -> file.getFileName().toString().equals(name + ".java"))
                        .toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.getFirst());
                }
            }
        }
        return "";
    }

    @Test
    void lines_left_out_are_lines_that_were_printed() {
        List<String> printed = List.of("one", "two", "three and more");
        assertTrue(ShownCommands.agree(List.of("one", "…", "three and…"), printed));
        assertTrue(ShownCommands.agree(List.of("…"), printed));
        assertFalse(ShownCommands.agree(List.of("one", "two"), printed));
        assertFalse(ShownCommands.agree(List.of("one", "two", "three and more", "…"), printed));
        assertFalse(ShownCommands.agree(List.of("…", "two and…"), printed));
    }
}
