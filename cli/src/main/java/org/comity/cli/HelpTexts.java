package org.comity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/// Puts the examples under each command's help. They name real organisations and so are data, not code.
final class HelpTexts {
    private HelpTexts() {}

    /// Adds the text `help/<qualified name>.txt` to a command and to all under it, where there is one.
    static void addTo(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(".");
        try (InputStream in = HelpTexts.class.getResourceAsStream("help/" + name + ".txt")) {
            if (in != null) {
                List<String> lines = new ArrayList<>(List.of(""));
                lines.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replace("%", "%%"))
                        .toList());
                command.getCommandSpec().usageMessage().footer(lines.toArray(String[]::new));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the help of " + name + " cannot be read", broken);
        }
        command.getSubcommands().values().forEach(HelpTexts::addTo);
    }
}
