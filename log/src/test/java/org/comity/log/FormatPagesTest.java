package org.comity.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.log.witness.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages of the formats show is what the vectors hold.
class FormatPagesTest {
    private static final Pattern SHOWN = Pattern.compile("```vector (\\S+)\n(.*?)```\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"notes.md", "witness.md"})
    void a_page_shows_the_vectors_as_they_are(String name) throws IOException {
        int shown = 0;
        for (Matcher matcher = SHOWN.matcher(page(name)); matcher.find(); shown++) {
            assertEquals(Vectors.text(matcher.group(1)), matcher.group(2), matcher.group(1));
        }
        assertEquals(3, shown);
    }

    @Test
    void the_page_says_how_long_a_submission_may_be() throws IOException {
        assertTrue(page("witness.md").contains(String.format(Locale.ROOT, "at most %,d bytes", Submission.MOST_BYTES)));
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("comity.home"), "docs", "formats", name));
    }
}
