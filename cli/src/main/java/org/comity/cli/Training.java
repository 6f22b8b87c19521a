package org.comity.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs what newcomers begin with, so that the classes it needs can be kept for a fast start
/// (`etc/distribution.sh`). Prints nothing; what fails is passed over, since nothing else depends on it.
public final class Training {
    private Training() {}

    /// @param arguments a directory that is empty and may be filled, and an organisation that comes with a record
    public static void main(String[] arguments) {
        String place = arguments[0];
        String store = place + "/store";
        List<List<String>> lines = List.of(
                List.of("demo"),
                List.of("load", arguments[1], "--into", store),
                List.of("acts", "--store", store),
                List.of("acts", "--store", store, "--on", "2024-11-28", "--known-at", "2024-12-01", "--json"),
                List.of("show", "20", "--store", store),
                List.of("verify", store),
                List.of("export", "tiles", "--from", store, "--to", place + "/published"),
                List.of("verify", place + "/published"),
                List.of("prove", "20", "--store", store, "--to", place + "/proof"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (List<String> line : lines) {
            Main.run(nowhere, nowhere, line.toArray(String[]::new));
        }
    }
}
