package org.comity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.cli.CommandWords;
import org.comity.cli.Running;

/// The commands that a page of the documentation shows with their output, and the files that it asks the reader to
/// save.
///
/// In a `console` block a line `$ ./comity …` is a command, which a backslash at its end continues; the lines up to
/// the next command are what it prints, the answer before the complaints. A line `…` stands for lines left out, `…` at
/// the end of a line for the rest of it. A `yaml` block that begins with a comment naming a path under `my/` is a file.
///
/// @param files what to save, by path
record ShownCommands(List<Command> commands, Map<String, String> files) {
    static final Path HOME = Path.of(System.getProperty("comity.home", "."));
    private static final Path DATA = Path.of(System.getProperty("comity.data", "."));
    private static final String DATA_AS_SHOWN = "../shared/data";
    private static final String PROMPT = "$ ./comity ";
    private static final Pattern BLOCK =
            Pattern.compile("^```(console|yaml)\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SAVED_AS = Pattern.compile("# (my/\\S+)\n.*", Pattern.DOTALL);

    /// @param page the page's path in the checkout
    /// @param line the words after `./comity`
    record Command(String page, String line, List<String> output) {
        boolean needsData() {
            return line.contains(DATA_AS_SHOWN);
        }

        @Override
        public String toString() {
            return page + ": comity " + line;
        }
    }

    static ShownCommands in(String page) throws IOException {
        List<Command> commands = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        Matcher blocks = BLOCK.matcher(Files.readString(HOME.resolve(page)));
        while (blocks.find()) {
            String text = blocks.group(2);
            Matcher saved = SAVED_AS.matcher(text);
            if (blocks.group(1).equals("yaml") && saved.matches()) {
                files.put(saved.group(1), text + "\n");
            } else if (blocks.group(1).equals("console")) {
                commands.addAll(commands(page, text));
            }
        }
        return new ShownCommands(commands, files);
    }

    private static List<Command> commands(String page, String block) {
        List<Command> commands = new ArrayList<>();
        for (String part : block.split("(?m)^(?=\\$ )")) {
            if (part.startsWith(PROMPT)) {
                List<String> lines = part.replace("\\\n", " ").lines().toList();
                commands.add(new Command(
                        page,
                        lines.getFirst().substring(PROMPT.length()),
                        withoutBlankEnd(lines.subList(1, lines.size()))));
            }
        }
        return commands;
    }

    /// Saves the files as the page asks, in a folder.
    void save(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /// Runs the commands in their order in one folder, and fails at the first that prints something else.
    void check(Path folder) {
        check(folder, _ -> {});
    }

    /// The same, where something has to happen before some of them.
    void check(Path folder, Consumer<Command> before) {
        for (Command command : commands) {
            before.accept(command);
            List<String> printed = printed(command, folder);
            if (!agree(command.output(), printed)) {
                assertEquals(String.join("\n", command.output()), String.join("\n", printed), command.toString());
            }
        }
    }

    static boolean dataIsThere() {
        return Files.isDirectory(DATA);
    }

    /// What a command prints when it is run in a folder.
    static List<String> printed(Command command, Path folder) {
        String mine = folder.resolve("my").toString();
        String[] words = CommandWords.split(command.line()).stream()
                .map(word -> word.equals("my") || word.startsWith("my/") ? mine + word.substring("my".length()) : word)
                .map(word -> word.replace(DATA_AS_SHOWN, DATA.toString()))
                .map(word -> word.startsWith("log/src/test/") || word.startsWith("organisations/")
                        ? HOME.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        Running run = Running.comity(words);
        String all = (run.out() + run.err())
                .replace(mine, "my")
                .replace(DATA.toString(), DATA_AS_SHOWN)
                .replace(HOME + "/", "");
        return withoutBlankEnd(all.lines().toList());
    }

    /// Whether a page shows what was printed.
    static boolean agree(List<String> shown, List<String> printed) {
        if (shown.isEmpty()) {
            return printed.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.getFirst().strip().equals("…")) {
            for (int i = 1; i <= printed.size(); i++) {
                if (agree(rest, printed.subList(i, printed.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !printed.isEmpty()
                && agree(shown.getFirst(), printed.getFirst())
                && agree(rest, printed.subList(1, printed.size()));
    }

    private static boolean agree(String shown, String printed) {
        return shown.equals(printed)
                || shown.endsWith("…")
                        && printed.startsWith(
                                shown.substring(0, shown.length() - 1).stripTrailing());
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }
}
