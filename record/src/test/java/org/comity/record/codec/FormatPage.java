package org.comity.record.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The page of this format, whose examples and vectors are tests.
final class FormatPage {
    private FormatPage() {}

    static String text(String name) {
        Path file = Path.of(System.getProperty("comity.home"), "docs/formats", name);
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The block that begins with three backticks and this word.
    static String block(String language) {
        String block = text("act.md")
                .lines()
                .dropWhile(line -> !line.equals("```" + language))
                .skip(1)
                .takeWhile(line -> !line.equals("```"))
                .collect(Collectors.joining("\n"));
        if (block.isEmpty()) {
            throw new IllegalStateException("no block '" + language + "' on the page");
        }
        return block;
    }

    /// The cells of the table whose first heading is this, without its heading.
    static List<List<String>> table(String firstHeading) {
        List<List<String>> rows = text("act.md")
                .lines()
                .dropWhile(line -> !line.startsWith("| " + firstHeading + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                        .toList())
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no table '" + firstHeading + "' on the page");
        }
        return rows;
    }
}
