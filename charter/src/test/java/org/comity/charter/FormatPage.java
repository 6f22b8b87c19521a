package org.comity.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page of `docs/formats`, whose examples and vectors are tests.
public record FormatPage(List<String> lines) {
    /// The checkout that is being tested.
    public static Path home() {
        String home = System.getProperty("comity.home", "");
        if (home.isBlank()) {
            throw new IllegalStateException("start with -Dcomity.home=<the checkout>");
        }
        return Path.of(home);
    }

    public static FormatPage of(String name) {
        return new FormatPage(
                text(home().resolve("docs/formats").resolve(name)).lines().toList());
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The lines of every block that begins with three backticks and this word; at least one.
    public List<List<String>> blocks(String language) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : lines) {
            if (block != null && line.equals("```")) {
                blocks.add(block);
                block = null;
            } else if (block != null) {
                block.add(line);
            } else if (line.equals("```" + language)) {
                block = new ArrayList<>();
            }
        }
        if (blocks.isEmpty()) {
            throw new IllegalStateException("no block '" + language + "' on the page");
        }
        return blocks;
    }

    /// The cells of the table whose first heading is this, without its heading.
    public List<List<String>> table(String firstHeading) {
        List<List<String>> rows = lines.stream()
                .dropWhile(line -> !line.startsWith("| " + firstHeading + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::trim)
                        .toList())
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("no table '" + firstHeading + "' on the page");
        }
        return rows;
    }
}
