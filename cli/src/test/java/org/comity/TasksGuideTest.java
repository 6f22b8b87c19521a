package org.comity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/tasks.md answers from a record is what a fresh record answers.
@Tag("slow")
class TasksGuideTest {
    private static final String PAGE = "docs/tasks.md";

    @TempDir
    private Path folder;

    @Test
    void every_task_is_answered_as_the_page_shows() throws IOException {
        ShownCommands shown = ShownCommands.in(PAGE);
        shown.save(folder);
        shown.check(folder);
    }

    @Test
    void the_page_answers_the_five_tasks_that_a_council_needs() throws IOException {
        String page = Files.readString(ShownCommands.HOME.resolve(PAGE));
        IntStream.of(1, 2, 3, 11, 12).forEach(task -> assertTrue(page.contains("\n## " + task + ". "), "task " + task));
    }
}
