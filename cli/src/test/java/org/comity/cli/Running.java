package org.comity.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs a command in this JVM and keeps what it says.
public record Running(int exit, String out, String err) {
    /// @param arguments the words after `comity`
    public static Running comity(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit;
        try (PrintStream answer = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exit = Main.run(answer, complaints, arguments);
        }
        return new Running(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// @param line the words after `comity`, as a shell would split them
    public static Running line(String line) {
        return comity(CommandWords.split(line).toArray(String[]::new));
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
