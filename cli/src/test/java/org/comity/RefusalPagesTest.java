package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every code that the program can answer with is explained in docs/refusals, with an example that is true.
@Tag("slow")
class RefusalPagesTest {
    private static final String PAGES = "docs/refusals";
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,}-\\d+)\"");
    private static final Pattern PROBLEM = Pattern.compile(
            "\\b(?:\\w*[pP]roblems?|\\w*[cC]omplaints?|Refusal)(?:\\.add)?\\(\\s*\"([a-z][a-z0-9-]*)\"");
    /// Names of other things that look like codes.
    private static final Set<String> NOT_CODES = Set.of("UTF-8", "UTF-16", "SHA-256", "ISO-8859");

    @TempDir
    private Path folder;

    @Test
    void every_refusal_has_its_page_and_every_page_its_refusal() throws IOException {
        Set<String> codes = found(CODE);
        codes.removeAll(NOT_CODES);
        assertTrue(codes.size() > 10, "this test looks in the wrong place: " + codes);
        assertEquals(codes, pages());
    }

    @Test
    void the_list_names_every_page() throws IOException {
        String list = Files.readString(ShownCommands.HOME.resolve(PAGES).resolve("README.md"));
        for (String code : pages()) {
            assertTrue(list.contains("[" + code + "](" + code + ".md)"), code + " is not in the list");
        }
    }

    @Test
    void the_list_names_every_kind_of_problem_and_no_other() throws IOException {
        Set<String> listed = new TreeSet<>();
        Matcher rows = Pattern.compile("^\\| `([a-z0-9-]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(ShownCommands.HOME.resolve(PAGES).resolve("README.md")));
        while (rows.find()) {
            listed.add(rows.group(1));
        }
        Set<String> problems = found(PROBLEM);
        assertTrue(problems.size() > 20, "this test looks in the wrong place: " + problems);
        assertEquals(problems, listed);
    }

    /// What needs a failing disk or a forged file to be seen stands in a block of its own without a command.
    @ParameterizedTest
    @MethodSource("codes")
    void a_page_has_an_example_of_its_own(String code) throws IOException {
        String page = Files.readString(ShownCommands.HOME.resolve(PAGES).resolve(code + ".md"));
        assertTrue(page.contains("\n" + code + " "), code + " has no example");
        boolean asked = !found(CODE, List.of("acts", "log", "record")).contains(code);
        boolean run = ShownCommands.in(PAGES + "/" + code + ".md").commands().stream()
                .anyMatch(each -> each.output().stream().anyMatch(line -> line.startsWith(code + " ")));
        assertTrue(run || !asked, code + " has no example that is run");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void commands_print_what_the_page_shows(String code) throws IOException {
        ShownCommands shown = ShownCommands.in(PAGES + "/" + code + ".md");
        shown.save(folder);
        shown.check(folder);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_page_says_what_it_means_and_what_to_do(String code) throws IOException {
        String page = Files.readString(ShownCommands.HOME.resolve(PAGES).resolve(code + ".md"));
        assertTrue(page.startsWith("# " + code + " "), code + " has another title");
        assertTrue(page.contains("\n## What to do\n"), code + " does not say what to do");
    }

    static Set<String> codes() throws IOException {
        return pages();
    }

    private static Set<String> pages() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> pages = Files.list(ShownCommands.HOME.resolve(PAGES))) {
            pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .forEach(name -> codes.add(name.substring(0, name.length() - ".md".length())));
        }
        return codes;
    }

    /// What a pattern finds in all main Java.
    private static Set<String> found(Pattern pattern) throws IOException {
        return found(pattern, List.of("charter", "acts", "log", "record", "cli"));
    }

    private static Set<String> found(Pattern pattern, List<String> modules) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : modules) {
            try (Stream<Path> files =
                    Files.walk(ShownCommands.HOME.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }
}
