package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of the page on paralysis are what its commands draw.
///
/// `-Dcomity.scenarios=rewrite` draws them anew; look at them before you commit them.
class PicturesTest {
    static final Path PAGE = Path.of(System.getProperty("comity.home", "."), "docs", "paralysis.md");

    private static final Pattern PICTURE = Pattern.compile("\\]\\((pictures/[^)]*[.]svg)\\)");
    private static final Pattern SCENARIO = Pattern.compile("```scenario\n(.*?)\n```");

    @Test
    void each_picture_is_what_the_command_below_it_draws(@TempDir Path folder) throws IOException {
        String page = Files.readString(PAGE);
        List<String> pictures =
                PICTURE.matcher(page).results().map(found -> found.group(1)).toList();
        List<String> commands = SCENARIO.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(pictures.size(), commands.size());
        assertTrue(pictures.size() >= 4, page);
        for (int i = 0; i < pictures.size(); i++) {
            Path picture = PAGE.resolveSibling(pictures.get(i));
            Path drawn = folder.resolve("drawn.svg");
            Running run = Running.line(commands.get(i) + " --svg " + drawn);
            assertTrue(run.exit() <= Exit.NEGATIVE, run.err());
            if ("rewrite".equals(System.getProperty("comity.scenarios"))) {
                Files.writeString(picture, Files.readString(drawn));
            }
            assertEquals(Files.readString(drawn), Files.readString(picture), commands.get(i));
        }
    }
}
