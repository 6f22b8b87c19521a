package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/tasks.md answers from a record is what a fresh record answers.
///
/// The lines of a shell that the page shows are run before the first command that asks about what they make.
@Tag("slow")
class TasksGuideTest {
    private static final String PAGE = "docs/tasks.md";
    private static final Pattern SHELL = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern DIFF = Pattern.compile("^```diff\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String CHANGED = "my/changed";

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(ShownCommands.HOME.resolve(PAGE));
    }

    @Test
    void every_task_is_answered_as_the_page_shows() throws IOException {
        ShownCommands shown = ShownCommands.in(PAGE);
        shown.save(folder);
        Matcher shell = SHELL.matcher(page());
        assertTrue(shell.find() && shell.group(1).contains(CHANGED), "the page changes a byte of a copy");
        shown.check(folder, command -> {
            if (command.line().contains(CHANGED) && !Files.exists(folder.resolve(CHANGED))) {
                inShell(shell.group(1));
            }
        });
        assertTrue(Files.exists(folder.resolve(CHANGED)));
    }

    private void inShell(String lines) {
        try {
            Process shell = new ProcessBuilder("bash", "-ec", lines)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, shell.waitFor(), said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void the_two_charters_of_the_page_differ_in_the_line_that_it_shows() throws IOException {
        var files = ShownCommands.in(PAGE).files();
        List<String> one =
                files.get("my/one/class/charter.yaml").lines().skip(1).toList();
        List<String> two =
                files.get("my/two/class/charter.yaml").lines().skip(1).toList();
        assertEquals(one.size(), two.size());
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(two.get(i))) {
                changed.add("-" + one.get(i));
                changed.add("+" + two.get(i));
            }
        }
        Matcher diff = DIFF.matcher(page());
        assertTrue(diff.find());
        assertEquals(2, changed.size(), changed::toString);
        assertEquals(String.join("\n", changed) + "\n", diff.group(1));
    }

    @Test
    void the_page_answers_the_five_tasks_that_a_council_needs() throws IOException {
        String page = page();
        IntStream.of(1, 2, 3, 11, 12).forEach(task -> assertTrue(page.contains("\n## " + task + ". "), "task " + task));
    }
}
