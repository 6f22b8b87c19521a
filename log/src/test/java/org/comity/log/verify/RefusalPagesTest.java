package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault is explained on a page of docs/refusals, with an example that is true.
class RefusalPagesTest {
    private static final Path HOME = Path.of(System.getProperty("comity.home", ".."));
    private static final Pattern CONSOLE =
            Pattern.compile("```console\n\\$ ./comity ((?:[^\n]*\\\\\n)*[^\n]*)\n(.*?)\n```", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void a_page_explains_the_fault_and_its_example_is_true(Fault fault) throws IOException {
        String page = Files.readString(HOME.resolve("docs/refusals/" + fault.code() + ".md"));
        assertTrue(page.startsWith("# " + fault.code() + " "));
        assertTrue(page.contains("\n## What to do\n"));
        var example = CONSOLE.matcher(page);
        assertTrue(example.find(), "there is no example");
        List<String> shown = example.group(2).lines().toList();
        List<String> printed =
                run(example.group(1).replace("\\\n", " ")).lines().toList();
        assertEquals(shown.size(), printed.size(), () -> String.join("\n", printed));
        for (int i = 0; i < shown.size(); i++) {
            String line = shown.get(i);
            assertEquals(
                    line, line.endsWith("…") ? printed.get(i).substring(0, line.length() - 1) + "…" : printed.get(i));
        }
        assertTrue(shown.stream().anyMatch(line -> line.startsWith(fault.code() + " ")));
    }

    @ParameterizedTest
    @EnumSource
    void the_list_names_the_page(Fault fault) throws IOException {
        String row = "| [" + fault.code() + "](" + fault.code() + ".md) |";
        assertTrue(Files.readString(HOME.resolve("docs/refusals/README.md")).contains(row));
    }

    private static String run(String line) {
        List<String> words = Arrays.stream(line.trim().split("\\s+"))
                .map(word -> word.startsWith("log/") ? HOME.resolve(word).toString() : word)
                .collect(Collectors.toList());
        var out = new ByteArrayOutputStream();
        new Main(new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(words);
        return out.toString(StandardCharsets.UTF_8).replace(HOME + "/", "");
    }
}
