package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every scenario of every organisation and compares what it prints with its record.
///
/// `-Dcomity.scenarios=rewrite` writes the records anew; read the difference before you commit it.
@Tag("slow")
class ScenariosTest {
    private static final Path ORGANISATIONS = Path.of(System.getProperty("comity.home", "."), "organisations");
    private static final Pattern PAIR =
            Pattern.compile("```scenario\n(.*?)\n```(\\s*)```record\n(.*?)\n```", Pattern.DOTALL);

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(ORGANISATIONS, 3)) {
            return Stream.concat(
                            files.filter(file -> file.getParent().endsWith("scenarios")
                                    && file.toString().endsWith(".md")),
                            Stream.of(PicturesTest.PAGE))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_comes_out_as_its_record_says(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher pairs = PAIR.matcher(text);
        StringBuilder rewritten = new StringBuilder();
        boolean rewrite = "rewrite".equals(System.getProperty("comity.scenarios"));
        int found = 0;
        while (pairs.find()) {
            found++;
            Running run = Running.line(pairs.group(1));
            assertTrue(run.exit() <= Exit.NEGATIVE, file + "\n" + pairs.group(1) + "\n" + run.err());
            String printed = run.out().stripTrailing();
            if (!rewrite) {
                assertEquals(pairs.group(3), printed, file + "\n" + pairs.group(1));
            }
            String pair =
                    "```scenario\n" + pairs.group(1) + "\n```" + pairs.group(2) + "```record\n" + printed + "\n```";
            pairs.appendReplacement(rewritten, Matcher.quoteReplacement(pair));
        }
        pairs.appendTail(rewritten);
        assertTrue(found > 0, file + " has no scenario with a record");
        assertEquals(text.split("```scenario", -1).length - 1, found, file + " has a scenario without a record");
        if (rewrite) {
            Files.writeString(file, rewritten.toString());
        }
    }

    @Test
    void an_organisation_has_a_scenario_or_says_why_none_was_found() throws IOException {
        List<Path> without = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ORGANISATIONS)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("charter.yaml")))
                    .toList()) {
                if (scenarios().stream().noneMatch(scenario -> scenario.startsWith(folder))
                        && !saysWhyNoneWasFound(folder.resolve("SOURCES.md"))) {
                    without.add(folder);
                }
            }
        }
        assertTrue(without.isEmpty(), "no scenario, and no line 'No scenario: REASON' in SOURCES.md, in " + without);
    }

    private static boolean saysWhyNoneWasFound(Path sources) throws IOException {
        return Files.exists(sources)
                && Files.readAllLines(sources).stream().anyMatch(line -> line.matches("No scenario: \\S.*"));
    }
}
